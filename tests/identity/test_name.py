"""Names."""

import pytest

from screenio.errors import Refusal
from screenio.identity.name import Name, Part, read, surname_and_forenames

GUL_AGHA = {
    "native": "ګل آغا ستانکزی",
    "script": "Arab",
    "latin": "Gul Agha Stanekzai",
    "parts": [
        {"type": "GIVEN", "native": "ګل آغا", "latin": "Gul Agha"},
        {"type": "TRIBE_TAKHALLUS", "native": "ستانکزی", "latin": "Stanekzai"},
    ],
    "single": False,
}


def test_a_name_keeps_its_parts_and_script():
    """A name comes back as it was said."""
    said = read(GUL_AGHA)
    assert said.parts[1] == Part("TRIBE_TAKHALLUS", "ستانکزی", "Stanekzai")
    assert (said.scheme, said.use) == ("UNKNOWN", "LEGAL_CURRENT")


def test_a_tribe_name_stands_as_surname():
    """Where there is a tribe name it is the surname, and the rest are forenames."""
    assert surname_and_forenames(read(GUL_AGHA)) == ("Stanekzai", "Gul Agha")


def test_one_name_is_a_whole_name():
    """No second name is invented for somebody who has one."""
    assert surname_and_forenames(Name("نصیر", "Arab", "Nasir", single=True)) == ("Nasir", "")
    given = Name("نصیر", "Arab", "Nasir", parts=(Part("GIVEN", "نصیر", "Nasir"),))
    assert surname_and_forenames(given) == ("Nasir", "")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"native": "", "script": "Arab", "latin": " "}, "name.empty"),
        ({"native": "x" * 401, "script": "Latn", "latin": "x"}, "name.too_long"),
        ({"native": 3, "script": "Latn", "latin": "x"}, "name.not_possible"),
        ({"native": "x", "script": "Latn", "latin": "x", "nation": "y"}, "name.not_possible"),
    ],
)
def test_a_name_that_cannot_be_is_refused(value, code):
    """Empty, endless and shapeless names are refused."""
    with pytest.raises(Refusal, match=code):
        read(value)


def test_the_representation_names_nobody():
    """A name in a log shows its script and how many parts it has."""
    assert repr(read(GUL_AGHA)) == "Name(Arab, 2 parts)"
