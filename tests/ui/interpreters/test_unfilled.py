import datetime

from pool import booking_row
from ui_fixtures import words_of

from screenio.planning.fit import Check
from screenio.projections.interpreters_page import Tried
from screenio.ui.interpreters.unfilled import Unfilled
from screenio.ui.parts.chip import Chip

AT = datetime.datetime.fromisoformat("2026-11-23T14:20:00+01:00")


def test_what_is_not_filled_is_listed(look, show):
    """Each booking has its line with what can be done; none of them is said as well."""
    card = show(Unfilled(look), (300, 500))
    card.show_rows((booking_row(),))
    assert "Q-ABCD" in words_of(card)
    card.show_rows(())
    assert "Everything is filled" in words_of(card)


def test_checks_stand_in_place_of_the_list(look, show):
    """While a booking is placed the checks are shown with the time that fits, or that none does."""
    card = show(Unfilled(look), (300, 500))
    card.show_rows((booking_row(),))
    check = Check("fit.room", ok=False, values={"rooms": 1, "used": 1})
    card.show_checks("Q-ABCD", Tried((check,), "pbu", AT, "PHONE"))
    assert "Fits at" in words_of(card)
    card.show_checks("Q-ABCD", Tried((check,), "pbu", None, ""))
    assert "fits nowhere" in words_of(card)
    card.hide_checks()
    assert card.found is None


def test_several_are_counted_by_variety(look, show):
    """With more than one the list begins with how many of each variety."""
    card = show(Unfilled(look), (300, 500))
    rows = [
        booking_row(subject=bytes([n]) * 16, variety=v) for n, v in enumerate(("pbu", "pbu", "tir"))
    ]
    card.show_rows(tuple(rows))
    said = [chip.text() for chip in card.findChildren(Chip)]
    assert said == ["Northern Pashto · 2", "Tigrinya · 1"]
