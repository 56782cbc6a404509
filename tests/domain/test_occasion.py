import re
from pathlib import Path

from ground import CASE, NOW, PERSON, TALK, Ground

from screenio.domain.occasion import newest
from screenio.encoding import PersonId

PACKAGE = Path(__file__).resolve().parents[2] / "screenio"


def test_an_occasion_tells_day_law_and_newest():
    """The day is the station's, the law its profile, the newest subject the last one."""
    ground = Ground().talking()
    occasion = ground.occasion
    assert occasion.today == NOW.date()
    assert occasion.profile.code == "RS"
    assert occasion.about(TALK) == PERSON
    assert occasion.latest_id("screening", PersonId(PERSON)) == CASE
    assert occasion.latest("screening", PersonId(PERSON)).opened.basis == "NAT"


def test_nothing_is_none():
    """Of a kind that a person has no subject of there is no newest."""
    ground = Ground().arrived()
    assert newest(ground.find, "interview", PersonId(PERSON)) is None
    assert ground.occasion.latest_id("interview", PersonId(PERSON)) is None


def test_the_screening_interview_has_a_finder_of_its_own():
    """No module asks for the newest interview by its kind: it could be one with a station's own form."""
    asks = re.compile(r'(latest|latest_id|newest)\([^)]*["\']interview["\']')
    found = [path.name for path in PACKAGE.rglob("*.py") if asks.search(path.read_text("utf-8"))]
    assert found == []
