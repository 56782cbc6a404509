"""The stage of a day: fresh stations, who signs in where, a clock that the script moves, what was noted.

Stations are practice stations: nothing that is played here ever verifies at a real one. What must outlive
a killed program (ids, passphrase, clock) stands in `Memory` and is handed to the next one.
"""

import datetime
import itertools
import os
import secrets
from pathlib import Path
from typing import Any

import msgspec

from screenio.cli.walk.story import Story
from screenio.desk.desk import Desk
from screenio.desk.program import Program
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Trouble
from screenio.reference import read_tables
from screenio.station.card import accept_card, export_card
from screenio.station.create import Joining, Plan, create_station

SCREENING = "SCREENING"
ROLE_OF_KIND = {
    "ASY": "ASY",
    "RET": "RET",
    "CHILD": "CPA",
    "THB": "THBA",
    "HEALTH": "MED",
    "READM": "RET",
    "AVRR": "AVP",
    "REC": "REC",
    "IMM": "IMM",
    "COMPL": "CMB",
    "REP": "REP",
    "SGBV_MHPSS": "VUL",
}
"""Kind of a receiver to the role that works there. Source: DOMAIN §1; destinations.csv."""
STATION_ROLES = ("OFF", "SUP", "MED", "VUL")
SECOND = datetime.timedelta(seconds=1)


class Memory(msgspec.Struct):
    """What the script knows while it is played; ids and codes, no values of a person."""

    passphrase: str
    now: str
    position: int = 0
    people: dict[str, bytes] = {}
    screenings: dict[str, bytes] = {}
    talks: dict[str, bytes] = {}
    objections: dict[str, list[int]] = {}
    resumes: list[dict[str, str]] = []
    alarms: list[str] = []
    carried: int = 0
    took_ms: list[tuple[str, float]] = []
    killed: bool = False


class Stage:
    """Stations of a story in a folder, and one open desk at each."""

    def __init__(
        self,
        folder: Path,
        story: Story,
        program: Program,
        memory: Memory,
        *,
        defaults: dict[str, Any],
    ) -> None:
        self.folder = folder
        self.defaults = defaults
        self.story = story
        self.program = program
        self.memory = memory
        self._desks: dict[str, tuple[str, Desk]] = {}

    def build(self) -> None:
        """Make every station and let them exchange cards."""
        profile = self.story.profile
        for name, kind in self.story.stations.items():
            roles = STATION_ROLES if kind == SCREENING else (role_of(kind), "SUP")
            staff = [
                Joining(role, (role,), self.memory.passphrase) for role in dict.fromkeys(roles)
            ]
            plan = Plan(name, kind, self._country(), profile, practice=True)
            create_station(self.home_of(name), plan, staff)
        for one, other in itertools.permutations(self.story.stations, 2):
            accept_card(self.desk(one, "SUP").opened, export_card(self.desk(other, "SUP").opened))
        self.leave()

    def _country(self) -> str:
        found = read_tables(self.program.resources).profiles.get(self.story.profile)
        if found is None:
            raise Trouble("walk.damaged", reason="unknown profile")
        return found.country

    def home_of(self, station: str) -> Path:
        """Say where a station lies."""
        return self.folder / "stations" / station

    def desk(self, station: str, role: str) -> Desk:
        """Sign a role in at a station; whoever sat there before leaves."""
        known = self._desks.get(station)
        if known and known[0] == role:
            return known[1]
        if known:
            known[1].lock()
        desk = self.program.open_desk(
            self.home_of(station), role, self.memory.passphrase, clock=self.now
        )
        self._desks[station] = role, desk
        return desk

    def leave(self, station: str | None = None) -> None:
        """Lock one desk or all."""
        for name in [station] if station else list(self._desks):
            if name in self._desks:
                self._desks.pop(name)[1].lock()

    def now(self) -> datetime.datetime:
        """Give the walk's moment, a second later each time."""
        now = datetime.datetime.fromisoformat(self.memory.now) + SECOND
        self.memory.now = now.isoformat()
        return now

    def person(self, who: str) -> PersonId:
        """Give the person of a name in the script."""
        return PersonId(self.memory.people[who])

    def talk(self, who: str) -> SubjectId:
        """Give the interview of a person of the script."""
        return SubjectId(self.memory.talks[who])

    def role_at(self, station: str) -> str:
        """Give the role that works at a station unless another is named."""
        return role_of(self.story.stations[station])


def role_of(kind: str) -> str:
    """Give the role that works at a kind of station."""
    return "OFF" if kind == SCREENING else ROLE_OF_KIND.get(kind, "ORG")


def fresh_memory(story: Story) -> Memory:
    """Begin a story."""
    return Memory(passphrase=secrets.token_hex(12), now=story.now)


def drawn_id() -> bytes:
    """Draw an id for a new subject."""
    return os.urandom(16)
