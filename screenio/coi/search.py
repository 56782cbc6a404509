"""Finding a passage: every word first, then as many as there are; the best twelve, with where they stand.

A question becomes units (`lexicon.py`), each found by any of its wordings. All units together are asked for
first; where plenty have them in the words of the question alone (`PLENTY`), no other wording is looked for.
Where that gives too little (`ENOUGH`), those that are known are asked for without the other words, then the
rarest one by one. What stands in very many passages (`MOST_RANKED`) is looked for in headings first and not
ranked among all of them, so that the time does not grow with how common a word is. A rank orders what
was found; it says nothing about what is true.
"""

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from math import log
from typing import Any, NamedTuple

import msgspec

from screenio.coi.expression import any_of, as_typed, either, in_other_words
from screenio.coi.hit import Hit, Other
from screenio.coi.index import FIRST_STAGED, SUPERSEDED
from screenio.coi.lexicon import Unit
from screenio.coi.likeness import is_nearly
from screenio.coi.ranking import Row, headed_first, most_covering
from screenio.coi.wanted import Wanted, every_unit, narrowing, others_of
from screenio.coi.words import marked
from screenio.domain.currency import currency, earliest
from screenio.sql import Database

RANK = "bm25(coi_words, 4.0, 1.0, 1.0)"
"""Weights of title, text and marks: a word of the heading says what the passage is about. Asked for as a
function: ordering by the column `rank` lets FTS5 read every match a second time (twice the time here)."""
LAST = 2**63 - 1
"""The greatest id. Source: SQLite, ROWIDs."""
ENOUGH = 5
"""Passages that have everything asked for; only with fewer of them is less asked for."""
LEAST_RANKED = 12
"""Passages among which the one is looked for whose heading is what was asked for."""
MOST_RANKED = 10_000
"""Passages ranked for one asking, those taken in first: ranking takes ten times as long as finding, and of a
word that stands in so many it says little. Source: `tests/bench/coi.py`."""
PLENTY = 100
"""Passages with the very words of the question, from which on no other wording is looked for: what answers is
among them, and every wording takes half as long again. Source: `tests/bench/coi.py`."""
OTHER_WORDS = 4
"""One place of about so many, also of three, is kept for what has the question in other words.
Source: design; the card beside a question shows three."""
COMPARED = 60
"""Passages of those with a part of the question that are compared by how much of it they have.
Source: `tests/coi/questions.csv`."""
RAREST = 4
"""Units asked for when not all can be had together."""
COMMON = 0.1
"""Share of passages above which a unit is left out of the second asking, unless all are."""


class Dates(msgspec.Struct, frozen=True):
    """What of the head of an item says how current it is: the rest of it is passed over."""

    published: str = ""
    topic: str = ""
    valid_until: str | None = None


_dates_of = msgspec.msgpack.Decoder(Dates).decode


class Scored(NamedTuple):
    """A passage, how well it answers, and among how many it was ranked."""

    passage: int
    score: float
    among: int


Related = dict[str, tuple[Other, ...]]
"""What an item is by which others."""
_SELECT = """
SELECT p.id AS passage, i.id AS item_row, i.item, i.pack, i.title, p.heading, p.text,
  s.name AS source, s.kind AS source_kind,
  i.country, i.admin1, i.topic, i.published, i.language, s.url, p.page, p.paragraph, i.head,
  i.answers
"""
_RELATED = """
SELECT DISTINCT r.item AS of, r.kind, n.item, n.title, s.name AS source, n.published, n.id AS item_row
FROM coi_relation AS r JOIN coi_item AS n ON n.item = r.by JOIN coi_source AS s ON s.id = n.source
WHERE r.item IN (SELECT value FROM json_each(?)) AND n.pack > x'00'
  AND (r.kind <> 'superseded' OR n.pack = r.pack)
ORDER BY n.published DESC, n.id
"""
_JOINED = (
    "JOIN coi_item AS i ON i.id = p.item AND i.pack > x'00' JOIN coi_source AS s ON s.id = i.source"
)
_BY_ITEM = "INDEXED BY coi_passage_of"
"""With `CROSS JOIN` and `+` each match is looked up once; left to itself SQLite looks through every item."""
_PASSING = """
SELECT i.id, i.published, i.head,
  :lights AND EXISTS (SELECT 1 FROM coi_relation AS r WHERE r.item = i.item AND r.kind = 'superseded')
FROM coi_item AS i WHERE (:country = '' OR i.country = :country) AND (:topic = '' OR i.topic = :topic)
  AND (:kind = '' OR i.source IN (SELECT id FROM coi_source WHERE kind = :kind))
"""
_ALIKE = """
SELECT term FROM coi_terms WHERE term >= ? AND term < ? AND (abs(length(term) - ?) <= 1 OR instr(term, ?) = 1)
"""
_ALLOWED = "AND +p.item IN (SELECT value FROM json_each(?))"


