import datetime

import msgspec
import pytest
from ground import OFFICER, OTHER, Ground
from pool import MAN, Q1, Q2, WOMAN, confirmed, listing, offer, request

from screenio.domain.booking import (
    CANCELLED_EARLY,
    CANCELLED_LATE,
    COMPLETED,
    CONFIRMED,
    DECLINED,
    IN_PROGRESS,
    AnswerOffer,
    CancelBooking,
    ReachBooking,
    RequestBooking,
    SettleBooking,
    number,
)
from screenio.errors import Refusal


def ready(**more):
    ground = Ground()
    ground.submit(*listing(**more), request())
    return ground


def test_a_booking_goes_from_wish_to_done():
    """Asked for, offered, taken, confirmed, in progress, completed with its minutes."""
    ground = ready()
    ground.submit(*confirmed())
    assert ground.state(Q1).state == CONFIRMED
    ground.submit(ReachBooking(subject=Q1, state=IN_PROGRESS))
    ground.submit(ReachBooking(subject=Q1, state=COMPLETED, minutes=52))
    assert ground.state(Q1).minutes == 52
    with pytest.raises(Refusal, match=r"booking.not_next"):
        ground.submit(offer())


def test_a_request_names_nobody():
    """What is asked for has no place for a person, a name or a nationality."""
    fields = set(RequestBooking.__struct_fields__)
    assert not fields & {"person", "name", "nationality", "interview", "words", "note"}
    assert number(Q1) != number(Q2)
    assert number(Q1).startswith("Q-")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"variety": "klingon"}, "booking.unknown_variety"),
        ({"variety": "pus"}, "booking.variety_not_known"),
        ({"minutes": 0}, "booking.minutes"),
        ({"minutes": 600}, "booking.minutes"),
        ({"gender": "F"}, "booking.wish_unclear"),
        ({"mode": "FAX"}, "booking.not_in_the_list"),
        ({"topic_class": "GOSSIP"}, "booking.not_in_the_list"),
        ({"urgency": "SOMETIME"}, "booking.not_in_the_list"),
    ],
)
def test_a_request_that_cannot_be_filled_is_refused(changed, code):
    """A macro language, a wish without strength, a code of no list or odd minutes are refused."""
    with pytest.raises(Refusal, match=code):
        Ground().submit(request(**changed))


def test_nobody_is_booked_twice_at_one_time():
    """A second booking that overlaps the first is refused by its number; one that follows is not."""
    ground = ready()
    ground.submit(*confirmed(), request(Q2))
    with pytest.raises(Refusal, match=r"booking.taken"):
        ground.submit(offer(Q2, start="2026-11-23T09:30:00+01:00"))
    ground.submit(offer(Q2, start="2026-11-23T10:00:00+01:00"))


def test_a_wish_that_must_be_met_is_met():
    """Who must be a woman is not offered a man; a wish that prefers is no refusal."""
    ground = Ground()
    ground.submit(*listing(MAN, "I-07", "M"), request(gender="F", strength="MUST"))
    with pytest.raises(Refusal, match=r"booking.gender"):
        ground.submit(offer(to=MAN))
    ground.submit(request(Q2, gender="F", strength="PREFER"), offer(Q2, to=MAN))


def test_another_variety_only_where_it_may_be():
    """Southern for Northern Pashto is offered where alternatives are fine; Dari for Pashto never."""
    ground = Ground()
    ground.submit(*listing(varieties=("pbt", "prs")), request(), request(Q2, alternatives_ok=True))
    with pytest.raises(Refusal, match=r"booking.variety"):
        ground.submit(offer(variety="pbt"))
    with pytest.raises(Refusal, match=r"booking.variety"):
        ground.submit(offer(Q2, variety="prs"))
    ground.submit(offer(Q2, variety="pbt"))


def test_who_may_not_work_is_not_offered():
    """Not active, a clearance that has ended, or excluded: refused."""
    ground = Ground()
    ground.submit(*listing()[:1], request())
    with pytest.raises(Refusal, match=r"booking.not_active"):
        ground.submit(offer())
    with pytest.raises(Refusal, match=r"booking.clearance_ended"):
        ready(cleared_until="2026-11-01").submit(offer())
    ground = Ground()
    ground.submit(*listing(), request(excluded=("I-03",)))
    with pytest.raises(Refusal, match=r"booking.excluded"):
        ground.submit(offer())


def test_declining_has_a_reason_and_another_may_be_asked():
    """An offer declined for a reason goes to somebody else; who declined is remembered."""
    ground = ready()
    ground.submit(*listing(MAN, "I-07", "M"), offer())
    with pytest.raises(Refusal, match=r"booking.no_reason"):
        ground.submit(AnswerOffer(subject=Q1, accepted=False, interpreter=WOMAN))
    ground.submit(AnswerOffer(subject=Q1, accepted=False, reason="ILL", interpreter=WOMAN))
    assert ground.state(Q1).state == DECLINED
    assert ground.state(Q1).declined_by == ("I-03",)
    ground.submit(*confirmed(to=MAN))


def test_an_interpreter_answers_own_offers_only():
    """Who signs in as interpreter takes the own offer and no other."""
    ground = ready(staff=OTHER)
    ground.submit(offer())
    with pytest.raises(Refusal, match=r"interpreter.not_yours"):
        ground.acts("INT", OFFICER).submit(
            AnswerOffer(subject=Q1, accepted=True, interpreter=WOMAN)
        )
    ground.acts("INT", OTHER).submit(AnswerOffer(subject=Q1, accepted=True, interpreter=WOMAN))


