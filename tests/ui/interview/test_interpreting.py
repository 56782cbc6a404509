import datetime
import re

import pytest
from pool import confirmed, listing, nth, request
from PySide6.QtCore import Qt
from ui_desk import settle
from ui_fixtures import words_of

from screenio.domain.interpreter_session import PlanSession
from screenio.encoding import SubjectId
from screenio.projections.sessions import sessions
from screenio.ui.interpreters.feedback_sheet import FeedbackSheet
from screenio.ui.interpreters.quality_sheet import QualitySheet
from screenio.ui.interpreters.replace_sheet import ReplaceSheet
from screenio.ui.interview.screen import build

WHO, BOOKING = nth(60), nth(70)


@pytest.fixture
def page(gate, given, show):
    """Open the interview before a real desk, with somebody booked for the person."""
    gate.sign_in("SUP")

    def book(desk):
        desk.submit(*listing(WHO, "I-03"), request(BOOKING))
        desk.submit(PlanSession(subject=SubjectId(nth(80)), person=gate.person, booking=BOOKING))
        desk.submit(*confirmed(BOOKING, WHO, start="2026-11-22T09:00:00+01:00"))

    gate.desk(book)
    gate.sign_in("OFF")
    made = show(build(given(gate.behind), gate.talk))
    settle()
    return made


def turn(gate, page, minutes):
    """Let time pass at the station, and show the page anew."""
    gate.stations.now += datetime.timedelta(minutes=minutes)
    page.model.open(page.model.question)
    settle()


def test_minutes_are_counted_and_a_break_is_offered(gate, page):
    """The card counts the minutes; at 45 it offers a break, at 60 the section is finished."""
    assert "min without a break" in page.interpreting.pace.text()
    turn(gate, page, 45)
    assert "offer a break" in page.interpreting.pace.text()
    turn(gate, page, 16)
    assert "finish this section" in page.interpreting.pace.text()
    button = next(
        b for b in page.interpreting.findChildren(type(page.next)) if "minutes more" in b.words
    )
    button.click()
    settle()
    assert "without a break" in page.interpreting.pace.text()
    turn(gate, page, 14)
    assert "stop for a break" in page.interpreting.pace.text()


def test_a_break_is_taken_and_ended(gate, page):
    """While people rest the card counts the rest, and Go on ends it."""
    press(page, "Take a break")
    assert "Break" in page.interpreting.pace.text()
    turn(gate, page, 10)
    press(page, "Go on")
    assert "without a break" in page.interpreting.pace.text()


def press(page, words):
    """Press a button of the card."""
    next(
        one
        for one in page.interpreting.findChildren(type(page.next))
        if one.words == words and not one.isHidden()
    ).click()
    settle()


def test_somebody_else_interprets_from_now_on(gate, page):
    """A reason, who was booked and how: the session before ends, the booking is in progress."""
    press(page, "Somebody else interprets")
    (sheet,) = page.findChildren(ReplaceSheet)
    sheet._on_begin()
    assert "Choose why, who and how" in words_of(sheet)
    if sheet.reason.isVisible():
        sheet.reason.buttons["PERSON_OBJECTED"].click()
    sheet.who.buttons["I-03"].click()
    sheet.mode.buttons["PHONE"].click()
    sheet._on_begin()
    assert "every check of the line" in words_of(sheet)
    for button in sheet.gate.buttons.values():
        button.click()
    sheet._on_begin()
    settle()
    found = gate.desk(lambda desk: desk.ask(sessions, gate.person))
    assert [(one.pool_id, one.mode) for one in found if one.began_at_ms][-1] == ("I-03", "PHONE")
    assert "I-03" in words_of(page.interpreting)


def test_how_it_went_is_recorded(gate, page):
    """Half of a feedback is not taken; all of it, and an incident, are."""
    press(page, "Somebody else interprets")
    (sheet,) = page.findChildren(ReplaceSheet)
    if sheet.reason.isVisible():
        sheet.reason.buttons["SHIFT"].click()
    sheet.who.buttons["I-03"].click()
    sheet.mode.buttons["IN_PERSON"].click()
    sheet._on_begin()
    settle()
    press(page, "How the interpreting went")
    (feedback,) = page.findChildren(FeedbackSheet)
    feedback.by.buttons["PERSON"].click()
    feedback._on_keep()
    assert "one of four" in words_of(feedback)
    for group in feedback.sides.values():
        group.buttons["4"].click()
    feedback.incident.put("Shouted at the person")
    feedback._on_keep()
    settle()
    kinds = [one.kind for one in gate.desk(lambda desk: desk.view().history(gate.person))]
    assert {"interpreter_session.feedback_given", "interpreter_session.incident_noted"} <= set(
        kinds
    )


def test_one_key_begins_and_ends_a_break(gate, page, qtbot):
    """F5 begins a break and ends it; when a limit comes the line below says it, wherever the card is."""
    said = []
    page.said.connect(said.append)
    turn(gate, page, 46)
    assert "offer a break" in said[-1]
    qtbot.keyClick(page, Qt.Key.Key_F5)
    settle()
    assert "Break" in page.interpreting.pace.text()
    qtbot.keyClick(page, Qt.Key.Key_F5)
    settle()
    assert (
        "without a break" in page.interpreting.pace.text()
        or "offer" in page.interpreting.pace.text()
    )


def test_what_happened_is_noted_and_listed(gate, page, qtbot):
    """F4 notes something of the list by its number, and the card lists it with the time."""
    qtbot.keyClick(page, Qt.Key.Key_F4)
    qtbot.keyClick(page, Qt.Key.Key_F4)
    (sheet,) = page.findChildren(QualitySheet)
    sheet.events.buttons["LINE_LOST"].click()
    settle()
    assert page.findChildren(QualitySheet) == []
    assert re.search(r"\d\d:\d\d  Line lost", words_of(page.interpreting))
    (held,) = gate.desk(lambda desk: desk.ask(sessions, gate.person))[:1]
    assert held.quality.partition("@")[0] == "LINE_LOST"


def test_nothing_is_noted_where_nobody_interprets(gate, page, qtbot):
    """Without a session there is nothing to note it on, and F4 opens nothing."""
    press(page, "Somebody else interprets")
    (sheet,) = page.findChildren(ReplaceSheet)
    sheet.reason.buttons["SHIFT"].click()
    sheet._on_end()
    settle()
    qtbot.keyClick(page, Qt.Key.Key_F4)
    assert page.findChildren(QualitySheet) == []
    assert "Something happened" not in [
        one.words for one in page.interpreting.findChildren(type(page.next)) if one.isVisible()
    ]
