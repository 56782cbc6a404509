import csv

import pytest
from ground import RESOURCES
from hypothesis import given
from hypothesis import strategies as st

from screenio.language.direction import (
    CONTROLS,
    END,
    FROM_LEFT,
    FROM_RIGHT,
    ISOLATE,
    Phrase,
    harmless,
    is_right_to_left,
    isolated,
    placed,
)


@pytest.mark.parametrize(
    ("language", "rtl"),
    [
        ("ar", True),
        ("fa_AF", True),
        ("ps", True),
        ("ur-PK", True),
        ("sr", False),
        ("sr-Latn", False),
        ("en", False),
    ],
)
def test_direction_follows_the_language(language, rtl):
    """Arabic script runs from right to left, with or without a country."""
    assert is_right_to_left(language) is rtl


def test_every_language_of_the_list_runs_as_the_list_says():
    """A person's own language, whether CLDR has a code for it or not."""
    listed = csv.DictReader((RESOURCES / "codes" / "languages.csv").read_text("utf-8").splitlines())
    against = [
        row["code"]
        for row in listed
        if is_right_to_left(row["cldr"] or row["code"]) is not (row["direction"] == "rtl")
    ]
    assert against == []


@given(st.text())
def test_no_text_reorders_its_neighbours(text):
    """Whatever a value holds, it is isolated and holds no control of its own."""
    shown = isolated(text)
    assert shown[0] == ISOLATE
    assert shown[-1] == END
    assert not set(shown[1:-1]) & CONTROLS
    assert "\n" not in harmless(text)


def test_a_phrase_goes_the_way_of_its_language():
    """What the program said keeps what is isolated in it, and a number at its beginning does not turn it."""
    inside = isolated("I-03")
    for turned, first in ((True, FROM_RIGHT), (False, FROM_LEFT)):
        assert placed(Phrase(inside), right_to_left=turned) == f"{first}{inside}{END}"
        assert placed(inside, right_to_left=turned) == isolated("I-03")
