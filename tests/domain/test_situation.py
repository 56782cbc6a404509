import pytest
from ground import PERSON, Ground, tables

from screenio.domain.situation import context, protection_question, situation
from screenio.encoding import PersonId

UNDERSTOOD = {"S0.4b": "YES", "S0.4c": "YES"}


def seen(ground):
    return context(ground.find, PersonId(PERSON), ground.now.date(), tables())


@pytest.mark.parametrize(
    ("answers", "declined", "stands"),
    [
        ({}, {}, "NOT_ASKED"),
        ({**UNDERSTOOD, "S5.2": "NO"}, {}, "ANSWERED"),
        ({**UNDERSTOOD, "S5.2": "YES"}, {}, "ANSWERED"),
        ({"S0.4b": "PARTLY", "S0.4c": "YES", "S5.2": "NO"}, {}, "NOT_POSSIBLE"),
        ({"S5.2": "NO"}, {}, "NOT_POSSIBLE"),
        ({**UNDERSTOOD, "S5.2": "NOT_NOW"}, {}, "DECLINED"),
        ({**UNDERSTOOD, "S5.2": "NEED_EXPLANATION"}, {}, "NOT_POSSIBLE"),
        ({**UNDERSTOOD}, {"S5.2": "DECLINED"}, "DECLINED"),
        ({**UNDERSTOOD}, {"S5.2": "NOT_UNDERSTOOD"}, "NOT_POSSIBLE"),
        ({**UNDERSTOOD, "S5.2": "NOT_NOW", "S9.5": "NO"}, {}, "ANSWERED"),
    ],
)
def test_only_an_understood_yes_or_no_is_an_answer(answers, declined, stands):
    """The question of protection is answered by yes or no alone, through an interpreter both understood."""
    assert protection_question(answers, declined) == stands


@pytest.mark.parametrize("answer", ["YES", "UNKNOWN"])
def test_doubt_about_age_counts_as_yes(answer):
    """Might be under eighteen, or not known, are both a possible minor."""
    assert seen(Ground().talking().says("S0.3", answer))["case.possible_minor"] == "YES"


def test_a_birth_year_that_touches_eighteen_is_a_possible_minor():
    """A window that spans seventeen and eighteen is a possible minor, whatever S0.3 says."""
    birth = {"calendar": "SH_AF", "y": 1387, "precision": "YEAR", "text": "۱۳۸۷"}
    assert (
        seen(Ground().talking().says("S0.3", "NO").says("S2.4", birth))["case.possible_minor"]
        == "YES"
    )


def test_a_child_path_follows_who_is_with_the_child():
    """Alone and accompanied are told apart by who is there; an adult relative alone is not enough."""
    ground = Ground().talking().says("S0.3", "YES")
    for carer, path in (("PARENT", "ACCOMPANIED"), ("OTHER_ADULT", "LONE"), ("NOBODY", "LONE")):
        assert seen(ground.says("S0.3b", carer))["case.child_path"] == path


def test_every_case_value_of_the_table_is_told():
    """Each value of the list case_context is there."""
    names = {f"case.{code}" for code in tables().codes["case_context"]} | set()
    told = {name for name in seen(Ground().talking()) if name.startswith("case.")}
    assert {name.removeprefix("case.case.") for name in names} - {
        n.removeprefix("case.") for n in told
    } == set() or (names <= told)


def test_the_return_lock_is_what_the_gates_say():
    """The return side is locked until the question is answered and nothing else stands."""
    ground = Ground().talking()
    assert seen(ground)["case.return_lock"] == "YES"
    assert seen(ground.says("S0.3", "NO").says("S5.2", "NO"))["case.return_lock"] == "NO"


def test_the_situation_reads_general_alone():
    """No answer of a closed compartment is in what the gates read."""
    ground = Ground().talking().says("S5.1a", "YES")
    everything = situation(ground.find, PersonId(PERSON), ground.now.date(), tables())
    assert "S5.1a" not in everything
    assert everything["flag.REFOUL"] == "RAISED"
