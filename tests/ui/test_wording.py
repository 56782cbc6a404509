"""Words for codes without a list."""

import datetime

from ground import tables
from ui_fixtures import HOSTILE

from screenio.domain.clocks import NO_RECEIPT
from screenio.encoding import PersonId
from screenio.projections.worklist import DueRow
from screenio.ui.wording import (
    CLOCKS,
    clock_words,
    due_cell,
    left_words,
    name_cell,
    task_words,
    until_cell,
)

NOW = datetime.datetime(2026, 11, 22, 9, 0, tzinfo=datetime.UTC)


def plain(text):
    """Take the isolates out of a sentence."""
    return text.replace("\u2068", "").replace("\u2069", "")


def test_every_clock_of_a_profile_in_use_has_words(look):
    """Clocks of profiles that are switched on have words of their own."""
    used = {code for p in tables().profiles.values() if p.enabled for code in p.protection_clocks}
    assert used & set(tables().clocks) <= set(CLOCKS)
    assert clock_words(look, NO_RECEIPT) != NO_RECEIPT
    assert clock_words(look, "ASY") == look.label("pathway", "ASY")


def test_a_task_says_what_to_do(look):
    """Tasks are sentences; an unknown one of a newer desk shows its code."""
    assert task_words(look, "PHONE_RECEIVER").startswith("Telephone")
    assert plain(task_words(look, "CALL_REP")).startswith("Call: ")
    assert task_words(look, "SOMETHING_NEWER") == "SOMETHING_NEWER"


def test_time_left_is_said_in_hours_then_days(look):
    """Hours and minutes below two days, days above; overdue says so."""
    hour = datetime.timedelta(hours=1)
    said = [plain(left_words(look, NOW + hour * n, NOW)) for n in (1.5, 50, -2, -49)]
    assert said == ["in 1 h 30 min", "in 2 days", "overdue 2 h 0 min", "overdue 2 days"]


def test_red_is_for_what_is_overdue(look):
    """Overdue is red, today amber, later neutral, without a clock only hours."""

    def row(at, overdue):
        return DueRow(PersonId(b"p" * 16), "", "", "RS72", at, 40, overdue=overdue)

    day = datetime.timedelta(days=1)
    rows = [
        row(NOW - day, True),
        row(NOW + day / 2, False),
        row(NOW + 2 * day, False),
        row(None, False),
    ]
    assert [due_cell(look, one, NOW).tone for one in rows] == ["red", "amber", "neutral", "neutral"]


def test_a_person_without_a_name_has_a_word(look):
    """Native and Latin name are both shown, and nobody is an empty line."""
    assert name_cell(look, "نصیر", "Nasir").text == "Nasir"
    assert "نصیر" in name_cell(look, "نصیر", "Nasir").second
    assert name_cell(look, "نصیر", "").text == "نصیر"
    assert name_cell(look, "", "").text == "No name recorded"
    assert "\u202e" not in name_cell(look, HOSTILE, "Nasir").second


def test_what_is_late_is_red_and_what_is_near_amber(look):
    """Overdue, within a day, later: three tones, and an icon each."""
    hour = datetime.timedelta(hours=1)
    cells = [until_cell(look, NOW + hour * n, NOW) for n in (-1, 3, 40)]
    assert [one.tone for one in cells] == ["red", "amber", "neutral"]
    assert all(one.icon for one in cells)
