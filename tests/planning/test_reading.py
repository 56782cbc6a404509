import json
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_plan import ROOT, at, basis, booked, instance, request, window

from screenio.errors import Refusal
from screenio.planning import reading
from screenio.planning.generate import generate
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.reading import (
    plain_plan,
    read_instance,
    read_plan,
    schema,
    write_instance,
)

SCHEMA = Path("resources") / "planning" / "instance.schema.json"


def plain(made=None):
    """Give an instance as it stands in a file."""
    return json.loads(write_instance(made or instance()))


def refused(changed):
    """Give code and values of the refusal of a file."""
    raw = changed if isinstance(changed, bytes) else json.dumps(changed).encode()
    with pytest.raises(Refusal) as fault:
        read_instance(raw, basis())
    return fault.value.code, fault.value.values


@pytest.mark.parametrize("kind", ["small", "medium"])
def test_an_instance_is_the_same_after_writing_and_reading(kind):
    """Days with 25 hours among them."""
    made = generate(kind, 2, basis())
    assert read_instance(write_instance(made), basis()) == (made, ())


def test_a_plan_is_the_same_after_writing_and_reading():
    """Whatever else a result says is left."""
    made = generate("small", 2, basis())
    plan = greedy(Grid(made))
    raw = json.dumps({"assignments": plain_plan(made, plan), "total": 5}).encode()
    assert read_plan(raw, made) == plan


def test_what_is_left_out_is_what_is_shipped():
    """Rules, weights and varieties need not be in the file; one rule can be changed by itself."""
    given = plain()
    del given["weights"], given["compatibility"]
    given["rules"] = {"rest_minutes": 20}
    made, _notices = read_instance(json.dumps(given).encode(), basis())
    assert made.weights == basis().weights
    assert made.compatibility == basis().compatibility
    assert made.rules == msgspec.structs.replace(basis().rules, rest_minutes=20)


def without(given, *path):
    """Take a field out."""
    *way, last = path
    inner = given
    for step in way:
        inner = inner[step]
    del inner[last]
    return given


def put(given, value, *path):
    """Put another value in."""
    *way, last = path
    inner = given
    for step in way:
        inner = inner[step]
    inner[last] = value
    return given


@pytest.mark.parametrize(
    ("changed", "code", "place"),
    [
        (without(plain(), "requests", 0, "station"), "plan.field_missing", "requests[0].station"),
        (without(plain(), "begins"), "plan.field_missing", "begins"),
        (put(plain(), 1, "requests", 0, "name"), "plan.field_unknown", "requests[0].name"),
        (
            put(plain(), "NIGHT", "requests", 0, "urgency"),
            "plan.word_unknown",
            "requests[0].urgency",
        ),
        (
            put(plain(), "FAX", "requests", 0, "modes", 1),
            "plan.word_unknown",
            "requests[0].modes[1]",
        ),
        (
            put(plain(), "noon", "requests", 0, "not_before"),
            "plan.no_time",
            "requests[0].not_before",
        ),
        (put(plain(), 480, "requests", 0, "deadline"), "plan.no_time", "requests[0].deadline"),
        (
            put(plain(), "2026-11-23T08:00", "interpreters", 0, "windows", 0, "begin"),
            "plan.no_offset",
            "interpreters[0].windows[0].begin",
        ),
        (put(plain(), "60", "requests", 0, "minutes"), "plan.wrong_kind", "requests[0].minutes"),
        (put(plain(), 0, "requests", 0, "minutes"), "plan.wrong_kind", "requests[0].minutes"),
        (put(plain(), [], "requests", 0, "modes"), "plan.wrong_kind", "requests[0].modes"),
        (put(plain(), {"rest_minutes": -1}, "rules"), "plan.wrong_kind", "rules.rest_minutes"),
        (put(plain(), 5, "rules"), "plan.wrong_kind", "rules"),
        (put(plain(), {"late": "much"}, "weights"), "plan.wrong_kind", "weights.late"),
        (put(plain(), "tomorrow", "begins"), "plan.wrong_kind", "begins"),
    ],
)
def test_a_fault_is_told_with_its_place(changed, code, place):
    """The code says what is wrong, the place where it stands in the file."""
    found, values = refused(changed)
    assert (found, values["place"]) == (code, place)


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "../etc/passwd", "", "\0"])
def test_a_time_zone_that_is_none_is_told(zone):
    """Whatever stands there, it is a refusal."""
    code, _values = refused(put(plain(), zone, "time_zone"))
    assert code in {"plan.no_zone", "plan.wrong_kind"}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'{\n"requests": [', "plan.not_json"),
        (b"\xff\xfe", "plan.not_json"),
        (b"[" * 100_000, "plan.not_json"),
        (b'{"name": "\\ud800"}', "plan.not_json"),
        (b'{"weights": {"fair": 1, "fair": 2}}', "plan.name_twice"),
        (b"[]", "plan.no_object"),
    ],
    ids=["half a file", "no text", "too deep", "half a letter", "a name twice", "a list"],
)
def test_a_broken_file_is_refused(raw, code):
    """Half a file, bytes, nesting without end, half a letter and a list are each refused by code."""
    assert refused(raw)[0] == code
    assert refused(b'{\n"requests": [')[1] == {"line": 2, "column": 14}


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_on_which_no_plan_can_begin_is_told(day):
    """The calendar has no days around it; that is about the day, not about the time zone."""
    assert refused(put(plain(), day, "begins")) == (
        "plan.no_such_day",
        {"place": "begins", "name": day},
    )


