"""A gate with a person who was heard, for the papers' tests."""

import pytest
from ground import RESOURCES
from stations import BIRTH, NAME, PARTS, Stations, arrive, says, talk, wish

from screenio.papers.terms import Words

TRANSLATIONS = RESOURCES.parent / "translations"
HOSTILE = '<b>#panic("x")</b> *bold* $x$ \u202eevil\u202c'


@pytest.fixture
def words():
    """Where papers find their words."""
    return Words(RESOURCES, TRANSLATIONS, PARTS.tables)


@pytest.fixture
def heard(tmp_path):
    """A desk and a person with a hostile place of birth, an objection and a wish."""
    made = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"})
    desk = made.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    for question, value in {
        "S2.1": NAME,
        "S2.4": BIRTH,
        "S2.5": {"country": "AFG", "district": HOSTILE},
        "S5.1a": "YES",
        "S6e": ["M_NOT_WITH"],
        "S9.1": "NOT_CORRECT",
        "S9.6": [
            {"S9.6.1": "S2.5", "S9.6.2": {"person": "په کابل کې", "officer": "born in Kabul"}}
        ],
    }.items():
        says(desk, subject, question, value)
    wish(desk, about, native="وژني مې", translated="they kill me")
    yield desk, about
    made.leave()


@pytest.fixture
def gate(tmp_path):
    """A gate; nobody is signed in yet."""
    made = Stations(tmp_path, {"gate": "SCREENING"})
    yield made
    made.leave()
