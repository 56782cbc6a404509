"""One person's page: the card, and what is needed to write it in words."""

from collections.abc import Mapping

import msgspec

from screenio.domain import booking
from screenio.domain.booking_check import is_due
from screenio.domain.occasion import asked_by
from screenio.domain.tables import Tables
from screenio.encoding import PersonId, StaffId, SubjectId
from screenio.forms.definition import FormDefinition
from screenio.projections.bookings import BookingRow
from screenio.projections.looked_up import LookedUp, looked_up
from screenio.projections.person_card import PersonCard, person_card
from screenio.projections.person_head import PersonHead, person_head
from screenio.projections.pool import InterpreterRow, interpreters
from screenio.projections.questionnaires import held_with, in_use
from screenio.projections.sessions import bookings_of
from screenio.projections.view import View


class PersonPage(msgspec.Struct, frozen=True):
    """Everything the page of a person needs.

    Args:
        languages: officer, person, variety of the newest interview; English when there is none.
        related: person, names, and what they are to this one.
        has_other_forms: whether an own form of the station is in use, or was used with this person.
        read_back, own_interview: whether the record was read back, and whoever looks took part in it.
    """

    card: PersonCard
    head: PersonHead
    form: FormDefinition
    tables: Tables
    languages: tuple[str, str, str]
    colleagues: Mapping[StaffId, str]
    related: tuple[tuple[PersonId, str, str], ...]
    read_back: bool
    own_interview: bool
    has_other_forms: bool
    looked_up: LookedUp
    bookings: tuple[BookingRow, ...]


def person_page(view: View, person: PersonId) -> PersonPage:
    """Make the page of a person."""
    card = person_card(view, person)
    talk = view.talk(person)
    began = talk.began if talk else None
    return PersonPage(
        card=card,
        head=person_head(view, person),
        form=view.definition(began.form_digest if began else b""),
        tables=view.tables,
        languages=began.languages if began else ("en", "en", ""),
        colleagues=view.colleagues,
        related=tuple((other, *_named(view, other, code)) for other, code in card.relations),
        read_back=bool(talk and talk.read_back),
        own_interview=view.staff in asked_by(view.find, person),
        has_other_forms=bool(in_use(view) or held_with(view, person)),
        looked_up=looked_up(view, person),
        bookings=tuple(bookings_of(view, person)),
    )


def _named(view: View, person: PersonId, relation: str) -> tuple[str, str]:
    name = view.state(SubjectId(person)).value("person.name") or {}
    return name.get("latin") or name.get("native") or "", relation


class BeginPage(msgspec.Struct, frozen=True):
    """What is needed to begin an interview: who, the case, the form, the pool, what was said at arrival.

    Args:
        booked: pool id to the number of a confirmed booking for this person.
    """

    head: PersonHead
    screening: SubjectId | None
    form: FormDefinition
    pool: tuple[InterpreterRow, ...]
    tables: Tables
    said_language: str
    booked: Mapping[str, str]


def begin_page(view: View, person: PersonId, form_digest: bytes) -> BeginPage:
    """Show what an interview would begin with; without a digest the screening."""
    known = view.state(SubjectId(person))
    said = known.value("interview.language") or known.value("person.preferred_language")
    return BeginPage(
        head=person_head(view, person),
        screening=view.latest_id("screening", person),
        form=view.definition(form_digest),
        pool=tuple(interpreters(view)),
        tables=view.tables,
        said_language=said if isinstance(said, str) else "",
        booked={
            one.pool_id: one.number
            for one in bookings_of(view, person)
            if one.state == booking.CONFIRMED and is_due(one.start, view.now)
        },
    )
