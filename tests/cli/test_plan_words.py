import json

from ground import RESOURCES
from small_plan import basis, booked, instance, request

from screenio.cli.plan_words import found, judged, plan_schema, shown_change, shown_why
from screenio.desk.planner import Best
from screenio.language.catalogue import catalogue
from screenio.planning.checking import Notice
from screenio.planning.evaluate import evaluate
from screenio.planning.explain import why
from screenio.planning.replan import difference

ENGLISH = catalogue("en", RESOURCES.parent / "translations")


def test_how_a_plan_came_about_is_in_its_notices():
    """What was put right in the file, that the solver is missing, that it was stopped: each a sentence."""
    best = Best(ended="plan.stopped", without_solver=True)
    notices = (Notice("plan.windows_joined", {"place": "stations[0].windows"}),)
    told = found(ENGLISH, instance(), best, notices)
    codes = [one["code"] for one in told["notices"]]
    assert codes == ["plan.windows_joined", "plan.no_solver", "plan.stopped"]
    assert "stations[0].windows" in told["notices"][0]["says"]
    assert told["total"] == basis().weights.unplaced_planned
    assert told["gap"] == 1.0


def test_the_schema_is_made_from_what_is_printed():
    """The file in the resources is what the result is, and a result has each field of it."""
    path = RESOURCES / "planning" / "plan.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(json.dumps(plan_schema()))
    told = found(ENGLISH, instance(), Best(), ())
    assert set(told) == set(plan_schema()["$defs"]["PlanFile"]["required"])
    assert told["cut_by_clock"] is False


def test_times_are_told_as_the_station_reads_them():
    """Local day and clock, in words and in values."""
    made = instance([request()])
    was, now = [booked("Q-1", "9:00")], [booked("Q-1", "10:15")]
    change = shown_change(ENGLISH, made, difference(was, now)[0])
    assert change["was"]["start"] == "2026-11-23T09:00:00+01:00"
    assert "2026-11-23 10:15" in change["says"]
    told = shown_why(ENGLISH, made, why(made, was, "Q-1"))
    assert "2026-11-23 09:00" in told["chosen"]


def test_a_verdict_names_what_is_broken():
    """Code, requests and a sentence."""
    made = instance([request(), request("Q-2")])
    verdict = evaluate(made, [booked("Q-1", "9:00"), booked("Q-2", "9:30")])
    told = judged(ENGLISH, verdict)
    assert told["violations"][0]["requests"] == ("Q-1", "Q-2")
    assert told["valid"] is False
