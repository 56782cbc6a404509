import datetime

from pool import Q1, booking_row

from screenio.planning.explain import Reason
from screenio.projections.interpreters_page import NextFree
from screenio.ui.interpreters.next_card import NextCard


def test_who_is_free_next_is_one_sentence(look, show):
    """Language, wish, time and mode stand in one line; without anybody the card says so."""
    card = show(NextCard(look), (900, 120))
    assert not card.book.isVisible()
    start = datetime.datetime.fromisoformat("2026-11-23T14:20:00+01:00")
    card.show_found(booking_row(gender="F"), NextFree(Q1, None, "I-03", start, "PHONE", "pbu"))
    assert "14:20" in card.title.text()
    assert "I-03" in card.second.text()
    assert card.book.isVisible()
    card.show_found(booking_row(), None)
    assert "Nobody is free" in card.title.text()
    assert not card.book.isVisible()
    card.show_found(booking_row(), NextFree(Q1, Reason("why.nobody_speaks", {"variety": "tir"})))
    assert "Nobody in the pool speaks" in card.second.text()


def test_time_and_way_are_never_cut_off(look, show):
    """In a narrow card the sentence wraps, so that when and how can be read."""
    card = show(NextCard(look), (900, 120))
    start = datetime.datetime.fromisoformat("2026-11-23T14:20:00+01:00")
    card.show_found(booking_row(gender="F"), NextFree(Q1, None, "I-03", start, "PHONE", "pbu"))
    assert card.title.heightForWidth(200) > card.title.heightForWidth(900) > 0
