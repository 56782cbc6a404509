import msgspec
import pytest
from small_plan import at, booked, instance, interpreter, request, station, window

from screenio.errors import Refusal
from screenio.planning import checking
from screenio.planning.checking import Notice, checked
from screenio.planning.instance import Compatible, Minute, Travel, Window


def refused(made):
    """Give code and values of why an instance cannot be planned from."""
    with pytest.raises(Refusal) as fault:
        checked(made)
    return fault.value.code, fault.value.values


@pytest.mark.parametrize(
    ("made", "code", "place"),
    [
        (instance([request(), request()]), "plan.twice", "requests[1]"),
        (instance(interpreters=[interpreter()] * 2), "plan.twice", "interpreters[1]"),
        (instance(stations=[station()] * 2), "plan.twice", "stations[1]"),
        (instance([request(station="X")]), "plan.unknown_place", "requests[0].station"),
        (instance([request(minutes=200)]), "plan.too_long", "requests[0].minutes"),
        (instance(locked=(booked("Q-9", "9:00"),)), "plan.unknown_request", "locked[0].request"),
        (
            instance(locked=(booked("Q-1", "9:00", "I-9"),)),
            "plan.unknown_interpreter",
            "locked[0].interpreter",
        ),
        (instance(locked=(booked("Q-1", "9:00"),) * 2), "plan.twice", "locked[1]"),
        (
            instance([request(windows=(window("9:00", "9:00"),))]),
            "plan.ends_before",
            "requests[0].windows[0]",
        ),
        (
            instance(interpreters=[interpreter(windows=(window("9:00", "8:00"),))]),
            "plan.ends_before",
            "interpreters[0].windows[0]",
        ),
        (
            instance(interpreters=[interpreter(windows=(window("9:00", "10:00", 80),))]),
            "plan.too_far",
            "interpreters[0].windows",
        ),
        (instance([request(not_before=at("8:00", 90))]), "plan.too_far", "requests[0].not_before"),
        (instance(locked=(booked("Q-1", "9:00", day=70),)), "plan.outside", "locked[0].start"),
        (instance(locked=(booked("Q-1", "9:00", day=-1),)), "plan.outside", "locked[0].start"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_place(made, code, place):
    """The code says what is wrong, the place where it stands."""
    found, values = refused(made)
    assert (found, values["place"]) == (code, place)


def test_too_many_requests_are_refused(monkeypatch):
    """Above the limit the number is told."""
    monkeypatch.setattr(checking, "MOST_REQUESTS", 1)
    assert refused(instance([request(), request("Q-2")])) == (
        "plan.too_many",
        {"count": 2, "most": 1},
    )


def test_windows_that_overlap_are_joined_and_told():
    """They come in order, as one; those that only touch are joined without a word."""
    windows = (window("13:00", "17:00"), window("8:00", "12:00"), window("11:00", "13:00"))
    made, notices = checked(instance(interpreters=[interpreter(windows=windows)]))
    assert made.interpreters[0].windows == (window("8:00", "17:00"),)
    assert notices == (Notice("plan.windows_joined", {"place": "interpreters[0].windows"}),)
    touching = (window("8:00", "12:00"), window("12:00", "13:00"))
    made, notices = checked(instance(interpreters=[interpreter(windows=touching)]))
    assert made.interpreters[0].windows == (window("8:00", "13:00"),)
    assert notices == ()


def test_names_of_people_who_left_are_told():
    """A pool id or a request that is not there does no harm, and a notice says so."""
    one = request(excluded=("I-7",), continuity_with="I-8", apart_from=("Q-9",))
    _made, notices = checked(instance([one]))
    places = {notice.values["place"]: notice.values["name"] for notice in notices}
    assert places == {
        "requests[0].apart_from": "Q-9",
        "requests[0].excluded": "I-7",
        "requests[0].continuity_with": "I-8",
    }


def test_what_is_in_order_is_given_back():
    """A sound instance is the same afterwards."""
    made = instance()
    assert checked(made) == (made, ())
    assert msgspec.structs.replace(made) == made
    assert Window(Minute(1), Minute(2)) < Window(Minute(2), Minute(2))


@pytest.mark.parametrize("differs", ["travel", "compatibility"])
def test_two_that_contradict_each_other_are_refused(differs):
    """A way of two lengths, whichever way it is written, and a variety of two grades; saying it again is fine."""
    ways = [Travel(("SID", "NIS"), 30), Travel(("NIS", "SID"), 30 + 5 * (differs == "travel"))]
    grades = [Compatible("prs", "pes", "usable"), Compatible("prs", "pes", "check")]
    made = msgspec.structs.replace(
        instance(),
        travel=tuple(ways),
        compatibility=tuple(grades[: 1 + (differs == "compatibility")]),
    )
    with pytest.raises(Refusal, match=r"plan.twice") as fault:
        checked(made)
    assert fault.value.values["place"] == f"{differs}[1]"
    same = msgspec.structs.replace(instance(), travel=(ways[0], ways[0]))
    assert checked(same) == (same, ())


def test_a_request_apart_from_itself_is_put_right():
    """Nothing follows from it, and a notice says so."""
    made, notices = checked(instance([request(apart_from=("Q-1", "Q-2")), request("Q-2")]))
    assert made.requests[0].apart_from == ("Q-2",)
    assert [one.code for one in notices] == ["plan.apart_from_itself"]
