from ground import CASE, NOW, PERSON, TALK, Ground

from screenio.domain.occasion import newest
from screenio.encoding import PersonId


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
