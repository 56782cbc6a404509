import msgspec
import pytest
from ground import SUPERVISOR, Ground

from screenio.domain.coi_pack import (
    SHIPPED,
    PackTakenIn,
    TakePackIn,
    TakePackOut,
    subject_of,
)
from screenio.errors import Refusal

TAKEN = PackTakenIn(
    pack_id="p",
    title="Pack",
    edition=2,
    digest=b"d" * 32,
    built_on="2026-11-01",
    expires_on="",
    licence="",
    signer=b"s" * 16,
    is_document=False,
    items=1,
)


def take(**fields):
    """Take an edition in."""
    taken = msgspec.structs.replace(TAKEN, **fields)
    return TakePackIn(subject=subject_of(taken.pack_id), taken=taken, body=b"")


@pytest.fixture
def made():
    """A station with edition 2."""
    ground = Ground().acts("SUP", SUPERVISOR)
    ground.submit(take())
    return ground


def test_a_pack_is_about_nobody_and_read(made):
    """Its state says which edition is read."""
    state = made.state(subject_of("p"))
    assert (state.held, state.is_read, state.person) == (TAKEN, True, bytes(16))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"signer": b"x" * 16, "edition": 3}, "coi.other_signer"),
        ({"edition": 1}, "coi.older_edition"),
        ({"digest": b"e" * 32}, "coi.edition_taken"),
        ({"pack_id": SHIPPED}, "coi.reserved_id"),
    ],
)
def test_what_may_not_take_its_place(made, fields, code):
    """Another signer, an older edition, another content of the same one, the id of our own pack."""
    with pytest.raises(Refusal, match=code):
        made.submit(take(**fields))


def test_a_later_edition_takes_its_place(made):
    """Whole; the same one again is nothing."""
    assert made.submit(take()) == []
    made.submit(take(edition=3, digest=b"e" * 32))
    assert made.state(subject_of("p")).held.edition == 3


def test_a_pack_taken_out_can_come_back(made):
    """Taking out is said once; the same edition may be taken in again."""
    out = TakePackOut(subject=subject_of("p"))
    assert len(made.submit(out)) == 1
    assert made.submit(out) == []
    assert not made.state(subject_of("p")).is_read
    assert len(made.submit(take())) == 1
