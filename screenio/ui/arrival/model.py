"""People who arrive together, until they are registered: all of them at once, or nothing.

Whoever may be under eighteen and is alone, or with an adult who is no parent or accepted carer, is
protected from the first minute: the flag stands with the registration, not only after the interview.
"""

import json
import os
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from screenio.domain.arrival import RegisterArrival
from screenio.domain.fact import Command, own_subject
from screenio.domain.person import ARRIVAL, ClaimValue, RegisterPerson, StateRelation
from screenio.domain.protection import RaiseFlag
from screenio.domain.screening import OpenScreening
from screenio.encoding import PersonId, SubjectId
from screenio.projections.half_typed import ARRIVAL as ARRIVAL_FIELD
from screenio.projections.half_typed import arrival_draft
from screenio.projections.question_card import QuestionCard, blank_cards
from screenio.ui.background import Background
from screenio.ui.jotting import Jotter

NAME, BIRTH, LANGUAGE, COMPANY = "S2.1", "S2.4", "S0.4a", "S0.3b"
"""Questions of the form that an arrival hears the first answer to. Source: scr1.csv."""
ATTRIBUTES = {
    NAME: "person.name",
    BIRTH: "person.birth",
    LANGUAGE: "interview.language",
    COMPANY: "case.child_path",
}
"""What they fill. Source: scr1.csv, column fills."""
ALONE = {"NOBODY": "UAM", "OTHER_ADULT": "SEPARATED", "UNKNOWN": "SEPARATED"}
"""Who is with a child, to the flag that follows. Source: scr1.csv, branch of S0.3b."""
SIZES = ((1, "SINGLE"), (9, "SMALL_GROUP"), (49, "GROUP"))
"""Most people of each kind. Source: codes.csv, arrival_kind."""
MASS = "MASS"


class Newcomer(msgspec.Struct, frozen=True):
    """One person of the arrival; `said` is question to value.

    Args:
        relation: what they are to the first one, list `relation`.
    """

    said: dict[str, Any]
    may_be_child: bool
    relation: str = ""

    @property
    def flag(self) -> str:
        """Name the flag that stands from the start, or nothing."""
        return ALONE.get(self.said.get(COMPANY, ""), "") if self.may_be_child else ""


class Circumstances(msgspec.Struct, frozen=True):
    """Why, where and since when; `at` is ISO 8601 with offset."""

    basis: str
    start_event: str
    at: str
    precision: str
    place: str


class ArrivalModel(QObject):
    """One arrival.

    `ready`: the questions came; `restored(state)`: so did what was typed before a crash, a lock or another
    page; `registered(person)`; `refused(fault)`.
    """

    ready = Signal()
    restored = Signal(object)
    registered = Signal(bytes)
    refused = Signal(object)

    def __init__(self, background: Background, language: str) -> None:
        super().__init__()
        self._background, self._language = background, language
        self.cards: dict[str, QuestionCard] = {}
        self.people: list[Newcomer] = []
        self._jotter = Jotter(background, SubjectId(os.urandom(16)))
        self._jotter.setParent(self)

    def start(self) -> None:
        """Ask for the questions that an arrival asks too."""
        self._background.ask(self, self._on_cards, blank_cards, tuple(ATTRIBUTES), self._language)

    def add(self, newcomer: Newcomer) -> None:
        """Remember one more person."""
        self.people.append(newcomer)

    def drop(self, place: int) -> None:
        """Forget a person who is not registered yet."""
        del self.people[place]

    def register(self, last: Newcomer, how: Circumstances) -> None:
        """Register everybody, the one on screen included."""
        people = [*self.people, last]
        self._jotter.keep()
        came = SubjectId(os.urandom(16))
        ids = [PersonId(os.urandom(16)) for _ in people]
        relations = tuple(
            (one, newcomer.relation, ids[0])
            for one, newcomer in zip(ids[1:], people[1:], strict=True)
            if newcomer.relation
        )
        commands: list[Command] = [
            RegisterArrival(
                subject=came,
                people=tuple(ids),
                kind=kind_of(len(people)),
                basis=how.basis,
                start_event=how.start_event,
                at=how.at,
                precision=how.precision,
                relations=relations,
            )
        ]
        for one, newcomer in zip(ids, people, strict=True):
            commands.extend(_about(one, newcomer, came, how))
        commands.extend(
            StateRelation(subject=SubjectId(one), other=other, relation=relation)
            for one, relation, other in relations
        )

        def then(_: object) -> None:
            self._jotter.wipe(ARRIVAL_FIELD)
            self.registered.emit(ids[0])

        self._background.submit(self, commands, self.refused.emit, then=then)

    def type(self, state: dict[str, Any]) -> None:
        """Remember everything that stands on the page; it is kept soon."""
        people = [msgspec.to_builtins(one) for one in self.people]
        self._jotter.type(ARRIVAL_FIELD, json.dumps({"people": people, "page": state}))

    def keep(self) -> None:
        """Keep what stands on the page now."""
        self._jotter.keep()

    def discard(self) -> None:
        """Forget what was typed and not registered."""
        self.people = []
        self._jotter.wipe(ARRIVAL_FIELD)

    def _on_draft(self, found: tuple[SubjectId, str] | None) -> None:
        if found:
            self._jotter.subject, text = found
            draft = json.loads(text)
            self.people = msgspec.convert(draft["people"], list[Newcomer])
            self.restored.emit(draft["page"])

    def _on_cards(self, cards: dict[str, QuestionCard]) -> None:
        self.cards = cards
        self.ready.emit()
        self._background.ask(self, self._on_draft, arrival_draft)


def kind_of(number: int) -> str:
    """Say which kind of arrival so many people are."""
    return next((kind for most, kind in SIZES if number <= most), MASS)


def _about(
    person: PersonId, newcomer: Newcomer, came: SubjectId, how: Circumstances
) -> list[Command]:
    commands: list[Command] = [
        RegisterPerson(subject=SubjectId(person), arrival=came),
        OpenScreening(
            subject=SubjectId(os.urandom(16)),
            person=person,
            arrival=came,
            basis=how.basis,
            start_event=how.start_event,
            start_at=how.at,
            start_precision=how.precision,
            start_place=how.place,
        ),
    ]
    commands.extend(
        ClaimValue(
            subject=SubjectId(person),
            attribute=ATTRIBUTES[question],
            value=value,
            source=ARRIVAL,
            question=question,
        )
        for question, value in newcomer.said.items()
    )
    if newcomer.flag:
        lock = own_subject("protection", person)
        commands.append(RaiseFlag(subject=lock, person=person, flag=newcomer.flag))
    return commands
