import pytest

from screenio.cli.walk.steps import STEPS
from screenio.cli.walk.story import Step
from screenio.errors import Refusal, Trouble


def play(stage, count):
    for step in stage.story.steps[:count]:
        STEPS[step.do_](stage, step)
        stage.memory.position += 1


def test_arriving_and_talking_make_a_case_and_an_interview(stage):
    """A person arrives, an interview begins, and S0 and S1 are answered."""
    play(stage, 3)
    view = stage.desk("gate", "OFF").view()
    state = view.state(stage.talk("p1"))
    assert state.values["S0.4a"] == "pbu"
    assert state.values["S2.6a"] == "F"
    assert "S0.1" in state.values
    assert view.latest("screening", stage.person("p1")).state == "OPEN"


def test_a_referral_that_must_be_refused_and_is_not_stops(stage):
    """A step that expects a refusal fails when nothing refuses, and when another rule does."""
    play(stage, 3)
    refused = Step(do_="refer", pathway="RET_F", to="asylum", by="SUP", refused="R7")
    with pytest.raises(Refusal, match=r"referral.door_closed"):
        STEPS["refer"](stage, refused)
    allowed = Step(do_="notify", pathway="RET_V")
    with pytest.raises(Trouble, match=r"walk.damaged"):
        STEPS["notify"](stage, allowed)


def test_a_lock_resumes_at_the_half_typed_text(stage):
    """After a lock the interview goes on at the question with the half-typed text."""
    play(stage, 2)
    STEPS["jot"](stage, Step(do_="jot", question="S8.2", text="My uncle"))
    STEPS["lock"](stage, Step(do_="lock"))
    assert stage.memory.resumes == [{"question": "S8.2", "text": "My uncle"}]
