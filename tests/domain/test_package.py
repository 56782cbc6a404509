import pytest
from ground import tables

from screenio.domain.item import Case, Item
from screenio.domain.package import Package, checked_bytes, choose, disclosed, sealed_to, sections
from screenio.domain.record import Record
from screenio.domain.referral import FULL, NOTICE
from screenio.errors import Trouble

CASE = Case(profile="RS", whole_form=False, return_locked=True, is_child=False)
NAME = Item(
    group="G1", attribute="person.name", question="S2.1", value={"latin": "Gul Agha Stanekzai"}
)
FEAR = Item(
    group="G6x",
    attribute="protection.words",
    question="S5.3",
    value={"officer": "they will kill me"},
    compartment="protection",
)
ROUTE = Item(group="G10", attribute="journey.destination", question="S4.5", value="DEU")
RECORD = Record((NAME, FEAR, ROUTE), CASE)


def package(chosen, pathway):
    return Package(
        person=bytes(16),
        pathway=pathway,
        package=FULL,
        profile="RS",
        sealed_at="2026-11-22T12:00:00+01:00",
        sender_name="Šid",
        languages=("en", "ps", "pbu"),
        sections=sections(chosen.leaves),
    )


def test_the_full_dossier_holds_what_the_matrix_lets_out():
    """To the asylum authority name, words and route go, under their groups."""
    chosen = choose(RECORD, "ASY", FULL, tables())
    assert set(sections(chosen.leaves)) == {"G1", "G6x", "G10"}
    assert sealed_to(chosen) == "protection"


def test_a_notification_holds_general_values_of_its_groups():
    """A notification holds its few groups, nothing closed, and says what follows later."""
    chosen = choose(RECORD, "ASY", NOTICE, tables())
    assert chosen.leaves == (NAME,)
    assert {kept.reason for kept in chosen.stays} == {"later"}
    assert sealed_to(chosen) == "general"


def test_the_return_authority_gets_no_word_of_fear():
    """To the return authority the words stay, by a hard rule."""
    chosen = choose(RECORD, "RET_F", FULL, tables())
    assert "G6x" not in sections(chosen.leaves)
    assert {k.reason for k in chosen.stays if k.item is FEAR} == {"hard_rule"}


def test_bytes_that_hold_what_stays_are_refused():
    """A package made wrongly is refused before it is sealed."""
    chosen = choose(RECORD, "RET_F", FULL, tables())
    wrong = package(chosen, "RET_F")
    wrong.sections["G1"].append(
        Item(group="G1", attribute="person.name", question="S2.1", value="they will kill me")
    )
    with pytest.raises(Trouble, match=r"disclosure.slipped_through"):
        checked_bytes(wrong, chosen, tables())


def test_a_right_package_passes():
    """What was chosen passes the check of its bytes."""
    chosen = choose(RECORD, "RET_F", FULL, tables())
    assert b"Stanekzai" in checked_bytes(package(chosen, "RET_F"), chosen, tables())


def test_what_was_disclosed_is_kept_by_hash():
    """The list of what was disclosed names fields and hashes, no values."""
    (name, group, digest), *_ = disclosed(choose(RECORD, "ASY", NOTICE, tables()))
    assert (name, group, len(digest)) == ("S2.1", "G1", 32)


def test_other_pathways_notify_with_every_general_value():
    """Along a pathway without a list of its own every general value that the matrix lets out goes."""
    measure = Item(group="G5", attribute="support.measure", question="", value=["M_BREAKS"])
    chosen = choose(Record((measure, FEAR), CASE), "THB", NOTICE, tables())
    assert [item.group for item in chosen.leaves] == ["G5"]
