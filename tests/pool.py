"""An interpreter who can be booked, and a booking that is asked for, for the tests of both."""

from screenio.domain import booking, interpreter
from screenio.encoding import SubjectId

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
