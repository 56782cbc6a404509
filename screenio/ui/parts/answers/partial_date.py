"""A date as it was said: calendar, as much of year, month and day as was said, or only an age.

The days it can mean are drawn on a line while somebody types. No day and no month is made up.
"""

import datetime
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from screenio.errors import Refusal
from screenio.identity import partial_date
from screenio.identity.partial_date import Window
from screenio.language.formats import with_latin_digits
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.answers.name import turn
from screenio.ui.parts.card import row
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.date_line import DateLine
from screenio.ui.parts.field import Field
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import PlainLabel

AGE = "AGE"
FINISHED, IN_IT, NOT_ASKED = "FINISHED", "IN_IT", "NOT_ASKED"
COMPLETED = {FINISHED: True, IN_IT: False, NOT_ASKED: None}
NUMBERS = ("y", "m", "d", "y_min", "y_max", "age")


class PartialDateAnswer(Answer):
    """Calendar, year, month, day, season, estimate or age; what was said word for word; on what basis."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        options = [(code, text, "") for code, text, _ in self.options("calendar")]
        options.append((AGE, say("Only an age"), ""))
        self.calendar = ChoiceGroup(look, say("Calendar"), options, shows_label=True)
        self.season = NarrowPick(look, say("Season"), self.picks("season"))
        self.basis = NarrowPick(look, say("Known from"), self.picks("basis"))
        self.text = Field(look, say("As said, word for word"))
        turn(self.text, look, right_to_left=tongue.is_right_to_left)
        ways = [
            (FINISHED, say("That year is finished"), ""),
            (IN_IT, say("In that year now"), ""),
            (NOT_ASKED, say("Not known"), ""),
        ]
        self.completed = ChoiceGroup(look, say("Is that year finished?"), ways, shows_label=True)
        self.line = DateLine(look)
        self.notice = Notice(look)
        self._lay_out()
        self._connect()
        self._show_fields()
        self.setFocusProxy(self.calendar)

    def value(self) -> dict[str, Any] | None:
        """Give the date as far as it was said."""
        numbers = {key: number for key in NUMBERS if (number := self._number(key)) is not None}
        text, basis = self.text.text().strip(), self.basis.chosen()
        if not numbers and not text:
            return None
        made: dict[str, Any] = {"text": text} | ({"basis": basis} if basis else {})
        if self._is_age:
            age = {"age": numbers["age"]} if "age" in numbers else {}
            done = self.completed.chosen()
            return made | age | {"completed": COMPLETED[done[0]] if done else None}
        numbers.pop("age", None)
        chosen = self.calendar.chosen()
        season = {"season": self.season.chosen()} if self.season.chosen() else {}
        calendar = {"calendar": chosen[0]} if chosen else {}
        precision = _precision(numbers, has_season=bool(season))
        return made | calendar | numbers | season | {"precision": precision}

    def lacks(self) -> str:
        """Ask for the calendar: a year without one can mean two."""
        numbers = [key for key in NUMBERS if self._number(key) is not None]
        needs = bool(numbers) and not self.calendar.chosen()
        return self.look.words.say("In which calendar? Please choose it.") if needs else ""

    def put(self, value: Any) -> None:
        """Show a date."""
        is_age = value.get("age") is not None
        self.calendar.put([AGE] if is_age else [value.get("calendar", "")])
        for key in NUMBERS:
            number = value.get(key)
            self.fields[key].put("" if number is None else str(number))
        self.season.choose(value.get("season") or "")
        self.basis.choose(value.get("basis") or "")
        self.text.put(value.get("text") or "")
        done = [way for way, held in COMPLETED.items() if held is value.get("completed")]
        self.completed.put(done if is_age else [])
        self._show_fields()
        self._show_line()

    def take_words(self, text: str) -> None:
        """Show words as what was said."""
        self.text.put(text)

    @property
    def _is_age(self) -> bool:
        return self.calendar.chosen() == [AGE]

    def _number(self, key: str) -> int | None:
        typed = with_latin_digits(self.fields[key].text()).strip()
        return int(typed) if typed.isdecimal() and len(typed) < 6 else None

    def _lay_out(self) -> None:
        look, say = self.look, self.look.words.say
        called = {
            "y": say("Year"),
            "m": say("Month"),
            "d": say("Day"),
            "y_min": say("Or between year"),
            "y_max": say("and year"),
            "age": say("Age"),
        }
        not_said = say("not said")
        self.fields = {key: Field(look, label, hint=not_said) for key, label in called.items()}
        self._dated = QWidget()
        dated = row(look, *(self.fields[key] for key in NUMBERS[:3]), self.season)
        for key in NUMBERS[3:5]:
            dated.addWidget(self.fields[key])
        self._dated.setLayout(dated)
        self._aged = QWidget()
        self._aged.setLayout(row(look, self.fields["age"], self.completed, None, gap=14))
        self.days = PlainLabel(look, "", weight=600)
        self.inside.addWidget(self.calendar)
        self.inside.addWidget(self._dated)
        self.inside.addWidget(self._aged)
        self.inside.addLayout(row(look, self.text, self.basis, gap=14))
        self.inside.addWidget(self.days)
        self.inside.addWidget(self.line)
        self.inside.addWidget(self.notice)

    def _connect(self) -> None:
        for field in (*self.fields.values(), self.text):
            field.edited.connect(self._on_changed)
        for pick in (self.season, self.basis):
            pick.picked.connect(self._on_changed)
        self.calendar.changed.connect(self._on_changed)
        self.completed.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._show_fields()
        self._show_line()
        self.changed.emit()

    def _show_fields(self) -> None:
        self._dated.setVisible(not self._is_age)
        self._aged.setVisible(self._is_age)

    def _show_line(self) -> None:
        window, today = Window(None, None), _today()
        self.notice.clear()
        said = {} if self.lacks() else self.value() or {}
        try:
            window = partial_date.window(partial_date.read(said), on=today)
        except Refusal as fault:
            self.notice.refuse(fault)
        self.line.show_window(window, today)
        words = self.line.words()
        if self.line.may_be_child:
            under_age = self.look.words.say("may be under 18 today")
            words = f"{words} · {under_age}"
        self.days.setText(words)
        self.days.set_tone("amber" if self.line.may_be_child else "")


def _precision(numbers: dict[str, int], *, has_season: bool) -> str:
    """Say how exactly a date was said, by which of its parts were."""
    if "y" not in numbers:
        return partial_date.ESTIMATED if "y_min" in numbers else partial_date.UNKNOWN
    if has_season:
        return partial_date.SEASON
    if "m" in numbers:
        return partial_date.EXACT if "d" in numbers else partial_date.MONTH
    return partial_date.YEAR


def _today() -> datetime.date:
    today = QDate.currentDate()
    return datetime.date(today.year(), today.month(), today.day())
