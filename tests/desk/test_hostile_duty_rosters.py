"""Duty rosters of stations that are sloppy, hostile, newer or out of time; each line that cannot be stays out."""

import datetime

import msgspec
import pytest
from pool import AT, MAN, Q1, Q2, WOMAN, confirmed, listing, nth, offer, request
from two_pools import carry, id_of, row

from screenio.desk import post
from screenio.desk.duty_rosters import only_name
from screenio.domain import booking, interpreter
from screenio.domain.duty_roster import AHEAD, VERSION, SendDutyRoster
from screenio.encoding import SubjectId
from screenio.errors import Refusal, Trouble
from screenio.projections.bookings import unfilled
from screenio.projections.pool import interpreters, neighbours
from screenio.projections.timesheet import timesheet

change = msgspec.structs.replace
LEFT_OUT = ("duty_roster.line_unclear",)
NOT_THEIRS = ("duty_roster.not_theirs",)


@pytest.fixture
def forged(both, monkeypatch):
    """Carry a roster from Šid that is changed before it is sealed; gives what was odd on the way."""

    def forge(alter):
        real = post.duty_roster_for
        with monkeypatch.context() as patch:
            patch.setattr(post, "duty_roster_for", lambda *given: alter(real(*given)))
            return carry(both, "Šid", "Preševo")

    return forge


def entries_with(**changed):
    """Change the lines of the pool."""
    return lambda roster: change(
        roster, entries=tuple(change(one, **changed) for one in roster.entries)
    )


def listed_with(**changed):
    """Change what is listed of each of the pool."""
    return lambda roster: change(
        roster,
        entries=tuple(change(one, listed=change(one.listed, **changed)) for one in roster.entries),
    )


def said_with(part="", **changed):
    """Change what is said of each booking, or a part of it."""

    def said(one):
        if part:
            return change(one.said, **{part: change(getattr(one.said, part), **changed)})
        return change(one.said, **changed)

    return lambda roster: change(
        roster, held=tuple(change(one, said=said(one)) for one in roster.held)
    )


@pytest.mark.parametrize(
    "alter",
    [
        entries_with(status="<b>"),
        entries_with(until="soon"),
        entries_with(barred=("ZZ",)),
        listed_with(travel_minutes=2**63),
        listed_with(gender="<b>"),
        listed_with(working_languages=("x" * 1000,)),
        listed_with(trainings=(("NO", ""),)),
        listed_with(countries=("x" * 1000,)),
        listed_with(undertaking_on=""),
        listed_with(modes=("SHOUT",)),
    ],
)
def test_an_entry_that_cannot_be_is_left_out(both, forged, alter):
    """Codes of no list, days that are none, numbers beyond every table, somebody active without undertaking."""
    assert forged(alter) == LEFT_OUT
    assert both.desk("Preševo", "ICO").ask(interpreters) == []
    assert carry(both, "Šid", "Preševo") == ()
    assert len(both.desk("Preševo", "ICO").ask(interpreters)) == 1


@pytest.mark.parametrize(
    "alter",
    [
        said_with(state="<b>"),
        said_with(minutes=2**63),
        said_with(minutes=-5),
        said_with(confirmed_at_ms=2**63),
        said_with("offer", minutes=2**50),
        said_with("offer", mode="SHOUT"),
        said_with("offer", variety="x"),
        said_with("offer", start="soon"),
        said_with("asked", persons=2**63),
        said_with("asked", topic_class="X"),
        said_with("asked", station="x" * 1000),
    ],
)
def test_a_booking_that_cannot_be_is_left_out(both, forged, alter):
    """It changes nothing here, and the next right word of it counts."""
    both.desk("Šid", "ICO").submit(request(), *confirmed())
    assert forged(alter) == LEFT_OUT
    assert row(both, "Preševo") is None
    assert carry(both, "Šid", "Preševo") == ()
    assert row(both, "Preševo").state == booking.CONFIRMED


