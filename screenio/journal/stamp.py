"""When an entry was written: for display and a stable listing; no rule about rights reads it.

Clocks of field laptops are wrong. A stamp is never before the one before it in the same feed, so that a
clock set back by an hour does not turn a day's listing upside down. It follows a clock that was put right
after having been days ahead.
"""

from screenio.encoding import EntryId
from screenio.journal.entry import Entry

DAY_MS = 24 * 3600 * 1000
SET_BACK_MS = 5 * 60 * 1000
"""Less is ordinary correction of a drifting clock."""


def next_stamp(now_ms: int, last_ms: int) -> int:
    """Give the stamp after the last one: now, or just after it where the clock went back within a day."""
    if last_ms < now_ms or last_ms - now_ms > DAY_MS:
        return now_ms
    return last_ms + 1


def is_set_back(now_ms: int, last_ms: int) -> bool:
    """Say whether the clock stands clearly before the last stamp."""
    return last_ms - now_ms > SET_BACK_MS


def listing_order(entry: Entry) -> tuple[int, bytes, int, EntryId]:
    """Sort entries the same way on every device, in whatever order they arrived."""
    header = entry.header
    return header.stamp_ms, header.feed, header.seq, entry.eid
