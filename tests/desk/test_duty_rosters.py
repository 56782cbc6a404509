"""Duty rosters carried by stick between two real stations."""

import datetime

import msgspec
import pytest
from pool import AT, Q1, Q2, WEEK, WOMAN, confirmed, listing, nth, offer, request
from two_pools import carry, id_of, row

from screenio.desk.access import must_submit
from screenio.desk.post import Delivery
from screenio.domain import booking, interpreter
from screenio.domain.duty_roster import AHEAD, SendDutyRoster
from screenio.encoding import SubjectId
from screenio.errors import Refusal, Trouble
from screenio.projections.bookings import clashes
from screenio.projections.pool import interpreters, neighbours, phone_tree
from screenio.projections.timesheet import timesheet

DAY = datetime.date(2026, 11, 23)


def test_a_pool_is_known_at_the_other_station_without_names(both):
    """Varieties, hours and for whom somebody is barred go along; name, telephone, ties, contract do not."""
    assert carry(both, "Šid", "Preševo") == ()
    there = both.desk("Preševo", "ICO")
    (found,) = there.ask(interpreters)
    assert (found.pool_id, found.base, found.status) == ("I-03", "Šid", "ACTIVE")
    assert (found.employer, found.tariff, found.staff) == ("", "", b"")
    state = there.view().state(WOMAN)
    assert (state.hours, state.barred) == (WEEK, ("AFG",))
    assert there.view().named(WOMAN) == ("", "", "")
    assert carry(both, "Šid", "Preševo") == ()


def test_a_booking_elsewhere_is_provisional_until_its_pool_answers(both):
    """It is asked for by stick, shown to its interpreter at home, and settled by the next stick."""
    carry(both, "Šid", "Preševo")
    both.desk("Preševo", "ICO").submit(request(), offer())
    assert row(both, "Preševo").provisional
    assert carry(both, "Preševo", "Šid") == ()
    heard = row(both, "Šid")
    assert (heard.station, heard.state, heard.pool_id) == ("Preševo", booking.OFFERED, "I-03")
    carry(both, "Šid", "Preševo")
    assert row(both, "Preševo").state == booking.OFFERED, "nobody has answered yet"
    taken = booking.AnswerOffer(subject=Q1, accepted=True, interpreter=WOMAN)
    both.desk("Šid", "ICO").submit(taken)
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").state == booking.ACCEPTED, "an answer is not undone by an older word"
    carry(both, "Šid", "Preševo")
    found = row(both, "Preševo")
    assert (found.state, found.provisional) == (booking.ACCEPTED, False)


def test_of_two_that_hold_one_time_the_earlier_confirmed_stands(both):
    """Home confirmed first: what the other station has confirmed since falls, and somebody else is sought."""
    carry(both, "Šid", "Preševo")
    both.desk("Šid", "ICO").submit(request(Q2), *confirmed(Q2))
    both.desk("Preševo", "ICO").submit(request(), *confirmed())
    carry(both, "Preševo", "Šid")
    assert len(clashes(both.desk("Šid", "ICO").view())) == 1
    carry(both, "Šid", "Preševo")
    found = row(both, "Preševo")
    assert (found.state, found.declined_by) == (booking.DECLINED, "I-03")
    assert row(both, "Preševo", Q2).station == "Šid", "and they see why"
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").state == booking.DECLINED


def test_a_booking_that_is_cancelled_elsewhere_frees_the_time(both):
    """The word of whoever asked counts, also against what was confirmed."""
    carry(both, "Šid", "Preševo")
    both.desk("Preševo", "ICO").submit(request(), *confirmed())
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").state == booking.CONFIRMED
    code = next(iter(both.desk("Šid", "ICO").tables.codes["booking_cancel_reason"]))
    both.desk("Preševo", "ICO").submit(booking.CancelBooking(subject=Q1, reason=code))
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").state.startswith("CANCELLED")
    both.desk("Šid", "ICO").submit(request(Q2), *confirmed(Q2))


def doubted(both):
    """Let Preševo have 50 minutes of the woman of Šid by a clock in doubt, and tell Šid."""
    carry(both, "Šid", "Preševo")
    both.desk("Preševo", "ICO").submit(
        request(),
        *confirmed(),
        booking.ReachBooking(subject=Q1, state=booking.IN_PROGRESS),
        booking.ReachBooking(subject=Q1, state=booking.COMPLETED, minutes=50, doubtful=True),
    )
    assert carry(both, "Preševo", "Šid") == ()


def looked(minutes):
    """A coordinator's word on the minutes."""
    return booking.ReachBooking(subject=Q1, state=booking.COMPLETED, minutes=minutes)


def test_minutes_of_a_doubtful_clock_are_doubtful_where_they_are_paid(both):
    """The mark goes along; home's word on the minutes stays whatever comes after."""
    doubted(both)
    (line,) = both.desk("Šid", "ICO").ask(timesheet, "I-03", DAY).rows
    assert (line.worked, line.payable, line.doubtful, line.unconfirmed) == (50, 60, True, 50)
    with pytest.raises(Refusal, match=r"booking.minutes_in_doubt"):
        both.desk("Šid", "ICO").submit(booking.ReachBooking(subject=Q1, state="INVOICED"))
    both.desk("Šid", "ICO").submit(looked(20))
    assert carry(both, "Preševo", "Šid") == ()
    (line,) = both.desk("Šid", "ICO").ask(timesheet, "I-03", DAY).rows
    assert (line.worked, line.doubtful, line.unconfirmed) == (20, False, 0)


