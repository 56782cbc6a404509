import pytest

from screenio.domain import person
from screenio.domain.anonymous import tells_of
from screenio.domain.fact import Recorded
from screenio.encoding import EntryId, PersonId, StaffId, short_code

ABOUT = PersonId(b"p" * 16)
CLAIMS = {
    "person.name": {
        "native": "ګل آغا یوسفزی",
        "script": "Arab",
        "latin": "Gul Agha Yusufzái",
        "scheme": "ICAO_9303",
        "use": "LEGAL_CURRENT",
    },
    "person.birth": {"calendar": "GREG", "y": 1990, "m": 1, "d": 12, "precision": "EXACT"},
    "person.document": [{"kind": "TAZKIRA_PAPER", "number": "1387-99821"}],
    "person.contact": "+93 700 123456",
    "person.nationality": ["AFG"],
}


def known():
    """A person of whom this was claimed."""
    state = person.State(person=ABOUT)
    for at, (attribute, value) in enumerate(CLAIMS.items()):
        made = person.ClaimMade(
            attribute=attribute,
            value=value,
            status="DECLARED",
            source="ANSWER",
            stated_on="2026-11-22",
        )
        state = person.evolve(
            state, Recorded(made, EntryId(bytes([at]) * 32), StaffId(bytes(16)), 0)
        )
    return state


@pytest.mark.parametrize(
    "text",
    [
        "Is Gul Agha known in Herat?",
        "The family YUSUFZAI of Herat",
        "what is said of یوسفزی there",
        "born 12.1.1990 in Herat",
        "born 1990-01-12",
        "a tazkira with number 99821",
        "who has the number 123456",
        f"case {short_code(ABOUT)}",
    ],
)
def test_what_repeats_the_record_tells(text):
    """A part of a name in either script, a whole date, a number, the code of the person."""
    assert tells_of(text, known())


@pytest.mark.parametrize(
    "text",
    [
        "Which tazkira is issued in Herat to children born in 1990?",
        "Is conscription enforced in AFG?",
        "How many days from 1.1.2024 to 12.1.2024?",
        "",
    ],
)
def test_what_asks_about_the_country_does_not(text):
    """A year, a kind of document, a country, a date of something else."""
    assert not tells_of(text, known())
