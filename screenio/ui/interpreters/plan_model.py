"""Planning again: the search runs in a process of its own, its difference is shown, people decide."""

import datetime
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Literal

from PySide6.QtCore import QObject, Signal

from screenio.desk.planner import Best, Planning
from screenio.domain import booking
from screenio.domain.fact import Command
from screenio.encoding import SubjectId
from screenio.errors import Expected
from screenio.planning.instance import Assignment
from screenio.planning.points import grade_of
from screenio.planning.replan import Change, How, difference
from screenio.projections.planning import BOOKED_AS, ToReplan, to_replan
from screenio.ui.background import Background

SECONDS = 30
"""How long a whole plan is looked for; it can be stopped before. Source: none, a wait that people bear."""
Way = Literal["plan"] | How


class PlanModel(QObject):
    """One plan: `better(points, gap)` while it is made, `planned()` when there is a difference to look at.

    `refused(fault)`, and `applied` when the offers were made.
    """

    better = Signal(int, float)
    planned = Signal()
    applied = Signal()
    refused = Signal(object)
    _ended = Signal(object)
    _told = Signal(object)

    def __init__(
        self, background: Background, day: datetime.date, executor: Executor | None = None
    ) -> None:
        super().__init__()
        self._background, self._day = background, day
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="plan")
        self._planning: Planning | None = None
        self._in_surge = self._is_stopped = False
        self._given: ToReplan | None = None
        self.best: Best | None = None
        self.changes: tuple[Change, ...] = ()
        self._ended.connect(self._on_ended)
        self._told.connect(lambda best: self.better.emit(best.points, best.gap))

    def start(self, way: Way, *, surge: bool = False) -> None:
        """Make a plan in one of the ways; in surge with near varieties and on a line as well."""
        if self._planning is None:
            self._in_surge, self._is_stopped = surge, False

            def begin(given: ToReplan) -> None:
                self._begin(given, way)

            self._background.ask(self, begin, to_replan, self._day, surge=surge)

    def stop(self) -> None:
        """Stop, and take the best plan so far; before it has begun it is stopped when it begins."""
        self._is_stopped = True
        if self._planning is not None:
            self._planning.stop()

    def apply(self) -> None:
        """Offer what is different; everything is recorded together or not at all."""
        given = self._given
        if given is None:
            return
        freed = [
            booking.ReachBooking(
                subject=SubjectId(given.bookings[one.request]), state=booking.UNFILLED
            )
            for one in self.changes
            if one.request in given.offered
        ]
        offers = [self._offer(given, one.now) for one in self.changes if one.now]
        commands: list[Command] = [*freed, *offers]
        self._background.submit(
            self, commands, self.refused.emit, then=lambda _: self.applied.emit()
        )

    def clock(self, minute: int) -> str:
        """Say the local day and time of a minute of the plan."""
        assert self._given
        instance = self._given.instance
        return f"{instance.days.moment(minute):%d.%m. %H:%M}"

    def near_variety(self, change: Change) -> str:
        """Give the variety of a change where it is another one than was asked for; else ""."""
        if self._given is None or change.now is None:
            return ""
        asked = self._given.instance.request_of[change.request].variety
        variety = self._variety(self._given, change.now)
        return "" if variety == asked else variety

    # Inside

    def _variety(self, given: ToReplan, one: Assignment) -> str:
        instance = given.instance
        who = instance.interpreter_of[one.interpreter]
        return grade_of(instance, instance.request_of[one.request], who)[1]

    def _offer(self, given: ToReplan, one: Assignment) -> booking.OfferBooking:
        instance = given.instance
        return booking.OfferBooking(
            subject=SubjectId(given.bookings[one.request]),
            interpreter=SubjectId(given.interpreters[one.interpreter]),
            variety=self._variety(given, one),
            mode=BOOKED_AS[one.mode],
            start=instance.days.moment(one.start).isoformat(),
            only_open=True,
            in_surge=self._in_surge,
        )

    def _begin(self, given: ToReplan, way: Way) -> None:
        self._given = given
        try:
            self._planning = Planning(given.instance, SECONDS, begin=given.begin, how=way)
        except Expected as fault:
            self.refused.emit(fault)
            return
        if self._is_stopped:
            self._planning.stop()
        wait: Callable[..., Best] = self._planning.wait
        future = self._executor.submit(wait, self._told.emit)
        future.add_done_callback(self._ended.emit)

    def _on_ended(self, done: Future[Best]) -> None:
        self._planning = None
        try:
            self.best = done.result()
        except Expected as fault:
            self.refused.emit(fault)
            return
        assert self._given
        self.changes = difference(self._given.begin, self.best.plan)
        self.planned.emit()
