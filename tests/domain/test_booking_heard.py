import msgspec
import pytest
from ground import Ground
from pool import MAN, Q1, WOMAN, confirmed, listing, offer, request

from screenio.domain import booking
from screenio.domain.booking_facts import BookingHeard
from screenio.domain.booking_heard import first_confirmed, pool_of, speaks
from screenio.errors import Refusal

change = msgspec.structs.replace
ELSEWHERE = "Preševo"


def heard(ground, *, asked_by=ELSEWHERE, says=ELSEWHERE, **more):
    """Let a station say how the booking stands that was made here, as if it had been asked for there."""
    state = ground.state(Q1)
    asked = change(state.asked, station=asked_by)
    fields = {"asked": asked, "offer": state.offer, "state": state.state}
    said = BookingHeard(**(fields | more))
    return booking.HearBooking(subject=Q1, station=says, said=said)


def ready(*commands, of="", asked_by=ELSEWHERE):
    """Hear of a booking that another station asked for, of the woman of a pool."""
    ground = Ground()
    ground.submit(*listing(base=of), *listing(MAN, "I-07", "M"), request(), *commands)
    state = ground.state(Q1)
    asked = change(state.asked, station=asked_by)
    ground.states[Q1] = change(state, asked=asked)
    return ground


def test_whose_pool_is_asked():
    """The station or town that somebody starts from; nothing of nobody."""
    ground = ready(offer(), of="Sombor")
    assert pool_of(ground.state(Q1).offer, ground.occasion) == "Sombor"
    assert pool_of(None, ground.occasion) == ""


def test_the_first_confirmation_of_one_offer_counts():
    """Of another offer nothing is kept."""
    ground = ready(*confirmed())
    state = change(ground.state(Q1), confirmed_at_ms=5)
    said = heard(ground).said
    assert first_confirmed(state, change(said, confirmed_at_ms=9)) == 5
    assert first_confirmed(state, change(said, confirmed_at_ms=3)) == 3
    assert first_confirmed(state, said) == 5
    other = change(said, offer=change(said.offer, minutes=1), confirmed_at_ms=9)
    assert first_confirmed(state, other) == 9


@pytest.mark.parametrize(
    ("of", "asked_by", "names"),
    [("", ELSEWHERE, True), (ELSEWHERE, "Sombor", True), ("Sombor", ELSEWHERE, False)],
)
def test_which_bookings_a_roster_names(of, asked_by, names):
    """Those of its own pool, and those it asks of ours; not those it asks of a third."""
    ground = ready(offer(), of=of, asked_by=asked_by)
    assert speaks(ELSEWHERE, ground.state(Q1), ground.occasion) is names
    made = ground.submit(booking.MissBooking(subject=Q1, station=ELSEWHERE))
    assert [one.state for one in made] == ([booking.SUBSTITUTED] if names else [])


def test_our_own_booking_is_never_missed():
    """Their roster may not have heard of it yet."""
    ground = ready(offer(), of=ELSEWHERE, asked_by="Here")
    assert ground.submit(booking.MissBooking(subject=Q1, station=ELSEWHERE)) == []


def test_another_pool_does_not_take_a_booking_of_ours():
    """That the asker turned to somebody of theirs is for the asker to say."""
    ground = ready(offer(), asked_by="Sombor")
    ground.states[MAN] = change(
        ground.state(MAN), listed=change(ground.state(MAN).listed, base=ELSEWHERE)
    )
    taken = change(ground.state(Q1).offer, pool_id="I-07")
    assert ground.submit(heard(ground, asked_by="Sombor", offer=taken)) == []
    assert ground.submit(heard(ground, asked_by="Sombor", says="Sombor", offer=taken)) != []


def test_what_a_coordinator_looked_at_stays():
    """Neither minutes nor pay are undone by the asker."""
    ground = ready(*confirmed())
    said = {"state": booking.COMPLETED, "minutes": 70}
    for known in ({"minutes_confirmed": True}, {"state": "INVOICED"}):
        before = ground.state(Q1)
        ground.states[Q1] = change(before, **known)
        assert ground.submit(heard(ground, **said)) == []
        ground.states[Q1] = before
    assert ground.submit(heard(ground, **said)) != []
    with pytest.raises(Refusal, match=r"duty_roster.not_theirs"):
        ground.submit(heard(ground, state="PAID"))


def test_nobody_known_is_booked_by_hearsay():
    """Whoever is in no pool here is left out."""
    ground = ready(offer())
    stranger = change(ground.state(Q1).offer, pool_id="I-99")
    with pytest.raises(Refusal, match=r"duty_roster.not_theirs"):
        ground.submit(heard(ground, offer=stranger))
    assert ground.state(WOMAN).listed
