from screenio.desk.outcome import Outcome


def test_an_outcome_of_nothing_is_empty():
    """Nothing recorded, nothing changed, no alarm."""
    assert Outcome() == Outcome((), (), frozenset(), ())
