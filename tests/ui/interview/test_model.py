"""An interview without a window."""

import pytest

from screenio.domain.breaks import TakeBreak
from screenio.projections.interview_card import resume_at
from screenio.ui.interview.model import InterviewModel


@pytest.fixture
def model(gate):
    """One interview's model, at the place where it stands."""
    made = InterviewModel(gate.behind, gate.talk, "en")
    made.open("")
    return made


def test_it_begins_where_the_interview_stands_and_goes_on_by_answers(gate, model):
    """The first open question is on screen; an answer or a reason brings the next."""
    assert model.question == "S0.1"
    model.answer(["WATER"])
    second = model.question
    assert second != "S0.1"
    model.decline("DOES_NOT_KNOW")
    assert model.question not in {"S0.1", second}


def test_half_typed_text_is_kept_and_found_again(gate, model):
    """What was typed comes back at the same question; an answer wipes it."""
    model.open("S0.1b")
    model.type("bread at no")
    model.keep()
    assert gate.desk(lambda desk: desk.ask(resume_at, gate.talk)) == ("S0.1b", "bread at no")
    again = InterviewModel(gate.behind, gate.talk, "en")
    again.open("")
    assert (again.question, again.asked.card.half_typed) == ("S0.1b", "bread at no")
    again.answer("bread at noon")
    assert gate.desk(lambda desk: desk.ask(resume_at, gate.talk))[1] == ""


def test_a_refused_answer_stays_on_screen(gate, model):
    """What the form does not take is refused and nothing moves."""
    refused = []
    model.refused.connect(refused.append)
    model.answer(["NO_SUCH_CODE"])
    assert [one.code for one in refused] == ["answer.unknown_code"]
    assert model.question == "S0.1"


def test_a_change_from_elsewhere_shows_without_another_question(gate, model):
    """A wish recorded meanwhile shows its flag; the question on screen stays."""
    fresh = []
    model.shown.connect(fresh.append)
    gate.wish()
    gate.behind.changed.emit(frozenset({"flags"}))
    assert model.question == "S0.1"
    assert model.asked.card.flags == ("PROT",)
    assert True not in fresh


def test_an_objection_stands_under_its_value(gate, model):
    """An objection answers the question of the read-back and is kept beside the value; two are two."""
    gate.fill("S9", "S10")
    model.open("S9.1")
    model.object_to("S2.1", "", "Gul Aqa")
    assert (model.question, model.asked.card.value) == ("S9.1", "NOT_CORRECT")
    model.object_to("S2.4", "", "1991")
    found = {one.question: one.objection for one in model.asked.read_back if one.objection}
    assert {name: says["officer"] for name, says in found.items()} == {
        "S2.1": "Gul Aqa",
        "S2.4": "1991",
    }


def test_reading_back_is_finished_by_a_word_of_its_own(gate, model):
    """The read-back counts only once the officer says so, after every section."""
    refused = []
    model.refused.connect(refused.append)
    model.finish_read_back()
    assert [one.code for one in refused] == ["interview.sections_not_read_back"]
    gate.fill("S10")
    model.finish_read_back()
    model.open("S10.1")
    assert model.asked.card.read_back


def test_a_break_and_a_correction_are_noted(gate, model):
    """A break is taken, a correction is kept; the question stays."""
    noted = []
    model.noted.connect(lambda: noted.append(True))
    model.note(TakeBreak(subject=gate.talk))
    model.correct("three", "four")
    assert len(noted) == 2
    assert model.question == "S0.1"


def test_steps_walk_in_the_order_of_the_form(gate, model):
    """One step forward and one back is where it was."""
    model.open("S2.1")
    model.step(1)
    assert model.question == "S2.2a"
    model.step(-1)
    assert model.question == "S2.1"
