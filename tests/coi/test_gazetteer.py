import subprocess
import sys

import pytest
from ground import RESOURCES

from screenio.coi.gazetteer import (
    MOST_SPELLINGS,
    Box,
    bearing,
    direction,
    distance,
    open_gazetteer,
)
from screenio.errors import Trouble

FIRST = (
    ("Herat", "AFG", "Herāt"),
    ("هرات", "AFG", "Herāt"),
    ("Херат", "AFG", "Herāt"),
    ("Џалалабад", "AFG", "Jalālābād"),
    ("Džalalabad", "AFG", "Jalālābād"),
    ("جلال‌آباد", "AFG", "Jalālābād"),
    ("لشکرګاه", "AFG", "Lashkar Gāh"),
    ("Šibirgan", "AFG", "Shibirghān"),
    ("Мазари Шариф", "AFG", "Mazār-e Sharīf"),
    ("قامشلو", "SYR", "Al Qāmishlī"),
    ("Qamišli", "SYR", "Al Qāmishlī"),
    ("Kobanê", "SYR", "‘Ayn al ‘Arab"),
    ("كوباني", "SYR", "‘Ayn al ‘Arab"),
    ("Raka", "SYR", "Ar Raqqah"),
    ("Deir Ezzor", "SYR", "Deir ez-Zor"),
    ("Peshawr", "PAK", "Peshawar"),
    ("Đakovica", "XKX", "Gjakovë"),
    ("Šid", "SRB", "Šid"),
    ("ኣስመራ", "ERI", "Asmara"),
)
"""What officers of several countries write, and the place they mean."""
ORDINARY = (
    "water school market passport border province village river bread road family card year name"
)
"""Words of a search that are no place, written small as people type them."""


@pytest.fixture(scope="module")
def gazetteer():
    """The gazetteer of the program."""
    return open_gazetteer(RESOURCES)


@pytest.mark.parametrize(("text", "country", "name"), FIRST)
def test_any_spelling_finds_the_place(gazetteer, text, country, name):
    """Without a country the place that is meant comes first."""
    first = gazetteer.found(text)[0]
    assert (first.country, first.name) == (country, name)


@pytest.mark.parametrize("text", ["", "  ", "?!", "\u200c"])
def test_what_has_no_letter_has_no_spelling(gazetteer, text):
    """Also where a province has no name in another script."""
    assert gazetteer.spellings(text) == ()


def test_provinces_of_a_country_are_listed(gazetteer):
    """By name, in both scripts, without their districts; none of a country that is not kept."""
    found = gazetteer.provinces("AFG")
    assert len(found) == 34
    assert ("Herat", "هرات") in found
    assert [one.name for one in found][:2] == ["Badakhshan", "Badghis"]
    assert gazetteer.provinces("ZZZ") == []


def test_several_places_of_one_name_are_all_listed(gazetteer):
    """An officer who hears Qarabagh sees which ones there are."""
    found = gazetteer.found("Qarabagh", "AFG")
    assert {place.admin[0] for place in found} >= {"Ghazni", "Herat"}
    herats = [(place.country, place.population) for place in gazetteer.found("Herat")[:2]]
    assert [country for country, _ in herats] == ["AFG", "IRN"]
    assert herats[0][1] > herats[1][1]


def test_a_place_says_where_it_lies_and_what_it_is_called(gazetteer):
    """Names in both scripts, province and district, degrees."""
    herat = gazetteer.found("Herat", "AFG")[0]
    assert herat.native == "هرات"
    assert herat.admin == ("Herat", "Herat")
    assert herat.names[:2] == (herat.name, herat.native)
    assert "Херат" in herat.names
    assert round(herat.lat), round(herat.lon) == (34, 62)


def test_nothing_is_an_honest_answer(gazetteer):
    """What is like no place, or says too little, finds nothing."""
    for text in ("", "   ", "qqqqq", "Xyzzy", "123", "Zzkrwptmnq"):
        assert gazetteer.found(text) == []
    assert gazetteer.found("Herat", "SRB") == []
    assert not gazetteer.has("XXX")


