"""The occasion of a command: who acts, in which role, when, where, and the states of other subjects.

Everything a rule may look at beside its own subject is here; a rule reads no clock and asks no store.
"""

import datetime
from collections.abc import Callable
from typing import Any

import msgspec

from screenio.domain.tables import Profile, Tables
from screenio.encoding import PersonId, StaffId, StationId, SubjectId
from screenio.forms.session import Session

Find = Callable[[str, PersonId], list[tuple[SubjectId, Any]]]
"""A kind and a person to the subjects of that kind about them, oldest first."""


def newest(find: Find, kind: str, person: PersonId) -> Any | None:
    """Give the state of the person's newest subject of a kind, or None."""
    found = find(kind, person)
    return found[-1][1] if found else None


class Place(msgspec.Struct, frozen=True):
    """The station at which somebody acts."""

    station: StationId
    name: str
    kind: str
    country: str
    profile: str
    practice: bool


class Occasion(msgspec.Struct, frozen=True):
    """Who acts, in which role, when, where, and the door to other subjects' states.

    Args:
        now: aware, in the station's time zone.
        state: the state of a subject.
        find: subjects of a kind about one person, oldest first: (id, state).
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
