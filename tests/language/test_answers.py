import datetime

import pytest
from ground import form, tables
from small_forms import rows, workbook

from screenio.forms.definition import FormDefinition
from screenio.forms.session import CLOSED
from screenio.forms.workbook import compile_workbook
from screenio.language.answers import AnswerWriter, form_language, lines


def writer(language="en"):
    def label(name, code):
        return tables().label(name, code)

    return AnswerWriter(form(), language, label, stated_on=datetime.date(2026, 11, 22))


@pytest.mark.parametrize(
    ("question", "value", "written"),
    [
        ("S2.1", {"native": "نصیر", "latin": "Nasir"}, "Nasir\nنصیر"),
        ("S2.1", {"native": "Ana", "latin": "Ana"}, "Ana"),
        ("S2.6a", "F", "Female"),
        ("S2.7", ["AFG", "STATELESS"], "Afghanistan, Of none"),
        (
            "S2.5",
            {"country": "AFG", "admin1": "Logar", "district": "", "village": ""},
            "Logar, Afghanistan",
        ),
        ("S8.2", {"person": "چای", "officer": "tea"}, "tea\nچای"),
        ("S8.4", "0600", "0600"),
        ("S4.3", [{"S4.3.1": "TUR"}, {"S4.3.1": "GRC"}], "Türkiye; Greece"),
        ("S5.1a", CLOSED, ""),
        ("S99", {"a": "b"}, "b"),
        ("S99", ["a", "b"], "a, b"),
        ("S99", None, ""),
    ],
)
def test_each_kind_is_written(question, value, written):
    """Names, codes, places, rows and texts are written as people read them; a closed one is blank."""
    assert writer().answer(question, value) == written


def test_a_year_is_never_a_first_of_january():
    """A year of another calendar is written as said and with the days it can mean."""
    said = {"calendar": "SH_AF", "y": 1387, "precision": "YEAR", "text": "۱۳۸۷"}
    text = writer().answer("S2.4", said)
    assert "۱۳۸۷" in text
    assert "2008-03-20 – 2009-03-20" in text
    assert "01-01" not in text


def test_an_age_is_written_as_an_age():
    """An age stays an age, with the days of birth it can mean."""
    assert ": 17\n" in writer().answer("S2.4", {"age": 17, "completed": True})
    assert writer().date({"text": "who knows", "y": 1, "m": 99}) == "who knows"


def test_a_paper_is_written_with_its_parts():
    """Type, number, country and where it is, as far as told."""
    paper = {"type": "PASSPORT", "number": "X1", "country": "AFG", "held_by": "PERSON"}
    text = writer().answer("S2.10", [{"S2.10.1": paper}])
    assert "X1" in text
    assert "Afghanistan" in text


def test_a_list_of_languages_names_levels():
    """Each language stands with its level."""
    text = writer().answer("S2.8a", [{"code": "pbu", "level": "NATIVE", "reads": True}])
    assert "(" in text


def test_questions_are_written_in_the_language_asked_for():
    """A question is written in its language, in Serbian Latin made from Cyrillic, else by its name."""
    assert writer().question("S2.6a").startswith("Sex")
    assert writer("sr").question("S2.6a") != writer("sr-Latn").question("S2.6a")
    assert writer().question("S99") == "S99"


@pytest.mark.parametrize(
    ("language", "found"), [("fa-AF", "fa_AF"), ("ps", "ps"), ("mk", "en"), ("sr-Latn", "sr_Latn")]
)
def test_a_form_answers_in_the_nearest_language(language, found):
    """Country, script, plain language, then the form's first language."""
    assert form_language(form(), language) == found


def test_lines_are_not_doubled():
    """The same text twice is one line; blanks are none."""
    assert lines("a", "", "a", "b") == "a\nb"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("0123456789abcdef0123456789abcdef.jpg", "JPG 01234567"),
        ("0123456789abcdef0123456789abcdef", "01234567"),
        ("tent.jpg", "tent.jpg"),
    ],
)
def test_a_file_is_written_short(name, written):
    """What kind of file it is, and enough to tell two apart; a name that somebody typed stands as it is."""
    survey = rows({"type": "image", "name": "tent", "label": "The tent"})
    form = FormDefinition.parse(compile_workbook(workbook(survey, (), {"version": "1"})).xform)
    own = AnswerWriter(form, "en", lambda _, code: code, stated_on=datetime.date(2026, 11, 22))
    assert own.answer("tent", name) == written
