"""What is due, and when: legal clocks of the profile and the urgency of open referrals.

A clock runs from the moment that starts it by law; where the profile has none, only the hours since the
start event are shown. Nothing here closes a door: an expired clock is a task for people.
"""

import datetime
from collections.abc import Iterable

import msgspec

from screenio.domain.referral import APPROVED, DRAFT, SENT, State
from screenio.domain.tables import Clock, Pathway, Profile, Tables

HOUR, DAY = "HOUR", "DAY"
URGENCY_HOURS = {"IMMEDIATE": 2, "24H": 24, "72H": 72}
"""Hours within which a referral should leave. Source: DOMAIN §13.1, urgency."""


NO_RECEIPT = "NO_RECEIPT"
LOST_AFTER_HOURS = 72
"""Hours without a receipt after which somebody looks for the stick. Source: TECH §3, Envelope."""


class Due(msgspec.Struct, frozen=True):
    """Something is due: a clock or the urgency of a pathway, when, and for whom."""

    code: str
    at: datetime.datetime
    alarm_to: tuple[str, ...] = ()


def after(start: datetime.datetime, hours: int) -> datetime.datetime:
    """Add hours that really pass, whatever summer time does meanwhile."""
    ended = start.astimezone(datetime.UTC) + datetime.timedelta(hours=hours)
    return ended.astimezone(start.tzinfo)


def hours_since(start: datetime.datetime, now: datetime.datetime) -> int:
    """Count the whole hours that passed; never negative."""
    return max(0, int((now - start).total_seconds() // 3600))


def legal_clocks(profile: Profile, tables: Tables, starts: dict[str, str]) -> list[Due]:
    """Give the running clocks of a profile.

    Args:
        starts: event (list `start_event_type` and clocks.csv) to its moment, ISO with offset, or empty.
    """
    due = []
    for clock in (
        tables.clocks[code] for code in profile.protection_clocks if code in tables.clocks
    ):
        started = next((starts[event] for event in clock.start_events if starts.get(event)), "")
        if started:
            due.append(
                Due(
                    clock.code,
                    _end(clock, datetime.datetime.fromisoformat(started)),
                    clock.alarm_to,
                )
            )
    return due


def _end(clock: Clock, start: datetime.datetime) -> datetime.datetime:
    if clock.unit == HOUR:
        return after(start, clock.amount)
    last_day = start.date() + datetime.timedelta(days=clock.amount)
    return datetime.datetime.combine(last_day, datetime.time(23, 59, 59), start.tzinfo)


def referral_due(states: Iterable[State], tables: Tables) -> list[Due]:
    """Give until when open referrals should leave, and when a stick without a receipt counts as lost."""
    found = []
    for state in states:
        sealed_at = state.sealed[-1].at if state.sealed else ""
        pathway = tables.pathways[state.pathway]
        if due := due_along(pathway, state.state, opened_at=state.opened_at, sealed_at=sealed_at):
            found.append(due)
    return found


def due_along(pathway: Pathway, state: str, *, opened_at: str, sealed_at: str) -> Due | None:
    """Give what is due of one referral: that it leaves, or that its receipt comes back."""
    hours = URGENCY_HOURS.get(pathway.urgency)
    if hours and state in {DRAFT, APPROVED}:
        return Due(pathway.code, after(datetime.datetime.fromisoformat(opened_at), hours))
    if state == SENT:
        sealed = datetime.datetime.fromisoformat(sealed_at)
        return Due(NO_RECEIPT, after(sealed, LOST_AFTER_HOURS))
    return None


def soonest(due: Iterable[Due]) -> Due | None:
    """Give what is due first, or None."""
    return min(due, key=lambda one: one.at, default=None)