def test_a_late_cancellation_is_told_apart():
    """Less than twenty-four hours before it begins a cancellation is late."""
    for day, state in ((23, CANCELLED_LATE), (25, CANCELLED_EARLY)):
        ground = ready()
        ground.submit(*confirmed(start=f"2026-11-{day}T09:00:00+01:00"))
        ground.submit(CancelBooking(subject=Q1, reason="PERSON_LEFT"))
        assert ground.state(Q1).state == state


def test_somebody_of_another_pool_is_provisional_until_their_pool_was_heard():
    """A booking of who starts elsewhere stays provisional until telephone or courier settles it."""
    ground = ready(base="Gevgelija")
    ground.submit(*confirmed())
    assert ground.state(Q1).provisional
    ground.submit(SettleBooking(subject=Q1, heard_by="PHONE"))
    assert not ground.state(Q1).provisional
    assert ground.submit(SettleBooking(subject=Q1, heard_by="PHONE")) == []


def test_what_was_not_asked_for_is_not_offered():
    """An offer of an unknown booking is refused."""
    ground = Ground()
    ground.submit(*listing())
    with pytest.raises(Refusal, match=r"booking.not_requested"):
        ground.submit(offer(Q2))


def test_a_booking_confirmed_long_ago_is_late_only_by_the_clock():
    """A clock that is set back makes no cancellation refused."""
    ground = ready()
    ground.submit(*confirmed())
    ground.now -= datetime.timedelta(days=400)
    ground.submit(CancelBooking(subject=Q1, reason="OTHER"))
    assert ground.state(Q1).state == CANCELLED_EARLY


def test_nobody_answers_for_another_interpreter():
    """An offer is answered by whom it was made to: another entry of the pool is refused, own or not."""
    ground = ready(staff=OTHER)
    ground.submit(*listing(MAN, "I-07", "M", staff=OFFICER), offer())
    for actor in (ground.acts("INT"), ground.acts("OFF")):
        with pytest.raises(Refusal, match=r"interpreter.not_yours"):
            actor.submit(AnswerOffer(subject=Q1, accepted=True, interpreter=MAN))


def test_an_interpreter_with_a_receivers_role_speaks_for_themselves_alone():
    """Who is an interpreter and a receiver's staff besides is still refused the answer of another one."""
    ground = ready(staff=OTHER)
    ground.submit(offer())
    ground.acts("INT").roles |= {"ORG"}
    with pytest.raises(Refusal, match=r"interpreter.not_yours"):
        ground.submit(AnswerOffer(subject=Q1, accepted=True, interpreter=WOMAN))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"continuity": "Ahmad"}, "interpreter.pool_id_unclear"),
        ({"excluded": ("I-07", "the cousin of Ahmad")}, "interpreter.pool_id_unclear"),
        ({"deadline": "2026-11-23T09:00:00"}, "booking.not_a_moment"),
        ({"not_before": "tomorrow"}, "booking.not_a_moment"),
        ({"gender": "Ahmad", "strength": "MUST"}, "booking.wish_unclear"),
    ],
)
def test_no_field_of_a_request_takes_words(changed, code):
    """A name where a pool id stands, words for a moment and a wish of no list are refused."""
    with pytest.raises(Refusal, match=code):
        Ground().submit(request(**changed))


def test_reasons_are_codes():
    """A reason in words could name somebody, so only codes of the lists are recorded."""
    ground = ready()
    ground.submit(offer())
    for command in (
        AnswerOffer(subject=Q1, accepted=False, reason="knows Ahmad", interpreter=WOMAN),
        CancelBooking(subject=Q1, reason="Ahmad left"),
        SettleBooking(subject=Q1, heard_by="Ahmad"),
    ):
        with pytest.raises(Refusal, match=r"booking.not_in_the_list"):
            ground.submit(command)


def test_an_offer_has_a_way_and_a_moment_that_can_be_read():
    """A way of no list, one they do not work in, and a start without offset are refused."""
    ground = ready()
    for changed, code in (
        ({"mode": "FAX"}, "booking.not_in_the_list"),
        ({"mode": "VIDEO"}, "booking.not_in_mode"),
        ({"start": "2026-11-23T09:00:00"}, "booking.not_a_moment"),
        ({"start": "noon"}, "booking.not_a_moment"),
    ):
        with pytest.raises(Refusal, match=code):
            ground.submit(offer(**changed))


def test_a_clearance_lasts_until_the_day_of_the_booking():
    """Who is cleared today and not on the day that they would come is not booked for that day."""
    ground = ready(cleared_until="2026-11-22")
    with pytest.raises(Refusal, match=r"booking.clearance_ended"):
        ground.submit(offer(start="2026-11-23T09:00:00+01:00"))


@pytest.mark.parametrize("state", ["OFFERED", "ACCEPTED", "CONFIRMED", "CANCELLED_24H_OR_MORE"])
def test_no_state_is_reached_around_its_rule(state):
    """An offer, an answer, a confirmation and a cancellation have commands that check; none goes past them."""
    ground = ready()
    ground.submit(offer())
    if state == CONFIRMED:
        ground.submit(AnswerOffer(subject=Q1, accepted=True, interpreter=WOMAN))
    with pytest.raises(Refusal, match=r"booking.not_next"):
        ground.submit(ReachBooking(subject=Q1, state=state))


def test_an_old_plan_takes_no_booking_that_somebody_has_by_now():
    """A plan offers only what is open: a booking confirmed after the plan was made stays as it is."""
    ground = ready()
    ground.submit(*listing(MAN, "I-07", "M"), *confirmed())
    late = msgspec.structs.replace(offer(to=MAN), only_open=True)
    with pytest.raises(Refusal, match=r"booking.not_next"):
        ground.submit(late)
    assert ground.state(Q1).offer.pool_id == "I-03"
