import pytest
from stations import PARTS

from screenio.coi.gazetteer import distance
from screenio.coi.whereabouts import FURTHER_KM, LEAST_KM, Named, whereabouts, widened


def found(text, country="", chosen=None, province=""):
    """Look with the real places and words."""
    named = Named(text, country, province)
    return whereabouts(PARTS.gazetteer(), PARTS.lexicon(), named, chosen)


@pytest.mark.parametrize("text", ["Qarabagh", "قره باغ", "qarah bagh", "the road to Qarabagh"])
def test_every_place_of_a_name_is_listed(text):
    """In any script and within a question; nobody has said yet which one is meant."""
    where = found(text, "AFG")
    assert {one.admin[0] for one in where.places} == {"Herat", "Ghazni"}
    assert not where.is_alike
    assert (where.chosen, where.shown) == (None, where.places[0])


def test_the_map_shows_all_of_them_and_what_lies_near():
    """Every place of the name stands within the box; dots do as well, and towns near are not far."""
    where = found("Qarabagh", "AFG", chosen=1)
    south, north, west, east = where.box
    assert all(south < one.lat < north and west < one.lon < east for one in where.places)
    assert all(south <= dot.lat <= north and west <= dot.lon <= east for dot in where.dots)
    assert where.shown == where.places[1]
    assert where.near
    assert all(one.km <= FURTHER_KM for one in where.near)
    assert len(where.dots) > 50


def test_one_place_has_its_surroundings():
    """The box of a single place is wide enough to show cities that people know."""
    where = found("Kunduz", "AFG")
    south, north, *_ = where.box
    assert distance((south, 69.0), (north, 69.0)) == pytest.approx(LEAST_KM, rel=0.01)
    assert found("Kunduz", "AFG", chosen=9).chosen is None


@pytest.mark.parametrize("text", ["", "language", "زبان", "Afghanistan", "the", "zebra", "?"])
def test_what_is_no_place_has_no_card(text):
    """Words of our list, countries, stop words and words that no place has."""
    assert found(text) is None


def test_what_sounds_alike_is_offered_as_such():
    """A name that no place has gives those that sound like it; an ordinary word does not."""
    where = found("Kandahor", "AFG")
    assert where.is_alike
    assert [one.name for one in where.places] == ["Kandahār"]
    assert found("papers of Kandahor", "AFG") is None


def test_another_country_is_better_than_nothing():
    """Where the country that is set has no such place, others are shown."""
    assert found("Aleppo", "AFG").shown.country == "SYR"


def test_a_chosen_place_widens_the_search():
    """Every name of it and of its province is asked for, and the other words stay."""
    lexicon = PARTS.lexicon()
    where = found("languages of Qarabagh", "AFG", chosen=1)
    units = widened(lexicon.units("languages of Qarabagh"), lexicon, where)
    assert lexicon.units("languages")[0] in units
    assert ("ghazni",) in units[-1].wordings
    assert ("qarah", "bagh") in units[-1].wordings


def test_the_place_in_the_province_that_was_said_comes_first():
    """The others of the name are still listed, and nobody has chosen."""
    where = found("Qarabagh", "AFG", province="Ghazni")
    assert where.shown.admin[0] == "Ghazni"
    assert len(where.places) == 2
    assert where.chosen is None
