import pytest
from stations import says

from screenio.projections.question_card import asked, blank_cards


def shown(heard, question, language="en"):
    desk, _, _, subject = heard
    return desk.ask(asked, subject, question, language)


def test_a_question_has_its_words_in_both_languages(heard):
    """The officer's and the person's words stand side by side, with the choices in both."""
    page = shown(heard, "S2.6a")
    assert page.question.label.officer.startswith("Sex")
    assert page.question.label.person != page.question.label.officer
    assert {row.code for row in page.question.choices} >= {"F", "M"}
    assert all(row.words.person for row in page.question.choices)
    assert page.variety[0] == "pbu"
    assert page.understood == ("YES", "YES")


def test_a_composite_question_has_its_parts(heard):
    """A date is one question with parts, each under the key it has in the value."""
    parts = {part.key: part for part in shown(heard, "S2.4").question.parts}
    assert {"calendar", "y", "m", "d", "text", "age"} <= set(parts)
    assert {row.code for row in parts["calendar"].choices} >= {"SH_AF", "GREG"}


@pytest.mark.parametrize(("question", "notice"), [("S1.N2", "N2"), ("S5.0", "")])
def test_a_note_names_the_notice_it_reads_out(heard, question, notice):
    """A note that gives a notice names it; another does not."""
    assert shown(heard, question).question.notice == notice


def test_a_read_back_reads_its_sections_and_an_objection_chooses_from_the_record(heard):
    """S9.1 reads identity back; an objection is chosen among what was answered."""
    desk, _, _, subject = heard
    page = shown(heard, "S9.1")
    assert [row.question for row in page.read_back] == ["S2.1", "S2.4"]
    says(desk, subject, "S9.1", "NOT_CORRECT")
    field = {part.key: part for part in shown(heard, "S9.6").question.parts}["S9.6.1"]
    assert {"S2.1", "S2.4"} <= {row.code for row in field.choices}


def test_the_windows_language_speaks_to_the_officer(heard):
    """A Serbian window shows Serbian words to the officer."""
    assert (
        shown(heard, "S2.6a", "sr").question.label.officer
        != shown(heard, "S2.6a").question.label.officer
    )


def test_blank_cards_ask_nobody(heard):
    """Questions for another page have no person's words and no answer; an unknown one is none."""
    desk, *_ = heard
    cards = desk.ask(blank_cards, ("S2.1", "S2.4"), "en")
    assert set(cards) == {"S2.1", "S2.4"}
    assert cards["S2.1"].label.person == ""
