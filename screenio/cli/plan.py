"""`plan solve | check | generate | why | repair`: who interprets when, from files; without a station."""

import argparse
import signal
import sys
from pathlib import Path
from typing import Any

from screenio.cli.plan_words import found, judged, shown_change, shown_why
from screenio.cli.printing import show
from screenio.desk.named_file import read_named
from screenio.desk.planner import SECONDS, Best, Planning
from screenio.desk.program import Program
from screenio.errors import Refusal
from screenio.language.catalogue import ENGLISH, Catalogue, catalogue
from screenio.planning.checking import Notice
from screenio.planning.evaluate import evaluate
from screenio.planning.explain import why
from screenio.planning.generate import KINDS, generate
from screenio.planning.instance import Instance
from screenio.planning.reading import read_instance, read_plan, write_instance
from screenio.planning.replan import difference
from screenio.reference import read_basis

MOST_SEED = 2**31 - 1
"""Source: ortools, `sat_parameters.proto`, `random_seed`, an int32."""
MOST_SECONDS = 24 * 3600
"""A day; no plan is worth waiting for longer."""


def describe(groups: Any) -> None:
    """Describe the commands of this group."""
    commands = groups.add_parser("plan", help="plan who interprets when")
    each = commands.add_subparsers(required=True, metavar="COMMAND")
    solve = _on_instance(each, "solve", "make a plan", _solve)
    solve.add_argument("--seconds", type=_seconds, default=SECONDS, metavar="N", help="at most")
    solve.add_argument("--seed", type=_seed, default=0, metavar="S")
    solve.add_argument("--from", dest="begin", type=Path, metavar="PLAN", help="begin with a plan")
    check = _on_instance(each, "check", "judge a plan: broken rules and points", _check)
    check.add_argument("plan", type=Path, metavar="PLAN")
    reasons = _on_instance(each, "why", "say why a request is as it is in a plan", _why)
    reasons.add_argument("plan", type=Path, metavar="PLAN")
    reasons.add_argument("request", metavar="REQUEST")
    repair = _on_instance(each, "repair", "mend a plan after something changed", _repair)
    repair.add_argument("plan", type=Path, metavar="PLAN")
    repair.add_argument("--how", choices=("instant", "local", "least"), default="local")
    repair.add_argument("--seed", type=_seed, default=0, metavar="S")
    made = each.add_parser("generate", help="make an instance from a seed")
    made.add_argument("--kind", choices=sorted(KINDS), required=True)
    made.add_argument("--seed", type=_seed, default=1, metavar="S")
    made.set_defaults(run=_generate)


def _seconds(word: str) -> float:
    """Read a number of seconds, up to a day."""
    seconds = float(word)
    if not 0 <= seconds <= MOST_SECONDS:
        raise argparse.ArgumentTypeError(f"0 to {MOST_SECONDS}")
    return seconds


def _seed(word: str) -> int:
    """Read a seed; the solver has room for so many."""
    seed = int(word)
    if not 0 <= seed <= MOST_SEED:
        raise argparse.ArgumentTypeError(f"0 to {MOST_SEED}")
    return seed


def _on_instance(each: Any, name: str, says: str, run: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = each.add_parser(name, help=says)
    command.add_argument("instance", type=Path, metavar="INSTANCE")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=run)
    return command


def _read(
    given: argparse.Namespace, program: Program
) -> tuple[Instance, tuple[Notice, ...], Catalogue]:
    raw = read_named(given.instance)
    instance, notices = read_instance(raw, read_basis(program.resources))
    return instance, notices, catalogue(ENGLISH, program.translations)


def _waited(planning: Planning, words: Catalogue, *, quiet: bool) -> Best:
    """Wait for a plan; an interrupt at the terminal stops it, and the best plan so far is given."""

    def told(best: Best) -> None:
        if not quiet:
            line = words.say(
                "{points} points, at most {gap} % too much",
                points=best.points,
                gap=f"{best.gap * 100:.1f}",
            )
            print(line, file=sys.stderr)

    before = signal.signal(signal.SIGINT, lambda _signal, _frame: planning.stop())
    try:
        return planning.wait(told)
    finally:
        signal.signal(signal.SIGINT, before)


def _solve(given: argparse.Namespace, program: Program) -> int:
    instance, notices, words = _read(given, program)
    begin = read_plan(read_named(given.begin), instance) if given.begin else ()
    planning = Planning(instance, given.seconds, seed=given.seed, begin=begin)
    best = _waited(planning, words, quiet=given.json)
    show(found(words, instance, best, notices), as_json=given.json)
    return 0


def _check(given: argparse.Namespace, program: Program) -> int:
    instance, _notices, words = _read(given, program)
    plan = read_plan(read_named(given.plan), instance)
    verdict = evaluate(instance, plan)
    show(judged(words, verdict), as_json=given.json)
    return 0 if verdict.is_valid else 1


def _why(given: argparse.Namespace, program: Program) -> int:
    instance, _notices, words = _read(given, program)
    plan = read_plan(read_named(given.plan), instance)
    if given.request not in instance.request_of:
        raise Refusal("plan.unknown_request", place="REQUEST", name=given.request)
    show(shown_why(words, instance, why(instance, plan, given.request)), as_json=given.json)
    return 0


def _repair(given: argparse.Namespace, program: Program) -> int:
    instance, notices, words = _read(given, program)
    plan = read_plan(read_named(given.plan), instance, known=False)
    planning = Planning(instance, seed=given.seed, begin=plan, how=given.how)
    best = _waited(planning, words, quiet=given.json)
    changes = difference(plan, best.plan)
    told = {"changes": [shown_change(words, instance, one) for one in changes]}
    show({**found(words, instance, best, notices), **told}, as_json=given.json)
    return 0


def _generate(given: argparse.Namespace, program: Program) -> int:
    made = generate(given.kind, given.seed, read_basis(program.resources))
    sys.stdout.write(write_instance(made).decode() + "\n")
    return 0
