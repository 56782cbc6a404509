from collections import Counter

import pytest
from coi_shelf import COI
from ground import tables

from screenio.coi.item import Item
from screenio.coi.local_questions import LocalQuestion, read_local_questions
from screenio.coi.pack import is_date
from screenio.coi.shipped import Shipped
from screenio.table_rows import read_rows

COUNTRIES = [
    *("AFG", "BGD", "DZA", "EGY", "ERI", "ETH", "IND", "IRN", "IRQ", "LBY"),
    *("MAR", "NPL", "PAK", "PSE", "SDN", "SOM", "SYR", "TUN", "TUR", "YEM"),
]
TOPICS = {"LANGUAGE_GEOGRAPHY", "CALENDAR_NAMES", "DOCUMENTS_CIVIL_STATUS", "ROUTES_BORDERS"}
FORBIDDEN = (
    "persecut", "risk of", "at risk", "unsafe", "dangerous", "torture", "safe country", "safe origin",
    "safe third", "conflict", "armed", "militia", "terror", "asylum", "deport", "massacre", "regime",
)  # fmt: skip
ANSWERS = ("answer", "correct", "expected", "score", "points", "mark", "pass", "weight")
DETAILED = {"AFG": (8, 20), "SYR": (5, 8), "IRQ": (5, 8), "IRN": (5, 8), "PAK": (5, 8)}
IRANIAN_TOO = {"AFG", "IRN", "PAK"}
CONTENT = Shipped(COI).read()[1]
ITEMS = {item.id: item for item in CONTENT.items}
SOURCES = {source.id: source for source in CONTENT.sources}
BANK = read_local_questions(COI)


def words_of(item: Item) -> str:
    """Everything that an officer reads of an item, in small letters."""
    told = [part for one in item.passages for part in (one.heading, one.text)]
    return " ".join([item.title, item.summary, *told]).casefold()


def test_twenty_countries_are_told_of():
    """Each has one file, called after its code, and the file says the same code."""
    assert sorted(path.stem for path in (COI / "facts").glob("*.json")) == COUNTRIES
    assert {item.country for item in CONTENT.items} == set(COUNTRIES)


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_has_enough_items_of_its_own(country):
    """At least six, whose ids begin with the country, on names, papers, borders and land."""
    own = [item for item in CONTENT.items if item.country == country]
    assert len(own) >= 6
    assert all(item.id.startswith(f"{country}-") for item in own)
    assert {item.topic for item in own} == TOPICS


def test_ids_are_given_once():
    """No two items and no two sources share an id."""
    assert len(ITEMS) == len(CONTENT.items)
    assert len(SOURCES) == len(CONTENT.sources)


def test_every_item_can_be_cited():
    """It has a title, a source of the table, a date of publication and of retrieval, and a passage."""
    for item in CONTENT.items:
        assert item.title, item.id
        assert item.source in SOURCES, item.id
        assert item.published, item.id
        assert is_date(item.published), item.id
        assert item.published <= item.retrieved, item.id
        assert item.passages, item.id
        assert all(one.text and one.heading for one in item.passages), item.id
        numbers = [one.paragraph for one in item.passages]
        assert numbers == sorted(set(numbers)), item.id


def test_only_quiet_topics_are_told_of():
    """Language, land, calendar, names, papers and borders; codes of the list all of them."""
    assert set(tables().codes["coi_topic"]) >= TOPICS
    assert {item.topic for item in CONTENT.items} == TOPICS


def test_every_source_is_known_and_used():
    """Its kind is a code of the list, and some item names it."""
    kinds = set(tables().codes["coi_source_kind"])
    assert all(source.name and source.kind in kinds for source in CONTENT.sources)
    assert {item.source for item in CONTENT.items} == set(SOURCES)


@pytest.mark.parametrize("word", FORBIDDEN)
def test_nothing_is_said_of_safety(word):
    """No item of the pack has a word of danger, and no question asks for it."""
    assert [item.id for item in CONTENT.items if word in words_of(item)] == []
    assert [one.id for one in BANK if word in one.en.casefold()] == []


def test_a_question_links_to_an_item_of_its_country():
    """The item is in the pack, with the topic and the name of the source that the question gives."""
    for one in BANK:
        item = ITEMS[one.item]
        assert (one.country, one.topic) == (item.country, item.topic), one.id
        assert one.source == SOURCES[item.source].name, one.id


def test_a_question_has_codes_and_a_date():
    """Difficulty and literacy are codes of their lists; ids are given once."""
    codes = tables().codes
    assert {one.difficulty for one in BANK} == set(codes["coi_difficulty"])
    assert {one.literacy for one in BANK} == set(codes["coi_literacy"])
    assert all(is_date(one.asked_on) and one.region for one in BANK)
    assert len({one.id for one in BANK}) == len(BANK)


def test_a_question_is_written_in_the_languages_it_needs():
    """English, Serbian in Cyrillic and Arabic always; Persian and Pashto where they are spoken."""
    for one in BANK:
        assert one.en.endswith("?"), one.id
        assert one.ar.endswith("؟"), one.id
        assert any("а" <= letter <= "ш" for letter in one.sr.casefold()), one.id
        assert not any("a" <= letter <= "z" for letter in one.sr.casefold()), one.id
        if one.country in IRANIAN_TOO:
            assert one.fa.endswith("؟"), one.id
            assert one.ps.endswith("؟"), one.id


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_questions(country):
    """Two at least; more, over more regions, where most people come from."""
    own = [one for one in BANK if one.country == country]
    regions, questions = DETAILED.get(country, (1, 2))
    assert len(own) >= questions
    assert len({one.region for one in own}) >= regions


def test_most_questions_need_no_reading():
    """Somebody who never went to school can be asked in every country."""
    free = Counter(one.country for one in BANK if one.literacy == "NONE")
    assert all(free[country] >= 2 for country in COUNTRIES)


def test_the_table_of_questions_has_no_answers():
    """Its columns are the fields of a question, and none of them holds an answer, points or a mark."""
    columns = tuple(read_rows(COI / "questions.csv")[0])
    assert columns == LocalQuestion.__struct_fields__
    assert not [name for name in columns if any(word in name for word in ANSWERS)]
