"""Who is signed in at the desk, and when the desk locks itself.

Source:
    DOMAIN §18.3: personal login, auto-lock after two minutes, five in an interview's pause.
"""

import datetime

import msgspec

from screenio.encoding import StaffId

IDLE = datetime.timedelta(minutes=2)
IDLE_IN_INTERVIEW = datetime.timedelta(minutes=5)


class SignedIn(msgspec.Struct, frozen=True):
    """A member of staff at an open vault."""

    staff: StaffId
    name: str
    roles: frozenset[str]

    def __repr__(self) -> str:
        return f"SignedIn({self.staff.hex()[:8]})"


def is_idle(last_touch: datetime.datetime, now: datetime.datetime, *, in_interview: bool) -> bool:
    """Say whether the desk must lock; a clock that was set back locks at once."""
    limit = IDLE_IN_INTERVIEW if in_interview else IDLE
    return not datetime.timedelta(0) <= now - last_touch < limit
