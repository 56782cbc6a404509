"""Doors."""

from ui_fixtures import words_of

from screenio.projections.person_card import DoorRow
from screenio.ui.person.doors import doors_card


def test_a_shut_door_says_why_and_who_opens_it(look, show):
    """The rule stands at the door, why and who below; open doors are named."""
    doors = (
        DoorRow("HEALTH", (), return_side=False, is_pathway=True),
        DoorRow("RET_F", ("R1", "R3"), return_side=True, is_pathway=True),
        DoorRow("CONSULAR_CONTACT", ("R1",), return_side=True, is_pathway=False),
    )
    card = show(doors_card(look, doors), (420, 700))
    said = words_of(card)
    assert "\u20682\u2069 shut" in said
    assert "\u20681\u2069 open" in said
    assert "Only a final decision of the asylum authority" in said
    assert said.count("R3") >= 2


def test_when_all_are_open_there_is_no_rule(look, show):
    """Nothing shut, nothing to explain."""
    card = show(doors_card(look, (DoorRow("HEALTH", (), return_side=False, is_pathway=True),)))
    assert "R1" not in words_of(card)
