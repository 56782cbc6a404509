import datetime

from pool import DAY, nth
from ui_desk import settle

from screenio.projections.bookings import one_booking, unfilled
from screenio.projections.sessions import bookings_of
from screenio.ui.interpreters.model import InterpretersModel, ask_for

WISH = {
    "variety": "prs",
    "alternatives_ok": True,
    "gender": "",
    "strength": "",
    "mode": "PHONE",
    "topic_class": "ROUTINE",
    "urgency": "NOW",
    "minutes": 30,
}


def test_the_most_urgent_is_looked_for_first(opened):
    """Whoever is needed most urgently is looked for when the page opens."""
    page = opened()
    assert page.model.wanted.subject == nth(73)
    page.model.go(DAY + datetime.timedelta(days=1))
    settle()
    assert page.model.page.day.day == 23


def test_a_request_of_a_person_names_nobody(gate):
    """Whom a booking is for stands with the session, so the person finds it and it finds nobody."""
    asked = []
    model = InterpretersModel(gate.behind, DAY)
    ask_for(gate.behind, model, WISH, gate.person, refused=gate.faults.append, then=asked.append)
    settle()
    (row,) = gate.desk(lambda desk: desk.ask(bookings_of, gate.person))
    assert row.subject == asked[0]
    assert gate.desk(lambda desk: desk.ask(unfilled))[0].subject == asked[0]
    assert gate.desk(lambda desk: desk.ask(one_booking, asked[0])).minutes == 30
