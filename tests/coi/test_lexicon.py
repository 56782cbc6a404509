import pytest
from coi_shelf import COI, STOP, lexicon

from screenio.coi.index import mark_of
from screenio.coi.lexicon import Lexicon
from screenio.coi.tables import read_lexicon


def wordings(text):
    """Every wording of a question."""
    return {wording for unit in lexicon().units(text) for wording in unit.wordings}


@pytest.mark.parametrize(
    "word", ["language", "језик", "jezici", "لغة", "اللغات", "زبان", "زبان‌ها", "ژبه", "ژبې"]
)
def test_a_word_is_looked_for_in_every_language(word):
    """Language, in any of the product's languages, finds the English word."""
    assert ("languag",) in wordings(word)


@pytest.mark.parametrize("name", ["Afghanistan", "افغانستان", "Авганистан", "Avganistanu"])
def test_a_country_is_known_by_its_names(name):
    """A name of a country in any script stands for its mark, so that nothing of another answers."""
    (unit,) = lexicon().units(name)
    assert unit.is_country
    assert (mark_of("country", "AFG"),) in unit.wordings


@pytest.mark.parametrize("name", ["Afghanisten", "afghanistann", "Avganistaan"])
def test_a_country_with_one_letter_wrong_may_be_meant(name):
    """It is noted beside the word as it was typed; what is near no country, or near two, is only a word."""
    (unit,) = lexicon().units(name)
    assert not unit.is_country
    assert (mark_of("country", "AFG"),) in unit.nearly
    assert [unit.nearly for unit in lexicon().units("Afgnstn bread")] == [(), ()]
    two = Lexicon(
        [],
        {"AAA": [("en", "Lamland")], "BBB": [("en", "Ramland")]},
        stop_words=frozenset(),
        spellings=lambda _: (),
    )
    assert two.units("Tamland")[0].nearly == ()


def test_a_place_is_looked_for_in_every_spelling():
    """What the gazetteer says of a place is looked for as well, even where the name is a common word."""
    assert ("herat",) in wordings("هرات")


@pytest.mark.parametrize("name", ["Iranians", "ирански", "الإيرانيين", "ایرانی", "ایراني"])
def test_a_people_stands_for_its_country(name):
    """An adjective or the word for its people, in any language of the product."""
    (unit,) = lexicon().units(name)
    assert (mark_of("country", "IRN"),) in unit.wordings


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        *((name, "hazara") for name in ("Hazaras", "Хазари", "هزاره", "هزارة")),
        *((name, "kurd") for name in ("Kurdish", "Курди", "أكراد", "کردها")),
        *((name, "shabaab") for name in ("al-Shabaab", "Ал Шабаб", "حركة الشباب")),
        *((name, "religion") for name in ("верске", "verska", "مذهب")),
        ("личне исправе", "tazkira"),
    ],
)
def test_groups_and_papers_are_known_in_every_script(name, stem):
    """A people, a faith, an armed group or a paper is found in an English text, however it is written."""
    assert any(stem in wording for wording in wordings(name))


def test_what_runs_into_a_known_wording_is_no_name():
    """Aleppo and "number of people" are two things, though their first two words sound like a village."""
    alike = {"حلب عدد": ("Khalidabad",), "حلب": ("Aleppo",)}
    words = read_lexicon(COI, lambda name: alike.get(name, ()))
    aleppo, number = words.units("حلب عدد السكان")
    assert ("aleppo",) in aleppo.wordings
    assert ("popul",) in number.wordings


def test_what_has_a_country_or_begins_or_ends_with_a_word_of_every_text_is_no_name():
    """It is not looked up among places, however alike one sounds; a name within a question is."""
    asked = []

    def spellings(name):
        asked.append(name)
        return ()

    words = Lexicon([], {"IRN": [("en", "Iran")]}, stop_words=STOP, spellings=spellings)
    words.units("the Shia in Iran of Mazar-i-Sharif")
    assert not {"Shia in Iran", "Iran", "the Shia", "Iran of"} & set(asked)
    assert {"Shia", "Mazar i Sharif"} <= set(asked)


def test_a_word_is_known_in_its_own_language_only():
    """What the stemmer of another language cuts off a word does not make it another."""
    assert ("coastlin",) in wordings("sea")
    assert ("coastlin",) not in wordings("seat")


def test_a_serbian_word_of_our_list_is_known_as_questions_have_it():
    """A question has it as grammar wants."""
    for word in ("независност", "независности", "nezavisnosti"):
        assert ("independ",) in wordings(word)


def test_a_wording_with_a_word_of_every_text_is_asked_and_never_looked_for():
    """It could not be found: such words are not in the index."""
    (unit,) = lexicon().units("How old")
    assert unit.is_known
    assert not any("how" in one for one in unit.said if one != "How old")


def test_words_of_every_text_ask_for_nothing():
    """They are not in the index, so neither a question nor a phrase has them."""
    assert len(lexicon().units("What is the language of them?")) == 1
    assert lexicon().units("what is the") == ()
    (unit,) = lexicon().units('"identity of the card"')
    assert ("ident", "card") in unit.wordings
    assert lexicon().units("") == ()


def test_words_in_quotation_marks_stand_together():
    """A phrase is one wording of several stems."""
    (unit,) = lexicon().units('"identity card"')
    assert ("ident", "card") in unit.wordings


def test_hostile_words_are_words():
    """Nothing of the full-text language gets through."""
    text = 'a" OR NEAR( * ) title: -x "'
    assert all(set(stem) <= set("abcdefghijklmnopqrstuvwxyz") for w in wordings(text) for stem in w)


def test_wordings_are_told_as_people_write_them():
    """Whole words and not stems; what was typed comes first, and a mark is told to nobody."""
    (unit,) = lexicon().units("languages")
    assert unit.said[0] == "languages"
    assert "زبان" in unit.said
    (country,) = lexicon().units("Afghanistan")
    assert not any("0" in one for one in country.said)


def test_a_place_is_one_thing_under_all_its_names():
    """And words of our list, countries and stop words are known to be no place."""
    words = lexicon()
    assert {("herat",), ("qarah", "bagh")} <= set(words.names(["Herat", "Qarah Bagh"]).wordings)
    assert words.knows("language")
    assert words.knows("Afghanistan")
    assert words.knows("of the")
    assert not words.knows("Ghazni")


def test_what_is_pasted_by_mistake_is_cut():
    """Of a text without end the beginning is looked for, and it takes no longer than a question."""
    assert len(lexicon().units("bread " * 1_000_000)) == 1
    assert len(lexicon().units(" ".join(f"w{at}" for at in range(100_000)))) < 100


def test_a_place_is_one_thing_in_every_spelling():
    """Several words of its name stand together; what has no letter is no place."""
    unit = lexicon().place("Herat")
    assert {"Herat", "هرات"} <= set(unit.said)
    assert lexicon().place("Deir ez-Zor").wordings[0] == ("deir", "ez", "zor")
    assert lexicon().place("?") is None


def test_arabic_particles_are_taken_off_a_name():
    """For Iran, in Syria: the country is meant; a word that begins with the letter stays what it is."""
    for question, country in (("لإيران", "IRN"), ("بسوريا", "SYR"), ("لبنان", "LBN")):
        (unit,) = lexicon().units(question)
        assert unit.is_country
        assert (mark_of("country", country),) in unit.wordings
