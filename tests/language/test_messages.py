import re
from pathlib import Path

from screenio.errors import Refusal
from screenio.language.catalogue import Catalogue, catalogue
from screenio.language.messages import MESSAGES, sentence

ROOT = Path(__file__).resolve().parent.parent.parent
AREAS = {code.split(".")[0] for code in MESSAGES}
CODE = re.compile(r'"([a-z]+\.[a-z_]+)"')


def english() -> Catalogue:
    return catalogue("en", ROOT / "translations")


def codes_in_the_program():
    """Give every code that the program can raise or alarm with."""
    found = set()
    for path in (ROOT / "screenio").rglob("*.py"):
        if path.name == "messages.py":
            continue
        text = path.read_text(encoding="utf-8")
        raised = re.findall(r'(?:Refusal|Trouble|Fault|alarm)\(\s*"([a-z_]+\.[a-z_]+)"', text)
        named = re.findall(
            r'^[A-Z_]+ = "((?:vault|clock|stick|inbox|journal)\.[a-z_]+)"', text, re.MULTILINE
        )
        mapped = re.findall(r'"SQLITE_[A-Z_]+": "([a-z_.]+)"', text)
        guards = re.findall(r'"(guard\.[a-z_]+)"', text)
        found |= {*raised, *named, *mapped, *guards}
    return found - {"stick.next_pack", "area.reason"}


def test_every_code_has_a_sentence():
    """Every code that can be raised has a sentence."""
    assert not codes_in_the_program() - set(MESSAGES)


def test_no_sentence_is_without_a_code():
    """Every sentence belongs to a code that the program names somewhere."""
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "screenio").rglob("*.py")
        if path.name != "messages.py"
    )
    assert not [code for code in MESSAGES if f'"{code}"' not in text]


def test_values_are_put_in_and_lists_are_joined():
    """A sentence shows the values it names, several of them with commas."""
    said = sentence(english(), Refusal("referral.door_closed", rules=("R1", "R3"), door="RET_F"))
    assert "R1, R3" in said
    assert "{" not in said


def test_a_list_in_an_arabic_sentence_has_arabic_commas():
    """Several values in an Arabic sentence stand between Arabic commas."""
    arabic = catalogue("ar", ROOT / "translations")
    assert "R1، R3" in sentence(
        arabic, Refusal("referral.door_closed", rules=("R1", "R3"), door="x")
    )


def test_an_unknown_code_says_so():
    """A code without a sentence still gives one, with the code in it."""
    assert "some.thing" in sentence(english(), Refusal("some.thing"))


def test_a_limit_in_bytes_is_said_in_megabytes():
    """Whoever reads it compares it with what the folder shows."""
    said = sentence(english(), Refusal("document.too_large", most_bytes=200_000_000))
    assert said == "This file is too large to be kept: \u2068200 MB\u2069 at most."
