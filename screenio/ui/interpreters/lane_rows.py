"""What lanes show, and where on a widget a moment of the day is, in either direction."""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from screenio.ui.theme import Theme

HEAD, LANE, NAMES, BAR, END = 30, 58, 168, 96, 24
"""Pixels at text size 1: the line of hours, a lane, names, the bar of the load, room at the end."""
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


class DayLine:
    """The hours of one day along a widget; it knows its width and the direction."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.midnight = datetime.datetime.now(datetime.UTC)
        self.hours = (FIRST, LAST)
        self.width = 1

    def show(self, midnight: datetime.datetime, rows: tuple[LaneRow, ...]) -> None:
        """Show the day of a midnight, long enough for everything in it."""
        self.midnight = midnight
        spans = [(b.begins, b.ends) for one in rows for b in one.blocks]
        spans += [span for one in rows for span in one.free or ()]
        hours = [self.hour(moment) for span in spans for moment in span]
        self.hours = max(0, int(min([FIRST, *hours]))), min(24, int(max([LAST, *hours]) + 0.99))

    def hour(self, at: datetime.datetime) -> float:
        """Give the hour of a moment, counted from midnight."""
        return (at - self.midnight).total_seconds() / 3600

    @property
    def start(self) -> float:
        """Give where the hours begin."""
        return float(self._theme.px(NAMES + BAR))

    @property
    def wide(self) -> float:
        """Give how much room the hours have."""
        return max(1.0, self.width - self.start - self._theme.px(END))

    def x(self, hour: float) -> float:
        """Give where an hour is."""
        first, last = self.hours
        along = (hour - first) / (last - first) * self.wide
        return self.width - self.start - along if self._theme.right_to_left else self.start + along

    def at(self, x: float) -> datetime.datetime:
        """Give the moment at a place, rounded to the step."""
        along = self.width - self.start - x if self._theme.right_to_left else x - self.start
        first, last = self.hours
        minutes = (first + along / self.wide * (last - first)) * 60
        return self.midnight + STEP * round(max(0.0, minutes) * 60 / STEP.total_seconds())

    def box(self, begin: float, end: float, lane: int, *, inset: int = 6) -> QRectF:
        """Give the box from an hour to an hour in a lane."""
        px = self._theme.px
        first, last = self.hours
        ends = self.x(max(first, begin)), self.x(min(last, end))
        top = px(HEAD) + lane * px(LANE) + px(inset)
        return QRectF(min(ends), top, abs(ends[1] - ends[0]), px(LANE) - 2 * px(inset))

    def box_of(self, one: Block, lane: int) -> QRectF:
        """Give the box of a booking."""
        return self.box(self.hour(one.begins), self.hour(one.ends), lane, inset=8)
