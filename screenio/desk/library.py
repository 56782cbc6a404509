"""The library of a station: packs among the documents of the vault, and the index made from them.

What a pack is, is recorded as a fact; the index is made again from the packs whenever its shape changed. The
pack that comes with the program is put in beside them and changes with the program.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

import msgspec

from screenio.coi import index
from screenio.coi.hit import Hit
from screenio.coi.item import Content
from screenio.coi.pack import decompress
from screenio.coi.search import Shelf
from screenio.coi.shipped import Shipped
from screenio.coi.wanted import Wanted
from screenio.domain import coi_pack, lookup
from screenio.domain.fact import Fact
from screenio.domain.occasion import Find
from screenio.encoding import NOBODY, SubjectId
from screenio.errors import Refusal, Trouble
from screenio.projections.view import View
from screenio.vault.file import Vault


class Behind(NamedTuple):
    """What the index lacks: packs, and how much of the one under way is written, in hundredths."""

    packs: int
    percent: int


class Library:
    """Keeps the index as the packs are.

    At unlock nothing is taken away and no pack of a station is put in: what earlier sessions left, the tables
    of another version and packs that the index lacks after an update are seen to slice by slice (`catch_up`),
    while the desk does other work. What interrupts it begins that pack anew.
    """

    def __init__(self, vault: Vault, shipped: Shipped, find: Find) -> None:
        self._vault = vault
        self._db, self._documents = vault.db, vault.documents
        self._shipped = shipped
        self._find = find
        self._staged = b""
        self._left: Iterator[int] = iter(())
        self._steps: Iterator[int] | None = None
        self._unreadable: set[SubjectId] = set()

    @property
    def _stop(self) -> frozenset[str]:
        return self._shipped.stop_words

    def prepare(self) -> None:
        """Make the index if its shape changed, and put in the shipped pack if that changed."""
        index.prepare(self._db, self._stop)
        held = index.head_of(self._db, coi_pack.subject_of(coi_pack.SHIPPED))
        if held is None or held.digest != self._shipped.digest:
            index.put(self._db, *self._shipped.read(), self._stop)
        self._left = chain(index.discard(self._db), index.clear(self._db))
        index.note_lacking(self._db, len(self._lacking()))

    def catch_up(self) -> Behind | None:
        """Do one more slice of what was left; says what the index lacks, None when nothing is left.

        Each slice is a transaction of its own; between two of them the desk does other work.

        Raises:
            Trouble: `vault.damaged`, `coi.pack_damaged`: a pack cannot be read; the next step passes it over.
        """
        with self._vault.transaction():
            return self._catch_up()

    def _catch_up(self) -> Behind | None:
        if next(self._left, None) is not None:
            return Behind(index.lacking(self._db), 0)
        if self._steps is None:
            lacking = self._lacking()
            if len(lacking) != index.lacking(self._db):
                index.note_lacking(self._db, len(lacking))
            if not lacking:
                return None
            self._steps = self._put_again(*lacking[0])
        percent = next(self._steps, None)
        if percent is None:
            self._steps = None
        return Behind(index.lacking(self._db), percent or 0)

    def _lacking(self) -> list[tuple[SubjectId, coi_pack.PackTakenIn, int]]:
        """Give the packs that were taken in, and when, and are not in the index."""
        held = {one.pack: one.digest for one in index.packs(self._db)}
        return [
            (subject, state.held, state.at_ms)
            for subject, state in self._find(coi_pack.SUBJECT, NOBODY)
            if state.is_read
            and held.get(subject) != state.held.digest
            and subject not in self._unreadable
        ]

    def _put_again(
        self, subject: SubjectId, taken: coi_pack.PackTakenIn, at_ms: int
    ) -> Iterator[int]:
        """Put a pack into the index from the bytes that are kept; gives the hundredths that are written."""
        self._unreadable.add(subject)
        content = self._kept(taken.digest)
        self._unreadable.discard(subject)
        whole = sum(len(item.passages) for item in content.items)
        for done in self.stage(taken.digest, content):
            yield done * 100 // whole
        self._put(subject, taken, at_ms)
        yield 100
        for _ in self.settle(subject):
            yield 100

    def stage(self, digest: bytes, content: Content) -> Iterator[int]:
        """Write the content of a pack that will be taken in, slice by slice; gives passages written."""
        self._staged = b""
        yield from index.stage(self._db, content, self._stop)
        self._staged = digest

    def forget_staged(self) -> None:
        """Let `catch_up` take away what was staged and not taken in; it is never found."""
        self._staged, self._steps = b"", None
        self._left = chain(self._left, index.clear(self._db))

    def settle(self, pack: SubjectId) -> Iterator[int]:
        """Take the former edition away, slice by slice, and bring the index into one piece."""
        yield from index.clear(self._db)
        yield from index.merge(self._db, pack)

    def keep(self, command: coi_pack.TakePackIn) -> None:
        """Keep the bytes that a fact will name."""
        if self._documents.put(command.body) != command.taken.digest:
            raise Trouble("coi.pack_damaged")

    def follow(self, fact: Fact, subject: SubjectId, at_ms: int) -> None:
        """Let the index say what the fact says."""
        match fact:
            case coi_pack.PackTakenIn():
                self._put(subject, fact, at_ms)
            case coi_pack.PackTakenOut():
                index.take_out(self._db, subject)

    def _put(self, subject: SubjectId, taken: coi_pack.PackTakenIn, at_ms: int) -> None:
        head = index.Head(pack=subject, taken_ms=at_ms, **msgspec.structs.asdict(taken))
        if self._staged == taken.digest:
            index.publish(self._db, head)
            self._staged = b""
            return
        self._steps = None
        index.put(self._db, head, self._kept(taken.digest), self._stop)

    def _kept(self, digest: bytes) -> Content:
        """Read the content of a pack that is kept."""
        body = self._documents.get(digest)
        if body is None:
            raise Trouble("vault.damaged")
        return decompress(body).content


def found(view: View, wanted: Wanted) -> list[Hit]:
    """Give the passages that answer best, best first."""
    return _shelf(view).search(wanted)


def whole_item(view: View, item_row: int) -> list[Hit]:
    """Give every passage of an item in order."""
    return _shelf(view).item(item_row)


def lacking(view: View) -> int:
    """Count the packs that are not in the index yet: after an update it is made again."""
    return index.lacking(view.db)


def packs(view: View) -> list[index.Head]:
    """Give the packs that can be read here, by title."""
    return index.packs(view.db)


class KnownItem(msgspec.Struct, frozen=True):
    """What a new document may replace, contradict or agree with: an item, or all items of one document."""

    items: tuple[str, ...]
    title: str
    source: str
    published: str
    country: str


def known_items(view: View) -> list[KnownItem]:
    """Give what is here, by title; a document with many items is one."""
    rows = view.db.query(
        """SELECT json_group_array(i.item) AS items, iif(count(*) = 1, i.title, k.title) AS title,
          s.name AS source, max(i.published) AS published, i.country
          FROM coi_item AS i JOIN coi_source AS s ON s.id = i.source JOIN coi_pack AS k USING (pack)
          GROUP BY iif(k.is_document, k.pack_id, k.pack_id || ' ' || i.item) ORDER BY 2, 4"""
    )
    return [msgspec.convert(row | {"items": json.loads(row["items"])}, KnownItem) for row in rows]


def answering(view: View, references: Iterable[str]) -> dict[str, list[Hit]]:
    """Give the items that answer queries, by reference, each by its first passage."""
    shelf = _shelf(view)
    found: dict[str, list[Hit]] = {}
    for reference in filter(None, dict.fromkeys(references)):
        rows = view.db.execute(
            """SELECT i.id FROM coi_item AS i JOIN coi_pack USING (pack) WHERE i.answers = ?
              ORDER BY i.published, i.id""",
            [reference],
        ).fetchall()
        found[reference] = [shelf.item(row)[0] for (row,) in rows]
    return found


def head(view: View, pack: SubjectId) -> index.Head | None:
    """Give what is said of a pack; None when it cannot be read here."""
    return index.head_of(view.db, pack)


def brought_in(view: View, country: str = "") -> Content:
    """Gather what this station brought in itself, of one country or of all, for a pack made of it."""
    own = [one.pack for one in index.packs(view.db) if one.is_document]
    whole = index.content(view.db, own)
    items = tuple(one for one in whole.items if country in {"", one.country})
    return Content(whole.sources, items)


def cited(view: View, passage: int) -> lookup.Cited:
    """Say where a passage stands and how current it is now.

    Raises:
        Refusal: `coi.gone`.
    """
    hit = _shelf(view).passage(passage)
    head = index.head_of(view.db, hit.pack) if hit else None
    if hit is None or head is None:
        raise Refusal("coi.gone")
    return lookup.Cited(
        item=hit.item,
        title=hit.title,
        source=hit.source,
        published=hit.published,
        topic=hit.topic,
        pack=hit.pack,
        pack_title=head.title,
        edition=head.edition,
        digest=head.digest,
        page=hit.page,
        paragraph=hit.paragraph,
        currency=hit.currency,
    )


def _shelf(view: View) -> Shelf:
    return Shelf(view.db, view.today, view.tables.topics)


def signers(view: View) -> dict[bytes, str]:
    """Name the stations that may have signed a pack."""
    return {bytes(one.station): one.name for one in view.stations}
