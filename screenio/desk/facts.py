"""Facts in the vault: read as far as whoever is signed in may open them, and written into one commit.

What everybody folds stands in `general`. A body of another compartment that cannot be opened here is
passed over; it is not missing, it is closed.
"""

import datetime
import os
from collections.abc import Callable, Iterator

from screenio.domain.fact import GENERAL, Fact, Recorded, body_of
from screenio.domain.subjects import UPCASTS, fact_from, kind_of_fact
from screenio.encoding import EntryId, PersonId, SubjectId, pack
from screenio.journal.body import open_body
from screenio.journal.commit import CommitWriter, Draft, Pen
from screenio.journal.entry import Entry
from screenio.journal.stamp import next_stamp
from screenio.journal.upcast import read_body
from screenio.station.unlock import Opened

Clock = Callable[[], datetime.datetime]
"""Gives an aware moment in the station's time zone."""


class Facts:
    """What was recorded about subjects, and the commit that is being written."""

    def __init__(self, opened: Opened, clock: Clock) -> None:
        self._opened = opened
        self._vault = opened.vault
        self._clock = clock
        self._writer: CommitWriter | None = None
        self._known: dict[SubjectId, str] = {}
        self._about: dict[tuple[str, PersonId], list[SubjectId]] = {}

    @property
    def now(self) -> datetime.datetime:
        """Give the desk's moment."""
        return self._clock()

    @property
    def now_ms(self) -> int:
        """Give the desk's moment in milliseconds since 1970."""
        return round(self.now.timestamp() * 1000)

    def of(self, subject: SubjectId) -> list[Recorded]:
        """Give the facts of a subject that everybody folds."""
        return [one for one in self._of(subject) if one.fact.compartment == GENERAL]

    def closed_of(self, subject: SubjectId) -> list[Recorded]:
        """Give the facts of a subject in closed compartments that can be opened here."""
        return [one for one in self._of(subject) if one.fact.compartment != GENERAL]

    def of_person(self, person: PersonId) -> Iterator[tuple[SubjectId, Recorded]]:
        """Give every fact about a person that can be opened here, with its subject, in order."""
        for entry in self._vault.entries.of_person(person):
            recorded = self._read(entry)
            if recorded:
                yield entry.header.subject, recorded

    def _of(self, subject: SubjectId) -> Iterator[Recorded]:
        for entry in self._vault.entries.of_subject(subject):
            recorded = self._read(entry)
            if recorded:
                yield recorded

    def _read(self, entry: Entry) -> Recorded | None:
        """Open an entry; None when it is closed to us, erased, or from a newer desk."""
        key = self._vault.body_keys.find(entry.header.kid)
        if key is None or entry.body is None:
            return None
        fact = fact_from(read_body(open_body(entry, key), UPCASTS))
        if fact is None:
            return None
        header = entry.header
        return Recorded(fact=fact, eid=entry.eid, author=header.author, at_ms=header.stamp_ms)

    def kind_of(self, subject: SubjectId) -> str:
        """Give the kind of a known subject; empty when nothing was recorded of it."""
        if subject not in self._known:
            found = self._vault.entries.subject(subject)
            if found is None:
                return ""
            self._known[subject] = found.kind
        return self._known[subject]

    def subjects(self, kind: str, person: PersonId) -> list[SubjectId]:
        """Give the subjects of a kind about a person, oldest first."""
        if (kind, person) not in self._about:
            found = self._vault.entries.subjects(kind, person)
            self._about[kind, person] = [one.subject for one in found]
        return self._about[kind, person]

    def write(self, fact: Fact, subject: SubjectId, person: PersonId) -> Recorded:
        """Add a fact to the commit that is being written."""
        if self._writer is None:
            self._writer = CommitWriter(self._vault.tip, self._pen())
        _, key = self._vault.body_keys.writing(person, fact.compartment)
        entry = self._writer.add(Draft(subject, key, os.urandom(12), pack(body_of(fact))))
        if not self.kind_of(subject):
            kind = kind_of_fact(fact).name
            self._vault.entries.note_subject(subject, kind, person)
            self._about.pop((kind, person), None)
        header = entry.header
        return Recorded(fact=fact, eid=entry.eid, author=header.author, at_ms=header.stamp_ms)

    def _pen(self) -> Pen:
        return Pen(
            author=self._opened.staff.id,
            stamp_ms=next_stamp(self.now_ms, self._vault.entries.last_stamp()),
            practice=self._vault.practice,
            sign=self._opened.keyring.credential.sign,
        )

    def close(self) -> tuple[EntryId, ...]:
        """Sign what was written as one commit and append it."""
        writer, self._writer = self._writer, None
        if writer is None:
            return ()
        commit = writer.close()
        self._vault.entries.append(commit)
        return tuple(entry.eid for entry in commit.entries)

    def abandon(self) -> None:
        """Forget what was not signed."""
        self._writer = None
        self._known, self._about = {}, {}
