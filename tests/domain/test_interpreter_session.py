import datetime
import os

import pytest
from ground import CASE, OFFICER, OTHER, PERSON, SUPERVISOR, TALK, Ground, form, tables
from pool import MAN, Q1, WOMAN, confirmed, listing, request

from screenio.domain import booking, breaks, consequences, interpreter, interview, person
from screenio.domain.booking_check import is_due
from screenio.domain.booking_facts import CLOCK
from screenio.domain.fact import PROTECTION
from screenio.domain.interpreter_session import (
    BeginSession,
    EndSession,
    GiveFeedback,
    NoteIncident,
    NoteQuality,
    PlanSession,
    who_interprets,
)
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Refusal

TODAY, TOMORROW = "2026-11-22T11:00:00+01:00", "2026-11-23T11:00:00+01:00"
S1, S2 = (SubjectId(bytes([n]) * 16) for n in (51, 52))


def begin(subject=S1, pool_id="I-03", **more):
    fields = {
        "person": PERSON,
        "interview": TALK,
        "pool_id": pool_id,
        "variety": "pbu",
        "mode": "IN_PERSON",
    }
    return BeginSession(subject=subject, **(fields | more))


def drawn():
    return SubjectId(os.urandom(16))


def later(ground, minutes):
    ground.now += datetime.timedelta(minutes=minutes)


def test_an_interview_has_a_session_of_who_was_there():
    """Whoever of the pool is named when an interview begins interprets from then on."""
    ground = Ground().talking()
    assert who_interprets(ground.find, PERSON).pool_id == "I-07"
    ground.says("S0.4b", "YES", reason="SAID_OTHERWISE")
    assert ground.state(TALK).through["S0.4b"] == "I-07"


def test_who_replaces_interprets_what_comes_after():
    """A second session ends the first, and answers from then on are through the second."""
    ground = Ground().talking()
    ground.submit(begin(pool_id="I-09"))
    assert who_interprets(ground.find, PERSON).pool_id == "I-09"
    ground.says("S0.3", "NO")
    assert ground.state(TALK).through["S0.3"] == "I-09"
    assert ground.state(TALK).through["S0.4b"] == "I-07"
    assert sum(state.is_open for _, state in ground.find("interpreter_session", PERSON)) == 1


def test_a_booking_follows_its_session():
    """A session of a booking sets it in progress, and its end completes it."""
    ground = Ground().talking()
    ground.submit(*listing(), request(), PlanSession(subject=S1, person=PERSON, booking=Q1))
    ground.submit(*confirmed(start=TODAY), begin(booking=Q1))
    assert ground.state(Q1).state == booking.IN_PROGRESS
    later(ground, 30)
    ground.submit(EndSession(subject=S1, reason="DONE"))
    assert ground.state(Q1).state == booking.COMPLETED
    assert ground.submit(EndSession(subject=S1, reason="DONE")) == []


def test_a_booking_of_another_day_waits_for_its_day():
    """Who was booked for tomorrow and interprets today does not use up the booking; over midnight it is due."""
    ground = Ground().talking()
    ground.submit(*listing(), request(), PlanSession(subject=S1, person=PERSON, booking=Q1))
    ground.submit(*confirmed(start=TOMORROW))
    with pytest.raises(Refusal, match=r"session.booking_of_another_day"):
        ground.submit(begin(booking=Q1))
    follow = interview.InterviewBegan(
        person=PERSON,
        screening=CASE,
        form="SCR-1",
        form_digest=form().digest,
        languages=("en", "ps", "pbu"),
        pool_id="I-03",
    )
    (_, began) = consequences.follow(follow, TALK, ground.occasion)
    assert began.booking == b""
    ground.now = datetime.datetime.fromisoformat("2026-11-23T11:10:00+01:00")
    (_opens, began) = consequences.follow(follow, TALK, ground.occasion)
    assert began.booking == Q1
    assert is_due("2026-11-24T00:30:00+01:00", ground.now.replace(hour=23))
    assert not is_due("2026-11-24T02:30:00+01:00", ground.now.replace(hour=23))


def test_minutes_beyond_the_booking_wait_for_the_coordinator():
    """A clock that was set forward during a session adds nothing that a coordinator did not confirm."""
    ground = Ground(stamped=True).talking()
    ground.submit(*listing(), request(), PlanSession(subject=S1, person=PERSON, booking=Q1))
    ground.submit(*confirmed(start=TODAY), begin(booking=Q1))
    later(ground, 300)
    ground.submit(EndSession(subject=S1, reason="DONE"))
    state = ground.state(Q1)
    assert (state.minutes, state.minutes_confirmed) == (300, False)
    again = booking.ReachBooking(subject=Q1, state=booking.COMPLETED, minutes=75)
    with pytest.raises(Refusal, match=r"access.not_your_role"):
        ground.submit(again)
    ground.acts("ICO", SUPERVISOR)
    with pytest.raises(Refusal, match=r"booking.minutes"):
        ground.submit(booking.ReachBooking(subject=Q1, state=booking.COMPLETED, minutes=481))
    ground.submit(again)
    assert (ground.state(Q1).minutes, ground.state(Q1).minutes_confirmed) == (75, True)


