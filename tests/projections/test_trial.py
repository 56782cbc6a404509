import own_forms
from small_forms import form

from screenio.forms.session import Session
from screenio.projections.trial import source_for_trial, trial_asked, trial_ground

LANGUAGES = ("en", "ar", "arb")


def test_a_question_of_a_trial_is_shown_as_with_a_person(gate):
    """Words in both languages, the rail and what is missing come from the session alone."""
    desk = gate.desk("gate", "SUP")
    desk.submit(own_forms.bring())
    ground = desk.ask(trial_ground, own_forms.own().digest)
    session = Session(ground.form)
    asked = trial_asked(ground, session, "sleeps", languages=LANGUAGES, name="Invented person")
    assert asked.head.name_latin == "Invented person"
    assert asked.question.label.person == "أين تنام الليلة؟"
    assert [one.code for one in asked.question.choices] == ["TENT", "CAR"]
    assert (asked.card.required, asked.card.missing, asked.case) == (True, 1, None)
    assert asked.question.guidance == "The place, not with whom."
    assert asked.question.missing == "Somebody has to know where to find them."
    session.answer("sleeps", "CAR")
    again = trial_asked(ground, session, "sleeps", languages=LANGUAGES, name="")
    assert (again.card.value, again.card.missing) == ("CAR", 0)
    end = trial_asked(ground, session, "", languages=LANGUAGES, name="")
    assert end.question is None


def test_a_language_that_the_form_has_not_stays_empty():
    """Where the form has no words of the person's language, none of another stand there."""
    made = form({"type": "text", "name": "a", "label::English (en)": "A"})
    source = source_for_trial(Session(made), ("en", "ps", "pbu"))
    assert (source.officer, source.person) == ("en", "")
