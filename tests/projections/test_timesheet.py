import datetime

from pool import Q1, Q2, confirmed, listing, request

from screenio.domain import booking
from screenio.projections.timesheet import own_timesheet, timesheet

MONTH = datetime.date(2026, 11, 15)


def test_a_month_counts_what_is_over(gate):
    """Completed bookings of the month count with their minutes; what is to come does not."""
    desk = gate.desk("gate", "SUP")
    assert desk.ask(own_timesheet, MONTH) is None
    desk.submit(*listing(staff=desk.staff), request(), request(Q2), *confirmed())
    desk.submit(*confirmed(Q2, start="2026-11-24T09:00:00+01:00"))
    desk.submit(
        booking.ReachBooking(subject=Q1, state=booking.IN_PROGRESS),
        booking.ReachBooking(subject=Q1, state=booking.COMPLETED, minutes=52),
    )
    sheet = desk.ask(own_timesheet, MONTH)
    assert [(one.number, one.worked, one.payable) for one in sheet.rows] == [
        (booking.number(Q1), 52, 60)
    ]
    assert (sheet.worked, sheet.payable) == (52, 60)
    assert desk.ask(timesheet, "I-03", datetime.date(2026, 12, 1)).rows == ()


def test_what_is_beyond_the_booking_counts_when_it_is_confirmed(gate):
    """Three hours in a booking of one are paid as one, until the coordinator says how long it was."""
    desk = gate.desk("gate", "SUP")
    desk.submit(*listing(staff=desk.staff), request(), *confirmed())
    desk.submit(
        booking.ReachBooking(subject=Q1, state=booking.IN_PROGRESS),
        booking.ReachBooking(subject=Q1, state=booking.COMPLETED, minutes=180),
    )
    (row,) = desk.ask(own_timesheet, MONTH).rows
    assert (row.worked, row.payable, row.beyond) == (60, 60, 120)
    desk.submit(booking.ReachBooking(subject=Q1, state=booking.COMPLETED, minutes=80))
    (row,) = desk.ask(own_timesheet, MONTH).rows
    assert (row.worked, row.payable, row.beyond) == (80, 90, 0)
