"""The page of an interpreter before a real desk."""

import pytest
from pool import DAY, Q1, Q2, confirmed, listing, nth, offer, request
from ui_desk import settle

from screenio.ui.assignments.model import AssignmentsModel
from screenio.ui.assignments.screen import AssignmentsScreen


@pytest.fixture
def opened(gate, given, show, looks):
    """Open the page of whoever signed in, who is in the pool, with an offer and a booking to come."""

    def make(language="en", *, known=True):
        gate.sign_in("SUP")

        def fill(desk):
            desk.submit(*listing(nth(60), "I-03", staff=desk.staff if known else b""))
            desk.submit(request(), request(Q2), offer(Q1, nth(60)))
            desk.submit(*confirmed(Q2, nth(60), start="2026-11-24T09:00:00+01:00"))

        gate.desk(fill)
        model = AssignmentsModel(gate.behind, DAY)
        page = AssignmentsScreen(
            given(gate.behind, with_look=looks(language), roles=("INT",)), model
        )
        model.setParent(page)
        show(page)
        settle()
        return page

    return make
