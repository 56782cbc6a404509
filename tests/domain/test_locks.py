import pytest
from ground import PERSON, Ground, tables

from screenio.domain import locks, protection
from screenio.domain.situation import situation
from screenio.encoding import PersonId
from screenio.errors import Refusal

RETURN = {"RET_V", "AVRR", "RET_F", "READM", "ROE", "LEAVE"}


def seen(ground):
    return situation(ground.find, PersonId(PERSON), ground.now.date(), tables())


def shut(ground, door):
    return locks.closing(door, seen(ground), tables())


def raised(flag):
    ground = asked()
    ground.submit(protection.RaiseFlag(subject=ground.lock, person=PERSON, flag=flag))
    return ground


def asked():
    """An adult who was asked and wishes no protection."""
    birth = {"calendar": "GREG", "y": 1990, "m": 1, "d": 2, "precision": "EXACT", "text": "1990"}
    ground = Ground().talking().says("S0.3", "NO").says("S2.4", birth)
    for question in ("S5.1a", "S5.1b", "S5.1c", "S5.2"):
        ground.says(question, "NO")
    return ground


def test_every_rule_of_the_table_is_kept_somewhere():
    """Every id of gates.csv is grammar, a named precondition, kept elsewhere, or comes later."""
    grammar = {g.id for g in tables().gates.values() if g.kind == "lock"} - set(locks.ELSEWHERE)
    kept = grammar | set(locks.PRECONDITIONS) | set(locks.ELSEWHERE) | locks.LATER
    assert kept == set(tables().gates)
    assert grammar == {"R1", "R2", "R3", "R4", "R5", "R6", "R7", "D4"}


def test_nobody_asked_shuts_the_return_side():
    """Until the question of protection is answered every return-side door is shut by R3."""
    ground = Ground().talking()
    assert all("R3" in shut(ground, door) for door in RETURN)


def test_an_answered_no_opens_what_no_lock_shuts():
    """A no, in a language both understood, opens counselling; the return referral still waits for R9."""
    assert shut(asked(), "RET_V") == ()
    assert shut(asked(), "RET_F") == ("R9",)


@pytest.mark.parametrize("answer", ["NOT_NOW", "DECLINED", "NEED_EXPLANATION"])
def test_what_is_no_answer_keeps_the_door_shut(answer):
    """Not now, declined and needs explanation keep R3 standing."""
    assert "R3" in shut(asked().says("S5.2", answer), "RET_F")


def test_an_answer_not_understood_keeps_the_door_shut():
    """A no through an interpreter who was not understood is no answer."""
    assert "R3" in shut(asked().says("S0.4b", "PARTLY"), "RET_F")


@pytest.mark.parametrize(
    ("flag", "rule", "doors"),
    [
        ("PROT", "R1", RETURN),
        ("REFOUL", "R2", {"RET_F", "READM", "ROE", "LEAVE"}),
        ("AGE_DOUBT", "R4", {"AVRR", "RET_F", "READM", "ROE", "LEAVE"}),
        ("THB_PRESUMED", "R5", RETURN),
        ("MED_RED", "R6", {"ROE", "LEAVE", "READM"}),
        ("STATELESS_POSSIBLE", "R7", {"READM"}),
    ],
)
def test_a_flag_shuts_exactly_its_doors(flag, rule, doors):
    """Each flag shuts the doors that its rule names, and leaves protection open."""
    ground = raised(flag)
    assert {door for door in tables().pathways if rule in shut(ground, door)} == doors
    assert shut(ground, "ASY") == ()
    assert shut(ground, "CHILD") == ()


def test_a_possible_child_alone_shuts_the_return_side():
    """A birth year that touches seventeen, and nobody with the child, shuts the return side by R4."""
    birth = {
        "calendar": "SH_AF",
        "y": 1387,
        "m": None,
        "d": None,
        "precision": "YEAR",
        "text": "۱۳۸۷",
    }
    ground = Ground().talking().says("S2.4", birth).says("S0.3b", "NOBODY")
    assert ground.flags == ["UAM"]
    assert {"R3", "R4"} <= set(shut(ground, "READM"))


def test_consular_contact_is_shut_with_a_wish():
    """Outputs that are no pathway are shut in the same way."""
    assert "CONSULAR_CONTACT" in locks.outputs(tables())
    assert "R1" in shut(raised("PROT"), "CONSULAR_CONTACT")


def test_a_shut_door_is_told_with_all_its_rules():
    """A refusal carries every rule that shuts the door, with who could open it."""
    situation_now = seen(raised("PROT"))
    with pytest.raises(Refusal, match=r"referral.door_closed") as refused:
        locks.must_be_open("RET_F", situation_now, tables())
    assert refused.value.values["rules"] == ("R1", "R9")
    assert [rule for rule, _, _ in locks.openers(("R1",), tables())] == ["R1"]


def test_a_state_that_the_person_fled_gets_nothing():
    """Once protection was asked for, a receiver in a state of the person is refused whole (D1)."""
    known = {"person_states": ("AFG",), "ever_protection": "YES"}
    asylum, readmission = tables().pathways["ASY"], tables().pathways["READM"]
    assert locks.destination_rules(readmission, "AFG", "SRB", known) == ("D1",)
    assert locks.destination_rules(asylum, "BGR", "SRB", known) == ("D2",)
    assert locks.destination_rules(asylum, "SRB", "SRB", known) == ()


def test_every_pathway_has_its_doors():
    """Doors are told for every pathway, and the return side is what the destinations say."""
    assert set(locks.doors(seen(asked()), tables())) == set(tables().pathways)
    assert {"RET_F", "READM", "AVRR"} <= locks.return_side(tables())
    assert "ASY" not in locks.return_side(tables())