class Shelf:
    """The index as it is looked at today.

    Args:
        months: topic to how long knowledge of it stays current.
    """

    def __init__(self, db: Database, today: datetime.date, months: Mapping[str, int]) -> None:
        self._db = db
        self._today = today
        self._months = months

    def search(self, wanted: Wanted) -> list[Hit]:
        """Give the passages that answer best, best first."""
        allowed = self._allowed(wanted)
        if not wanted.units and wanted.province is None:
            return self._hits(self._newest(allowed, wanted), wanted)
        most = max(wanted.limit, LEAST_RANKED)
        typed = self._in_words_typed(wanted, allowed)
        if len(typed) == PLENTY:
            rows = headed_first(self._read(typed[:most]), wanted.units)
        else:
            rows = self._in_any_wording(wanted, allowed, most)
        return self._hits(self._in_both(rows[: wanted.limit], typed, wanted, allowed), wanted)

    def _in_words_typed(self, wanted: Wanted, allowed: str | None) -> list[Scored]:
        """Give what has the very words of the question, no more than are plenty; none where all have them."""
        as_said = every_unit(wanted, as_typed)
        if as_said == every_unit(wanted, either) or self._is_everywhere(wanted):
            return []
        return self._best(as_said, allowed, PLENTY, is_counted=False)

    def _in_both(
        self, rows: list[Row], typed: list[Scored], wanted: Wanted, allowed: str | None
    ) -> list[Row]:
        """Keep places for the very words of the question, or for another script and Serbian, where none are.

        A rank says only that a wording is rare: what an officer typed comes first, the others last.
        """
        places = round(wanted.limit / OTHER_WORDS)
        very_words = {one.passage for one in typed} & {row["passage"] for row in rows}
        if typed and not very_words:
            return [*self._read(typed[:places]), *rows][: wanted.limit]
        if not typed or len(very_words) < wanted.limit:
            return rows
        others = self._read(self._in_other_words(wanted, allowed, very_words, places))
        return [*rows[: wanted.limit - len(others)], *others]

    def _in_other_words(
        self, wanted: Wanted, allowed: str | None, without: set[int], places: int
    ) -> list[Scored]:
        """Give a few that say what is asked for in another script or in Serbian."""
        expression = in_other_words(wanted.units)
        if not expression or not places:
            return []
        narrowed = " AND ".join([f"({expression})", *narrowing(wanted)])
        found = self._best(narrowed, allowed, places + len(without), is_counted=False)
        return [one for one in found if one.passage not in without][:places]

    def _in_any_wording(self, wanted: Wanted, allowed: str | None, most: int) -> list[Row]:
        """Give what has everything that is asked for, and where that is too little, what has a part of it."""
        found: dict[int, Row] = {}
        for expression in self._together(wanted):
            for row in headed_first(self._matching(expression, allowed, most), wanted.units):
                found.setdefault(row["passage"], row)
            if len(found) >= most:
                break
        if len(found) >= ENOUGH:
            return list(found.values())
        nearly = msgspec.structs.replace(wanted, units=tuple(map(self._respelt, wanted.units)))
        passages = self._passages()
        told = {unit: self._weight(unit, passages) for unit in others_of(nearly)}
        for expression in dict.fromkeys(self._in_part(nearly)):
            for row in most_covering(self._matching(expression, allowed, COMPARED), told):
                found.setdefault(row["passage"], row)
            if len(found) >= ENOUGH:
                break
        return list(found.values())

    def _respelt(self, unit: Unit) -> Unit:
        """Give a unit that nobody wrote as the country or the words spelt nearly so; others as they are."""
        if unit.is_known or len(unit.typed) != 1 or len(unit.typed[0]) != 1 or self._count(unit):
            return unit
        if unit.nearly:
            return Unit(unit.nearly, unit.said, is_known=True)
        (word,) = unit.typed[0]
        alike = self._db.execute(_ALIKE, [word[0], word[0] + "\uffff", len(word), word])
        wordings = tuple((term,) for (term,) in alike if is_nearly(word, term))
        return Unit(wordings or unit.wordings, unit.said)

    def _weight(self, unit: Unit, passages: int) -> float:
        """Say how much a unit tells among so many: the rarer the more. Source: K. Sparck Jones, 1972."""
        return log(1 + passages / max(1, self._count(unit)))

    def _passages(self) -> int:
        (passages,) = self._db.execute("SELECT count(*) FROM coi_passage").fetchone()
        return int(passages)

    def _is_everywhere(self, wanted: Wanted) -> bool:
        """Say whether one thing is asked for, and stands in more passages than are ranked."""
        others = others_of(wanted)
        return len(others) == 1 and self._count(others[0]) > MOST_RANKED

    def _together(self, wanted: Wanted) -> Iterator[str]:
        """Give everything that is asked for; one thing that stands nearly everywhere in headings first."""
        every = every_unit(wanted, either)
        if self._is_everywhere(wanted):
            yield f"{{title marks}} : ({every})"
        yield every

    def _in_part(self, wanted: Wanted) -> Iterator[str]:
        """Give less and less of what is asked for."""
        within = narrowing(wanted)
        named = [unit for unit in wanted.units if unit.is_country]
        countries = [any_of(named)] if named else []
        others = others_of(wanted)
        known = [either(unit) for unit in others if unit.is_known]
        if 0 < len(known) < len(others):
            yield " AND ".join([*known, *countries, *within])
        if others:
            some = any_of(self._rarest(others))
            yield " AND ".join([some, *countries, *within])
            yield " AND ".join([any_of(others), *countries, *within])
            yield " AND ".join([some, *within])

    def passage(self, passage: int) -> Hit | None:
        """Give one passage as a hit; None when it is no longer here."""
        rows = self._rows(
            f"{_SELECT}, 0.0 AS score FROM coi_passage AS p {_JOINED} WHERE p.id = ?", [passage]
        )
        return next(iter(self._hits(rows, Wanted())), None)

    def item(self, item: int) -> list[Hit]:
        """Give every passage of an item in order."""
        rows = self._rows(
            f"{_SELECT}, 0.0 AS score FROM coi_passage AS p {_JOINED} WHERE i.id = ? ORDER BY p.id",
            [item],
        )
        return self._hits(rows, Wanted())

    def _light(self, raw: bytes, *, is_superseded: bool) -> str:
        """Say how current the item of a head is."""
        head = _dates_of(raw)
        return currency(
            head.published,
            self._months.get(head.topic),
            self._today,
            is_superseded=is_superseded,
            valid_until=head.valid_until or "",
        )

    def _matching(self, expression: str, allowed: str | None, limit: int) -> list[Row]:
        """Give rows best first."""
        return self._read(self._best(expression, allowed, limit))

    def _best(
        self, expression: str, allowed: str | None, limit: int, *, is_counted: bool = True
    ) -> list[Scored]:
        """Give passages and their scores, best first; the limit is written out, as SQLite is quicker so.

        Args:
            is_counted: whether to say among how many they were ranked: a tenth of the time, so that of the
                words of a question together it is not said.
        """
        among = "count(*) OVER ()" if is_counted else "0"
        within = (
            f"CROSS JOIN coi_passage AS p {_BY_ITEM} ON p.id = coi_words.rowid" if allowed else ""
        )
        some = f"""SELECT coi_words.rowid AS row, -{RANK} AS score FROM coi_words {within}
            WHERE coi_words MATCH ? AND coi_words.rowid < ? {_ALLOWED if allowed else ""}
            LIMIT {MOST_RANKED}"""  # noqa: S608 - own words
        best = f"SELECT row, score, {among} FROM ({some}) ORDER BY score DESC, row"  # noqa: S608 - own words
        (unseen,) = self._db.execute(FIRST_STAGED).fetchone()
        values = [expression, unseen or LAST, *([allowed] if allowed else [])]
        return [Scored(*row) for row in self._db.execute(f"{best} LIMIT {limit:d}", values)]

    def _read(self, best: list[Scored]) -> list[Row]:
        """Give the rows of passages in the order given."""
        chosen = "JOIN json_each(?) AS m ON p.id = m.value"
        rows = self._rows(
            f"{_SELECT} FROM coi_passage AS p {chosen} {_JOINED}",
            [json.dumps([one.passage for one in best])],
        )
        by_passage = {row["passage"]: row for row in rows}
        return [
            by_passage[one] | {"score": score, "ranked_among": among if among == MOST_RANKED else 0}
            for one, score, among in best
            if one in by_passage
        ]

    def _newest(self, allowed: str | None, wanted: Wanted) -> list[Row]:
        """Give the first passage of the newest items."""
        where = "(:country = '' OR i.country = :country) AND (:topic = '' OR i.topic = :topic)"
        first = "p.id = (SELECT min(id) FROM coi_passage WHERE item = i.id)"
        within = "(:allowed IS NULL OR i.id IN (SELECT value FROM json_each(:allowed)))"
        values = {"country": wanted.country, "topic": wanted.topic, "allowed": allowed}
        return self._rows(
            f"{_SELECT}, 0.0 AS score FROM coi_passage AS p {_JOINED} WHERE {where} AND {first}"
            f" AND {within} ORDER BY i.published DESC, i.title, i.id LIMIT :limit",
            values | {"limit": wanted.limit},
        )

    def _rows(self, sql: str, values: list[Any] | dict[str, Any]) -> list[Row]:
        """Give rows by the names of their columns; `query` would set a savepoint for every reading."""
        found = self._db.execute(sql, values)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    def _allowed(self, wanted: Wanted) -> str | None:
        """Give the items that pass the filters words know nothing of, as JSON; None for all."""
        if not any((wanted.kind, wanted.since, wanted.until, wanted.lights)):
            return None
        codes = {"country": wanted.country, "topic": wanted.topic, "kind": wanted.kind}
        rows = self._db.execute(_PASSING, codes | {"lights": bool(wanted.lights)})
        since = earliest(wanted.since)
        return json.dumps(
            [
                row
                for row, published, head, is_superseded in rows
                if (since is None or _is_from(published, since))
                and (not wanted.until or _is_by(published, wanted.until))
                and (
                    not wanted.lights
                    or self._light(head, is_superseded=bool(is_superseded)) in wanted.lights
                )
            ]
        )

    def _rarest(self, units: Iterable[Unit]) -> list[Unit]:
        """Give the units that tell most, leaving out what stands everywhere."""
        passages = self._passages()
        counted = sorted(((self._count(unit), unit) for unit in units), key=lambda pair: pair[0])
        telling = [unit for count, unit in counted if 0 < count <= passages * COMMON]
        return (telling or [unit for _, unit in counted])[:RAREST]

    def _count(self, unit: Unit) -> int:
        """Say in how many passages the rarest word of each wording stands, together."""
        return sum(min(map(self._passages_with, wording)) for wording in unit.wordings)

    def _passages_with(self, stem: str) -> int:
        row = self._db.execute("SELECT doc FROM coi_terms WHERE term = ?", [stem]).fetchone()
        return int(row[0]) if row else 0

    def _hits(self, rows: list[Row], wanted: Wanted) -> list[Hit]:
        units = filter(None, (*wanted.units, wanted.province))
        asked = frozenset[str]().union(*(unit.stems for unit in units))
        related = self._related(rows)
        return [self._hit(row, asked, related.get(row["item"], {})) for row in rows]

    def _hit(self, row: Row, asked: frozenset[str], related: Related) -> Hit:
        row["marks"] = marked(row["text"], asked, row["language"])
        row["currency"] = self._light(row["head"], is_superseded=SUPERSEDED in related)
        del row["head"]
        row |= {f"{kind}_by": others for kind, others in related.items()}
        return Hit(**row)  # our own rows: nothing to check

    def _related(self, rows: list[Row]) -> dict[str, Related]:
        """Give what has to do with items: item to kind to the others."""
        found: dict[str, Related] = {}
        items = json.dumps(list({row["item"] for row in rows}))
        for of, kind, *values in self._db.execute(_RELATED, [items]):
            kinds = found.setdefault(of, {})
            kinds[kind] = (*kinds.get(kind, ()), Other(*values))
        return found


def _is_from(published: str, since: datetime.date) -> bool:
    """Say whether a date is not before another; of a month or year its first day counts."""
    on = earliest(published)
    return on is not None and on >= since


def _is_by(published: str, until: str) -> bool:
    """Say whether a date is not after another; of a month or year every day counts."""
    return published[: len(until)] <= until and earliest(published) is not None
