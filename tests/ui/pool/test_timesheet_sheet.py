from pool import DAY, nth
from ui_desk import settle
from ui_fixtures import words_of

from screenio.domain import booking
from screenio.ui.pool.timesheet_sheet import TimesheetSheet


def test_who_keeps_the_pool_sees_what_was_worked(opened, gate):
    """From an entry to the months of that interpreter, one month after the other."""
    page = opened()

    def done(desk):
        for state in (booking.IN_PROGRESS, booking.COMPLETED):
            desk.submit(booking.ReachBooking(subject=nth(70), state=state, minutes=50))

    gate.desk(done)
    page._on_timesheet("I-03")
    settle()
    sheet = page.findChildren(TimesheetSheet)[-1]
    sheet.month = DAY.replace(day=1)
    sheet._ask()
    settle()
    assert [one.worked for one in sheet.timesheet.sheet.rows] == [50]
    sheet._turn(-1)
    settle()
    assert sheet.month.month == 10
    assert "Nothing in this month" in words_of(sheet)
