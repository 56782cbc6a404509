"""What may be asked for, and who may be booked for it: what no agreement on the telephone changes."""

from typing import TYPE_CHECKING

from screenio.domain import booking_check, interpreter
from screenio.domain.booking_facts import BookingRequested
from screenio.domain.occasion import Occasion
from screenio.domain.tables import Tables
from screenio.errors import Refusal
from screenio.planning.instance import SKILLED

if TYPE_CHECKING:
    from screenio.domain.booking import OfferBooking, RequestBooking

MUST, PREFER = "MUST", "PREFER"
"""How strong a wish for a woman or a man is. Source: DOMAIN §11.2."""
FIT = frozenset({"usable", "check"})
"""Grades of another variety that may be offered; poor and never are not. Source: compatibility.csv."""


STRENGTHS, GENDERS = frozenset({"", MUST, PREFER}), frozenset({"", "F", "M"})


def must_be_askable(asked: "RequestBooking | BookingRequested", tables: Tables) -> None:
    """Check what is asked for: codes of lists, one variety, minutes that one booking can have.

    Raises:
        Refusal: `booking.unknown_variety`, `.variety_not_known`, `.minutes`, `.wish_unclear`, and those of
            `booking_check`.
    """
    language = tables.languages.get(asked.variety)
    if language is None:
        raise Refusal("booking.unknown_variety")
    if any(one.macro == asked.variety for one in tables.languages.values()):
        raise Refusal("booking.variety_not_known", language=asked.variety)
    if not 0 < asked.minutes <= booking_check.LONGEST:
        raise Refusal("booking.minutes", most=booking_check.LONGEST)
    is_wish = asked.strength in STRENGTHS and asked.gender in GENDERS
    if not is_wish or bool(asked.strength) != bool(asked.gender):
        raise Refusal("booking.wish_unclear")
    booking_check.must_be_in(tables, "interview_mode", asked.mode)
    booking_check.must_be_in(tables, "topic_class", asked.topic_class)
    booking_check.must_be_in(tables, "booking_urgency", asked.urgency)
    for text in filter(None, (asked.not_before, asked.deadline)):
        booking_check.moment(text)
    booking_check.must_name_nobody(filter(None, (asked.continuity, *asked.excluded)))


def must_fit(
    asked: BookingRequested, who: interpreter.State, command: "OfferBooking", occasion: Occasion
) -> None:
    """Check what no agreement on the telephone changes: who may be booked for this at all.

    Raises:
        Refusal: `booking.not_active`, `.clearance_ended`, `.excluded`, `.gender`, `.variety`, `.not_in_mode`.
    """
    listed, variety = who.listed, command.variety
    if listed is None or who.status != interpreter.ACTIVE:
        raise Refusal("booking.not_active")
    day = max(occasion.today.isoformat(), command.start[:10])
    if listed.cleared_until and listed.cleared_until < day:
        raise Refusal("booking.clearance_ended", day=listed.cleared_until)
    if listed.pool_id in asked.excluded:
        raise Refusal("booking.excluded")
    if asked.strength == MUST and listed.gender != asked.gender:
        raise Refusal("booking.gender")
    if variety not in listed.varieties or not serves(
        asked, variety, occasion, in_surge=command.in_surge
    ):
        raise Refusal("booking.variety")
    if listed.modes and command.mode not in listed.modes:
        raise Refusal("booking.not_in_mode")


def serves(
    asked: BookingRequested, variety: str, occasion: Occasion, *, in_surge: bool = False
) -> bool:
    """Say whether a variety may be offered for the one that was asked for.

    Args:
        in_surge: a near one may, even where none was allowed, but for a child, violence and trafficking.
    """
    if variety == asked.variety:
        return True
    grade = occasion.tables.compatibility.get((asked.variety, variety), "")
    is_wider = in_surge and asked.topic_class not in SKILLED
    return (asked.alternatives_ok or is_wider) and grade in FIT
