"""What the commands about plans print: plans, verdicts, reasons and changes, each with its sentence."""

from typing import Any

import msgspec

from screenio.desk.planner import Best
from screenio.language.catalogue import Catalogue
from screenio.language.messages import sentence_of
from screenio.language.planning import (
    booked_words,
    broken_words,
    change_words,
    check_words,
    other_words,
    reason_words,
)
from screenio.planning.checking import Notice
from screenio.planning.evaluate import Verdict, evaluate
from screenio.planning.explain import Reason, Reasons, Why
from screenio.planning.grid import Grid
from screenio.planning.instance import Assignment, Instance
from screenio.planning.reading import plain_plan
from screenio.planning.replan import Change


class PlanFile(msgspec.Struct, frozen=True, kw_only=True):
    """What `plan solve --json` prints; `resources/planning/plan.schema.json` is made from it.

    Args:
        assignments: request, interpreter, start in ISO 8601 with offset, mode.
        unassigned: request, reason as a code, its values, and the sentence.
        placeable: requests that have a place when nobody else is planned.
        cost: points by part; `total` is their sum.
        bound: no plan costs less.
        gap: the share of the total that may be too much, 0 to 1.
        rounds: neighbourhoods after which the plan was found.
        cut_by_clock: time was over before the counted work was done; the same again may give another plan.
        violations: broken rules, which only what was locked can have.
        notices: what was put right in the instance, and how the search ended.
    """

    assignments: list[dict[str, str]]
    unassigned: list[dict[str, Any]]
    placed: int
    placeable: int
    cost: dict[str, int]
    total: int
    bound: int
    gap: float
    rounds: int
    cut_by_clock: bool
    violations: list[dict[str, Any]]
    notices: list[dict[str, Any]]


def plan_schema() -> dict[str, Any]:
    """Give the JSON Schema of what is printed."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **msgspec.json.schema(PlanFile)}


def found(
    words: Catalogue, instance: Instance, best: Best, notices: tuple[Notice, ...]
) -> dict[str, Any]:
    """Give a plan: who interprets what, who was left out and why, what it costs, how far from the best."""
    plan = best.plan
    verdict = evaluate(instance, plan)
    reasons = Reasons(instance, plan)
    told = list(notices)
    if best.without_solver:
        told.append(Notice("plan.no_solver"))
    if best.ended:
        told.append(Notice(best.ended))
    file = PlanFile(
        assignments=plain_plan(instance, plan),
        unassigned=[_left_out(words, reasons.of(name), name) for name in verdict.unassigned],
        placed=len(plan),
        placeable=sum(bool(options) for options in Grid(instance).options),
        cost=verdict.cost,
        total=verdict.total,
        bound=best.bound,
        gap=round(max(0.0, 1 - best.bound / verdict.total), 4) if verdict.total else 0.0,
        rounds=best.rounds,
        cut_by_clock=best.cut_by_clock,
        violations=[_broken(words, one) for one in verdict.violations],
        notices=[
            {**msgspec.structs.asdict(one), "says": sentence_of(words, one.code, one.values)}
            for one in told
        ],
    )
    return msgspec.structs.asdict(file)


def _left_out(words: Catalogue, why_not: Reason, name: str) -> dict[str, Any]:
    said = reason_words(words, why_not)
    return {"request": name, "reason": why_not.code, "values": why_not.values, "says": said}


def judged(words: Catalogue, verdict: Verdict) -> dict[str, Any]:
    """Give a verdict: what is broken, who was left out, what it costs."""
    return {
        "valid": verdict.is_valid,
        "violations": [_broken(words, one) for one in verdict.violations],
        "unassigned": list(verdict.unassigned),
        "cost": verdict.cost,
        "total": verdict.total,
    }


def _broken(words: Catalogue, one: Any) -> dict[str, Any]:
    return {**msgspec.structs.asdict(one), "says": broken_words(words, one)}


def shown_change(words: Catalogue, instance: Instance, change: Change) -> dict[str, Any]:
    """Give what a new plan changes for one request."""
    return {
        "request": change.request,
        "code": change.code,
        "was": _one(instance, change.was),
        "now": _one(instance, change.now),
        "says": change_words(words, _clock(instance), change),
    }


def _one(instance: Instance, one: Assignment | None) -> dict[str, str] | None:
    return plain_plan(instance, (one,))[0] if one else None


def shown_why(words: Catalogue, instance: Instance, why: Why) -> dict[str, Any]:
    """Give why a request has whom it has, and why nobody else."""
    clock = _clock(instance)
    made: dict[str, Any] = {"request": why.request}
    if why.chosen is not None:
        one = why.chosen
        made["chosen"] = booked_words(words, clock, one.interpreter, one.start, one.mode)
        made["because"] = [check_words(words, check) for check in why.checks]
    if why.reason is not None:
        made["nobody"] = reason_words(words, why.reason)
    made["others"] = [other_words(words, clock, other) for other in why.others]
    return made


def _clock(instance: Instance) -> Any:
    return lambda minute: f"{instance.days.moment(minute):%Y-%m-%d %H:%M}"
