import own_forms
import pytest
from own_forms import FIRST, SECOND
from stations import says

from screenio.domain import questionnaire
from screenio.projections.questionnaires import (
    form_lines,
    held_with,
    in_use,
    move,
    rows,
    versions,
)


@pytest.fixture
def asked(gate):
    """A supervisor's desk with a form in use, a person, and an interview with it."""
    desk = gate.desk("gate", "SUP")
    desk.submit(own_forms.bring(), own_forms.use())
    return desk, *own_forms.begun(desk, own_forms.own())


def next_version(desk):
    desk.submit(own_forms.bring("2", SECOND), own_forms.use("2", SECOND))


def test_every_version_is_listed(asked):
    """The list has each version with its languages, whether it is in use, and how many interviews it holds."""
    desk, _, _ = asked
    next_version(desk)
    found = desk.ask(versions, "version")
    assert [(one.version, one.in_use, one.open_interviews) for one in found] == [
        ("1", 0, 1),
        ("2", 1, 0),
    ]
    assert set(found[0].languages.split()) == {"en", "ar"}
    assert found[0].author == desk.staff
    assert [one.version for one in desk.ask(in_use)] == ["2"]
    newest_first = desk.ask(versions, "brought_at_ms", descending=True)
    assert [one.version for one in newest_first] == ["2", "1"]
    assert rows(questionnaire.State()) == []


def test_interviews_with_own_forms_say_what_is_newer(asked):
    """An interview with an own form is listed with its version, and the one in use when it is another."""
    desk, about, subject = asked
    (held,) = desk.ask(held_with, about)
    assert (held.interview, held.version, held.newer, held.open) == (subject, "1", b"", 1)
    next_version(desk)
    (held,) = desk.ask(held_with)
    assert held.newer_version == "2"


def test_a_move_is_shown_before_it_is_made(asked):
    """What a move keeps and loses is told in the words of the old form; without another version there is none."""
    desk, _, subject = asked
    assert desk.ask(move, subject, "en") is None
    says(desk, subject, "sleeps", "CAR")
    says(desk, subject, "remark", "cold")
    next_version(desk)
    found = desk.ask(move, subject, "en")
    assert found.version == "2"
    assert found.kept == 1
    assert found.lost == (("sleeps", "Where do you sleep tonight?", "OTHER_CODES"),)


def test_a_form_is_looked_over_before_and_after_it_is_brought_in(asked):
    """What should be mended is the same of a form that is not here yet and of one that is."""
    desk, _, _ = asked
    form = own_forms.own("1", FIRST)
    found = desk.ask(form_lines, form, {"remark": 5})
    assert {(one.code, one.question, one.row, one.severity) for one in found} == {
        ("form.untranslated", "remark", 5, "remark"),
        ("form.untranslated", "call", 0, "remark"),
    }
    again = desk.ask(form_lines, form.digest)
    assert [one.code for one in again] == [one.code for one in found]
