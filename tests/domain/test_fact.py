import msgspec
from ground import PERSON, Ground
from hypothesis import given
from hypothesis import strategies as st

from screenio.domain.fact import Fact, Recorded, body_of, fold
from screenio.domain.subjects import FACTS, KINDS, fact_from
from screenio.encoding import EntryId, SubjectId, pack
from screenio.journal.upcast import read_body


def test_every_fact_comes_back_from_its_body():
    """Whatever the rules record is read back equal from what is kept."""
    ground = Ground().talking().says("S5.1a", "YES").says("S2.7", ["AFG"])
    for _, fact in ground.facts:
        assert same(fact_from(read_body(pack(body_of(fact)), {})), fact)


def same(one, other):
    return msgspec.to_builtins(one, builtin_types=(bytes,)) == msgspec.to_builtins(
        other, builtin_types=(bytes,)
    )


def test_kinds_are_unique_and_past():
    """Every fact has a kind of its own, named after its subject."""
    facts = [fact for kind in KINDS.values() for fact in kind.facts]
    assert len({fact.KIND for fact in facts}) == len(facts) == len(FACTS)
    assert all(f.KIND.split(".")[0] == k.name for k in KINDS.values() for f in k.facts)


def test_nothing_personal_shows_in_a_fact():
    """A fact shows its kind and nothing else."""
    ground = Ground().talking().says("S2.5", {"country": "AFG", "admin1": "Logar"})
    assert not any("Logar" in repr(fact) for _, fact in ground.facts)


class Counted(Fact, frozen=True, kw_only=True):
    """A fact for this test."""

    KIND = "test.counted"
    number: int


@given(st.permutations([1, 2, 3]))
def test_a_fold_takes_facts_in_order(order):
    """Folding takes the facts in the order given."""
    facts = [
        Recorded(fact=Counted(number=n), eid=EntryId(bytes(32)), author=bytes(16), at_ms=0)
        for n in order
    ]
    assert fold(lambda state, one: (*state, one.fact.number), (), facts) == tuple(order)


def test_any_facts_of_a_subject_can_be_folded():
    """Facts of every kind are folded into every state without a fault, in any order."""
    ground = Ground().talking().says("S5.1a", "YES")
    for kind in KINDS.values():
        state = kind.start(SubjectId(PERSON))
        for number, (_, fact) in enumerate(reversed(ground.facts)):
            recorded = Recorded(
                fact=fact, eid=EntryId(bytes([number % 250]) * 32), author=bytes(16), at_ms=0
            )
            state = kind.evolve(state, recorded)
