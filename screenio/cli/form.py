"""`form check | run | export`: what a form file says, and how it behaves; without a station."""

import argparse
import datetime
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from screenio.cli import form_check
from screenio.cli.form_file import read_form
from screenio.desk.named_file import read_named
from screenio.desk.program import Program
from screenio.errors import Refusal, Trouble
from screenio.forms import audit, table
from screenio.forms.definition import FormDefinition
from screenio.forms.interchange import fill, instance_xml
from screenio.forms.run import Run
from screenio.forms.texts import code_of, nearest
from screenio.forms.tree import Clock
from screenio.whole_file import write_whole

NOON = datetime.time(12)
MOST_STEPS_BYTES = 10_000_000


def describe(groups: Any) -> None:
    """Describe the commands of this group."""
    commands = groups.add_parser("form", help="check a form and walk it")
    each = commands.add_subparsers(required=True, metavar="COMMAND")
    run = each.add_parser("run", help="play steps on a form and show every place after each")
    walked(run)
    run.add_argument("--json", action="store_true", help="one object a line")
    run.set_defaults(run=_run)
    export = each.add_parser("export", help="play steps and write what was answered")
    walked(export)
    export.add_argument("--to", choices=sorted(WRITERS), required=True)
    export.add_argument("--out", type=Path, metavar="FILE", help="else to where the terminal shows")
    export.set_defaults(run=_export)
    form_check.describe(each)


def walked(command: argparse.ArgumentParser) -> None:
    """Say what a walk through a form needs."""
    command.add_argument("file", type=Path, metavar="FILE", help=".xlsx, .xls or .xml")
    command.add_argument("--steps", type=Path, metavar="FILE", help="a list of steps, JSON")
    command.add_argument("--media", type=Path, metavar="DIR", help="else beside the form")
    command.add_argument("--today", metavar="DATE", help="what the form takes for today")
    command.add_argument("--seed", metavar="N", help="what comes by chance comes the same")
    command.add_argument("--language", default="", metavar="L", help="of the words")
    command.add_argument("--instance", type=Path, metavar="FILE", help="answers to begin with, XML")


def begun(given: argparse.Namespace, program: Program) -> Run:
    """Begin a walk.

    Raises:
        Refusal: `run.unknown_language`, `run.no_day`, `run.no_number` and those of the file; Trouble: those
            of the file.
    """
    seed = _number(given.seed)
    dice = random.Random(seed) if seed is not None else random.SystemRandom()  # noqa: S311
    definition = read_form(given.file, given.media)
    _check_language(definition, given.language)
    clock = _clock(given.today, program)
    run = Run(definition, clock=clock, dice=dice.random, language=given.language)
    if given.instance is not None:
        fill(run.tree, read_named(given.instance))
    return run


def _check_language(definition: FormDefinition, language: str) -> None:
    """Refuse a language in which, or in whose parent, the form says nothing."""
    if language and not set(nearest(code_of(language), ())) & set(definition.languages):
        known = tuple(filter(None, definition.languages)) or "–"
        raise Refusal("run.unknown_language", language=language, known=known)


def _clock(today: str | None, program: Program) -> Clock:
    if today is None:
        return program.now
    try:
        day = datetime.date.fromisoformat(today)
    except ValueError as fault:
        raise Refusal("run.no_day", day=today) from fault
    moment = datetime.datetime.combine(day, NOON, program.now().tzinfo)
    return lambda: moment


def _number(seed: str | None) -> int | None:
    try:
        return None if seed is None else int(seed)
    except ValueError as fault:
        raise Refusal("run.no_number", number=seed) from fault


def steps_of(path: Path | None) -> list[dict[str, Any]]:
    """Read the steps of a file; none without one.

    Raises:
        Trouble: `cli.not_read`; Refusal: `run.no_steps`.
    """
    if path is None:
        return []
    raw = read_named(path)
    try:
        found = json.loads(raw[:MOST_STEPS_BYTES])
    except (ValueError, RecursionError) as fault:
        raise Refusal("run.no_steps") from fault
    if not isinstance(found, list) or not all(isinstance(step, dict) for step in found):
        raise Refusal("run.no_steps")
    return found


def _run(given: argparse.Namespace, program: Program) -> int:
    steps = steps_of(given.steps)
    run = begun(given, program)
    _show({"step": 0, "nodes": run.nodes()}, as_json=given.json)
    for number, step in enumerate(steps, 1):
        try:
            run.take(step)
        except Refusal as fault:
            _show({"step": number, "error": fault.code}, as_json=given.json)
        else:
            _show({"step": number, "nodes": run.nodes()}, as_json=given.json)
    return 0


def _export(given: argparse.Namespace, program: Program) -> int:
    steps = steps_of(given.steps)
    run = begun(given, program)
    for step in steps:
        run.take(step)
    raw = WRITERS[given.to](run)
    if given.out is None:
        sys.stdout.buffer.write(raw)
        return 0
    try:
        write_whole(given.out, raw)
    except OSError as fault:
        raise Trouble("cli.not_written", file=given.out.name) from fault
    return 0


WRITERS: dict[str, Callable[[Run], bytes]] = {
    "xml": lambda run: instance_xml(run.tree.first),
    "csv": table.to_csv,
    "xlsx": table.to_xlsx,
    "audit": lambda run: audit.to_csv(run.events),
}


def _show(found: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n")
        return
    print(f"{found['step']}: {found.get('error', '')}")
    for node in found.get("nodes", ()):
        if node["relevant"]:
            print(f"  {_signs(node):3} {node['path']} {node['value']}")


def _signs(node: dict[str, Any]) -> str:
    """Give ! for what is not valid, * for what is required, - for what nobody may write."""
    signs = {"!": not node["valid"], "*": node["required"], "-": node["readonly"]}
    return "".join(sign for sign, holds in signs.items() if holds)
