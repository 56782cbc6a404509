"""The week: a strip of days above, and a table of who has how many hours."""

import datetime
from functools import partial

from PySide6.QtCore import Signal

from screenio.language.formats import day_of_week
from screenio.projections.interpreters_page import InterpretersPage, WeekRow
from screenio.projections.pool import in_order
from screenio.ui.interpreters.wording import length, variety_words
from screenio.ui.look import Look
from screenio.ui.parts.card import Card, emptied
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table

DAYS = 7


class WeekStrip(Card):
    """Seven days to go to; `wanted(day)`."""

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self.days: ChoiceGroup | None = None

    def show_page(self, page: InterpretersPage) -> None:
        """Show the week of a page, with how many are booked on each day."""
        language = self._look.words.language
        options = [
            (
                one.day.isoformat(),
                f"{day_of_week(one.day, language)} · {one.bookings}",
                "",
            )
            for one in page.week
        ]
        had_keys = self.days is not None and self.days.hasFocus()
        emptied(self.inside)
        self.days = ChoiceGroup(self._look, self._look.words.say("Days of the week"), options)
        self.days.put([page.day.isoformat()])
        self.days.changed.connect(self._on_day)
        self.inside.addWidget(self.days)
        if had_keys:
            self.days.setFocus()

    def _on_day(self) -> None:
        chosen = self.days.chosen() if self.days else []
        if chosen:
            self.wanted.emit(datetime.date.fromisoformat(chosen[0]))


class WeekTable(Table):
    """Who has how many hours on which day, and in all."""

    def __init__(self, look: Look) -> None:
        self._look = look
        say = look.words.say
        columns = [
            Column(say("Interpreter"), self._name, share=3, sort="name"),
            *(
                Column(say("Day {number}", number=n + 1), partial(self._day, n), share=2)
                for n in range(DAYS)
            ),
            Column(say("Week"), self._whole, share=3, sort="week"),
        ]
        super().__init__(look, RowsModel(columns), say("Hours of the week"))
        self._rows: list[WeekRow] = []
        self.sorted.connect(self._on_sorted)

    def show_page(self, page: InterpretersPage) -> None:
        """Show the week of a page."""
        self._rows = list(page.loads)
        self.rows.fill(self._rows)

    def _on_sorted(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's shape
        found = sorted(
            self._rows,
            key=lambda one: in_order(one.pool_id if key == "name" else str(sum(one.minutes))),
            reverse=descending,
        )
        self.rows.fill(found)

    def _name(self, one: WeekRow) -> Cell:
        return Cell(one.pool_id, second=variety_words(self._look, one.varieties))

    def _day(self, number: int, one: WeekRow) -> Cell:
        return Cell(length(self._look, one.minutes[number]) if one.minutes[number] else "—")

    def _whole(self, one: WeekRow) -> Cell:
        tone = "amber" if one.above_share else ""
        return Cell(
            length(self._look, sum(one.minutes)), tone=tone, icon="triangle-alert" if tone else ""
        )
