"""A stage with two stations, for the walk's tests."""

import pytest
from ground import RESOURCES
from walk_story import STORY

from screenio.cli.walk.stage import Stage, fresh_memory
from screenio.cli.walk.story import read_defaults, story_of


@pytest.fixture
def stage(tmp_path, program):
    """A stage whose stations stand and know each other."""
    story = story_of(STORY)
    defaults = read_defaults(RESOURCES / "practice" / "defaults.json")
    made = Stage(tmp_path, story, program, fresh_memory(story), defaults=defaults)
    made.build()
    yield made
    made.leave()