def test_a_roster_that_is_none_is_damaged(both, forged):
    """A subject that is no id, a moment that is none: nothing of it counts, and the next one does."""
    assert forged(entries_with(subject=b"x")) == ("encoding.damaged",)
    for field in ("written_at", "since", "until"):
        assert forged(lambda roster, field=field: change(roster, **{field: "x"})) == (
            "booking.not_a_moment",
        )
        assert both.desk("Preševo", "ICO").ask(interpreters) == []
    assert carry(both, "Šid", "Preševo") == ()
    assert len(both.desk("Preševo", "ICO").ask(interpreters)) == 1


def test_nobody_takes_the_id_of_a_station_or_of_something_else(both, forged):
    """Such a line is left out; what goes by that id still works."""
    home = both.desk("Šid", "ICO")
    home.submit(request(), *confirmed())
    sid = id_of(both, "Šid")
    assert forged(entries_with(subject=sid)) == NOT_THEIRS
    both.desk("Preševo", "ICO").submit(SendDutyRoster(subject=SubjectId(sid)))
    twice = forged(
        lambda roster: change(roster, held=tuple(change(one, subject=WOMAN) for one in roster.held))
    )
    assert twice == LEFT_OUT
    with pytest.raises(Refusal, match=r"desk.unknown_subject"):
        both.desk("Preševo", "ICO").submit(request(WOMAN))


def test_two_entries_of_one_number_in_a_roster_are_one(both, forged):
    """The second is left out, also where the first is new."""
    alter = entries_with(subject=nth(99))
    assert forged(
        lambda roster: change(roster, entries=(*roster.entries, *alter(roster).entries))
    ) == ("duty_roster.number_taken",)
    assert len(both.desk("Preševo", "ICO").ask(interpreters)) == 1


def test_a_roster_of_a_newer_version_waits(both, forged):
    """It says what to do, stays in the inbox and changes nothing."""
    assert forged(lambda roster: change(roster, version=VERSION + 1)) == (
        "envelope.unknown_version",
    )
    there = both.desk("Preševo", "ICO")
    assert there.ask(interpreters) == []
    assert len(there.opened.vault.inbox.all()) == 1
    assert carry(both, "Šid", "Preševo") == ("envelope.unknown_version",), "it waits still"
    assert len(both.desk("Preševo", "ICO").ask(interpreters)) == 1


def test_a_roster_of_the_version_before_is_read(both, forged):
    """It names no clock in doubt; the rest counts."""
    both.desk("Šid", "ICO").submit(request(), *confirmed())
    assert forged(lambda roster: change(roster, version=VERSION - 1)) == ()
    assert row(both, "Preševo").state == booking.CONFIRMED


def test_only_minutes_that_were_worked_are_in_doubt(both, forged):
    """A booking to come has none, so its line is left out."""
    both.desk("Šid", "ICO").submit(request(), *confirmed())

    def doubt(roster):
        (one,) = roster.held
        return change(roster, held=(change(one, said=change(one.said, doubtful=True)),))

    assert forged(doubt) == ("duty_roster.line_unclear",)


def test_two_stations_of_one_name_exchange_none(both):
    """Pools go by name: nobody could tell whose is meant."""
    desk = both.desk("Šid", "ICO")
    known = desk.opened.roster
    (there,) = known.stations
    assert only_name(known, there.station) == "Preševo"
    twin = change(known, stations=(change(there, name="Šid"),))
    with pytest.raises(Trouble, match=r"duty_roster.namesake"):
        only_name(twin, there.station)


# Time and order


def test_the_first_roster_brings_its_bookings(both):
    """Whoever is listed by a roster is known to its bookings."""
    both.desk("Šid", "ICO").submit(request(), *confirmed())
    assert carry(both, "Šid", "Preševo") == ()
    assert row(both, "Preševo").state == booking.CONFIRMED


def test_a_clock_that_was_ahead_and_is_set_right_holds_nothing_back(both):
    """The later roster counts, whatever its clock says."""
    was = both.now
    both.now = was + datetime.timedelta(days=3)
    carry(both, "Šid", "Preševo")
    both.now = was
    both.desk("Šid", "ICO").submit(interpreter.ReachStatus(subject=WOMAN, status="ON_LEAVE"))
    carry(both, "Šid", "Preševo")
    assert both.desk("Preševo", "ICO").view().state(WOMAN).status == "ON_LEAVE"


