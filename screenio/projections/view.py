"""What a query may look at: tables of rows, states, and what whoever asks may open.

The desk makes it anew for every question. A query reads and never writes; what it gives are rows and
cards, frozen, with opened values in memory only.
"""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from screenio.domain.occasion import Find, Place, newest, other_stations, talk, talks
from screenio.domain.tables import Profile, Tables
from screenio.encoding import PersonId, StaffId, StationId, SubjectId
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session
from screenio.sql import Database


class KnownStation(msgspec.Struct, frozen=True):
    """A station or receiver whose card was accepted."""

    station: StationId
    name: str
    kind: str
    country: str


class Happened(msgspec.Struct, frozen=True):
    """One line of history: what kind of fact, about which subject, by whom, when."""

    kind: str
    subject: SubjectId
    author: StaffId
    at_ms: int
    detail: str = ""


class View(msgspec.Struct, frozen=True):
    """Everything a query may look at.

    Args:
        closed: an interview's answers in closed compartments that whoever asks can open.
        named: name, contact and ties of an interpreter, "" where they are closed to whoever asks.
        half_typed: (subject, field) to text, of whoever asks.
        attachment: a file that an answer names, None where it is not here or closed to whoever asks.
        colleagues: staff id to display name.
    """

    db: Database
    tables: Tables
    place: Place
    staff: StaffId
    roles: frozenset[str]
    now: datetime.datetime
    state: Callable[[SubjectId], Any]
    find: Find
    session: Callable[[SubjectId], Session]
    closed: Callable[[SubjectId], Mapping[str, Any]]
    wish_words: Callable[[SubjectId], tuple[tuple[str, str], ...]]
    named: Callable[[SubjectId], tuple[str, str, str]]
    half_typed: Callable[[], Mapping[tuple[SubjectId, str], str]]
    attachment: Callable[[SubjectId, str], bytes | None]
    history: Callable[[PersonId], list[Happened]]
    definition: Callable[[bytes], FormDefinition]
    open_sealed: Callable[[bytes], str | None]
    stations: tuple[KnownStation, ...]
    colleagues: Mapping[StaffId, str]

    @property
    def today(self) -> datetime.date:
        """Give the station's date."""
        return self.now.date()

    @property
    def other_stations(self) -> frozenset[str]:
        """Name the other stations: those of the region, and those whose card was accepted."""
        return other_stations(self.place, self.tables, (one.name for one in self.stations))

    @property
    def profile(self) -> Profile:
        """Give the legal profile of the station."""
        return self.tables.profiles[self.place.profile]

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