def test_nobody_interprets_against_a_tie():
    """Who works with the consulate of a state the person names is refused, without a word of why."""
    ground = Ground().talking()
    ground.submit(*listing(), interpreter.BarInterpreter(subject=WOMAN, countries=("AFG",)))
    claim = person.ClaimValue(
        subject=PERSON,
        attribute="person.nationality",
        value=["AFG"],
        source="ANSWER",
        question="S2.5",
    )
    ground.submit(claim)
    with pytest.raises(Refusal, match=r"session.not_this_one") as refused:
        ground.submit(begin())
    assert refused.value.values == {}


def test_nobody_interprets_on_both_sides():
    """Who interpreted the screening does not interpret the return talk of the same person."""
    ground = Ground().talking()
    with pytest.raises(Refusal, match=r"session.other_side"):
        ground.submit(begin(pool_id="I-07", topic_class="RETURN", interview=b""))
    ground.submit(begin(pool_id="I-09", topic_class="RETURN", interview=b""))


def test_an_officer_does_not_interpret_for_themselves():
    """Who acts is not who interprets."""
    ground = Ground().talking()
    ground.submit(*listing(MAN, "I-11", "M", staff=OFFICER))
    with pytest.raises(Refusal, match=r"session.own_officer"):
        ground.submit(begin(pool_id="I-11"))


@pytest.mark.parametrize("mode", ["VIDEO", "PHONE"])
def test_a_line_is_checked_before_anybody_interprets_over_it(mode):
    """Every check of a remote line is met, or nobody begins: in an interview as in a session of its own."""
    ground = Ground().talking()
    checks = tuple(tables().codes["remote_gate"])
    for gate in ((), checks[1:]):
        with pytest.raises(Refusal, match=r"session.gate_not_passed"):
            ground.submit(begin(pool_id="I-09", mode=mode, gate=gate))
        with pytest.raises(Refusal, match=r"session.gate_not_passed"):
            ground.submit(
                interview.BeginInterview(
                    subject=drawn(),
                    person=PERSON,
                    screening=CASE,
                    form="SCR-1",
                    form_digest=form().digest,
                    languages=("en", "ps", "pbu"),
                    pool_id="I-09",
                    mode=mode,
                    gate=gate,
                )
            )
    (began, *_) = ground.submit(begin(pool_id="I-09", mode=mode, gate=checks))
    assert began.gate == checks
    with pytest.raises(Refusal, match=r"session.not_in_the_list"):
        ground.submit(begin(drawn(), mode=mode, gate=(*checks, "SMILED")))


def test_whoever_holds_the_interview_interprets_in_it_for_nobody():
    """Another one at the desk changes nothing: who began or answered an interview does not interpret it."""
    ground = Ground().talking()
    ground.submit(*listing(MAN, "I-11", "M", staff=OFFICER))
    ground.acts("SUP", SUPERVISOR)
    with pytest.raises(Refusal, match=r"session.own_officer"):
        ground.submit(begin(pool_id="I-11"))


def test_whoever_interprets_records_no_answer():
    """An officer who is in the pool and interprets this interview neither answers nor declines for the person."""
    ground = Ground().talking()
    ground.submit(*listing(MAN, "I-11", "M", staff=OTHER), begin(pool_id="I-11"))
    ground.acts("OFF", OTHER)
    with pytest.raises(Refusal, match=r"session.own_officer"):
        ground.says("S0.3", "NO")
    with pytest.raises(Refusal, match=r"session.own_officer"):
        ground.submit(interview.DeclineQuestion(subject=TALK, question="S0.3", reason="DECLINED"))
    ground.acts("OFF", OFFICER).says("S0.3", "NO")


def test_how_it_went_is_noted():
    """Quality, feedback of one to four and an incident are kept; the words of an incident are closed."""
    ground = Ground().talking()
    ground.submit(begin(), NoteQuality(subject=S1, event="LINE_LOST"))
    sides = {"understanding": 4, "completeness": 3, "neutrality": 4, "conduct": 4}
    ground.submit(GiveFeedback(subject=S1, by="PERSON", **sides))
    (fact,) = ground.submit(NoteIncident(subject=S1, words="Shouted"))
    assert fact.compartment == PROTECTION
    assert [event for event, _ in ground.state(S1).quality] == ["LINE_LOST"]
    with pytest.raises(Refusal, match=r"session.feedback_one_to_four"):
        ground.submit(GiveFeedback(subject=S1, by="PERSON", **(sides | {"conduct": 5})))
    with pytest.raises(Refusal, match=r"session.not_in_the_list"):
        ground.submit(NoteQuality(subject=S1, event="DANCED"))
    with pytest.raises(Refusal, match=r"session.not_begun"):
        ground.submit(NoteQuality(subject=S2, event="BREAK"))


