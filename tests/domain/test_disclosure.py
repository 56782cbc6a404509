import pytest
from ground import tables
from hypothesis import given
from hypothesis import strategies as st

from screenio.domain import disclosure
from screenio.domain.item import Case, Item
from screenio.encoding import pack
from screenio.errors import Trouble

CASE = Case(profile="RS", whole_form=False, return_locked=True, is_child=False)


def item(group, value="value of it", **more):
    return Item(group=group, attribute="a", question="Q", value=value, **more)


def test_every_bold_denial_stands_in_code_and_in_the_table():
    """The hard denials of the matrix and those in code are the same."""
    hard = {key for key, cell in tables().matrix.items() if cell.hard}
    assert hard == set(disclosure.HARD_DENIALS)
    assert all(tables().matrix[key].value == "deny" for key in hard)


def test_every_group_has_a_cell_for_every_destination():
    """The matrix is complete."""
    assert set(tables().matrix) == {(g, d) for g in tables().groups for d in tables().destinations}


@pytest.mark.parametrize("group", ["", "G99"])
def test_a_value_without_a_group_never_leaves(group):
    """What has no group, or an unknown one, stays."""
    assert disclosure.refusal_of(group, "ASY", tables()) == disclosure.NO_GROUP


def test_a_missing_cell_denies():
    """A destination that the matrix does not know gets nothing."""
    assert disclosure.refusal_of("G1", "MOON", tables()) == disclosure.POLICY


@pytest.mark.parametrize(
    ("group", "destination", "reason"),
    [
        ("G6x", "RET", disclosure.HARD),
        ("G8x", "ASY", disclosure.POLICY),
        ("G4x", "ASY", disclosure.CONSENT),
        ("G14", "ASY", disclosure.ON_REQUEST),
        ("G1", "RET", ""),
    ],
)
def test_the_four_reasons_to_stay_are_told_apart(group, destination, reason):
    """A hard rule, the policy, a consent and a request are four reasons."""
    assert disclosure.refusal_of(group, destination, tables()) == reason


def test_words_of_fear_reach_the_asylum_authority_and_nobody_on_the_return_side():
    """G6x goes to ASY; to every return-side receiver it stays."""
    fear = item("G6x")
    assert disclosure.project([fear], "ASY", tables(), CASE).leaves == (fear,)
    for destination in ("RET", "AVRR", "READM", "ORIGIN", "ESC", "ROE"):
        assert disclosure.project([fear], destination, tables(), CASE).leaves == ()


def test_the_return_authority_learns_of_protection_only_locked_or_not():
    """In the Western Balkans G6 is one word to the return authority."""
    status = Item(group="G6", attribute="protection.status", question="", value="LOCKED")
    wish = Item(group="G6", attribute="protection.wish", question="S5.2", value="NO")
    chosen = disclosure.project([status, wish], "RET", tables(), CASE)
    assert [one.attribute for one in chosen.leaves] == ["protection.status"]
    assert [kept.reason for kept in chosen.stays] == [disclosure.REDUCED]


def test_finished_bytes_are_checked_again():
    """A denied group, or a secret text, in the finished bytes is refused by R13."""
    package = {"sections": {"G6x": []}}
    with pytest.raises(Trouble, match=r"disclosure.slipped_through"):
        disclosure.check_package(pack(package), "RET", tables(), [])
    with pytest.raises(Trouble, match=r"disclosure.slipped_through"):
        disclosure.check_package(
            pack({"sections": {"G1": ["they will kill me"]}}),
            "RET",
            tables(),
            ["they will kill me"],
        )
    disclosure.check_package(
        pack({"sections": {"G1": ["Nasir"]}}), "RET", tables(), ["they will kill me"]
    )


@given(st.sampled_from(sorted(disclosure.HARD_DENIALS)))
def test_no_table_can_open_a_bold_denial(denied):
    """Even where a table says send, a bold denial stays shut."""
    group, destination = denied
    assert disclosure.refusal_of(group, destination, tables()) == disclosure.HARD


def test_the_groups_that_leave_are_told():
    """A projection names its groups."""
    chosen = disclosure.project([item("G1"), item("G2")], "ASY", tables(), CASE)
    assert chosen.groups == ["G1", "G2"]
