from ground import TALK

from screenio.domain.fact import PROTECTION
from screenio.domain.rendering import CorrectRendering, corrected


def test_a_corrected_rendering_is_closed():
    """What was said and what it should be are words of the person, and closed."""
    fact = corrected(CorrectRendering(subject=TALK, question="S2.1", said="a", should_be="b"))
    assert (fact.question, fact.said, fact.should_be) == ("S2.1", "a", "b")
    assert fact.compartment == PROTECTION
