"""Records what the peers say, for the short nets: `.venv/bin/python tests/nets/record.py`, after `./run test --nets`."""

import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from nets.corpus import forms
from nets.expressions import by_odk, by_openrosa
from nets.grammar import expressions
from nets.peers import FailedError, Peer, StalledError
from nets.recorded import EXPRESSIONS, WALKS, packed, write_lines
from nets.walks import Walk, peer_walk

SEED = "recorded"
FORMS, EVERY, STEPS, MOST_PLACES = 48, 4, 25, 250
"""How many walks, one in how many forms, how long, and how large a form may be."""
COUNT = 400


def main() -> None:
    """Record both nets."""
    place = Path(os.environ.get("SCREENIO_TEST_DATA", ROOT.parent / "shared" / "data"))
    with Peer("engine.mjs") as odk, Peer("evaluator.mjs") as openrosa:
        write_lines(WALKS, map(packed, islice(walks(odk, place), FORMS)))
        texts = expressions(SEED, COUNT)
        rows = zip(texts, by_odk(odk, texts), by_openrosa(openrosa, texts), strict=True)
        write_lines(EXPRESSIONS, rows)
    print(WALKS.stat().st_size, "and", EXPRESSIONS.stat().st_size, "bytes")


def walks(odk: Peer, place: Path) -> Iterator[Walk]:
    """Walk through one in four of the XForms that lead somewhere, until there are enough."""
    led = 0
    for form in forms(place, workbooks=False):
        try:
            walk = peer_walk(odk, form, SEED, STEPS)
        except (FailedError, StalledError):
            continue
        size = max(len(telling.nodes) for telling in walk.tellings)
        if size <= MOST_PLACES and len(walk.tellings) > STEPS // 2:
            led += 1
            if led % EVERY < 2:
                yield walk


if __name__ == "__main__":
    main()
