"""The timesheet of one of the pool, for whoever keeps it: months to turn, CSV and PDF to take away."""

import datetime

from screenio.projections.timesheet import Timesheet, timesheet
from screenio.ui.assignments.timesheet_card import TimesheetCard
from screenio.ui.given import Given
from screenio.ui.parts.button import QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.page import Page


class TimesheetSheet(Sheet):
    """The months of one interpreter."""

    def __init__(self, given: Given, page: Page, pool_id: str, month: datetime.date) -> None:
        look, say = given.look, given.look.words.say
        super().__init__(look, say("Timesheet of {who}", who=pool_id), width=860)
        self._given, self._pool_id, self.month = given, pool_id, month.replace(day=1)
        self.timesheet = TimesheetCard(given, page)
        self.timesheet.turned.connect(self._turn)
        self.timesheet.setMinimumHeight(look.theme.px(380))
        self.inside.addWidget(self.timesheet, 1)
        close = Button(look, say("Close"), kind=QUIET, key="Esc")
        close.clicked.connect(self.shut)
        self.inside.addLayout(row(look, None, close))
        self._ask()

    def _turn(self, months: int) -> None:
        days = 32 if months > 0 else -1
        self.month = (self.month + datetime.timedelta(days=days)).replace(day=1)
        self._ask()

    def _ask(self) -> None:
        ask = self._given.background.ask
        ask(self, self._show, timesheet, self._pool_id, self.month)

    def _show(self, sheet: Timesheet) -> None:
        self.timesheet.show_sheet(sheet)
