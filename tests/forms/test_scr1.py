import csv
import importlib.util
import json
import sys
from pathlib import Path

import pytest

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.lint import lint
from screenio.forms.session import CLOSED, Session

ROOT = Path(__file__).resolve().parents[2]
FORMS = ROOT / "resources" / "forms"
ADULT = {"case.child_path": "NONE", "case.nationality_verified": "NO"}


def read(path):
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def scr1():
    """The form as it is shipped."""
    return FormDefinition.parse((FORMS / "SCR-1.xml").read_bytes())


@pytest.fixture(scope="module")
def table():
    """The table of questions."""
    return {row["id"]: row for row in read(FORMS / "scr1.csv")}


@pytest.fixture(scope="module")
def script():
    """The script that makes the form."""
    spec = importlib.util.spec_from_file_location("scr1", ROOT / "packaging" / "scr1.py")
    made = importlib.util.module_from_spec(spec)
    sys.modules["scr1"] = made
    spec.loader.exec_module(made)
    return made


def test_the_shipped_form_is_what_the_table_makes(script):
    """Workbook and form are made again, byte for byte."""
    raw = script.workbook()
    assert (FORMS / "SCR-1.xlsx").read_bytes() == raw
    assert (FORMS / "SCR-1.xml").read_bytes() == script.compile_workbook(raw).xform


def test_every_question_of_the_table_is_in_the_form(scr1, table):
    """Kind, list, section and columns are those of the table."""
    for name, row in table.items():
        question = scr1.questions[name]
        assert (question.kind, question.section) == (row["kind"], row["segment"])
        assert question.list == row["list"]
        columns = (
            "compartment",
            "group",
            "form_item",
            "fills",
            "branch",
            "asked_by",
            "sensitive",
            "scr_min",
        )
        assert {c: question.columns.get(c, "") for c in columns} == {c: row[c] for c in columns}
        assert question.columns["need"] == row["required"]
        assert bool(question.required) is (row["required"] in {"R", "c"})
        assert scr1.label(name, "en") == row["prompt_en"]
        assert scr1.hint(name, "en") == row["hint_en"]
    asked = [name for name, row in table.items() if not row["condition"].startswith("inside ")]
    assert list(scr1.order) == asked


def test_the_form_has_nothing_to_mend(scr1):
    """No circle, no hole, no missing word, no closed answer that steers."""
    assert lint(scr1) == ()


@pytest.mark.parametrize(
    ("condition", "xpath"),
    [
        ("", ""),
        ("inside S2.10", ""),
        ("S3.4 = YES", "${S3.4} = 'YES'"),
        ("S0.5a in (F,M)", "(${S0.5a} = 'F' or ${S0.5a} = 'M')"),
        (
            "case.x not in (A,B) and S1 != C",
            "not(${case.x} = 'A' or ${case.x} = 'B') and not(${S1} = 'C')",
        ),
        (
            "(flag.PROT = RAISED or S2.7 in (ZZU))",
            "(${flag.PROT} = 'RAISED' or selected(${S2.7}, 'ZZU'))",
        ),
    ],
)
def test_conditions_become_xpath(script, condition, xpath):
    """A question with several codes is asked whether one of them was chosen."""
    assert script.relevance(condition, {"S2.7"}) == xpath


def test_serbian_has_a_latin_form(script):
    """One letter, one sound; capitals keep their first letter only."""
    assert script.latin("Љубав, ЏЕП, Њ") == "Ljubav, DžEP, Nj"


def test_an_adult_is_not_asked_what_a_child_is(scr1):
    """The path of the case decides between S2 and S-C."""
    session = Session(scr1)
    session.set_context(ADULT)
    assert session.node("S2.1").relevant
    assert not session.node("SC.2").relevant
    session.set_context({"case.child_path": "LONE"})
    assert not session.node("S2.1").relevant
    assert session.node("SC.2").relevant
    assert session.node("SC.16").relevant


def test_a_raised_flag_asks_for_the_words(scr1):
    """S5.3 is asked when protection stands, whatever was answered."""
    session = Session(scr1)
    session.set_context(ADULT)
    assert not session.node("S5.3").relevant
    session.set_context({"flag.PROT": "RAISED"})
    assert session.node("S5.3").required
    session.answer("S5.3", {"person": "x" * 500, "officer": "y" * 900})
    with pytest.raises(Refusal, match="answer.too_long"):
        session.answer("S5.3", {"person": "x" * 501, "officer": ""})
    session.answer("S5.3", CLOSED)


def test_no_known_citizenship_opens_the_questions_on_statelessness(scr1):
    """One of several codes is enough; a closed value is none."""
    session = Session(scr1)
    session.set_context(ADULT)
    session.answer("S2.7", ["AFG", "STATELESS"])
    assert session.node("SST.1").relevant
    session.answer("S2.7", CLOSED)
    assert not session.node("SST.1").relevant


def test_scripted_answers_are_taken(scr1):
    """What the scripted people say, and what stands in for them, fits the form."""
    for path in sorted((ROOT / "tests" / "cases").glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        steps = [(s["question"], s["value"]) for s in case.get("steps", ()) if s["do"] == "answer"]
        session = Session(scr1)
        session.set_context({**ADULT, "case.possible_minor": "YES"})
        for question, value in steps or case.items():
            if session.node(question).relevant:
                session.answer(question, value)


def test_the_form_is_quick_enough_to_ask_after_every_key(scr1):
    """The outline of a full talk takes a few milliseconds."""
    session = Session(scr1)
    session.set_context(ADULT)
    assert sum(len(section.questions) for section in session.outline()) == len(scr1.order)
    assert len(session.missing()) > 50


def test_every_question_has_words_in_every_language(scr1, table):
    """Prompt and hint are said in Serbian, Arabic, Persian, Dari and Pashto, also where a group has the hint."""
    for name, row in table.items():
        for language in ("sr", "sr_Latn", "ar", "fa", "fa_AF", "ps"):
            assert scr1.label(name, language) != row["prompt_en"]
            assert (scr1.hint(name, language) != row["hint_en"]) is bool(row["hint_en"])
    assert [scr1.choices("yes_no")[0].label(one) for one in ("sr-Latn", "fa_AF", "ps")] == [
        "Da",
        "بلی",
        "هو",
    ]
    assert scr1.label("S5.2", "sr-Latn").endswith("Da li želite da tražite azil?")


@pytest.mark.parametrize("language", ["sr", "ar", "fa", "ps"])
def test_every_code_and_notice_has_words(scr1, language):
    """Each code of the form's lists and each notice is there, marked as not yet reviewed."""
    rows = read(ROOT / "resources" / "codes" / "labels" / f"{language}.csv")
    known = {(row["list"], row["code"]) for row in rows}
    lists = {one for question in scr1.questions.values() for one in question.list.split("+")} - {
        "",
        "languages",
        "country",
    }
    codes = {(row["list"], row["code"]) for row in read(ROOT / "resources" / "codes" / "codes.csv")}
    assert {pair for pair in codes if pair[0] in lists} <= known
    notices = read(ROOT / "resources" / "notices" / "notices.csv")
    told = {row["id"]: row for row in read(ROOT / "resources" / "notices" / f"{language}.csv")}
    assert [row["id"] for row in notices] == list(told)
    assert all(bool(told[row["id"]]["text_eu"]) is bool(row["text_en_eu"]) for row in notices)
    assert {row["reviewed"] for row in (*rows, *told.values())} == {"no"}
