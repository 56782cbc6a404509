import msgspec
import pytest

from screenio.cli.walk.expectations import failures, folded
from screenio.cli.walk.steps import STEPS
from screenio.cli.walk.story import Expected


def failing(stage, **expected):
    stage.story = msgspec.structs.replace(stage.story, expect=Expected(**expected))
    return [one.what for one in failures(stage)]


@pytest.mark.parametrize(
    ("expected", "what"),
    [
        ({"flags": {"p1": ["PROT"]}}, "flags of p1"),
        ({"doors": {"p1": {"RET_F": "open"}}}, "door RET_F of p1"),
        ({"doors": {"p1": {"ASY": ["R1"]}}}, "door ASY of p1"),
        ({"birth": {"p1": {"from": "", "to": "", "possible_minor": True}}}, "birth of p1"),
        ({"dossier": {"asylum": {"p1": {"groups": ["G1"]}}}}, "dossier of p1 at asylum: groups"),
        ({"dossier": {"asylum": {"p1": {"holds": ["x"]}}}}, "dossier of p1 at asylum"),
        ({"person_copy": {"p1": {"holds": ["nowhere to be found"]}}}, "copy for p1"),
        ({"person_copy": {"p1": {"lacks": ["gate"]}}}, "copy for p1"),
        ({"receipts": {"asylum": "ACCEPTED"}}, "receipt of asylum"),
        ({"resumes": [{"question": "S8.2", "text": "x"}]}, "resuming 1"),
        ({"alarms": ["stick.torn"]}, "alarm"),
        ({"nowhere": ["SQLite"]}, "nowhere"),
    ],
)
def test_each_expectation_can_fail(stage, expected, what):
    """Every kind of expectation is told by name when it is not met."""
    for step in stage.story.steps[:2]:
        STEPS[step.do_](stage, step)
    (stage.folder / "planted").write_bytes(b"SQLite format")
    assert failing(stage, **expected) == [what]


def test_what_is_met_is_silent(stage):
    """Expectations that are met say nothing."""
    for step in stage.story.steps[:2]:
        STEPS[step.do_](stage, step)
    met = {
        "flags": {"p1": []},
        "doors": {"p1": {"ASY": "open", "RET_F": ["R3"]}},
        "dossier": {"asylum": {}},
        "receipts": {"asylum": "NONE"},
        "nowhere": ["nobody wrote this"],
    }
    assert failing(stage, **met) == []


def test_texts_of_pdf_are_folded():
    """Presentation forms, white space, marks and the order of lam and alef do not matter."""
    assert folded("ﻻ \u200f x") == folded("ال x") == folded("لا x")