def test_a_file_may_name_its_schema():
    """Editors look for it at the top."""
    made, notices = read_instance(json.dumps(put(plain(), "x.json", "$schema")).encode(), basis())
    assert (made, notices) == (instance(), ())


def test_a_whole_number_may_have_a_point():
    """40.0 is an integer for JSON Schema; 40.5 minutes are none."""
    wanted = plain()
    minutes = wanted["requests"][0]["minutes"]
    put(wanted, float(minutes), "requests", 0, "minutes")
    made, _ = read_instance(json.dumps(wanted).encode(), basis())
    assert made.requests[0].minutes == minutes
    assert refused(put(wanted, minutes + 0.5, "requests", 0, "minutes"))[0] == "plan.wrong_kind"


def test_a_file_has_a_limit(monkeypatch):
    """A larger one is refused before it is read."""
    monkeypatch.setattr(reading, "MOST_BYTES", 10)
    assert refused(plain())[0] == "plan.too_large"


def test_a_plan_of_strangers_is_refused_unless_people_may_be_gone():
    """Unknown names and requests planned twice are told with their place."""
    made = instance([request(), request("Q-2")])
    for plan, code, place in (
        ([booked("Q-9", "9:00")], "plan.unknown_request", "assignments[0].request"),
        ([booked("Q-1", "9:00", "I-9")], "plan.unknown_interpreter", "assignments[0].interpreter"),
        ([booked("Q-1", "9:00")] * 2, "plan.twice", "assignments[1]"),
    ):
        raw = json.dumps({"assignments": plain_plan(made, tuple(plan))}).encode()
        with pytest.raises(Refusal, match=code) as fault:
            read_plan(raw, made)
        assert fault.value.values["place"] == place
    twice = json.dumps({"assignments": plain_plan(made, (booked("Q-1", "9:00"),) * 2)}).encode()
    with pytest.raises(Refusal, match=r"plan.twice"):
        read_plan(twice, made, known=False)
    damaged = plain_plan(made, (booked("Q-1", "9:00"),))
    damaged[0]["mode"] = "FAX"
    with pytest.raises(Refusal, match=r"plan.word_unknown") as fault:
        read_plan(json.dumps({"assignments": damaged}).encode(), made)
    assert fault.value.values["place"] == "assignments[0].mode"
    gone = json.dumps({"assignments": plain_plan(made, (booked("Q-9", "9:00"),))}).encode()
    assert read_plan(gone, made, known=False) == (booked("Q-9", "9:00"),)
    with pytest.raises(Refusal, match=r"plan.field_missing"):
        read_plan(b"{}", made)


def test_the_schema_is_made_from_what_is_read():
    """The file in the resources is what the structs say; rules, weights and varieties may be left out."""
    assert json.loads((ROOT / SCHEMA).read_text(encoding="utf-8")) == json.loads(
        json.dumps(schema())
    )
    required = schema()["$defs"]["Instance"]["required"]
    assert "requests" in required
    assert not {"rules", "weights", "compatibility"} & set(required)


def test_overlapping_windows_of_a_file_are_joined():
    """Reading puts windows in order as well."""
    one = request(windows=(window("9:00", "11:00"), window("8:00", "10:00")))
    made, notices = read_instance(write_instance(instance([one])), basis())
    assert made.requests[0].windows == (window("8:00", "11:00"),)
    assert [notice.code for notice in notices] == ["plan.windows_joined"]
    assert made.requests[0].not_before == at("8:00")


def test_the_example_of_the_manual_can_be_planned():
    """What the page about instances shows is read without a notice, and its request gets a place."""
    page = (ROOT / "resources" / "planning" / "README.md").read_text(encoding="utf-8")
    example = page.split("```json")[1].split("```")[0]
    made, notices = read_instance(example.encode(), basis())
    assert notices == ()
    (one,) = greedy(Grid(made))
    assert made.days.moment(one.start).isoformat() == "2026-11-23T09:15:00+01:00"
    assert one.mode == "ONSITE"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(plain())), anything)
def test_whatever_stands_in_a_field_it_is_read_or_refused(field, value):
    """No value of any field breaks the reader."""
    with suppress(Refusal):
        made, _notices = read_instance(json.dumps(put(plain(), value, field)).encode(), basis())
        assert read_instance(write_instance(made), basis())[0] == made
