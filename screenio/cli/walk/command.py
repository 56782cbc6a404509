"""`walk`: plays the day of invented people, or of a scripted person, and prints what happened."""

import argparse
import itertools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from screenio.cli.printing import show
from screenio.cli.walk.people import invented
from screenio.cli.walk.play import Ending, Scene, play
from screenio.cli.walk.story import Story, read_defaults, read_story
from screenio.desk.program import Program
from screenio.language.catalogue import ENGLISH, catalogue
from screenio.language.messages import sentence_of

DEFAULTS = "defaults.json"


def describe(groups: Any) -> None:
    """Describe the command."""
    command = groups.add_parser("walk", help="play a day on fresh practice stations")
    command.add_argument(
        "--people", type=int, default=3, metavar="N", help="how many invented people"
    )
    command.add_argument("--seed", type=int, default=1, metavar="S", help="who they are")
    command.add_argument("--case", type=Path, metavar="FILE", help="a scripted person instead")
    command.add_argument("--out", type=Path, metavar="DIR", help="keep the stations here")
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_walk)


def _walk(given: argparse.Namespace, program: Program) -> int:
    practice = program.resources / "practice"
    if given.case:
        beside = given.case.parent / DEFAULTS
        defaults = read_defaults(beside if beside.is_file() else practice / DEFAULTS)
        stories = [read_story(given.case)]
    else:
        defaults = read_defaults(practice / DEFAULTS)
        stories = list(invented(given.people, given.seed, practice))
    played = []
    with _folder(given.out) as folder:
        for story in stories:
            ending = play(Scene(_fresh(folder), story, program, defaults))
            played.append(_report(story, ending, program))
            if not given.json:
                _tell(played[-1])
    failed = [one for one in played if one["result"] != "as expected"]
    if given.json:
        show(played, as_json=True)
    else:
        print(f"{len(played) - len(failed)} as expected, {len(failed)} not")
    return 1 if failed else 0


def _fresh(folder: Path) -> Path:
    """Name a folder that is not there yet: every story is played on fresh stations."""
    return next(place for n in itertools.count(1) if not (place := folder / f"{n:03}").exists())


@contextmanager
def _folder(out: Path | None) -> Iterator[Path]:
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        yield out
        return
    with tempfile.TemporaryDirectory(prefix="walk-") as folder:
        yield Path(folder)


def _report(story: Story, ending: Ending, program: Program) -> dict[str, Any]:
    result = "as expected"
    if ending.code:
        words = catalogue(ENGLISH, program.translations)
        result = (
            f"{ending.stopped_at}: {ending.code}: {sentence_of(words, ending.code, ending.values)}"
        )
    elif ending.failures:
        result = "not as expected"
    return {
        "title": story.title,
        "result": result,
        "failures": [msgspec.to_builtins(one) for one in ending.failures],
        "steps": [{"step": name, "ms": took} for name, took in ending.took_ms],
    }


def _tell(report: dict[str, Any]) -> None:
    print(report["title"])
    for one in report["steps"]:
        print(f"  {one['step']:<12} {one['ms']:>9.1f} ms")
    for one in report["failures"]:
        print(f"  expected {one['what']}: {one['expected']}; found: {one['found']}")
    print(f"  {report['result']}")
