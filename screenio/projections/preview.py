"""Exactly what would leave for one receiver, what stays, and why: what the sealing uses as well."""

import msgspec

from screenio.domain.disclosure import Projection
from screenio.domain.item import Item
from screenio.domain.locks import closing, destination_rules
from screenio.domain.package import choose, sealed_to
from screenio.domain.record import Record, Sources, record
from screenio.domain.situation import situation
from screenio.encoding import PersonId, SubjectId
from screenio.forms.session import CLOSED
from screenio.projections.view import KnownStation, View


class StaysRow(msgspec.Struct, frozen=True):
    """A value that stays, and why.

    Args:
        reason: `hard_rule`, `policy`, `consent`, `on_request`, `reduced`, `later` or `no_group`.
    """

    item: Item
    reason: str


class Preview(msgspec.Struct, frozen=True):
    """What leaves and what stays for one receiver; `rules` shut the door when there are any.

    Args:
        closed_to_us: values of the record that whoever asks cannot open; somebody entitled must seal then.
    """

    referral: SubjectId
    person: PersonId
    pathway: str
    package: str
    destination: str
    receiver: KnownStation | None
    leaves: tuple[Item, ...]
    stays: tuple[StaysRow, ...]
    rules: tuple[str, ...]
    sealed_to: str
    closed_to_us: int


def person_record(view: View, person: PersonId) -> Record:
    """Gather a person's values as far as whoever asks may open them."""
    talk_id = view.talk_id(person)
    talk = view.talk(person)
    digest = talk.began.form_digest if talk and talk.began else b""
    sources = Sources(
        find=view.find,
        definition=view.definition(digest),
        tables=view.tables,
        profile=view.profile,
        today=view.today,
        closed=view.closed(talk_id) if talk_id else {},
    )
    return record(person, sources)


def chosen_for(view: View, referral: SubjectId, package: str) -> Projection:
    """Choose what leaves along a referral."""
    state = view.state(referral)
    return choose(person_record(view, state.person), state.pathway, package, view.tables)


def preview(view: View, referral: SubjectId, package: str) -> Preview:
    """Show what would leave along a referral, without sealing anything."""
    state = view.state(referral)
    chosen = chosen_for(view, referral, package)
    pathway = view.tables.pathways[state.pathway]
    seen = situation(view.find, state.person, view.today, view.tables)
    receiver = next((s for s in view.stations if s.kind == pathway.destination), None)
    country = receiver.country if receiver else view.place.country
    shut = destination_rules(pathway, country, view.place.country, seen)
    return Preview(
        referral=referral,
        person=state.person,
        pathway=state.pathway,
        package=package,
        destination=pathway.destination,
        receiver=receiver,
        leaves=chosen.leaves,
        stays=tuple(StaysRow(kept.item, kept.reason) for kept in chosen.stays),
        rules=tuple(dict.fromkeys((*closing(state.pathway, seen, view.tables), *shut))),
        sealed_to=sealed_to(chosen),
        closed_to_us=_closed_to_us(view, state.person),
    )


def _closed_to_us(view: View, person: PersonId) -> int:
    talk = view.talk(person)
    talk_id = view.talk_id(person)
    if talk is None or talk_id is None:
        return 0
    closed = {question for question, value in talk.values.items() if value == CLOSED}
    return len(closed - set(view.closed(talk_id)))
