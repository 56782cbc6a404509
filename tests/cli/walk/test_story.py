import json

import pytest

from screenio.cli.walk.steps import STEPS
from screenio.cli.walk.story import SUPPORTED, read_story, story_of
from screenio.errors import Trouble

STORY = {
    "title": "x",
    "profile": "RS",
    "now": "2026-11-22T09:30:00+01:00",
    "languages": {"officer": "en", "person": "ps", "variety": "pbu"},
    "stations": {"gate": "SCREENING"},
    "steps": [{"do": "arrive", "people": ["p1"]}],
}


def test_a_story_is_read_into_shapes():
    """A script becomes a story whose first station is home."""
    story = story_of(STORY)
    assert story.home == "gate"
    assert story.steps[0].by == "OFF"


def test_every_supported_step_has_its_function():
    """What can be read can be played."""
    assert set(SUPPORTED) == set(STEPS)


@pytest.mark.parametrize("step", [{"do": "fly"}, {}, "arrive", {"do": None}])
def test_a_step_that_cannot_be_played_is_named(step):
    """An unknown step is told with its number."""
    with pytest.raises(Trouble, match=r"walk.not_supported") as told:
        story_of(STORY | {"steps": [*STORY["steps"], step]})
    assert told.value.values["step"] == 2


@pytest.mark.parametrize(
    "raw", [b"{", b"[]", b"\xff", json.dumps(STORY | {"stations": 1}).encode()]
)
def test_a_damaged_script_is_told(tmp_path, raw):
    """What is no script is told."""
    path = tmp_path / "case.json"
    path.write_bytes(raw)
    with pytest.raises(Trouble, match=r"walk.damaged"):
        read_story(path)
    with pytest.raises(Trouble, match=r"walk.not_here"):
        read_story(tmp_path / "no.json")


def test_an_unknown_field_is_no_story():
    """A field that the format does not have is refused, not passed over."""
    with pytest.raises(Trouble, match=r"walk.damaged"):
        story_of(STORY | {"steps": [{"do": "arrive", "peple": ["p1"]}]})
