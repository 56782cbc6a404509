import pytest
from pool import booking_row

from screenio.ui.interpreters.wording import length, local_moment, wish_words, written_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-23 14:00", "2026-11-23T14:00:00+01:00"),
        ("2026-07-01 08:30", "2026-07-01T08:30:00+02:00"),
        ("۲۰۲۶-۱۱-۲۳ ۱۴:۰۰", "2026-11-23T14:00:00+01:00"),
        ("tomorrow", None),
    ],
)
def test_a_moment_is_read_as_local(text, moment):
    """A time is the region's, in summer and in winter, in digits of any script; other words are none."""
    assert local_moment(text) == moment


def test_what_is_asked_for_is_one_line(look):
    """Wish, minutes, topic, mode, urgency and station, without the routine topic."""
    said = wish_words(look, booking_row(gender="F", strength="MUST", topic_class="CHILD"))
    assert "must" in said
    assert "Child" in said
    assert "Routine" not in wish_words(look, booking_row())
    assert length(look, 65).replace("\u2068", "").replace("\u2069", "") == "1 h 05"


def test_a_moment_is_written_as_it_is_read():
    """What is written is read back as the same moment, to the minute."""
    assert written_moment("2026-11-23T13:00:00+00:00") == "2026-11-23 14:00"
    assert local_moment(written_moment("2026-07-01T08:30:00+02:00")) == "2026-07-01T08:30:00+02:00"
