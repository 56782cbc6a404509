"""What the peers said, kept in the repository: walks as changes from step to step, expressions as results."""

import json
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nets.walks import Telling, Walk

FOLDER = Path(__file__).parent / "recorded"
WALKS = FOLDER / "walks.jsonl.xz"
EXPRESSIONS = FOLDER / "expressions.jsonl.xz"


def lines(path: Path) -> Iterator[Any]:
    """Read one value a line."""
    with lzma.open(path, "rt", encoding="utf-8") as text:
        yield from map(json.loads, text)


def write_lines(path: Path, values: Iterable[Any]) -> None:
    """Write one value a line."""
    path.parent.mkdir(exist_ok=True)
    with lzma.open(path, "wt", encoding="utf-8", preset=9) as text:
        for value in values:
            text.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def walks() -> Iterator[Walk]:
    """Give the recorded walks."""
    for one in lines(WALKS):
        walk = Walk(one["form"], one["language"])
        places: dict[str, Any] = {}
        for step, fault, order, changed in one["tellings"]:
            places |= {node["path"]: node for node in changed}
            paths = list(places) if order is None else order
            places = {path: places[path] for path in paths}
            walk.tellings.append(Telling(step, fault, list(places.values())))
        yield walk


def packed(walk: Walk) -> dict[str, Any]:
    """Give a walk as changes: per step the places that differ, and the paths of all where those changed."""
    before: dict[str, Any] = {}
    tellings = []
    for telling in walk.tellings:
        now = {node["path"]: node for node in telling.nodes}
        changed = [node for path, node in now.items() if before.get(path) != node]
        order = None if list(before) == list(now) else list(now)
        tellings.append([telling.step, telling.fault, order, changed])
        before = now
    return {"form": walk.form, "language": walk.language, "tellings": tellings}
