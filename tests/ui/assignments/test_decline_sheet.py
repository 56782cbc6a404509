from pool import Q1
from ui_desk import settle

from screenio.projections.bookings import one_booking
from screenio.ui.assignments.decline_sheet import DeclineSheet


def state(gate, subject):
    return gate.desk(lambda desk: desk.ask(one_booking, subject)).state


def test_declining_wants_a_reason(opened, gate):
    """An offer is declined only with a reason of the list."""
    page = opened()
    next(b for b in page.findChildren(type(page.hours)) if b.words == "Decline").click()
    settle()
    (sheet,) = page.findChildren(DeclineSheet)
    assert state(gate, Q1) == "OFFERED"
    sheet.reasons.buttons["ILL"].click()
    settle()
    assert state(gate, Q1) == "DECLINED"
