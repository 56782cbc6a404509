import datetime

from coi_shown import HITS, hit
from ui_fixtures import words_of

from screenio.ui.coi.reading import MOST_SHOWN, CompareCard, ReadingCard

TODAY = datetime.date(2026, 11, 29)


def test_the_whole_item_stands_around_the_passage(look, show):
    """Passages in order, of a long item those around the one that was found."""
    card = show(ReadingCard(look), (700, 900))
    passages = [hit(n, text=f"Passage {n}.") for n in range(1, 200)]
    card.show_item(passages[99], passages, TODAY)
    said = words_of(card)
    assert "Passage 100." in said
    assert said.count("Passage ") <= MOST_SHOWN
    card.show_item(HITS[1], [], TODAY)
    assert "Newer" in words_of(card)


def test_two_passages_stand_side_by_side(look, show):
    """The newest two; the same one twice is one."""
    card = show(CompareCard(look), (900, 500))
    for one in (
        hit(1, text="First."),
        hit(1, text="First."),
        hit(2, text="Second."),
        hit(3, text="Third."),
    ):
        card.add(one, TODAY)
    said = words_of(card)
    assert ("First." in said, "Second." in said, "Third." in said) == (False, True, True)
    assert "None is chosen for you" in said
