from ground import Ground
from pool import Q1, Q2, confirmed, listing, offer, request

from screenio.domain.booking_facts import BookingHeard
from screenio.domain.fact import body_of
from screenio.domain.subjects import UPCASTS, fact_from
from screenio.encoding import pack
from screenio.journal.upcast import read_body


def heard(ground, **more):
    """How the first booking stands, as another station is told."""
    state = ground.state(Q1)
    fields = {"state": state.state, "confirmed_at_ms": state.confirmed_at_ms, **more}
    return BookingHeard(asked=state.asked, offer=state.offer, **fields)


def test_what_was_heard_is_kept_as_it_was_said():
    """The request and the offer stand inside it, whole."""
    ground = Ground()
    ground.submit(*listing(), request(), offer())
    said = heard(ground, minutes=50)
    assert fact_from(read_body(pack(body_of(said)), UPCASTS)) == said
    assert "I-03" not in repr(said)


def test_a_booking_that_was_heard_of_stands_as_it_does_there():
    """With the moment of its confirmation there, and the moment in which it came here."""
    ground = Ground()
    ground.submit(*listing(), request(), *confirmed())
    said = heard(ground)
    ground.record(said, Q2)
    here, there = ground.state(Q2), ground.state(Q1)
    assert (here.asked, here.offer, here.state) == (there.asked, there.offer, there.state)
    assert here.confirmed_at_ms == there.confirmed_at_ms
    assert here.requested_at_ms > 0