def test_how_old_the_roster_on_hand_is(both):
    """Whole days since it was written; none before one was read, and never less than none."""
    assert both.desk("Preševo", "ICO").ask(neighbours)[0].read_at == ""
    carry(both, "Šid", "Preševo")
    both.now += datetime.timedelta(days=3)
    assert both.desk("Preševo", "ICO").ask(neighbours)[0].age_days == 3
    both.now -= datetime.timedelta(days=30)
    assert both.desk("Preševo", "ICO").ask(neighbours)[0].age_days == 0


# Bookings that go on elsewhere


def asked_there(both, *commands):
    """Ask from Preševo for the woman of Šid, and tell Šid."""
    carry(both, "Šid", "Preševo")
    both.desk("Preševo", "ICO").submit(request(), *(commands or confirmed()))
    carry(both, "Preševo", "Šid")


def test_an_answer_is_not_undone_by_who_has_not_heard_it(both):
    """What the pool has confirmed stays so until the asker says something new."""
    asked_there(both, offer())
    yes = booking.AnswerOffer(subject=Q1, accepted=True, interpreter=WOMAN)
    both.desk("Šid", "ICO").submit(yes, booking.ConfirmBooking(subject=Q1))
    carry(both, "Preševo", "Šid")
    first = row(both, "Šid").confirmed_at_ms
    assert row(both, "Šid").state == booking.CONFIRMED
    carry(both, "Šid", "Preševo")
    both.desk("Preševo", "ICO").submit(booking.ConfirmBooking(subject=Q1))
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").confirmed_at_ms == first, "the first confirmation counts"
    both.desk("Preševo", "ICO").submit(offer(start="2026-11-23T11:00:00+01:00"))
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").state == booking.OFFERED, "another time is another question"


def test_what_was_interpreted_elsewhere_is_paid_once_and_at_home(both):
    """Minutes come after the booking is over; the pool confirms and pays them, and no later word undoes it."""
    asked_there(both)
    both.now = datetime.datetime.fromisoformat(AT)
    there = both.desk("Preševo", "ICO")
    there.submit(booking.ReachBooking(subject=Q1, state="IN_PROGRESS"))
    both.now += datetime.timedelta(hours=5)
    there.submit(booking.ReachBooking(subject=Q1, state="COMPLETED", minutes=70))
    with pytest.raises(Refusal, match=r"booking.paid_elsewhere"):
        there.submit(booking.ReachBooking(subject=Q1, state="INVOICED"))
    carry(both, "Preševo", "Šid")
    assert (row(both, "Šid").state, row(both, "Šid").worked) == ("COMPLETED", 70)
    home = both.desk("Šid", "ICO")
    home.submit(
        booking.ReachBooking(subject=Q1, state="COMPLETED", minutes=65),
        booking.ReachBooking(subject=Q1, state="INVOICED"),
    )
    carry(both, "Preševo", "Šid")
    assert (row(both, "Šid").state, row(both, "Šid").worked) == ("INVOICED", 65)
    sheets = [both.desk(one, "ICO").ask(timesheet, "I-03", both.now) for one in both.kinds]
    assert [one.payable for one in sheets] == [75, 0]
    assert [len(one.rows) for one in sheets] == [1, 1]


def test_pay_is_nobodys_word_but_the_pools(both, forged):
    """A station that asked for somebody of ours does not say that they are paid."""
    both.desk("Preševo", "ICO").submit(*listing(MAN, "I-07", "M", base="Preševo"))
    carry(both, "Preševo", "Šid")
    both.desk("Šid", "ICO").submit(request(), *confirmed(to=MAN))
    assert forged(said_with(state="PAID")) == NOT_THEIRS
    assert row(both, "Preševo") is None


