"""Who a page is about."""

import datetime

import pytest
from ui_fixtures import HOSTILE, LANGUAGES, words_of

from screenio.encoding import PersonId
from screenio.projections.person_head import PersonHead
from screenio.projections.worklist import DueRow
from screenio.ui.parts.person_line import PersonLine, moment_now

PERSON = PersonId(bytes(16))


def head(**more):
    """Make the line about a person."""
    known = {
        "person": PERSON,
        "name_native": "ګل آغا",
        "name_latin": "Gul Agha",
        "birth_said": "1387",
        "language": "pbu",
        "flags": ("PROT",),
        "case_state": "OPEN",
        "start_at": "2026-11-22T04:10:00+01:00",
        "start_place": "Gate",
        "due": (),
        "hours_since_start": 5,
    }
    return PersonHead(**(known | more))


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_flags_and_hours_are_shown(looks, show, language):
    """Both names, the flag and the hours are there, in every language and whatever the name is."""
    line = show(PersonLine(looks(language)), (1100, 90))
    line.show_head(head(name_native=HOSTILE))
    assert "Gul Agha" in words_of(line)
    assert "<b>Bold</b>" in words_of(line)
    assert not line.grab().isNull()


def test_what_is_due_takes_the_place_of_the_hours(look, show):
    """A clock that runs is shown, the soonest first; a person without a name is said to have none."""
    late = moment_now() - datetime.timedelta(hours=3)
    due = DueRow(PERSON, "", "", "RS72", late, 5, overdue=True)
    line = show(PersonLine(look), (1100, 90))
    line.show_head(head(name_native="", name_latin="", due=(due,)))
    assert "No name recorded" in words_of(line)
    assert "overdue" in words_of(line)
    assert "Here for" not in words_of(line)