def test_minutes_are_counted_without_breaks():
    """Only what was interpreted counts: a break in between does not."""
    ground = Ground(stamped=True).talking()
    ground.submit(begin())
    later(ground, 30)
    ground.submit(breaks.TakeBreak(subject=TALK))
    later(ground, 12)
    ground.submit(breaks.EndBreak(subject=TALK))
    later(ground, 20)
    ground.submit(EndSession(subject=S1, reason="DONE"))
    assert ground.state(S1).minutes == 50


def test_a_break_that_goes_on_at_the_end_is_not_paid():
    """Who leaves during a break is credited with what was interpreted before it."""
    ground = Ground(stamped=True).talking()
    later(ground, 20)
    ground.submit(breaks.TakeBreak(subject=TALK))
    later(ground, 10)
    one = next(s for s, state in ground.find("interpreter_session", PERSON) if state.is_open)
    (ended, *_) = ground.submit(EndSession(subject=one, reason="SHIFT"))
    assert ended.minutes == 20


def test_whoever_is_suspended_interprets_for_nobody():
    """Who is suspended or has left begins no session."""
    ground = Ground().talking()
    ground.submit(*listing())
    ground.submit(interpreter.ReachStatus(subject=WOMAN, status="SUSPENDED"))
    with pytest.raises(Refusal, match=r"session.not_this_one"):
        ground.submit(begin())


def test_a_session_takes_no_booking_of_another_interpreter():
    """Who comes instead is not paid by the booking of who was to come."""
    ground = Ground().talking()
    ground.submit(*listing(), *listing(MAN, "I-09", "M"), request(), *confirmed())
    with pytest.raises(Refusal, match=r"interpreter.not_yours"):
        ground.submit(begin(pool_id="I-09", booking=Q1))
    assert ground.state(Q1).state == booking.CONFIRMED


def test_a_planned_session_stays_with_its_person():
    """A session that is planned for one person is neither planned nor begun for another."""
    ground = Ground().talking()
    ground.submit(request(), PlanSession(subject=S1, person=PERSON, booking=Q1))
    other = PersonId(bytes([99]) * 16)
    for command in (PlanSession(subject=S1, person=other, booking=Q1), begin(person=other)):
        with pytest.raises(Refusal, match=r"session.begun_before"):
            ground.submit(command)


@pytest.mark.parametrize(
    "changed", [{"mode": "FAX"}, {"topic_class": "GOSSIP"}, {"gate": ("SURE",)}]
)
def test_a_session_is_described_by_codes(changed):
    """How, on what topic and after which checks somebody interprets are codes of their lists."""
    ground = Ground().talking()
    with pytest.raises(Refusal, match=r"session.not_in_the_list"):
        ground.submit(begin(**changed))


def test_a_tie_that_shows_later_asks_for_somebody_else():
    """When a state is claimed for whose people the interpreter is barred, people are asked to replace them."""
    ground = Ground().talking()
    ground.submit(
        *listing(), interpreter.BarInterpreter(subject=WOMAN, countries=("AFG",)), begin()
    )
    claim = person.ClaimValue(
        subject=PERSON,
        attribute="person.nationality",
        value=["AFG"],
        source="ANSWER",
        question="S2.5",
    )
    ground.submit(claim)
    assert "REPLACE_INTERPRETER" in dict(ground.state(CASE).tasks)


def test_a_clock_that_jumped_within_the_booking_is_doubted():
    """Fifty minutes of sixty without a word: they count, are marked, and a coordinator settles them."""
    ground = Ground(stamped=True).talking()
    ground.submit(*listing(), request(), PlanSession(subject=S1, person=PERSON, booking=Q1))
    ground.submit(*confirmed(start=TODAY), begin(booking=Q1, interview=TALK))
    later(ground, 50)
    ground.submit(EndSession(subject=S1, reason="DONE"))
    assert (ground.state(Q1).minutes, ground.state(Q1).reason) == (50, CLOCK)
    ground.acts("ICO", SUPERVISOR)
    ground.submit(booking.ReachBooking(subject=Q1, state=booking.COMPLETED, minutes=20))
    assert (ground.state(Q1).minutes, ground.state(Q1).reason) == (20, "")
