import datetime

import pytest

from screenio.desk.signed_in import SignedIn, is_idle
from screenio.encoding import StaffId

NOW = datetime.datetime(2026, 11, 22, 9, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("seconds", "in_interview", "locks"),
    [
        (119, False, False),
        (120, False, True),
        (299, True, False),
        (300, True, True),
        (-1, False, True),
    ],
)
def test_the_desk_locks_itself(seconds, in_interview, locks):
    """After two minutes, in an interview after five, and when the clock went back, the desk locks."""
    now = NOW + datetime.timedelta(seconds=seconds)
    assert is_idle(NOW, now, in_interview=in_interview) is locks


def test_who_is_signed_in_shows_no_name():
    """A log shows the id of who is signed in, no name."""
    assert "Ana" not in repr(SignedIn(StaffId(bytes(16)), "Ana", frozenset()))
