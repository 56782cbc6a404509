"""Questions as they are shown."""

from types import SimpleNamespace

from stations import PARTS, says

from screenio.projections.question_card import asked, blank_cards, person_language


def test_a_question_has_words_in_both_languages(heard):
    """The officer's are the window's, the person's are their own; parts have keys."""
    desk, _, _, talk = heard
    found = desk.ask(asked, talk, "S2.1", "sr-Latn")
    assert found.question.label.officer.startswith("Kako")
    assert found.question.label.person
    assert [part.key for part in found.question.parts][:3] == ["native", "script", "latin"]
    assert found.own_language == "ps"
    assert found.variety[0] == "pbu"
    assert found.understood == ("YES", "YES")
    assert found.head.name_latin == "Gul Agha"


def test_a_language_that_the_form_has_not_gets_no_words(heard):
    """A language of another family takes no other language's words."""
    desk, _, _, talk = heard
    found = desk.ask(asked, talk, "S2.1", "en")
    assert person_language(found.form, found.card.languages[1]) == "ps"
    assert person_language(found.form, "so") == ""


def test_a_note_names_its_notice_and_a_long_list_its_words(heard):
    """What a note reads out, what a list offers, and what is chosen from the record."""
    desk, _, _, talk = heard
    assert desk.ask(asked, talk, "S1.N1", "en").question.notice == "N1"
    assert len(desk.ask(asked, talk, "S2.7", "en").question.choices) > 200
    objection = desk.ask(asked, talk, "S9.6", "en").question.parts[0]
    assert objection.kind == "choice"
    assert "S2.1" in [one.code for one in objection.choices]


def test_the_read_back_comes_with_its_question(heard):
    """S9.1 reads back what was said of the person, with what was objected to."""
    desk, _, _, talk = heard
    says(desk, talk, "S9.1", "NOT_CORRECT")
    says(desk, talk, "S9.6", [{"S9.6.1": "S2.1", "S9.6.2": {"person": "", "officer": "no"}}])
    found = desk.ask(asked, talk, "S9.1", "en")
    assert {one.question for one in found.read_back} == {"S2.1", "S2.4"}
    assert len(found.objections) == 1


def test_questions_can_be_shown_before_anybody_is_asked():
    """A page that hears the first answer shows the same questions."""
    form = next(iter(PARTS.forms.values()))
    view = SimpleNamespace(definition=lambda _: form)
    found = blank_cards(view, ("S2.4", "S0.3b"), "en")
    assert found["S2.4"].parts[0].key == "calendar"
    assert found["S0.3b"].choices[0].code == "PARENT"
