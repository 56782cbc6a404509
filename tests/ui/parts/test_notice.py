"""Messages in the page."""

from screenio.errors import Refusal, Trouble
from screenio.ui.parts.notice import Notice


def test_a_rule_and_the_world_look_different(look, show):
    """What a rule said is amber, what the world said red; both are sentences."""
    notice = show(Notice(look), (400, 60))
    notice.refuse(Refusal("arrival.nobody"))
    assert (notice.says, notice.property("card")) == ("Add at least one person.", "amber")
    notice.refuse(Trouble("stick.full"))
    assert notice.property("card") == "red"
    notice.clear()
    assert notice.says == ""
