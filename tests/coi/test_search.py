import csv
import datetime
from collections import Counter
from pathlib import Path

import pytest
from coi_shelf import COI, PACK, STOP, TODAY, content, found, head, item, lexicon, library
from ground import RESOURCES

from screenio.coi import index, search
from screenio.coi.intake.reading import read_document
from screenio.coi.item import Item, Passage, Source
from screenio.coi.search import Shelf
from screenio.coi.tables import read_known
from screenio.coi.wanted import Wanted
from screenio.encoding import SubjectId
from screenio.reference import read_tables

QUESTIONS = Path(__file__).with_name("questions.csv")
LEAST = 0.85
"""Share of questions whose passage is among the first three. Source: the issue on country information."""
HELMAND = lexicon().place("Helmand")
MOUNTAIN = item("m", "The highest mountain is Noshak.", title="Geography")


def test_a_hit_has_everything_a_citation_needs(tmp_path):
    """Source, date, page and paragraph come with the words, and the words asked for are marked."""
    (hit,) = found(library(tmp_path, item(), MOUNTAIN), "pashto")
    assert (hit.source, hit.published, hit.page, hit.paragraph) == ("EUAA", "2026-01-10", 3, 2)
    assert [hit.text[a:b] for a, b in hit.marks] == ["Pashto"]
    assert hit.currency == "green"
    assert hit.score > 0


def test_the_words_are_wanted_together_first(tmp_path):
    """What has all words comes before what has one, which still comes."""
    both = item("both", "Bread and water in Herat.")
    db = library(tmp_path, item("one", "Bread bread bread bread."), both, MOUNTAIN)
    assert [hit.item for hit in found(db, "bread water")] == ["both", "one"]


def test_a_phrase_stands_together(tmp_path):
    """Words in quotation marks are found side by side; a word of every text between them does not matter."""
    db = library(
        tmp_path,
        item("a", "The Ministry of Interior issues it."),
        item("b", "Interior of the ministry."),
    )
    assert [hit.item for hit in found(db, '"ministry of the interior"')] == ["a"]
    assert [hit.item for hit in found(db, '"interior of the ministry"')] == ["b"]


def test_nothing_found_is_an_empty_list(tmp_path):
    """No guess takes the place of an answer."""
    assert found(library(tmp_path, item()), "zebra") == []


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"country": "IRN"}, ["i"]),
        ({"topic": "SECURITY"}, ["s"]),
        ({"kind": "NGO"}, []),
        ({"since": "2025-01-01"}, ["i", "s"]),
        ({"until": "2024"}, ["o"]),
        ({"until": "2012-03"}, ["o"]),
        ({"until": "2026"}, ["i", "o", "s"]),
        ({"lights": ("red",)}, ["o"]),
        ({"province": HELMAND}, ["s"]),
    ],
)
def test_filters_narrow(tmp_path, wanted, ids):
    """By country, topic, kind of source, date, currency and province."""
    db = library(
        tmp_path,
        item("i", "Bread.", country="IRN"),
        item("s", "Bread.", topic="SECURITY", admin1=("Helmand",)),
        item("o", "Bread.", published="2012"),
    )
    assert sorted(hit.item for hit in found(db, "bread", **wanted)) == ids
    assert sorted(hit.item for hit in found(db, "", **wanted)) == ids


def test_a_province_is_what_a_text_names_in_any_script(tmp_path):
    """Whether the item is about it or its words name it; the name is marked; nothing else is found."""
    db = library(
        tmp_path,
        item("of", "Bread is dear.", admin1=("Herat",)),
        item("names", "In هرات bread is dear."),
        item("elsewhere", "In Kabul bread is dear."),
    )
    province = lexicon().place("Херат")
    assert sorted(hit.item for hit in found(db, "bread", province=lexicon().place("Herat"))) == [
        "names",
        "of",
    ]
    assert sorted(hit.item for hit in found(db, "", province=province)) == ["of"]
    (named,) = [
        hit for hit in found(db, "", province=lexicon().place("هرات")) if hit.item == "names"
    ]
    assert [named.text[a:b] for a, b in named.marks] == ["هرات"]


def test_what_came_after_is_said(tmp_path):
    """An item that another supersedes is red and names the newer one, whatever its date."""
    db = library(tmp_path, item("old"), item("new", "Dari.", title="Newer", supersedes=("old",)))
    by_item = {hit.item: hit for hit in found(db, "dari")}
    (newer,) = by_item["old"].superseded_by
    assert (by_item["old"].currency, newer.title, newer.item) == ("red", "Newer", "new")
    assert by_item["new"].superseded_by == ()


