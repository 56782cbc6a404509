import pytest

from screenio.cli.walk.stage import drawn_id, role_of
from screenio.cli.walk.story import story_of
from screenio.errors import Trouble


def test_stations_know_each_other_and_are_practice(stage):
    """Every station has accepted the others' cards, and is marked as practice."""
    desk = stage.desk("gate", "OFF")
    assert [one.name for one in desk.view().stations] == ["asylum"]
    assert desk.place.practice


def test_one_desk_at_a_station_at_a_time(stage):
    """Another role signs in after the first has left."""
    officer = stage.desk("gate", "OFF")
    assert stage.desk("gate", "OFF") is officer
    assert stage.desk("gate", "SUP").roles == {"SUP"}


@pytest.mark.parametrize(
    ("kind", "role"), [("SCREENING", "OFF"), ("CHILD", "CPA"), ("RET", "RET"), ("NEW", "ORG")]
)
def test_each_kind_of_station_has_its_role(kind, role):
    """The role that works at a station follows from its kind."""
    assert role_of(kind) == role


def test_time_passes_on_the_stage(stage):
    """The walk's clock moves on with each look."""
    assert stage.now() < stage.now()
    assert len(drawn_id()) == 16


def test_an_unknown_profile_is_told(stage):
    """A script with a profile that does not exist stops."""
    stage.story = story_of({**to_plain(stage.story), "profile": "ZZ"})
    with pytest.raises(Trouble, match=r"walk.damaged"):
        stage.build()


def to_plain(story):
    return {
        "title": "x",
        "now": story.now,
        "languages": {"officer": "en", "person": "ps", "variety": "pbu"},
        "stations": {"x": "SCREENING"},
        "steps": [],
    }
