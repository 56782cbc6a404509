"""Net one: random interviews, after every step compared with ODK's own engine, place by place."""

import collections

import pytest
from nets.comparison import Comparison
from nets.corpus import form, forms
from nets.explained import table, unexplained
from nets.peers import FailedError, Peer, StalledError
from nets.recorded import walks
from nets.walks import judged, peer_walk

from screenio.errors import Refusal

GOAL = 0.9995
"""At least this share of facets is alike. Source: the issue, Quality to reach."""
SEED = "net one"
RECORDED = list(walks())


@pytest.mark.parametrize("walk", RECORDED, ids=lambda walk: walk.form.rpartition("/")[2])
def test_a_recorded_walk_leads_to_the_same_places(walk, shared_data):
    """An interview that ODK's engine was led through leads ours to the same, place by place, after each step."""
    found = judged(form(shared_data, walk.form), walk)
    assert not unexplained(found.differences)


def test_there_are_enough_recorded_walks():
    """The short net has walks through at least 40 forms, most of them of more than twenty steps."""
    long = [walk for walk in RECORDED if len(walk.tellings) > 20]
    assert len(RECORDED) >= 40
    assert len(long) > len(RECORDED) / 2


def test_every_line_of_the_table_says_why():
    """No difference is explained without a reason, a side and a source."""
    for row in table():
        assert row.why
        assert row.right in {"ours", "theirs", "both"}
        assert row.source


@pytest.mark.nets
@pytest.mark.timeout(3600)
def test_random_walks_lead_to_the_same_places(shared_data, capsys):
    """Through every public form that both engines load, at most one facet in two thousand differs, and none unexplained."""
    found, skipped = [], collections.Counter()
    with Peer("engine.mjs") as peer:
        for one in forms(shared_data):
            try:
                found.append(judged(one, peer_walk(peer, one, SEED)))
            except (FailedError, StalledError, Refusal) as fault:
                skipped[type(fault).__name__] += 1
    with capsys.disabled():
        print(summary(found, skipped))
    assert not [line for one in found for line in unexplained(one.differences)]
    assert alike(found) >= GOAL


def alike(found: list[Comparison]) -> float:
    """Give the share of facets that are alike."""
    return 1 - sum(len(one.differences) for one in found) / sum(one.facets for one in found)


def summary(found: list[Comparison], skipped: collections.Counter[str]) -> str:
    """Say what came of all walks."""
    kinds = collections.Counter(line.facet for one in found for line in one.differences)
    whole = sum(not one.differences for one in found)
    facets = sum(one.facets for one in found)
    return (
        f"\nwalks: {len(found)} forms, {whole} wholly alike, {facets:,} facets, "
        f"{alike(found):.4%} alike; apart: {dict(kinds)}; not compared: {dict(skipped)}"
    )
