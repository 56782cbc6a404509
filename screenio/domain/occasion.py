"""The occasion of a command: who acts, in which role, when, where, and the states of other subjects.

Everything a rule may look at beside its own subject is here; a rule reads no clock and asks no store.
"""

import datetime
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from screenio.domain.tables import Profile, Tables
from screenio.encoding import PersonId, StaffId, StationId, SubjectId
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session

SCREENING_FORM = "SCR-1"
"""Id of the form that a screening is held with. Source: scr1.csv; Reg (EU) 2024/1356 Art 17."""
Find = Callable[[str, PersonId], list[tuple[SubjectId, Any]]]
"""A kind and a person to the subjects of that kind about them, oldest first."""


def newest(find: Find, kind: str, person: PersonId) -> Any | None:
    """Give the state of the person's newest subject of a kind, or None."""
    found = find(kind, person)
    return found[-1][1] if found else None


def talks(find: Find, person: PersonId) -> list[tuple[SubjectId, Any]]:
    """Give the person's screening interviews, oldest first.

    What a person answered to a station's own form is kept and claimed as any answer is; it never stands in
    for the screening that guards, gates, reviews and dossiers read.
    """
    return [one for one in find("interview", person) if one[1].is_screening]


def talk(find: Find, person: PersonId) -> Any | None:
    """Give the state of the person's newest screening interview, or None."""
    found = talks(find, person)
    return found[-1][1] if found else None


def asked_by(find: Find, person: PersonId) -> frozenset[StaffId]:
    """Give everybody who recorded answers of the person, with whatever form."""
    found = find("interview", person)
    return frozenset(StaffId(one) for _, state in found for one in state.authors)


class Place(msgspec.Struct, frozen=True):
    """The station at which somebody acts."""

    station: StationId
    name: str
    kind: str
    country: str
    profile: str
    practice: bool


class Booked(msgspec.Struct, frozen=True):
    """A booking that takes time of somebody of the pool; aware moments."""

    booking: SubjectId
    start: datetime.datetime
    end: datetime.datetime


def other_stations(place: Place, tables: Tables, known: Iterable[str]) -> frozenset[str]:
    """Name the other stations: those of the region, and `known` ones, whose card was accepted."""
    return frozenset({*tables.stations, *known}) - {place.name}


class Occasion(msgspec.Struct, frozen=True):
    """Who acts, in which role, when, where, and the door to other subjects' states.

    Args:
        now: aware, in the station's time zone.
        state: the state of a subject.
        find: subjects of a kind about one person, oldest first: (id, state).
        definition: a form by its digest; without one the screening form.
        cited: where a passage of country information stands, as `lookup.Cited`, with how current it is now.
        stations: names of the other stations, of the region or known by their card.
        pool: the state of an interpreter by pool id, or None when nobody of that id is listed.
        booked: what takes the time of somebody of the pool, by pool id.
        session: the form session of an open interview; applying a rule's answer to it is undone by the
            desk when the transaction does not hold.
    """

    staff: StaffId
    roles: frozenset[str]
    now: datetime.datetime
    place: Place
    tables: Tables
    state: Callable[[SubjectId], Any]
    find: Find
    session: Callable[[SubjectId], Session]
    definition: Callable[[bytes], FormDefinition]
    cited: Callable[[int], Any]
    stations: frozenset[str]
    pool: Callable[[str], Any]
    booked: Callable[[str], list[Booked]]

    @property
    def today(self) -> datetime.date:
        """Give the station's date."""
        return self.now.date()

    @property
    def profile(self) -> Profile:
        """Give the legal profile of the station."""
        return self.tables.profiles[self.place.profile]

    def about(self, subject: SubjectId) -> PersonId:
        """Give the person a subject is about."""
        return PersonId(self.state(subject).person)

    def latest(self, kind: str, person: PersonId) -> Any | None:
        """Give the state of the person's newest subject of a kind, or None."""
        return newest(self.find, kind, person)

    def latest_id(self, kind: str, person: PersonId) -> SubjectId | None:
        """Give the id of the person's newest subject of a kind, or None."""
        found = self.find(kind, person)
        return found[-1][0] if found else None

    def talk(self, person: PersonId) -> Any | None:
        """Give the state of the person's newest screening interview, or None."""
        return talk(self.find, person)

    def talk_id(self, person: PersonId) -> SubjectId | None:
        """Give the id of the person's newest screening interview, or None."""
        found = talks(self.find, person)
        return found[-1][0] if found else None
