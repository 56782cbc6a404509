from ground import RESOURCES
from walk_story import STORY

from screenio.cli.walk.play import Scene, play
from screenio.cli.walk.story import read_defaults, story_of


def scene(tmp_path, program, steps, **expect):
    story = story_of(STORY | {"steps": steps, "expect": expect})
    return Scene(tmp_path, story, program, read_defaults(RESOURCES / "practice" / "defaults.json"))


def test_a_crash_is_a_kill_and_nothing_typed_is_lost(tmp_path, program):
    """The playing process is killed; the next one finds the half-typed text at its question."""
    steps = [
        *STORY["steps"][:2],
        {"do": "jot", "question": "S8.2", "text": "My uncle"},
        {"do": "crash"},
        {"do": "answer", "question": "S2.6a", "value": "F"},
    ]
    ending = play(
        scene(tmp_path, program, steps, resumes=[{"question": "S8.2", "text": "My uncle"}])
    )
    assert (ending.failures, ending.code) == ((), "")
    assert [name for name, _ in ending.took_ms][-2:] == ["crash", "answer"]


def test_a_step_that_is_refused_stops_the_story(tmp_path, program):
    """A refusal stops the story at its step, with code and values."""
    ending = play(scene(tmp_path, program, [*STORY["steps"][:2], {"do": "sign_off", "by": "SUP"}]))
    assert ending.stopped_at == "step 3: `sign_off`"
    assert ending.code == "screening.guards_open"