def test_what_says_otherwise_and_what_says_the_same_is_said_of_both(tmp_path):
    """Whichever of two items names the other; only another source makes two sources of one."""
    db = library(
        tmp_path,
        item("a", "Dari.", contradicts=("b",)),
        item("b", "Dari."),
        item("c", "Dari.", corroborated_by=("d", "gone")),
        item("d", "Dari.", source="u"),
        item("e", "Dari.", corroborated_by=("c",)),
        sources=(Source("u", "UNAMA", "UN"),),
    )
    hits = {hit.item: hit for hit in found(db, "dari")}
    assert [one.item for one in hits["a"].contradicted_by] == ["b"]
    assert [one.item for one in hits["b"].contradicted_by] == ["a"]
    assert {one.item for one in hits["c"].corroborated_by} == {"d", "e"}
    assert [one.source for one in hits["c"].agreeing] == ["UNAMA"]
    assert hits["a"].agreeing == hits["e"].agreeing == ()
    shelf = Shelf(db, TODAY, {})
    assert shelf.item(hits["b"].contradicted_by[0].item_row)[0].item == "a"


def test_a_whole_item_is_read_in_order(tmp_path):
    """Passages of an item as they stand in it."""
    parts = (Passage("One.", "", 1, 1), Passage("Two.", "", 1, 2))
    db = library(tmp_path, item(passages=parts))
    (first, *_) = found(db, "one")
    shelf = Shelf(db, TODAY, {})
    assert [hit.text for hit in shelf.item(first.item_row)] == ["One.", "Two."]
    assert shelf.passage(first.passage).text == "One."
    assert shelf.passage(999) is None


@pytest.mark.parametrize(
    "text", ['"', '" OR "', "NEAR(a b)", "title:x AND", "*", "a'); DROP", "\x00"]
)
def test_hostile_questions_are_questions(tmp_path, text):
    """Nothing of a question is read as a command."""
    found(library(tmp_path, item()), text)


def test_questions_are_answered_in_the_first_three(tmp_path, shared_data):
    """Questions in five languages over country files nobody here wrote."""
    db = library(tmp_path)
    known = read_known(COI)
    for at, path in enumerate(sorted((shared_data / "coi").glob("*.json"))):
        drafts = read_document(path.read_bytes(), path.name, known, lambda _done, _all: None)
        items = [
            Item(f"{at}-{n}", d.title, "s", d.country, d.topic, passages=d.passages)
            for n, d in enumerate(drafts)
        ]
        index.put(db, head(SubjectId(bytes([at]) * 16), pack_id=path.stem), content(*items), STOP)
    shelf = Shelf(db, TODAY, read_tables(RESOURCES).topics)
    words = lexicon()
    asked, answered = Counter(), Counter()
    with QUESTIONS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            asked[row["language"]] += 1
            hits = shelf.search(Wanted(units=words.units(row["question"]), limit=3))
            answered[row["language"]] += any(
                row["answer"] in hit.text and hit.country == row["country"] for hit in hits
            )
    assert asked.total() == 318
    assert answered.total() / asked.total() >= LEAST
    assert all(answered[name] / asked[name] >= LEAST for name in asked)


def test_what_stands_nearly_everywhere_is_looked_for_in_headings_first(tmp_path, monkeypatch):
    """Not all that have such a word are ranked; whose heading has it is found wherever it stands."""
    monkeypatch.setattr(search, "MOST_RANKED", 3)
    many = [item(f"m{at}", "Bread is dear.") for at in range(9)]
    db = library(tmp_path, *many, item("last", "Of flour.", title="Bread"))
    for question in ("bread", "bread in Afghanistan"):
        hits = found(db, question)
        assert hits[0].item == "last"
        assert len(hits) == 4


def test_what_is_known_is_asked_for_without_the_other_words(tmp_path):
    """A word of our list says what a question is about; of a named country anything comes before others."""
    db = library(
        tmp_path,
        item("about", "Dari."),
        item("word", "Grandmothers whisper.", title="Bread"),
        item("other", "Persian, whisper.", country="IRN"),
    )
    hits = found(db, "Which language do grandmothers whisper in Afghanistan?")
    assert [hit.item for hit in hits] == ["about", "word", "other"]


def test_the_heading_that_was_asked_for_comes_first(tmp_path):
    """A passage that counts by population does not stand before the one that tells the population."""
    telephones = Passage(
        "Population, per 100 of the population: 1. Population of towns: 2.", "Telephones"
    )
    people = Passage(
        "The total in the year 2025, male and female, is 19 million in all.", "Population"
    )
    db = library(tmp_path, item("t", passages=(telephones,)), item("p", passages=(people,)))
    for question in ("population", "population of Afghanistan", "سكان أفغانستان"):
        assert [hit.item for hit in found(db, question)] == ["p", "t"]
    assert found(db, "population", limit=1)[0].item == "p"


