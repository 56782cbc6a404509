"""Net two: random typed expressions, worked out by three engines."""

import collections
import csv
import re
from functools import cache
from pathlib import Path

import pytest
from nets.expressions import FAULT, Verdict, by_us, verdicts
from nets.grammar import ROOTS, expressions
from nets.peers import Peer
from nets.recorded import EXPRESSIONS, lines

from screenio.xpath.functions import FUNCTIONS

COUNT = 2000
SEED = "net two"
TABLE = Path(__file__).with_name("explained_expressions.csv")
RECORDED = list(lines(EXPRESSIONS))
LEFT_OUT = {
    *(
        "random",
        "last",
        "lower-case",
        "upper-case",
        "name",
        "local-name",
        "decimal-date",
        "date-time",
    ),
    *("property", "version", "geofence", "intersects", "extract-signed"),
}
"""Functions that are drawn by chance, stand in predicates only, or are unknown to both others."""


def explained(verdict: Verdict) -> bool:
    """Say whether the table has a reason why both others stand against us."""
    return any(
        re.search(row["pattern"], verdict.expression) and re.fullmatch(row["theirs"], verdict.odk)
        for row in reasons()
    )


@cache
def reasons() -> tuple[dict[str, str], ...]:
    """Give the table: what stands in an expression, what the others say, why, and the source."""
    with TABLE.open(encoding="utf-8", newline="") as text:
        return tuple(csv.DictReader(text))


def test_recorded_expressions_give_what_others_gave():
    """In none of 400 recorded expressions do both other engines agree against ours, but where the specification is clear."""
    texts = [row[0] for row in RECORDED]
    judged = [
        Verdict(text, mine, odk, other)
        for mine, (text, odk, other) in zip(by_us(texts), RECORDED, strict=True)
    ]
    assert len(judged) == 400
    assert not [one for one in judged if one.against_us and not explained(one)]


def test_the_grammar_knows_every_function():
    """Every function of ours that the two others know is called by some production."""
    called = {name for name in FUNCTIONS if any(f"{name}(" in text for text in ROOTS)}
    elsewhere = {"true", "false", "now", "today", "instance", "current", "randomize", "jr:itext"}
    assert FUNCTIONS.keys() - LEFT_OUT - called <= elsewhere


def test_every_reason_has_a_source():
    """No disagreement with both others is explained without a reason and a source."""
    assert all(row["pattern"] and row["why"] and row["source"] for row in reasons())


@pytest.mark.nets
@pytest.mark.timeout(1800)
def test_random_expressions_give_what_others_give(capsys):
    """In none of 2,000 random expressions do both other engines agree against ours, but where the specification is clear."""
    with Peer("engine.mjs") as odk, Peer("evaluator.mjs") as openrosa:
        found = list(verdicts(odk, openrosa, expressions(SEED, COUNT)))
    against = [one for one in found if one.against_us]
    kinds = collections.Counter(kind(one) for one in found)
    with capsys.disabled():
        print(f"\nexpressions: {len(found)}; {dict(kinds)}; against us {len(against)}")
    assert not [one for one in against if not explained(one)]
    assert not [one for one in found if one.ours == FAULT and one.odk != FAULT]


def kind(one: Verdict) -> str:
    """Say who stands with whom."""
    if one.alike:
        return "all alike"
    if one.against_us:
        return "both against us"
    return "one against us"
