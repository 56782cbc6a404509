"""Interpreters who can be booked, and bookings that are asked for, for the tests of both."""

import datetime

import msgspec

from screenio.domain import booking, interpreter
from screenio.domain.availability import Hours, Weekly
from screenio.encoding import SubjectId
from screenio.projections.bookings import BookingRow
from screenio.projections.pool import InterpreterRow

WOMAN, MAN = (SubjectId(bytes([n]) * 16) for n in (31, 32))
Q1, Q2 = (SubjectId(bytes([n]) * 16) for n in (41, 42))
AT = "2026-11-23T09:00:00+01:00"


def listing(subject=WOMAN, pool_id="I-03", gender="F", varieties=("pbu", "pbt"), **more):
    """List somebody of the pool and make them active."""
    return [
        interpreter.ListInterpreter(
            subject=subject,
            pool_id=pool_id,
            varieties=varieties,
            modes=("IN_PERSON", "PHONE"),
            gender=gender,
            undertaking_on="2026-01-05",
            conduct_on="2026-01-05",
            **more,
        ),
        interpreter.ReachStatus(subject=subject, status="VETTED"),
        interpreter.ReachStatus(subject=subject, status="ACTIVE"),
    ]


def request(subject=Q1, **changed):
    """Ask for an interpreter."""
    fields = {
        "variety": "pbu",
        "alternatives_ok": False,
        "gender": "",
        "strength": "",
        "mode": "IN_PERSON",
        "topic_class": "ROUTINE",
        "urgency": "TODAY",
        "minutes": 60,
    }
    return booking.RequestBooking(subject=subject, **(fields | changed))


def offer(subject=Q1, to=WOMAN, variety="pbu", start=AT, mode="IN_PERSON"):
    """Offer a booking to somebody of the pool."""
    return booking.OfferBooking(
        subject=subject, interpreter=to, variety=variety, mode=mode, start=start
    )


def confirmed(subject=Q1, to=WOMAN, **more):
    """Offer, take and confirm a booking."""
    return [
        offer(subject, to, **more),
        booking.AnswerOffer(subject=subject, accepted=True, interpreter=to),
        booking.ConfirmBooking(subject=subject),
    ]


WEEK = Hours(weekly=tuple(Weekly(day, "08:00", "17:00") for day in range(7)))
NAMES = {
    "I-03": ("F", "pbu pbt"),
    "I-07": ("M", "pbu prs"),
    "I-11": ("F", "prs pes"),
    "I-18": ("F", "apc acm"),
}


def nth(number):
    """Give a subject of its own."""
    return SubjectId(bytes([number]) * 16)


def filled(desk, day):
    """Fill a station: four of the pool with hours, three bookings of a day, two that nobody takes yet."""
    for number, (pool_id, (gender, varieties)) in enumerate(NAMES.items(), start=60):
        who = nth(number)
        base = "Gevgelija" if pool_id == "I-18" else ""
        desk.submit(
            *listing(
                who, pool_id, gender, tuple(varieties.split()), base=base, specialisms=("CHILD",)
            ),
            interpreter.SetHours(subject=who, hours=WEEK),
        )
    for number, who, hour, variety in (
        (70, 60, 9, "pbu"),
        (71, 61, 10, "prs"),
        (72, 63, 13, "apc"),
    ):
        start = f"{day.isoformat()}T{hour:02}:00:00+01:00"
        mode = "PHONE" if number == 72 else "IN_PERSON"
        desk.submit(
            request(nth(number), variety=variety),
            *confirmed(nth(number), nth(who), variety=variety, start=start, mode=mode),
        )
    desk.submit(
        request(
            nth(73), gender="F", strength="MUST", mode="PHONE", minutes=40, topic_class="CHILD"
        ),
        request(nth(74), variety="tir", minutes=45, urgency="PLANNED"),
    )
    return datetime.datetime.combine(day, datetime.time())


def pool_row(pool_id, varieties="pbu", gender="F"):
    """Make a row of the pool."""
    empty = dict.fromkeys(InterpreterRow.__struct_fields__, "")
    fields = {
        "subject": nth(60),
        "travel_minutes": 0,
        "staff": b"",
        "hours": WEEK,
        "status": "ACTIVE",
    }
    return InterpreterRow(
        **(
            empty
            | fields
            | {"pool_id": pool_id, "varieties": varieties, "gender": gender, "modes": "PHONE"}
        )
    )


def booking_row(**changed):
    """Make a row of a booking that nobody takes yet."""
    fields = {
        name: ""
        if one.type is str
        else 0
        if one.type is int
        else b""
        if one.type is bytes
        else False
        for name, one in ((f.name, f) for f in msgspec.structs.fields(BookingRow))
    }
    fields |= {
        "subject": Q1,
        "number": "Q-ABCD",
        "station": "Šid",
        "variety": "pbu",
        "mode": "PHONE",
        "topic_class": "ROUTINE",
        "urgency": "TODAY",
        "minutes": 40,
        "state": "REQUESTED",
    }
    return BookingRow(**(fields | changed))


DAY = datetime.date(2026, 11, 22)
MIDNIGHT = datetime.datetime.fromisoformat("2026-11-22T00:00:00+01:00")


def at(hour):
    """Give an hour of the day."""
    return MIDNIGHT + datetime.timedelta(hours=hour)
