from pathlib import Path

import pytest
from babel import Locale

from screenio.errors import Trouble
from screenio.language.catalogue import PLURALS, Catalogue, catalogue, latin, longer, mark

TRANSLATIONS = Path(__file__).resolve().parent.parent.parent / "translations"


def test_english_needs_no_file(tmp_path):
    """English stands in the code."""
    assert catalogue("en", tmp_path).say("Officer") == "Officer"
    assert mark("Officer") == "Officer"


@pytest.mark.parametrize("language", ["sr", "ar", "fa", "ps"])
def test_papers_speak_every_language(language):
    """Each language of papers has its words."""
    assert catalogue(language, TRANSLATIONS).say("Officer") != "Officer"


def test_values_are_isolated():
    """A value in a sentence keeps its own direction and cannot reorder the sentence."""
    said = catalogue("ar", TRANSLATIONS).say("Officer {name}", name="\u202eevil\u202c")
    assert "\u2068evil\u2069" in said


def test_serbian_latin_is_made_from_cyrillic():
    """Every Cyrillic letter has its Latin one; digraphs keep the case of their word."""
    assert latin("Љубав Његош Џак") == "Ljubav Njegoš Džak"
    assert latin("ЉУБАВ ЊЕГОШ ЏАК") == "LJUBAV NJEGOŠ DŽAK"
    assert catalogue("sr-Latn", TRANSLATIONS).say("Interpreter") == latin(
        catalogue("sr", TRANSLATIONS).say("Interpreter")
    )


def test_the_longer_language_is_longer_and_keeps_its_places():
    """The made-up language is at least 40 % longer, and its placeholders still work."""
    assert len(longer("Sign in")) >= len("Sign in") * 1.4
    assert catalogue("en-XA", TRANSLATIONS).say("Hello {name}", name="Ana").count("Ana") == 1


def test_a_missing_or_damaged_catalogue_is_told(tmp_path):
    """A language that is not there, or is torn, is a trouble by code."""
    with pytest.raises(Trouble, match=r"language.missing"):
        catalogue("ar", tmp_path)
    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "screenio.po").write_bytes(b'msgid "a"\nmsgstr "\xff"\n')
    with pytest.raises(Trouble, match=r"language.damaged"):
        catalogue("ar", tmp_path)


@pytest.mark.parametrize("language", sorted(PLURALS))
def test_plurals_are_those_of_the_standard(language):
    """For each number the plural form is the one CLDR names."""
    count, _, rule = PLURALS[language].partition(";")
    forms = int(count.split("=")[1])
    names = [*Locale.parse(language).plural_form.tags, "other"]
    order = [name for name in ("zero", "one", "two", "few", "many", "other") if name in names]
    expression = python_of(rule.split("plural=")[1])
    for number in range(220):
        form = int(eval(expression, {"n": number}))
        assert form < forms
        said = Locale.parse(language).plural_form(number)
        assert order[form] == said or (
            language == "sr" and {order[form], said} <= {"many", "other"}
        ), number


def python_of(rule):
    """Write a rule of gettext in Python."""
    rule = rule.strip().rstrip(";").replace("&&", " and ").replace("||", " or ")
    if "?" not in rule:
        return rule
    condition, _, rest = (
        rule.strip("()").partition("?") if rule.startswith("(") else rule.partition("?")
    )
    then, _, other = rest.partition(":")
    return f"({then.strip()} if {condition.strip()} else {python_of(other.strip())})"


def test_numbers_choose_their_form():
    """A sentence with a number takes the form of that number."""
    english = catalogue("en", TRANSLATIONS)
    assert (
        english.count("{number} person", "{number} people", 1).replace("\u2068", "").startswith("1")
    )
    assert "people" in english.count("{number} person", "{number} people", 2)
    assert isinstance(english, Catalogue)
