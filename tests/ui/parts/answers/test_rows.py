"""Several of the same."""

from ui_desk import card_of
from ui_fixtures import words_of

from screenio.projections.part_card import PartCard
from screenio.projections.question_card import Both, ChoiceRow, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import answer_for


def test_rows_are_added_filled_and_taken_away(look, show):
    """A row has all its parts; empty rows are none; taken away is gone."""
    answer = show(answer_for(look, card_of("S4.1"), Tongue("ps", "Pashto")), (800, 900))
    assert answer.value() is None
    answer._on_add()
    answer._on_add()
    answer.rows[0].parts["S4.1.1"].put("IRN")
    assert answer.value() == [{"S4.1.1": "IRN"}]
    before = answer.draft()
    answer.restore(before)
    assert answer.value() == [{"S4.1.1": "IRN"}]
    answer._on_gone(answer.rows[0])
    assert answer.value() is None


def test_none_is_said_and_not_left_out(look, show):
    """That there is none is an answer of its own; adding one takes it back."""
    answer = show(answer_for(look, card_of("S2.10"), Tongue()), (800, 600))
    answer.none.click()
    assert answer.value() == []
    answer._on_add()
    assert answer.value() is None
    answer.put([])
    assert answer.value() == []


def test_a_row_asks_for_what_its_parts_lack(look, show):
    """A date without a calendar inside a row is asked for it."""
    answer = show(answer_for(look, card_of("S4.1"), Tongue()), (800, 900))
    answer._on_add()
    answer.rows[0].parts["S4.1.2"].fields["y"].put("1390")
    assert "calendar" in answer.lacks()


def test_counted_rows_are_neither_added_nor_taken_away(look, show):
    """A repeat whose rows the form counts has them all; what is empty in one stays an empty row."""
    part = QuestionCard("t", "t", "text", "", Both("Which?"), Both())
    card = QuestionCard("r", "r", "repeat", "", Both("Rooms"), Both(), parts=(part,), rows=2)
    answer = show(answer_for(look, card, Tongue()), (800, 600))
    assert not answer.add.isVisible()
    assert not answer.rows[0].remove.isVisible()
    assert answer.value() is None
    answer.rows[1].parts["t"].put("kitchen")
    assert answer.value() == [{}, {"t": "kitchen"}]
    answer.put([{"t": "hall"}])
    assert answer.value() == [{"t": "hall"}, {}]
    answer.focus_first()
    assert answer.rows[0].isAncestorOf(answer.focusWidget())


def test_where_the_form_counts_none_it_says_so(look, show):
    """A count of nought is told, and saving records that there are none."""
    part = QuestionCard("t", "t", "text", "", Both("Which?"), Both())
    card = QuestionCard("r", "r", "repeat", "", Both("Rooms"), Both(), parts=(part,), rows=0)
    answer = show(answer_for(look, card, Tongue()), (800, 200))
    assert "none of these" in words_of(answer)
    assert answer.value() == []
    answer.focus_first()
    assert answer.hasFocus()  # Enter records it; beside the question it would open another page


def test_rows_stand_inside_rows(look, show):
    """A repeat inside a repeat is rows inside a row; a note in a row is no value."""
    inner = QuestionCard(
        "i", "i", "repeat", "", Both("Beds"), Both(),
        parts=(QuestionCard("n", "n", "integer", "", Both("How many?"), Both()),),
    )  # fmt: skip
    note = QuestionCard("o", "o", "note", "", Both("Look around"), Both())
    card = QuestionCard("r", "r", "repeat", "", Both("Rooms"), Both(), parts=(note, inner))
    answer = show(answer_for(look, card, Tongue()), (800, 700))
    answer._on_add()
    assert answer.value() is None
    answer.rows[0].parts["i"]._on_add()
    answer.rows[0].parts["i"].rows[0].parts["n"].put(3)
    assert answer.value() == [{"i": [{"n": 3}]}]


def choice(code):
    """Give a choice."""
    return ChoiceRow(code, Both(code.title()))


def test_a_row_shows_only_what_applies_and_offers_what_is_offered(look, show):
    """A part that does not apply says nothing; a choice that is no longer offered is gone."""
    pick = QuestionCard(
        "p", "p", "choice", "", Both("Which?"), Both(), choices=(choice("A"), choice("B"))
    )
    text = QuestionCard("t", "t", "text", "", Both("What?"), Both())
    card = QuestionCard("r", "r", "repeat", "", Both("Rooms"), Both(), parts=(pick, text))
    answer = show(answer_for(look, card, Tongue()), (800, 600))
    answer.put([{"p": "B", "t": "words"}])
    answer.stand([{"t": PartCard(relevant=False, readonly=False)}])
    assert answer.value() == [{"p": "B"}]
    applies = PartCard(relevant=True, readonly=False)
    answer.stand([{"t": applies, "p": PartCard(True, False, choices=(choice("B"), choice("C")))}])
    assert answer.value() == [{"p": "B", "t": "words"}]
    answer.stand([{"p": PartCard(True, False, choices=(choice("C"),))}])
    assert answer.value() == [{"t": "words"}]
    answer.stand([{"t": PartCard(relevant=True, readonly=True, shown="worked out")}])
    assert answer.value() is None
    assert "worked out" in words_of(answer)
    assert answer.so_far() == [{}]


def test_words_of_a_part_may_speak_of_its_row(look, show):
    """The age asked for is that of the child named above, in both languages."""
    name = QuestionCard("n", "n", "text", "", Both("Name"), Both())
    age = QuestionCard("a", "a", "integer", "", Both("Age of"), Both("Старост"))
    card = QuestionCard("r", "r", "repeat", "", Both("Children"), Both(), parts=(name, age))
    answer = show(answer_for(look, card, Tongue()), (800, 600))
    answer.put([{"n": "Lina"}])
    said = Both("Age of Lina", "Старост: Lina")
    answer.stand([{"a": PartCard(relevant=True, readonly=False, label=said)}])
    assert "Age of Lina" in words_of(answer)
    assert "Старост: Lina" in words_of(answer)


def test_rows_inside_rows_are_as_many_as_the_form_counts(look, show):
    """What the form counts inside a row is neither added nor taken away."""
    part = QuestionCard("n", "n", "text", "", Both("Name"), Both())
    inner = QuestionCard("i", "i", "repeat", "", Both("Beds"), Both(), parts=(part,))
    card = QuestionCard("r", "r", "repeat", "", Both("Rooms"), Both(), parts=(inner,))
    answer = show(answer_for(look, card, Tongue()), (800, 700))
    answer._on_add()
    beds = answer.rows[0].parts["i"]
    row = {"n": PartCard(relevant=True, readonly=False)}
    for number in (3, 1):
        answer.stand([{"i": PartCard(True, False, rows=(row,) * number, is_counted=True)}])
        assert len(beds.rows) == number
    assert not beds.add.isVisible()
    beds.rows[0].parts["n"].put("x")
    assert answer.value() == [{"i": [{"n": "x"}]}]
