"""Two stations and one pool, by keyboard: who interprets is known, booked, agreed to and called off by stick."""

import pytest
from desktop import CTRL
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from two_pools import two_pools

from screenio.domain import booking
from screenio.projections.interpreters_page import interpreters_page
from screenio.projections.pool import interpreters

KEY = Qt.Key
HOME, FAR = "Šid", "Preševo"


@pytest.fixture
def places(tmp_path):
    """Two screening stations with a coordinator each; a woman for Pashto is of the pool of the first."""
    made = two_pools(tmp_path / "stations")
    made.leave()
    return made


@pytest.fixture
def at(at):
    """Sit down at one of the stations, as coordinator; whoever sat at another has locked."""

    def sit(station):
        made = at(station)
        made.sign_in("ICO")
        return made

    return sit


def hand_over(desk, to, stick):
    """Seal the duty roster for a station, and write it to a stick."""
    desk.window.frame.go("pool")
    desk.settle()
    desk.press("Duty roster")
    desk.press(to)
    desk.press("Seal for the next stick")
    at_stick(desk, stick, "Write")


def at_stick(desk, stick, deed):
    """The coordinator writes to a stick, or reads it. Gives what was said."""
    desk.press("Sticks")
    desk.into("Folder")
    desk.types(str(stick))
    desk.press(deed)
    desk.shoot(f"stick-{deed}")
    return [one.text() for one in desk.page.findChildren(QLabel) if one.isVisible()]


def asked(desk, query, *values):
    """Ask the open desk beside its screens."""
    found = []
    desk.background.ask(desk.window, found.append, query, *values)
    desk.settle()
    return found[-1]


def day(desk, places):
    """Go to the day that the journey is in."""
    desk.window.frame.go("interpreters")
    desk.settle()
    desk.page.model.go(places.now.date())
    desk.settle()
    return desk.page


def opened(desk, places):
    """Open the one booking of the day from its lane."""
    day(desk, places).lanes.setFocus()
    desk.key(KEY.Key_Return)


def booked(desk, places):
    """Give the one booking that the station knows."""
    page = asked(desk, interpreters_page, places.now.date())
    (row,) = [row for lane in page.lanes for row in lane.bookings] or page.unfilled
    return row


def test_a_booking_goes_there_and_back(at, places, tmp_path):
    """Pool, request, yes and no: each comes with a stick, and each station shows where it stands."""
    sticks = [tmp_path / f"stick-{number}" for number in range(5)]
    for one in sticks:
        one.mkdir()
    home = at(HOME)
    hand_over(home, FAR, sticks[0])

    far = at(FAR)
    at_stick(far, sticks[0], "Read")
    page = day(far, places)
    far.key(KEY.Key_I, mod=CTRL)
    far.into("Variety")
    far.types("Northern Pashto")
    for name in ("Phone", "\u206845"):
        far.press(name)
    far.key(KEY.Key_Return, mod=CTRL)
    page = day(far, places)
    assert page.model.next.pool_id == "I-03"
    far.key(KEY.Key_B, mod=CTRL)
    assert booked(far, places).provisional
    far.shoot("provisional")
    hand_over(far, HOME, sticks[1])

    home = at(HOME)
    at_stick(home, sticks[1], "Read")
    opened(home, places)
    home.shoot("their-booking")
    home.press("They said yes")
    assert booked(home, places).state == booking.CONFIRMED
    hand_over(home, FAR, sticks[2])

    far = at(FAR)
    at_stick(far, sticks[2], "Read")
    heard = booked(far, places)
    assert (heard.state, heard.provisional) == (booking.ACCEPTED, False)
    opened(far, places)
    far.press("Confirm")
    assert booked(far, places).state == booking.CONFIRMED

    home = at(HOME)
    opened(home, places)
    home.press("Ill")
    hand_over(home, FAR, sticks[3])

    far = at(FAR)
    at_stick(far, sticks[3], "Read")
    fallen = booked(far, places)
    assert (fallen.state, fallen.declined_by) == (booking.DECLINED, "I-03")
    day(far, places)
    far.shoot("fallen")


def test_a_torn_stick_changes_nothing(at, places, tmp_path):
    """Half a duty roster is said in a sentence; the whole one counts afterwards."""
    stick = tmp_path / "stick"
    stick.mkdir()
    hand_over(at(HOME), FAR, stick)
    (envelope,) = stick.glob("*.screenio")
    whole = envelope.read_bytes()
    envelope.write_bytes(whole[: len(whole) // 2])
    far = at(FAR)
    told = at_stick(far, stick, "Read")
    assert any("is torn off" in one for one in told)
    assert asked(far, interpreters) == []
    envelope.write_bytes(whole)
    at_stick(far, stick, "Read")
    assert [one.pool_id for one in asked(far, interpreters)] == ["I-03"]
