import datetime

from coi_shown import HITS, hit, other
from ui_fixtures import words_of

from screenio.ui.coi.reading import MOST_SHOWN, CompareCard, ReadingCard, closest
from screenio.ui.parts.button import Button

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


def test_what_stands_against_it_is_named_and_can_be_put_beside(look, show):
    """What replaced it, what contradicts it, what says the same: title, source, date and a button."""
    card = show(ReadingCard(look), (700, 900))
    against = other(3, title="Otherwise", source="Landinfo")
    one = hit(
        superseded_by=(other(2, published="2026-02"),),
        contradicted_by=(against,),
        corroborated_by=(other(4, title="Same"), other(5, title="Own", source="Landinfo")),
    )
    card.show_item(one, [one], TODAY)
    said = words_of(card)
    assert "Replaced by" in said
    assert "2026-02" in said
    assert "Otherwise" in said
    assert "Same" in said
    assert "Own" not in said, "the same source twice is one source"
    assert "\u20682\u2069 sources" in said
    asked = []
    card.other_wanted.connect(asked.append)
    beside = [one for one in card.findChildren(Button) if one.words == "Put beside"]
    beside[1].click()
    assert asked == [against]
    card.show_item(hit(), [hit()], TODAY)
    assert "One source only" in words_of(card)


def test_two_that_contradict_are_said_to_differ(look, show):
    """Only where one of the two is known to contradict the other."""
    card = show(CompareCard(look), (900, 500))
    card.add(hit(1), TODAY)
    card.add(hit(2), TODAY)
    assert not card.differ.isVisible()
    card.add(hit(3, contradicted_by=(other(2, item="i2"),)), TODAY)
    card.add(hit(2, contradicted_by=(other(3, item="i3"),)), TODAY)
    assert card.differ.isVisible()


def test_the_passage_that_speaks_of_the_same_is_put_beside():
    """The one with most words in common."""
    one = hit(text="The electronic tazkira is issued in Herat.")
    others = [hit(2, text="Contents"), hit(3, text="An electronic tazkira comes from Kabul.")]
    assert closest(one, others) == others[1]
