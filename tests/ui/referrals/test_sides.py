"""What leaves and what stays, drawn."""

import datetime

import pytest
from stations import NAME, PARTS
from ui_desk import settle
from ui_fixtures import HOSTILE, LANGUAGES, words_of

from screenio.domain.item import Item
from screenio.language.answers import AnswerWriter
from screenio.projections.preview import StaysRow
from screenio.ui.referrals.sides import REASONS, leaves_card, stays_card

SAID = Item("G1", "person.name", "S2.1", {**NAME, "latin": HOSTILE}, certainty="CONFIRMED")
OBJECTED = Item("G1", "person.sex", "S2.6a", "F", objection={"officer": "not so", "person": "نه"})


@pytest.fixture
def writer(look):
    """Write answers of the real form."""
    form = next(iter(PARTS.forms.values()))
    return AnswerWriter(form, "en", look.label, stated_on=datetime.date(2026, 11, 22))


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_leaves_with_what_it_is_worth(looks, show, writer, language, scale):
    """Confirmed and declared are told apart, the objection stands with its value, markup is letters."""
    look = looks(language, scale=scale)
    card = show(leaves_card(look, (SAID, OBJECTED), writer), (420, 600))
    settle()
    said = words_of(card)
    assert look.words.say("Confirmed") in said
    assert look.words.say("Declared") in said
    assert "not so · نه" in said
    assert "<b>Bold</b>" in said
    assert card.minimumSizeHint().width() < 420


def test_nothing_that_leaves_is_said(look, show, writer):
    """An empty side says that nothing leaves."""
    assert "Nothing leaves." in words_of(show(leaves_card(look, (), writer), (420, 300)))


def test_reasons_to_stay_look_different(look, show, writer):
    """Every reason has its heading with the values below it; hard rule, policy and consent differ."""
    rows = tuple(StaysRow(SAID, reason) for reason in REASONS)
    said = words_of(show(stays_card(look, rows, writer), (420, 900)))
    for words, meaning, _, _ in REASONS.values():
        assert words in said
        assert meaning in said
    looks_of = [REASONS[one][2:] for one in ("hard_rule", "policy", "consent", "later", "reduced")]
    assert len(set(looks_of)) == len(looks_of)
