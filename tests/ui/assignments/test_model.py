from pool import DAY, Q1
from ui_desk import settle

from screenio.domain.availability import Hours
from screenio.projections.bookings import one_booking
from screenio.ui.assignments.model import AssignmentsModel


def test_months_are_turned(opened):
    """The month before and the month after begin on their first day."""
    model = opened().model
    model.turn(-1)
    assert model.month.isoformat() == "2026-10-01"
    model.turn(1)
    model.turn(1)
    settle()
    assert model.month.isoformat() == "2026-12-01"
    assert model.sheet.rows == ()


def test_nobody_acts_before_their_entry_is_known(gate):
    """Without an entry of the own, answers and hours go nowhere."""
    model = AssignmentsModel(gate.behind, DAY)
    model.set_hours(Hours())
    assert gate.desk(lambda desk: desk.ask(one_booking, Q1)) is None
