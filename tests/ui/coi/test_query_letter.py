import pytest
from coi_shown import ABOUT
from ground import RESOURCES, tables

from screenio.domain.lookup import QueryWritten
from screenio.language.catalogue import WINDOW_LANGUAGES, catalogue
from screenio.reference import read_labels
from screenio.ui.coi.query_letter import letter

QUERY = QueryWritten(
    person=ABOUT,
    country="AFG",
    topic="WOMEN",
    text="Are girls at school?",
    needed_by="2026-12-24",
    reference="COI-1A2B3C4D",
)


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
def test_a_letter_speaks_each_language_of_the_window(language):
    """Country and topic are named and not coded; whose question it is stands nowhere."""
    words = catalogue(language, RESOURCES.parent / "translations")
    labels = read_labels(RESOURCES, words.language, tables())
    text = letter(words, labels, "Šid", QUERY)
    assert "WOMEN" not in text
    assert labels["coi_topic", "WOMEN"] in text
    for said in ("COI-1A2B3C4D", "AFG", "2026-12-24", "Are girls at school?", "Šid"):
        assert said in text
    assert ABOUT.hex() not in text
