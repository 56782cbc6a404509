import msgspec
import pytest
from pool import nth
from PySide6.QtCore import Qt
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.domain import booking
from screenio.projections.bookings import one_booking
from screenio.ui.interpreters.booking_sheet import BookingSheet
from screenio.ui.parts.button import Button


def row(gate, number):
    return gate.desk(lambda desk: desk.ask(one_booking, nth(number)))


def sheet_of(page, number):
    """Open a booking."""
    page.lanes.opened.emit(nth(number))
    settle()
    return page.findChildren(BookingSheet)[-1]


def press(sheet, words):
    """Press a button of the sheet."""
    next(one for one in sheet.findChildren(Button) if one.words.startswith(words)).click()
    settle()


def test_a_block_opens_its_booking(opened, gate, qtbot):
    """Enter on a block opens it: who, when, why, and what can be done; cancelling wants a reason."""
    page = opened()
    qtbot.keyClick(page.lanes, Qt.Key.Key_Return)
    settle()
    (sheet,) = page.findChildren(BookingSheet)
    said = words_of(sheet)
    assert "I-03" in said
    assert "Speaks the variety" in said
    sheet._on_reason(
        next(g for g in sheet.findChildren(type(page.views)) if "PERSON_LEFT" in g.buttons),
        sheet._cancel,
    )
    assert row(gate, 70).state == "CONFIRMED"
    group = next(g for g in sheet.findChildren(type(page.views)) if "PERSON_LEFT" in g.buttons)
    group.buttons["PERSON_LEFT"].click()
    settle()
    assert row(gate, 70).state == "CANCELLED_UNDER_24H"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_booking_opens_in_every_language(opened, language):
    """A booking with all that can be done opens in both directions, with nothing clipped."""
    assert not clipped(sheet_of(opened(language), 72))


def test_an_offer_is_answered_by_telephone(opened, gate):
    """What was said on the telephone confirms an offer, or declines it for a reason."""
    page = opened()
    page._on_book()
    settle()
    sheet = sheet_of(page, 73)
    press(sheet, "They said yes")
    assert row(gate, 73).state == "CONFIRMED"
    sheet = sheet_of(page, 73)
    group = next(g for g in sheet.findChildren(type(page.views)) if "ILL" in g.buttons)
    group.buttons["ILL"].click()
    settle()
    assert (row(gate, 73).state, row(gate, 73).declined_by) == ("DECLINED", "I-03")


def test_a_provisional_booking_is_settled(opened, gate):
    """When their own pool agreed, a booking is provisional no more."""
    page = opened()
    press(sheet_of(page, 72), "Their pool agreed")
    assert not row(gate, 72).provisional


def test_who_did_not_come_is_noted(opened, gate):
    """That an interpreter did not come is a state of the booking."""
    page = opened()
    press(sheet_of(page, 70), "Interpreter did not come")
    assert row(gate, 70).state == "NO_SHOW_INT"


def test_another_time_is_looked_for(opened):
    """Another time or somebody else goes to the lanes with the booking in hand."""
    page = opened()
    press(sheet_of(page, 70), "Another time")
    settle()
    settle()
    assert page.lanes.ghost is not None


def test_what_was_done_is_invoiced_and_paid(opened, gate):
    """A completed booking is invoiced, then paid."""
    page = opened()

    def done(desk):
        for state in (booking.IN_PROGRESS, booking.COMPLETED):
            desk.submit(booking.ReachBooking(subject=nth(70), state=state))

    gate.desk(done)
    page.model.start()
    settle()
    for word, state in (("Invoiced", "INVOICED"), ("Paid", "PAID")):
        press(sheet_of(page, 70), word)
        assert row(gate, 70).state == state


def completed(gate, page, **counted):
    """Let a booking begin and end, and look at the page again."""

    def work(desk):
        one = nth(70)
        desk.submit(
            booking.ReachBooking(subject=one, state=booking.IN_PROGRESS),
            booking.ReachBooking(subject=one, state=booking.COMPLETED, **counted),
        )

    gate.desk(work)
    page.model.start()
    settle()


@pytest.mark.parametrize("language", ["en", "sr", "ar"])
def test_minutes_beyond_the_booking_are_confirmed(opened, gate, language):
    """More minutes than were booked are said on the booking; a number confirms them, another text does not."""
    page = opened(language)
    completed(gate, page, minutes=300)
    assert page.lanes.rows[0].blocks[0].tone == "amber"
    sheet = sheet_of(page, 70)
    assert not clipped(sheet)
    assert sheet.minutes.text() == "300"
    sheet.minutes.put("an hour")
    sheet._on_confirm()
    assert row(gate, 70).is_doubtful
    assert sheet.notice.says
    sheet.minutes.put("٧٥")
    sheet._on_confirm()
    settle()
    assert (row(gate, 70).counted, row(gate, 70).is_doubtful) == (75, False)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_minutes_of_a_clock_in_doubt_are_looked_at(opened, gate, language):
    """Fewer minutes than were booked are settled as well where the clock may have jumped."""
    page = opened(language)
    completed(gate, page, minutes=50, doubtful=True)
    sheet = sheet_of(page, 70)
    assert not clipped(sheet)
    found = row(gate, 70)
    assert (found.counted, found.is_doubtful, found.has_clock_in_doubt) == (50, True, True)
    paid = sheet._look.label("booking_state", "INVOICED")
    assert paid not in words_of(sheet), "nothing is paid before somebody looked"
    sheet.minutes.put("20")
    sheet._on_confirm()
    settle()
    assert (row(gate, 70).counted, row(gate, 70).is_doubtful) == (20, False)
    assert paid in words_of(sheet_of(page, 70))


def test_what_another_station_asked_for_is_answered_and_not_moved(opened, gate):
    """It says whose booking it is, and offers neither another time nor a cancellation."""
    page = opened()
    theirs = msgspec.structs.replace(row(gate, 70), elsewhere=True, station="Sombor")
    sheet = BookingSheet(page._given, page.model, theirs)
    sheet.open_over(page)
    settle()
    said = words_of(sheet)
    assert "asked for it and moves or cancels it" in said
    assert "Another time" not in said
    assert "Cancel, because" not in said
    assert "They cannot come, because" in said
