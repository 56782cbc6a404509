"""A date as it was said."""

import datetime

import pytest
from ui_desk import card_of

from screenio.ui.parts.answers import partial_date
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.partial_date import PartialDateAnswer


@pytest.fixture
def answer(look, qtbot, monkeypatch):
    """An empty date on a known day."""
    monkeypatch.setattr(partial_date, "_today", lambda: datetime.date(2026, 11, 22))
    made = PartialDateAnswer(look, card_of("S2.4"), Tongue("ps", "Pashto"))
    qtbot.addWidget(made)
    return made


def typed(answer, **numbers):
    """Type into fields as a person does."""
    for key, number in numbers.items():
        answer.fields[key].put(number)
        answer.fields[key].edited.emit(number)


def test_a_year_stays_a_year(answer):
    """Only what was said is in the value: no month, no day."""
    assert answer.value() is None
    answer.calendar.choose("SH_AF")
    typed(answer, y="۱۳۸۷")
    assert answer.value() == {"text": "", "calendar": "SH_AF", "y": 1387, "precision": "YEAR"}
    assert answer.line.may_be_child
    assert "may be under 18" in answer.days.text()


def test_a_year_without_a_calendar_is_asked_for_it(answer):
    """1387 can be two years; no line is drawn before the calendar is said."""
    typed(answer, y="1387")
    assert "calendar" in answer.lacks()
    assert answer.line.isHidden()


@pytest.mark.parametrize(
    ("numbers", "precision"),
    [
        ({"y": "1990", "m": "1", "d": "2"}, "EXACT"),
        ({"y": "1990", "m": "1"}, "MONTH"),
        ({"y_min": "1988", "y_max": "1990"}, "ESTIMATED"),
    ],
)
def test_the_precision_follows_what_was_said(answer, numbers, precision):
    """Day, month, year or a span."""
    answer.calendar.choose("GREG")
    typed(answer, **numbers)
    assert answer.value()["precision"] == precision


def test_a_season_and_words_alone(answer):
    """A season belongs to a year; words alone are an unknown date."""
    answer.text.put("when the snow melted")
    assert answer.value() == {"text": "when the snow melted", "precision": "UNKNOWN"}
    answer.calendar.choose("SH_AF")
    typed(answer, y="1370")
    answer.season.choose("SPRING")
    assert answer.value()["precision"] == "SEASON"


def test_an_age_is_an_age(answer):
    """An age has no calendar, and says whether that year is finished, if it was asked."""
    answer.calendar.choose(partial_date.AGE)
    typed(answer, age="17")
    assert answer.value() == {"text": "", "age": 17, "completed": None}
    answer.completed.choose("FINISHED")
    assert answer.value()["completed"] is True
    assert answer.line.may_be_child


def test_a_date_comes_back_as_it_was(answer):
    """What was half-typed is there again, also an impossible day, which is said to be none."""
    answer.calendar.choose("GREG")
    typed(answer, y="1990", m="2", d="31")
    assert "no such day" in answer.notice.says
    half = answer.draft()
    answer.put({})
    assert answer.value() is None
    answer.restore(half)
    assert (answer.value()["m"], answer.value()["d"]) == (2, 31)
    answer.restore("about ten years ago")
    assert answer.text.text() == "about ten years ago"
