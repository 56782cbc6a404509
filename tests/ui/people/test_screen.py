"""The list of people, drawn."""

import pytest
from fake_background import FakeBackground
from PySide6.QtCore import Qt
from ui_fixtures import HOSTILE, LANGUAGES, clipped, stops, words_of

from screenio.encoding import PersonId
from screenio.projections.people import PersonRow, people_count
from screenio.ui.people.screen import birth_words, build, flag_chips, state_cell


def person(number, **more):
    """Make a row."""
    known = {
        "person": PersonId(bytes([number]) * 16),
        "name_native": HOSTILE,
        "name_latin": "Gul Agha",
        "birth_said": "1387",
        "birth_calendar": "SH",
        "birth_from": "2008-03-20",
        "birth_to": "2009-03-20",
        "sex": "M",
        "nationality": "AFG",
        "language": "pbu",
        "state": "OPEN",
        "arrived_at": "2026-11-22T04:10:00+01:00",
        "place": "Gate",
        "flags": "PROT UAM",
        "referrals": 1,
    }
    return PersonRow(**(known | more))


class Desk:
    """A desk with two people."""

    def ask(self, query, *values, **named):
        """Give the page."""
        return [person(1), person(2, flags="", name_latin="", state="REFERRED", arrived_at="")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(looks, show, given, language):
    """The list is there in both directions, whatever the names are."""
    behind = FakeBackground({people_count: 2}, Desk())
    page = show(build(given(behind, with_look=looks(language)), None))
    page.focus_first()
    assert page.search.edit.hasFocus()
    assert page.rows.rowCount() == 2
    assert not clipped(page)
    assert stops(page).index(page.search.edit) < stops(page).index(page.table)


def test_enter_goes_from_the_search_to_the_first_person(look, show, given, qtbot):
    """With keys alone: type, Enter into the list, Enter opens."""
    page = show(build(given(FakeBackground({people_count: 2}, Desk())), None))
    asked = []
    page.wanted.connect(lambda place, subject: asked.append((place, subject)))
    page.focus_first()
    qtbot.keyClick(page.search.edit, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked == [("person", bytes([1]) * 16)]


def test_an_empty_list_says_what_to_do(look, show, given):
    """Nobody registered and nobody of that name are two different things."""
    page = show(build(given(FakeBackground({people_count: 0}, Desk())), None))
    assert "Nobody is registered here yet" in words_of(page)
    page._model.text = "gul"
    page._model.start()
    assert "Nobody of that name" in words_of(page)


def test_a_receiver_registers_nobody(look, show, given):
    """A receiver's list has no button for arrivals."""
    page = show(build(given(FakeBackground({people_count: 0}), kind="ASY"), None))
    assert "New arrival" not in words_of(page)


def test_a_birth_is_shown_as_it_was_said():
    """What was said comes first; without it, the years it can mean."""
    assert birth_words(person(1)) == "1387"
    assert birth_words(person(1, birth_said="")) == "2008–2009"
    assert birth_words(person(1, birth_said="", birth_from="", birth_to="")) == ""


def test_flags_and_states_are_words(look):
    """Flags and states are shown by icon and word."""
    assert [chip[0] for chip in flag_chips(look, "PROT")] == ["Wish for protection"]
    assert state_cell(look, "OPEN").icon != state_cell(look, "REFERRED").icon
    assert state_cell(look, "").text == ""