def test_no_more_than_asked_for(gazetteer):
    """A limit is kept."""
    assert len(gazetteer.found("Kabul", limit=3)) == 3


def test_what_lies_near_comes_nearest_first(gazetteer):
    """With distance and direction, without the place itself."""
    herat = gazetteer.found("Herat", "AFG")[0]
    near = gazetteer.near(herat, 60)
    assert [one.km for one in near] == sorted(one.km for one in near)
    assert all(0 < one.km <= 60 for one in near)
    assert herat.id not in {one.place.id for one in near}
    injil = next(one for one in near if one.place.native == "انجیل")
    assert (round(injil.km), injil.direction) == (7, "SE")
    assert gazetteer.near((herat.lat, herat.lon), 5)[0].place == herat
    assert len(gazetteer.near(herat, 60, limit=2)) == 2
    assert gazetteer.near((-80.0, 0.0), 50) == []


def test_spellings_widen_a_search(gazetteer):
    """Places, provinces and countries give their other spellings, a handful."""
    assert "هرات" in gazetteer.spellings("Herat")
    assert "Herat" in gazetteer.spellings("هرات")
    assert "ننګرهار" in gazetteer.spellings("Nangarhar")
    assert "سوريا" in gazetteer.spellings("Syria")
    assert "Сирија" in gazetteer.spellings("سوريا")
    assert gazetteer.spellings("Mazari Šerif")[0] == "Mazār-e Sharīf"
    for word in ("Herat", "Kobane", "Syria", "Kabul"):
        assert 0 < len(gazetteer.spellings(word)) <= MOST_SPELLINGS


def test_an_ordinary_word_stays_as_it_is(gazetteer):
    """A word of everyday language widens nothing."""
    assert [word for word in ORDINARY.split() if gazetteer.spellings(word)] == []


def test_countries_in_a_text_are_named(gazetteer):
    """In any language that the program knows, several words as well, in their order."""
    text = "from Afghanistan over سوريا and Bosnia and Herzegovina to Србија, not Atlantis"
    assert gazetteer.countries_named(text) == ("AFG", "SYR", "BIH", "SRB")


def test_distance_and_direction_are_those_of_the_sphere():
    """A degree of the equator, a quarter of the meridian, and the eight directions."""
    assert distance((0, 0), (0, 1)) == pytest.approx(111.195, abs=0.001)
    assert distance((0, 0), (90, 0)) == pytest.approx(10_007.557, abs=0.001)
    assert [direction(bearing((0, 0), to)) for to in ((1, 0), (0, 1), (-1, 0), (0, -1))] == list(
        "NESW"
    )
    assert direction(350) == "N"


def test_without_its_file_it_says_so(tmp_path):
    """A missing gazetteer is a trouble with the name of the file."""
    with pytest.raises(Trouble, match="tables.missing"):
        open_gazetteer(tmp_path)


def test_the_same_sources_give_the_same_bytes(tmp_path):
    """The gazetteer can be built again and compared."""
    builder = RESOURCES.parent / "packaging" / "gazetteer.py"
    made = tmp_path / "gazetteer.sqlite"
    subprocess.run([sys.executable, builder, made], check=True, capture_output=True)
    assert made.read_bytes() == (RESOURCES / "coi" / "gazetteer.sqlite").read_bytes()


def test_what_lies_within_a_stretch_is_drawn_the_largest_first(gazetteer):
    """As many as are asked for, each inside."""
    box = Box(31.0, 35.0, 65.0, 70.0)
    dots = gazetteer.within(box, 30)
    assert len(dots) == 30
    assert all(
        box.south <= one.lat <= box.north and box.west <= one.lon <= box.east for one in dots
    )
    assert dots[0].name == "Kabul"
    assert gazetteer.within(Box(0.0, 0.1, -30.0, -29.9), 30) == []
