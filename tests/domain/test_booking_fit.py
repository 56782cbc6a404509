import msgspec
import pytest
from ground import Ground, tables
from pool import MAN, Q1, WOMAN, listing, offer, request

from screenio.domain.booking_fit import must_be_askable, must_fit, serves
from screenio.errors import Refusal


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"variety": "xxx"}, "booking.unknown_variety"),
        ({"variety": "pus"}, "booking.variety_not_known"),
        ({"minutes": 0}, "booking.minutes"),
        ({"gender": "F"}, "booking.wish_unclear"),
        ({"mode": "PIGEON"}, "booking.not_in_the_list"),
        ({"deadline": "soon"}, "booking.not_a_moment"),
        ({"excluded": ("Nur Rahimi",)}, "interpreter.pool_id_unclear"),
    ],
)
def test_what_is_asked_for_comes_from_lists(changed, code):
    """One variety and not a whole language, minutes, a whole wish, codes, moments, numbers of the pool."""
    must_be_askable(request(), tables())
    with pytest.raises(Refusal, match=code):
        must_be_askable(request(**changed), tables())


def test_who_may_be_booked_is_asked_of_the_entry():
    """Active, of the sex that must be, in the mode, not excluded, in a variety that serves."""
    ground = Ground()
    ground.submit(*listing(), *listing(MAN, "I-07", "M", ("pbt",)), request())
    asked, occasion = ground.state(Q1).asked, ground.occasion
    woman, man = ground.state(WOMAN), ground.state(MAN)
    must_fit(asked, woman, offer(), occasion)
    refused = {
        "booking.gender": (msgspec.structs.replace(asked, gender="M", strength="MUST"), woman),
        "booking.excluded": (msgspec.structs.replace(asked, excluded=("I-03",)), woman),
        "booking.variety": (asked, man),
    }
    for code, (wanted, who) in refused.items():
        with pytest.raises(Refusal, match=code):
            must_fit(wanted, who, offer(), occasion)
    with pytest.raises(Refusal, match=r"booking.not_in_mode"):
        must_fit(asked, woman, offer(mode="VIDEO"), occasion)
    with pytest.raises(Refusal, match=r"booking.not_active"):
        must_fit(asked, msgspec.structs.replace(woman, status="ON_LEAVE"), offer(), occasion)


def test_another_variety_serves_only_where_one_may_be_offered():
    """And only where the table says that it is understood."""
    ground = Ground()
    ground.submit(*listing(), request())
    asked, occasion = ground.state(Q1).asked, ground.occasion
    may = msgspec.structs.replace(asked, alternatives_ok=True)
    assert serves(asked, "pbu", occasion)
    assert [serves(one, "pbt", occasion) for one in (asked, may)] == [False, True]
    assert not serves(may, "arb", occasion)


def test_in_surge_a_near_variety_serves_unless_the_topic_is_delicate():
    """Where none was allowed one may then be offered; a child, violence and trafficking keep theirs."""
    ground = Ground()
    ground.submit(*listing(MAN, "I-07", "M", ("pbt",)), request())
    asked, occasion = ground.state(Q1).asked, ground.occasion
    near = msgspec.structs.replace(offer(to=MAN, variety="pbt"), in_surge=True)
    must_fit(asked, ground.state(MAN), near, occasion)
    for topic in ("CHILD", "SGBV", "THB"):
        delicate = msgspec.structs.replace(asked, topic_class=topic)
        assert not serves(delicate, "pbt", occasion, in_surge=True)
    assert not serves(asked, "arb", occasion, in_surge=True)
