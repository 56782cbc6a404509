"""The catalogues say everything the program says."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from screenio.language.catalogue import PLURALS
from screenio.table_rows import read_rows

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
PLACEHOLDER = re.compile(r"\{\w+\}")


SAID = {"say": 1, "mark": 1, "count": 2}
"""What says a sentence, to how many of its first values are words."""


def load():
    """Load the program that writes the catalogues."""
    spec = importlib.util.spec_from_file_location("words", ROOT / "packaging" / "words.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


words = load()


def held(language):
    """Read a catalogue."""
    with words.place(language).open("rb") as file:
        return read_po(file, locale=language)


def forms(text):
    """Give all forms of a sentence."""
    return text if isinstance(text, tuple) else (text,)


@pytest.mark.parametrize("language", [*words.WINDOW, *words.POOL])
def test_every_sentence_is_translated(language):
    """Languages of the window say every sentence of the code, those of the pool every one of an interpreter."""
    made = words.renewed(language, words.wanted(language))
    assert [one.id for one in words.missing(made)] == []


@pytest.mark.parametrize("language", [*words.WINDOW, *words.POOL])
def test_every_form_names_the_same_values(language):
    """A translation puts in the values that the English puts in, in each of its plural forms."""
    wrong = [
        one.id
        for one in held(language)
        if one.id
        for text in forms(one.string)
        if set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(forms(one.id)[-1]))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", [*words.WINDOW, *words.POOL])
def test_plurals_are_written_as_the_program_reads_them(language):
    """The header of each catalogue has the plural rule of the language."""
    header = held(language).mime_headers
    assert dict(header)["Plural-Forms"].rstrip(";") == PLURALS[language]


def test_the_template_is_what_the_code_says():
    """The template and the catalogues are what `./run words` writes."""
    template = words.template()
    assert (words.TRANSLATIONS / "screenio.pot").read_bytes() == words.written(template)
    for language in (*words.WINDOW, *words.POOL):
        made = words.renewed(language, words.wanted(language))
        assert words.place(language).read_bytes() == words.written(made)


def test_a_sentence_without_translation_is_found():
    """What has no translation, or lacks one of its plural forms, is listed."""
    made = words.template(("papers",))
    assert len(words.missing(made)) == len([one for one in made if one.id])


def test_every_sentence_of_the_code_is_in_the_catalogues():
    """What is said with written-out words is found by whoever gathers them; inside an f-string it is not."""
    gathered = {text for one in words.template(words.SPEAKING) for text in forms(one.id)}
    said = {
        text.value
        for package in words.SPEAKING
        for path in sorted((ROOT / "screenio" / package).rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        for text in call.args[: SAID.get(called(call), 0)]
        if isinstance(text, ast.Constant) and isinstance(text.value, str)
    }
    assert sorted(said - gathered) == []


def called(call):
    """Give the last part of the name of what is called."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def coded(packages):
    """Give the lists of codes whose words some packages show."""
    shows = {"label": 0, "codes": 0, "code_choices": 1}
    found = set()
    for path in words.files(packages):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            place = shows.get(called(call)) if isinstance(call, ast.Call) else None
            if place is not None and len(call.args) > place:
                found |= {getattr(call.args[place], "value", "")}
    return found - {""}


@pytest.mark.parametrize("language", words.WINDOW)
def test_every_code_of_the_window_has_its_word(language):
    """Every list of codes that a screen or a paper names is complete in the languages of the window."""
    lists = coded(("ui", "papers"))
    assert {"case_state", "referral_state", "role", "time_precision", "branch_verb"} <= lists
    codes = read_rows(RESOURCES / "codes" / "codes.csv")
    rows = read_rows(RESOURCES / "codes" / "labels" / f"{language}.csv")
    written = {(row["list"], row["code"]) for row in rows if row["label"]}
    wanted = {(row["list"], row["code"]) for row in codes if row["list"] in lists}
    assert wanted - written == set()


@pytest.mark.parametrize("language", words.POOL)
def test_every_code_an_interpreter_sees_has_its_word(language):
    """What has its word in Arabic has one in Farsi and Pashto, in every list of an interpreter's pages."""
    lists = coded((*words.OF_THE_POOL, "ui/wording.py")) - {"languages"}
    assert {"role", "booking_state", "topic_class", "booking_decline_reason"} <= lists

    def written(of):
        rows = read_rows(RESOURCES / "codes" / "labels" / f"{of}.csv")
        return {(row["list"], row["code"]) for row in rows if row["label"]}

    assert {one for one in written("ar") - written(language) if one[0] in lists} == set()
