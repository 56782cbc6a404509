"""What lanes show, and where on a widget a moment is, in either direction.

The line is a day, or some days beside each other; of each day the same hours are shown.
"""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from screenio.ui.theme import Theme

HEAD, LANE, NAMES, BAR, END = 30, 58, 168, 108, 24
"""Pixels at text size 1: the line of hours, a lane, names, the bar of the load, room at the end."""
LEAST = 6
"""Pixels at text size 1 of the shortest booking."""
STEP = datetime.timedelta(minutes=5)
FIRST, LAST = 8, 18
"""Hours shown when nothing lies outside of them. Source: the drawings of the house."""


@dataclass(frozen=True)
class Block:
    """A booking in a lane."""

    booking: bytes
    title: str
    second: str
    begins: datetime.datetime
    ends: datetime.datetime
    icon: str
    tone: str
    dashed: bool = False


@dataclass(frozen=True)
class LaneRow:
    """One lane: whose it is, what is said below, how full, when free (None: always), what stands in it."""

    name: str
    second: str
    load: str
    share: float
    free: tuple[tuple[datetime.datetime, datetime.datetime], ...] | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Ghost:
    """A booking that is being placed: where it is now, and whether it fits there."""

    booking: bytes
    title: str
    minutes: int
    lane: int
    at: datetime.datetime
    fits: bool | None = None


class TimeLine:
    """The hours of one day or of some along a widget; it knows its width and the direction.

    An hour is counted from the first midnight as clocks on the wall show it: 33 is nine on the second day.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.midnight = datetime.datetime.now(datetime.UTC)
        self.days = 1
        self.hours = (FIRST, LAST)
        self.width = 1

    def show(
        self, midnight: datetime.datetime, rows: tuple[LaneRow, ...], *, days: int = 1
    ) -> None:
        """Show the days from a midnight on, each long enough for everything in any of them."""
        self.midnight, self.days = midnight, days
        spans = [(b.begins, b.ends) for one in rows for b in one.blocks]
        spans += [span for one in rows for span in one.free or ()]
        hours = [hour for begins, ends in spans for hour in self._of_a_day(begins, ends)]
        self.hours = max(0, int(min([FIRST, *hours]))), min(24, int(max([LAST, *hours]) + 0.99))

    def _of_a_day(self, begins: datetime.datetime, ends: datetime.datetime) -> tuple[float, float]:
        """Give the hours of a span within its days; over a midnight both ends of a day are in it."""
        first, last = self.hour(begins), self.hour(ends)
        day = max(0.0, first // 24)
        if self.days > 1 and last > 24 * (day + 1):
            return 0, 24
        return first - 24 * day, last - 24 * day

    def hour(self, at: datetime.datetime) -> float:
        """Give the hour of a moment, counted from the first midnight."""
        local = at.astimezone(self.midnight.tzinfo)
        days = (local.date() - self.midnight.date()).days
        return days * 24 + local.hour + local.minute / 60 + local.second / 3600

    @property
    def start(self) -> float:
        """Give where the hours begin."""
        return float(self._theme.px(NAMES + BAR))

    @property
    def wide(self) -> float:
        """Give how much room the hours have."""
        return max(1.0, self.width - self.start - self._theme.px(END))

    def x(self, hour: float) -> float:
        """Give where an hour is; one that its day does not show is at the edge of the day."""
        first, last = self.hours
        day = max(0, min(self.days - 1, int(hour // 24)))
        share = (max(first, min(last, hour - 24 * day)) - first) / (last - first)
        along = (day + share) / self.days * self.wide
        return self.width - self.start - along if self._theme.right_to_left else self.start + along

    def at(self, x: float) -> datetime.datetime:
        """Give the moment at a place, rounded to the step."""
        along = self.width - self.start - x if self._theme.right_to_left else x - self.start
        first, last = self.hours
        day = max(0, min(self.days - 1, int(along / self.wide * self.days)))
        share = along / self.wide * self.days - day
        minutes = (24 * day + first + share * (last - first)) * 60
        return self.midnight + STEP * round(max(0.0, minutes) * 60 / STEP.total_seconds())

    def box(self, begin: float, end: float, lane: int, *, inset: int = 6) -> QRectF:
        """Give the box from an hour to an hour in a lane."""
        px = self._theme.px
        ends = self.x(begin), self.x(end)
        top = px(HEAD) + lane * px(LANE) + px(inset)
        return QRectF(min(ends), top, abs(ends[1] - ends[0]), px(LANE) - 2 * px(inset))

    def box_of(self, one: Block, lane: int) -> QRectF:
        """Give the box of a booking, wide enough to be met with the mouse."""
        box = self.box(self.hour(one.begins), self.hour(one.ends), lane, inset=8)
        lacks = max(0.0, self._theme.px(LEAST) - box.width()) / 2
        return box.adjusted(-lacks, 0, lacks, 0)
