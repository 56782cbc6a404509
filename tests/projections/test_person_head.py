"""Who a page is about."""

from stations import wish

from screenio.projections.person_head import person_head


def test_it_says_what_was_said_and_what_stands(heard):
    """Names, birth as said, language, flags and the hours since the start."""
    desk, about, _, _ = heard
    wish(desk, about)
    head = desk.ask(person_head, about)
    assert (head.name_latin, head.birth_said) == ("Gul Agha", "2.1.1990")
    assert head.flags == ("PROT",)
    assert head.start_place == "Gate"
    assert head.hours_since_start == 5
    assert head.due