def test_who_asked_may_look_at_doubtful_minutes_too(both):
    """Then the next stick takes the mark away at home."""
    doubted(both)
    both.desk("Preševo", "ICO").submit(looked(50))
    carry(both, "Preševo", "Šid")
    (line,) = both.desk("Šid", "ICO").ask(timesheet, "I-03", DAY).rows
    assert (line.worked, line.doubtful) == (50, False)


def test_what_is_not_theirs_is_left_out_and_said(both):
    """Nobody speaks for another's pool or bookings, nor for what is no interpreter; the rest counts."""
    there = both.desk("Preševo", "ICO")
    there.submit(*listing(nth(60), "I-60", base="Niš"), *listing(nth(61), "I-03", base="Preševo"))
    assert carry(both, "Šid", "Preševo") == ("duty_roster.number_taken",)
    assert there is not both.desk("Preševo", "OFF")
    home = both.desk("Šid", "ICO")
    view = home.view()
    said = interpreter.HearInterpreter(
        subject=WOMAN, station="Preševo", listed=view.state(WOMAN).listed, status="LEFT"
    )
    with pytest.raises(Refusal, match="duty_roster.not_theirs"):
        home.submit(said)
    home.submit(request(), offer())
    state = home.view().state(Q1)
    heard = booking.BookingHeard(asked=state.asked, offer=state.offer, state=booking.DECLINED)
    with pytest.raises(Refusal, match="duty_roster.not_theirs"):
        home.submit(booking.HearBooking(subject=Q2, station="Preševo", said=heard))
    stranger = msgspec.structs.replace(state.offer, pool_id="I-99")
    with pytest.raises(Refusal, match="duty_roster.not_theirs"):
        home.submit(
            booking.HearBooking(
                subject=Q2, station="Šid", said=msgspec.structs.replace(heard, offer=stranger)
            )
        )


def test_only_the_newest_duty_roster_leaves_and_an_older_one_changes_nothing(both):
    """Of two that wait one goes along; one that comes late takes nothing back."""
    there = id_of(both, "Preševo")
    desk = both.desk("Šid", "ICO")
    desk.submit(SendDutyRoster(subject=there))
    old = desk.outgoing()[0]
    desk = both.desk("Šid", "ICO")
    desk.submit(interpreter.ReachStatus(subject=WOMAN, status="ON_LEAVE"))
    desk.submit(SendDutyRoster(subject=there))
    new = desk.outgoing()[0]
    assert len(old) == len(new) == 1
    there = both.desk("Preševo", "ICO")
    assert there.receive(Delivery(tuple(new))).alarms == ()
    assert there.receive(Delivery(tuple(old))).alarms == ()
    assert there.view().state(WOMAN).status == "ON_LEAVE"


def test_bookings_far_ahead_wait(both):
    """Two weeks go along."""
    far = datetime.datetime.fromisoformat(AT) + AHEAD + datetime.timedelta(days=1)
    both.desk("Šid", "ICO").submit(request(), offer(start=far.isoformat()))
    carry(both, "Šid", "Preševo")
    assert row(both, "Preševo") is None


def test_who_may_send_it_and_where(both):
    """Whoever keeps the pool or books from it, and to nobody whose card was not accepted."""
    desk = both.desk("Šid", "ICO")
    with pytest.raises(Refusal, match="access.not_your_role"):
        must_submit(SendDutyRoster(subject=desk.place.station), frozenset({"INT"}))
    with pytest.raises(Trouble, match="envelope.unknown_sender"):
        desk.submit(SendDutyRoster(subject=SubjectId(b"x" * 16)))
    with pytest.raises(Refusal, match="duty_roster.wrong_station"):
        desk.submit(SendDutyRoster(subject=desk.place.station))
    assert desk.outgoing()[0] == []


def test_a_receiver_of_referrals_gets_none(two):
    """It has no need of a pool."""
    gate = two.desk("gate", "OFF")
    asylum = two.desk("asylum", "ASY").place.station
    with pytest.raises(Refusal, match="duty_roster.wrong_station"):
        gate.submit(SendDutyRoster(subject=SubjectId(asylum)))
    assert gate.outgoing()[0] == []
    assert gate.ask(neighbours) == []


def test_a_neighbour_and_when_it_was_sent_to_last(both):
    """Screening stations whose cards were accepted; the phone tree names the station of a foreign pool."""
    home = both.desk("Šid", "ICO")
    (before,) = home.ask(neighbours)
    assert (before.name, before.sent_at_ms) == ("Preševo", 0)
    carry(both, "Šid", "Preševo")
    assert both.desk("Šid", "ICO").ask(neighbours)[0].sent_at_ms > 0
    (line,) = both.desk("Preševo", "ICO").ask(phone_tree)
    assert (line.name, line.contact) == ("", "Šid")
    (line,) = both.desk("Šid", "ICO").ask(phone_tree)
    assert line.contact == "+381 60"
