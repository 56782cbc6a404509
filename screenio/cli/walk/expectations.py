"""What must come out of a script, checked: each failure says what was expected and what was found."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from screenio.cli.inbox import readable
from screenio.cli.walk.stage import Stage
from screenio.domain.locks import closing
from screenio.domain.situation import situation
from screenio.encoding import PersonId
from screenio.errors import Expected
from screenio.papers.person_copy import person_copy
from screenio.papers.terms import Words
from screenio.papers.text import text_of
from screenio.projections.person_card import birth_window
from screenio.projections.referrals import dossiers, referrals_of
from screenio.projections.view import View

OPEN = "open"
MARKS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
LAM_ALEF = re.compile("[لا]{2}")
"""Readers of PDF give the two letters of a lam-alef in either order; both sides are folded the same way."""


class Failure(msgspec.Struct, frozen=True):
    """An expectation that was not met."""

    what: str
    expected: str
    found: str


def failures(stage: Stage) -> Iterator[Failure]:
    """Check every expectation of the script."""
    for check in (_flags, _doors, _births, _dossiers, _copies, _receipts, _resumes, _alarms):
        yield from check(stage)
    stage.leave()
    yield from _nowhere(stage)


def _home(stage: Stage) -> View:
    return stage.desk(stage.story.home, "SUP").view()


def _flags(stage: Stage) -> Iterator[Failure]:
    for who, expected in stage.story.expect.flags.items():
        state = _home(stage).latest("protection", stage.person(who))
        found = sorted(state.flags) if state else []
        if found != sorted(expected):
            yield Failure(f"flags of {who}", ", ".join(sorted(expected)), ", ".join(found))


def _doors(stage: Stage) -> Iterator[Failure]:
    view = _home(stage)
    for who, wanted in stage.story.expect.doors.items():
        seen = situation(view.find, stage.person(who), view.today, view.tables)
        for pathway, expected in wanted.items():
            shut = closing(pathway, seen, view.tables)
            met = not shut if expected == OPEN else set(expected) <= set(shut)
            if not met:
                yield Failure(f"door {pathway} of {who}", str(expected), ", ".join(shut) or OPEN)


def _births(stage: Stage) -> Iterator[Failure]:
    stage.memory.now = stage.story.now
    for who, expected in stage.story.expect.birth.items():
        window = birth_window(_home(stage), stage.person(who))
        found = {"from": window.first, "to": window.last, "possible_minor": window.possible_minor}
        if found != expected:
            yield Failure(f"birth of {who}", str(expected), str(found))


def _dossiers(stage: Stage) -> Iterator[Failure]:
    for station, wanted in stage.story.expect.dossier.items():
        opened = _opened(stage, station)
        if not wanted and opened:
            yield Failure(f"dossiers at {station}", "none", str(len(opened)))
        for who, expected in wanted.items():
            mine = [plain for person, plain in opened if person == stage.memory.people.get(who)]
            yield from _dossier(f"dossier of {who} at {station}", mine, expected)


def _opened(stage: Stage, station: str) -> list[tuple[PersonId, dict[str, Any]]]:
    """Open everything that a station can open, as `inbox open --json` shows it."""
    desk = stage.desk(station, stage.role_at(station))
    found = []
    for row in desk.ask(dossiers):
        try:
            found.append((row.person, readable(desk.dossier(row.dossier))))
        except Expected:
            continue  # closed or recalled: exactly what an empty expectation asks for
    return found


def _dossier(
    what: str, found: list[dict[str, Any]], expected: dict[str, list[str]]
) -> Iterator[Failure]:
    groups = {group for plain in found for group in plain["groups"]}
    missing = set(expected.get("groups", [])) - groups
    if missing:
        yield Failure(f"{what}: groups", ", ".join(sorted(missing)), ", ".join(sorted(groups)))
    too_many = set(expected.get("not_groups", [])) & groups
    if too_many:
        yield Failure(
            f"{what}: groups", "without " + ", ".join(sorted(too_many)), ", ".join(sorted(groups))
        )
    text = json.dumps(found, ensure_ascii=False, default=bytes.hex)  # no letters by chance
    yield from _texts(what, text, expected, lambda one: one)


def _texts(what: str, text: str, expected: dict[str, list[str]], fold: Any) -> Iterator[Failure]:
    for one in expected.get("holds", []):
        if fold(one) not in text:
            yield Failure(what, f"holds {one}", "it does not")
    for one in expected.get("lacks", []):
        if fold(one) in text:
            yield Failure(what, f"lacks {one}", "it holds it")


def _copies(stage: Stage) -> Iterator[Failure]:
    for who, expected in stage.story.expect.person_copy.items():
        desk = stage.desk(stage.story.home, "SUP")
        words = Words(stage.program.resources, stage.program.translations, desk.tables)
        made = desk.ask(person_copy, stage.person(who), words)
        text = folded(text_of(made))
        yield from _texts(f"copy for {who}", text, expected, folded)


def folded(text: str) -> str:
    """Fold a text as readers of PDF may give it: forms, white space, direction marks, lam-alef order."""
    plain = MARKS.sub("", unicodedata.normalize("NFKC", text))
    return LAM_ALEF.sub("لا", re.sub(r"\s+", "", plain))


def _receipts(stage: Stage) -> Iterator[Failure]:
    view = _home(stage)
    ids = {station.name: station.station for station in view.stations}
    rows = [
        row
        for person in stage.memory.people.values()
        for row in referrals_of(view, PersonId(person))
    ]
    for station, expected in stage.story.expect.receipts.items():
        states = [
            row.receipt_state
            for row in rows
            if row.receiver == ids.get(station) and row.receipt_state
        ]
        found = states[-1] if states else "NONE"
        if found != expected:
            yield Failure(f"receipt of {station}", expected, found)


def _resumes(stage: Stage) -> Iterator[Failure]:
    found = stage.memory.resumes
    for place, expected in enumerate(stage.story.expect.resumes):
        if place >= len(found) or found[place] != expected:
            yield Failure(f"resuming {place + 1}", str(expected), str(found[place : place + 1]))


def _alarms(stage: Stage) -> Iterator[Failure]:
    raised = set(stage.memory.alarms)
    for station in stage.story.stations:
        alarms = stage.desk(station, stage.role_at(station)).opened.vault.alarms.raised()
        raised |= {alarm.code for alarm in alarms}
    for code in stage.story.expect.alarms:
        if code not in raised:
            yield Failure("alarm", code, ", ".join(sorted(raised)))


def _nowhere(stage: Stage) -> Iterator[Failure]:
    """Search every byte of every file of every station, stick and temporary folder."""
    for path in sorted(p for p in stage.folder.rglob("*") if p.is_file()):
        raw = path.read_bytes()
        for one in stage.story.expect.nowhere:
            if any(one.encode(way) in raw for way in ("utf-8", "utf-16-le", "utf-16-be")):
                yield Failure("nowhere", "no byte of it", _short(path, stage.folder))


def _short(path: Path, folder: Path) -> str:
    return str(path.relative_to(folder))