def test_items_of_one_id_in_two_packs_stay_two(tmp_path):
    """Each is found, read and cited as its own; what replaces one by its id replaces both."""
    db = library(tmp_path, item("a", "Bread."))
    other = SubjectId(b"o" * 16)
    index.put(
        db, head(other, pack_id="o"), content(item("a", "Bread and salt.", title="Other")), STOP
    )
    hits = found(db, "bread")
    assert [hit.title for hit in hits] == ["Languages", "Other"]
    assert {hit.pack for hit in hits} == {bytes(PACK), bytes(other)}
    shelf = Shelf(db, TODAY, {})
    assert [shelf.item(hit.item_row)[0].text for hit in hits] == ["Bread.", "Bread and salt."]


def test_with_a_clock_in_the_past_nothing_is_red_that_was_green(tmp_path):
    """What is from tomorrow is read with care: of an age that nobody knows."""
    db = library(tmp_path, item("a", "Bread.", published="2026-01-10"))
    units = lexicon().units("bread")
    past = datetime.date(2020, 1, 1)
    (hit,) = Shelf(db, past, read_tables(RESOURCES).topics).search(Wanted(units=units))
    assert hit.currency == "amber"


def test_where_plenty_have_the_words_of_the_question_no_other_wording_is_looked_for(
    tmp_path, monkeypatch
):
    """With fewer, what says it in other words is found beside them."""
    many = [item(f"m{at}", "The tongue of the valley.", title="Valley") for at in range(12)]
    db = library(tmp_path, *many, item("other", "Of words.", title="Language"))
    assert "other" in [hit.item for hit in found(db, "tongue", limit=13)]
    monkeypatch.setattr(search, "PLENTY", 12)
    assert "other" not in [hit.item for hit in found(db, "tongue", limit=13)]


def test_a_word_that_nobody_wrote_is_looked_for_as_it_may_be_meant(tmp_path):
    """With one letter wrong or cut short; what resembles nothing is still not found."""
    db = library(tmp_path, item("a", "Opium is grown."), item("b", "Petroleum is sold."))
    assert [hit.item for hit in found(db, "oppium")] == ["a"]
    assert [hit.item for hit in found(db, "petrole zebra")] == ["b"]
    assert found(db, "opera") == []


def test_a_misspelt_country_is_meant_where_nobody_wrote_the_word(tmp_path):
    """Where a text has the very word, it is a word."""
    (tmp_path / "named").mkdir()
    there = item("s", "Bread.", country="SYR"), item("i", "Bread.", country="IRN")
    assert found(library(tmp_path, *there), "bread Siria")[0].item == "s"
    named = item("n", "Siria is a woman's name.", country="IRN")
    assert found(library(tmp_path / "named", *there, named), "Siria")[0].item == "n"


def test_of_two_countries_what_is_about_one_of_them_answers(tmp_path):
    """Nothing is about both; what is about neither stands behind."""
    db = library(
        tmp_path,
        item("s", "Bread.", country="SYR"),
        item("i", "Bread.", country="IRN"),
        item("p", "Bread, bread.", country="PAK"),
    )
    assert [hit.item for hit in found(db, "bread of Syrians in Iran")] == ["s", "i", "p"]


def test_what_says_it_in_another_script_or_in_serbian_keeps_the_last_places(tmp_path, monkeypatch):
    """However many passages have the very words of the question, and whatever narrows it."""
    monkeypatch.setattr(search, "PLENTY", 30)
    many = [item(f"m{at}", "Herat: population.") for at in range(40)]
    others = [item("fa", "نان در هرات."), item("sr", "Становништво Херата.", language="sr")]
    db = library(tmp_path, *many, *others, item("no", "شهر هرات.", country="IRN"))
    assert [hit.item for hit in found(db, "Herat", country="AFG")][-1] == "fa"
    assert "sr" in [hit.item for hit in found(db, "population of Herat")]
    assert len(found(db, "Herat")) == 12
    assert {hit.item[0] for hit in found(db, "Herat", limit=2)} == {"m"}


def test_of_three_hits_one_at_least_is_in_the_script_of_the_question_and_one_in_another(tmp_path):
    """However rare the words of one script are beside the other's; what was typed comes first."""
    many = [item(f"en{at}", "Bread and water are sold in Herat.") for at in range(9)]
    few = [item(f"fa{at}", "نان در هرات.") for at in range(3)]
    db = library(tmp_path, *many, *few)
    assert [hit.item[:2] for hit in found(db, "Herat", limit=3)] == ["en", "fa", "fa"]
    assert [hit.item[:2] for hit in found(db, "هرات", limit=3)] == ["fa", "fa", "en"]
    assert len({hit.item for hit in found(db, "Herat", limit=12)}) == 12


def test_that_not_all_were_ranked_is_said_of_what_was_found(tmp_path, monkeypatch):
    """Only where more have what is asked for than are ranked."""
    monkeypatch.setattr(search, "MOST_RANKED", 3)
    db = library(tmp_path, *(item(f"m{at}", "Bread is dear.") for at in range(4)), MOUNTAIN)
    assert {hit.ranked_among for hit in found(db, "bread")} == {3}
    assert {hit.ranked_among for hit in found(db, "mountain")} == {0}