@pytest.mark.parametrize("days", [0, AHEAD.days + 2])
def test_a_booking_that_went_to_somebody_else_or_far_ahead_frees_the_time(both, days):
    """A roster is whole: what it would name and does not is no longer so."""
    asked_there(both)
    there = both.desk("Preševo", "ICO")
    far = datetime.datetime.fromisoformat(AT) + datetime.timedelta(days=days)
    there.submit(*listing(MAN, "I-07", "M", base="Niš" if days else "Subotica"))
    there.submit(offer(start=far.isoformat()) if days else offer(to=MAN))
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").state == booking.SUBSTITUTED
    both.desk("Šid", "ICO").submit(request(Q2), *confirmed(Q2))
    carry(both, "Šid", "Preševo")
    assert row(both, "Preševo").state == booking.OFFERED, "its own word of it stands"
    there = both.desk("Preševo", "ICO")
    there.submit(offer(start="2026-11-23T11:00:00+01:00"))
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").state == booking.OFFERED


def test_a_session_that_runs_is_not_declined(both):
    """Home said no after the other side began: it is in progress there, and home hears so."""
    asked_there(both)
    no = booking.AnswerOffer(subject=Q1, accepted=False, reason="ILL", interpreter=WOMAN)
    both.desk("Šid", "ICO").submit(no)
    both.now = datetime.datetime.fromisoformat(AT)
    both.desk("Preševo", "ICO").submit(booking.ReachBooking(subject=Q1, state="IN_PROGRESS"))
    carry(both, "Šid", "Preševo")
    assert row(both, "Preševo").state == "IN_PROGRESS"
    carry(both, "Preševo", "Šid")
    assert row(both, "Šid").state == "IN_PROGRESS"


def test_whoever_was_suspended_at_home_comes_nowhere(both):
    """A booking elsewhere that did not know it falls."""
    carry(both, "Šid", "Preševo")
    both.desk("Šid", "ICO").submit(interpreter.ReachStatus(subject=WOMAN, status="SUSPENDED"))
    both.desk("Preševo", "ICO").submit(request(), *confirmed())
    carry(both, "Preševo", "Šid")
    carry(both, "Šid", "Preševo")
    assert row(both, "Preševo").state == booking.DECLINED


def test_who_asked_moves_and_cancels(both):
    """At the pool it is answered only; what nobody takes there is not to be filled here."""
    asked_there(both)
    home = both.desk("Šid", "ICO")
    code = next(iter(home.tables.codes["booking_cancel_reason"]))
    for command in (
        offer(start="2026-11-23T11:00:00+01:00"),
        booking.CancelBooking(subject=Q1, reason=code),
        booking.ReachBooking(subject=Q1, state=booking.NO_SHOW),
    ):
        with pytest.raises(Refusal, match=r"booking.asked_elsewhere"):
            home.submit(command)
    no = booking.AnswerOffer(subject=Q1, accepted=False, reason="ILL", interpreter=WOMAN)
    home.submit(no)
    assert home.ask(unfilled) == []
    assert row(both, "Šid").elsewhere


def test_who_starts_from_a_town_is_of_the_own_pool(both):
    """They go along, and a booking of them is not provisional at home."""
    home = both.desk("Šid", "ICO")
    home.submit(*listing(MAN, "I-07", "M", base="Kikinda"), request(), offer(to=MAN))
    assert not row(both, "Šid").provisional
    carry(both, "Šid", "Preševo")
    pool = both.desk("Preševo", "ICO").ask(interpreters)
    assert [(one.pool_id, one.base) for one in pool] == [("I-03", "Šid"), ("I-07", "Šid")]


def test_lines_that_were_left_out_are_named_by_their_pool_number(both, forged):
    """Whoever reads the stick can ask for them; a number without end is cut."""
    forged(entries_with(status="<b>"))
    forged(listed_with(pool_id="I" * 5000, gender="<b>"))
    raised = both.desk("Preševo", "ICO").opened.vault.alarms.raised()
    said = [one.values["who"] for one in raised if one.code in LEFT_OUT]
    assert [list(one) for one in said] == [["I-03"], ["I" * 20]]
