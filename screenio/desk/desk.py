"""A signed-in member of staff at an open vault: the one door.

`submit` decides commands and what follows from them, signs the facts as one commit, appends it, folds it
and makes the rows that differ, all in one transaction. `receive` takes envelopes in by the same way.
`ask` reads; what is no fact yet is `unsettled`. There is no second path into the journal.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack
from typing import Concatenate, ParamSpec, TypeVar

import msgspec

from screenio.coi.item import Content
from screenio.desk import access, library, post
from screenio.desk.facts import Clock, Facts
from screenio.desk.form_shelf import FormShelf
from screenio.desk.outcome import Outcome
from screenio.desk.reading import make_view
from screenio.desk.shipped_with import ShippedWith
from screenio.desk.states import States
from screenio.desk.unsettled import Unsettled
from screenio.domain import (
    booking,
    coi_pack,
    interpreter,
    questionnaire,
    referral,
)
from screenio.domain.consequences import follow
from screenio.domain.dossier import OpenDossier
from screenio.domain.fact import GENERAL, Command, Fact
from screenio.domain.occasion import Booked, Occasion, Place, other_stations
from screenio.domain.package import Package
from screenio.domain.subjects import kind_of, person_of
from screenio.domain.tables import Tables
from screenio.encoding import SubjectId
from screenio.errors import Expected, Refusal
from screenio.projections import PROJECTIONS
from screenio.projections.bookings import booked
from screenio.projections.pool import subjects_of
from screenio.projections.projection import clear, prepare, refresh
from screenio.projections.view import View
from screenio.station.unlock import Opened
from screenio.sync.envelope import BOOKINGS, NEVER, Envelope
from screenio.sync.pack import Seen

MOST_COMMANDS = 2_000
"""What one command may bring about, itself included; a loop between consequences is a bug."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Desk:
    """A signed-in member of staff at an open vault."""

    def __init__(self, opened: Opened, tables: Tables, shipped: ShippedWith, clock: Clock) -> None:
        self.opened = opened
        self.staff = opened.staff.id
        self.roles = frozenset(opened.staff.roles)
        self.tables = tables
        self.clock = clock
        self.place = Place(
            station=opened.card.station,
            name=opened.card.name,
            kind=opened.card.kind,
            country=opened.card.country,
            profile=opened.card.profile,
            practice=opened.card.practice,
        )
        self._vault = opened.vault
        self._facts = Facts(opened, clock)
        shelf = FormShelf(shipped.forms, opened.vault.documents)
        self._states = States(self._facts, tables, shelf)
        self.library = library.Library(opened.vault, shipped.pack, self._states.find)
        self.unsettled = Unsettled(opened.vault, self._facts, self._states)
        self._post = post.Post(self)
        self._rebuild()

    def submit(self, *commands: Command) -> Outcome:
        """Record what commands bring about, whole or not at all.

        Raises:
            Refusal: what the rules say; Trouble: what the disk says. Then nothing happened.
        """
        for command in commands:
            access.must_submit(command, self.roles)
        return self._together(lambda: self.run(commands))

    def take_in(self, command: coi_pack.TakePackIn, content: Content) -> Generator[int, None, None]:
        """Take a pack of country information in, slice by slice; a refusal thrown in ends it.

        Returns:
            Passages that are written, after each slice; between two of them the desk does other work.

        Raises:
            Refusal: as `submit`; then, and when whoever asks leaves off, nothing of it is ever found.
        """
        access.must_submit(command, self.roles)
        state = self._states.state(command.subject, coi_pack.SUBJECT)
        if not coi_pack.decide(command, state, self._occasion()):
            return
        while self.library.catch_up() is not None:
            yield 0
        try:
            yield from self._in_slices(self.library.stage(command.taken.digest, content))
            self.submit(command)
        except Expected:
            self.library.forget_staged()
            raise
        yield from self._in_slices(self.library.settle(command.subject))

    def _in_slices(self, steps: Iterator[int]) -> Iterator[int]:
        """Do each step in a transaction of its own."""
        done: int | None = 0
        while done is not None:
            with self._vault.transaction():
                done = next(steps, None)
            if done is not None:
                yield done

    def receive(self, delivery: post.Delivery) -> Outcome:
        """Take envelopes in; what is odd becomes an alarm, and everything else still counts."""
        return self._together(lambda: self._post.take_in(delivery))

    def ask(
        self,
        query: Callable[Concatenate[View, Given], Answer],
        *values: Given.args,
        **named: Given.kwargs,
    ) -> Answer:
        """Read rows; asking never writes.

        Raises:
            Refusal: `access.not_your_role`, of somebody who never sees persons.
        """
        access.must_ask(query, self.roles)
        return query(self.view(), *values, **named)

    def view(self) -> View:
        """Show what a query may look at now."""
        return make_view(self.opened, self._facts, self._states, self.tables, place=self.place)

    def outgoing(self) -> tuple[list[Envelope], int]:
        """Give what waits for a receipt, and the number of the next pack.

        Whoever never sees persons carries duty rosters alone, and opens nothing else that comes.
        """
        now_ms = self._facts.now_ms
        rosters_alone = access.sees_no_persons(self.roles)
        waiting = [
            one.envelope
            for one in self._vault.outbox.waiting()
            if (
                one.envelope.address.expires_ms == NEVER or one.envelope.address.expires_ms > now_ms
            )
            and (one.envelope.address.order == BOOKINGS or not rosters_alone)
        ]
        return waiting, int.from_bytes(self._vault.meta.get(post.NEXT_PACK) or b"\x01", "big")

    def carried(self, envelopes: Sequence[Envelope], next_number: int) -> Outcome:
        """Note what was written to a stick; nothing is delivered by that."""
        return self._together(lambda: self._post.carried(envelopes, next_number))

    def seen(self) -> Seen:
        """Say what was read from sticks so far."""
        return self._vault.inbox.seen()

    def dossier(self, subject: SubjectId) -> Package:
        """Open a received dossier in memory, once it was recorded that it is opened.

        Raises:
            Trouble: `keys.closed_to_us`, `dossier.gone`.
        """
        package = self._post.package(subject)
        self.submit(OpenDossier(subject=subject))
        return package

    def lock(self) -> None:
        """Close the vault; opened values and keys leave memory."""
        self._vault.close()

    def _together(self, run: Callable[[], tuple[str, ...]]) -> Outcome:
        with ExitStack() as undo:
            undo.callback(self._states.drop)
            undo.callback(self._facts.abandon)
            with self._vault.transaction():
                alarms = run()
                entries = self._facts.close()
                subjects = self._states.touched
                changed = self._refresh(subjects)
            undo.pop_all()
        self._states.settle()
        return Outcome(entries, subjects, changed, alarms)

    def run(self, commands: Sequence[Command]) -> tuple[str, ...]:
        """Decide commands and what follows from them, inside the transaction that is open."""
        waiting = deque(commands)
        left = MOST_COMMANDS
        while waiting:
            left -= 1
            assert left, "consequences go round in a circle"
            command = waiting.popleft()
            for fact in self._decide(command):
                self._record(fact, command.subject)
                following = follow(fact, command.subject, self._occasion())
                following += self._post.follow(fact, command.subject)
                self.library.follow(fact, command.subject, self._facts.now_ms)
                waiting.extendleft(reversed(following))
        return ()

    def _decide(self, command: Command) -> list[Fact]:
        kind = kind_of(command)
        if self._facts.kind_of(command.subject) not in {"", kind.name}:
            raise Refusal("desk.unknown_subject")
        state = self._states.state(command.subject, kind.name)
        occasion = self._occasion()
        if isinstance(command, referral.SealDossier):
            command = self._post.addressed(command)
            referral.must_be_sealable(command, state, occasion)
            command = self._post.sealed(command)
        facts = kind.decide(command, state, occasion)
        if isinstance(command, questionnaire.BringInForm):
            for raw in (command.xform, command.workbook, *command.media.values()):
                self._vault.documents.put(raw)
        if isinstance(command, coi_pack.TakePackIn):
            self.library.keep(command)
        self.unsettled.settle(command, state)
        return facts

    def _record(self, fact: Fact, subject: SubjectId) -> None:
        person = person_of(fact, self._states.state(subject))
        recorded = self._facts.write(fact, subject, person)
        if fact.compartment == GENERAL:
            self._states.evolve(subject, recorded)

    def _occasion(self) -> Occasion:
        known = (card.name for card in self.opened.roster.stations)
        return Occasion(
            staff=self.staff,
            roles=self.roles,
            now=self._facts.now,
            place=self.place,
            tables=self.tables,
            state=self._states.state,
            find=self._states.find,
            session=self._states.session,
            definition=self._states.definition,
            cited=lambda passage: library.cited(self.view(), passage),
            stations=other_stations(self.place, self.tables, known),
            pool=self._pool,
            booked=self._booked,
        )

    def _pool(self, pool_id: str) -> interpreter.State | None:
        """Give who has a pool id; where two entries have it, for whom either is barred."""
        touched = ((one, self._states.state(one)) for one in self._states.touched)
        listed = (
            one
            for one, state in touched
            if isinstance(state, interpreter.State)
            and state.listed is not None
            and state.listed.pool_id == pool_id
        )
        entries: list[interpreter.State] = [
            self._states.state(one)
            for one in dict.fromkeys((*subjects_of(self._vault.db, pool_id), *listed))
        ]
        if not entries:
            return None
        barred = tuple(sorted({country for one in entries for country in one.barred}))
        return msgspec.structs.replace(entries[0], barred=barred)

    def _booked(self, pool_id: str) -> list[Booked]:
        """Give what takes somebody's time, with what the open transaction has already changed."""
        touched = self._states.touched
        stands = [one for one in booked(self._vault.db, pool_id) if one.booking not in touched]
        held = ((one, self._states.state(one)) for one in touched)
        return stands + [
            Booked(one, *span)
            for one, state in held
            if isinstance(state, booking.State) and (span := state.holds(pool_id))
        ]

    def _refresh(self, subjects: Sequence[SubjectId]) -> frozenset[str]:
        changed = set()
        for subject in subjects:
            kind, state = self._facts.kind_of(subject), self._states.state(subject)
            for one in PROJECTIONS:
                if one.kind == kind and refresh(self._vault.db, one, subject, state):
                    changed.add(one.name)
        return frozenset(changed)

    def _rebuild(self) -> None:
        with self._vault.transaction():
            stale = prepare(self._vault.db, PROJECTIONS)
            for one in stale:
                clear(self._vault.db, one)
                for found in self._vault.entries.subjects(one.kind):
                    refresh(self._vault.db, one, found.subject, self._states.state(found.subject))
            self.library.prepare()
