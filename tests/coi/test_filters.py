from coi_shelf import lexicon

from screenio.coi.filters import Filters


def test_filters_become_what_is_looked_for():
    """Every one of them; a province in every spelling, one without a letter is none."""
    words = lexicon()
    every = Filters("AFG", "Herat", "WOMEN", "NGO", "green red", "2024", "2025")
    wanted = every.wanted((), words, 7)
    assert (wanted.country, wanted.topic, wanted.kind) == ("AFG", "WOMEN", "NGO")
    assert (wanted.since, wanted.until, wanted.limit) == ("2024", "2025", 7)
    assert wanted.lights == ("green", "red")
    assert {"herat", "هرات"} <= set(wanted.province.said) | {
        one.lower() for one in wanted.province.said
    }
    assert Filters(province="?!").wanted((), words, 1).province is None
    assert list(Filters(kind="NGO", until="2025").standing) == ["kind", "until"]
    assert Filters().standing == {}
