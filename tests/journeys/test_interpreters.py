"""A day of the pool by keyboard: entered, booked from an interview, accepted, interpreted, on the timesheet."""

import datetime

import pytest
from desktop import CTRL
from PySide6.QtCore import Qt
from stations import Stations, arrive, says, talk

from screenio.encoding import PersonId
from screenio.errors import Refusal
from screenio.projections.bookings import unfilled
from screenio.projections.people import people_count
from screenio.projections.sessions import bookings_of, sessions
from screenio.projections.timesheet import timesheet
from screenio.ui.interpreters.replace_sheet import ReplaceSheet
from screenio.ui.pool.entry_sheet import EntrySheet

KEY = Qt.Key


@pytest.fixture
def places(tmp_path):
    """A gate with an interpreter and a coordinator among its staff."""
    made = Stations(tmp_path / "stations", {"gate": "SCREENING"}, besides=("INT", "ICO"))
    made.leave()
    return made


@pytest.fixture
def desk(at):
    """Open the window at the gate."""
    return at("gate")


def locked(desk):
    """Lock, for somebody else to sign in."""
    desk.window.lock()
    desk.settle()


def enter_interpreter(desk):
    """The coordinator enters a woman who speaks Northern Pashto, by phone, at every hour of every day."""
    desk.sign_in("ICO")
    assert desk.place == "interpreters"
    desk.press("The pool")
    desk.press("New entry")
    desk.into("Pool number")
    desk.types("I-03")
    desk.into("Speaks")
    desk.types("Northern Pashto")
    desk.press("Add")
    for name in ("A woman", "In person", "Vetted"):
        desk.press(name)
    desk.page.findChildren(EntrySheet)[-1].modes.buttons["PHONE"].click()
    for name in ("Undertaking signed on", "Code of conduct signed on"):
        desk.into(name)
        desk.types("2026-01-05")
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"):
        desk.into(day)
        desk.types("00:00-24:00")
    desk.into("Name")
    desk.types("Gulalai")
    desk.pick("Signs in as", KEY.Key_Down)
    desk.pick("Signs in as", KEY.Key_Down)
    desk.shoot("pool-entry")
    desk.press("Keep the entry")
    desk.open_row(0)
    desk.press("Active")
    desk.press("Keep the entry")
    desk.shoot("pool")
    locked(desk)


def test_an_interpreter_is_booked_comes_and_is_paid(desk, places):
    """From the pool to the timesheet: the record knows who interpreted, the booking knows nobody."""
    officer = places.desk("gate", "OFF")
    about, case = arrive(officer)
    interview = talk(officer, about, case)
    says(officer, interview, "S0.5a", "F")
    places.leave()
    enter_interpreter(desk)
    desk.sign_in("OFF")
    desk.window.frame.go("interview", interview)
    desk.settle()
    desk.key(KEY.Key_F8)
    desk.shoot("request")
    desk.press("Phone")
    desk.key(KEY.Key_Return, mod=CTRL)
    desk.window.frame.go("interpreters")
    desk.settle()
    now = places.now
    desk.page.model.go(now.date())
    desk.settle()
    assert desk.page.model.next.pool_id == "I-03"
    desk.shoot("interpreters")
    desk.key(KEY.Key_B, mod=CTRL)
    locked(desk)
    desk.sign_in("INT")
    assert desk.place == "assignments"
    desk.shoot("assignments")
    desk.press("Accept")
    with pytest.raises(Refusal, match=r"access.not_your_role"):
        desk.background._desk.ask(people_count, "")
    locked(desk)
    desk.sign_in("OFF")
    desk.window.frame.go("interpreters")
    desk.settle()
    desk.page.model.go(now.date())
    desk.settle()
    desk.page.lanes.setFocus()
    desk.key(KEY.Key_Return)
    desk.press("Confirm")
    interpret(desk, interview, places)
    locked(desk)
    seen = places.desk("gate", "SUP")
    (row,) = seen.ask(bookings_of, PersonId(about))
    assert (row.state, row.pool_id, row.worked) == ("COMPLETED", "I-03", 30)
    assert seen.ask(unfilled) == []
    assert seen.ask(timesheet, "I-03", now.date()).payable == 30
    assert [one.pool_id for one in seen.ask(sessions, PersonId(about)) if one.began_at_ms][
        -1
    ] == "I-03"
    places.leave()


def interpret(desk, interview, places):
    """She interprets for half an hour by phone, the line checked before, and then it ends."""
    desk.window.frame.go("interview", interview)
    desk.settle()
    desk.press("Somebody else interprets")
    sheet = desk.page.findChildren(ReplaceSheet)[-1]
    for name in ("The interpreter's time ended", "I-03", "Phone"):
        desk.press(name)
    for one in sheet.gate.buttons.values():
        one.click()
    desk.press("Begin")
    desk.shoot("interview-interpreter")
    places.now += datetime.timedelta(minutes=30)
    desk.press("Somebody else interprets")
    for name in ("The interview ended",):
        desk.press(name)
    desk.press("End without another")
