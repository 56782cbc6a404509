import datetime

import pytest
from coi_shelf import head
from coi_shown import hit, other

from screenio.ui.coi.wording import (
    age_words,
    light_words,
    other_words,
    pack_age,
    source_words,
    standing_chips,
    where_words,
)

TODAY = datetime.date(2026, 11, 29)


def test_a_source_line_is_a_footnote(look):
    """Who, when, page and paragraph, each in its own direction; what is not known is said."""
    who = ("\u2068Landinfo\u2069", "\u20682026-10\u2069")
    where = ("p. \u20683\u2069", "par. \u20682\u2069")
    assert source_words(look, hit()) == " · ".join((*who, *where))
    unknown = hit(page=None, published="")
    assert source_words(look, unknown) == " · ".join((who[0], "\u2068no date\u2069", where[1]))
    assert "Afghanistan" in where_words(look, hit())


def test_an_age_is_said_or_that_nobody_knows_it(look):
    """Months, or not known."""
    assert age_words(look, hit(), TODAY) == "\u20681\u2069 month old"
    assert age_words(look, hit(published=""), TODAY) == "Age not known"


def test_every_light_is_a_word(look):
    """Colour never stands alone."""
    assert len({light_words(look, light)[:2] for light in ("green", "amber", "red")}) == 3


@pytest.mark.parametrize(
    ("fields", "tone", "says"),
    [
        ({"built_on": "2026-11-20"}, "green", "days old"),
        ({"built_on": "2026-10-20"}, "amber", "days old"),
        ({"built_on": "2026-11-20", "expires_on": "2026-11-28"}, "amber", "Expired"),
        ({"built_on": "2027-01-01"}, "amber", "clock"),
        ({"built_on": ""}, "amber", "not known"),
    ],
)
def test_an_old_pack_warns_and_goes_on(look, fields, tone, says):
    """After thirty days, after its end, and where the clock stands before it was built."""
    text, found = pack_age(look, head(**fields), TODAY)
    assert (found, says in text) == (tone, True)


def test_how_a_passage_stands_is_said_in_words(look):
    """Replaced, contradicted, and by how many sources; a colour never says it alone."""
    said = [chip.text() for chip in standing_chips(look, hit())]
    assert said == ["One source only"]
    one = hit(superseded_by=(other(),), contradicted_by=(other(2),), corroborated_by=(other(3),))
    assert [chip.text() for chip in standing_chips(look, one)] == [
        "Replaced",
        "Contradicted",
        "\u20682\u2069 sources",
    ]
    assert "no date" in other_words(look, other(published=""))
