"""The command line: what there is to say, and where it goes."""

import argparse
import importlib
import json
import os
import sys

from screenio.desk.program import Program
from screenio.errors import Expected, Refusal, Trouble
from screenio.language.catalogue import ENGLISH, catalogue
from screenio.language.messages import sentence

GROUPS = {
    "station": "station",
    "referral": "referral",
    "stick": "stick",
    "inbox": "inbox",
    "form": "form",
    "coi": "coi",
    "plan": "plan",
    "walk": "walk.command",
}
"""Groups of commands to their modules here, in the order of the help."""
DONE, REFUSED, TROUBLED = 0, 1, 2
INTERRUPTED = 130
"""Somebody pressed Ctrl C. Source: POSIX shells, 128 and the number of the signal."""


def main(words: list[str], program: Program) -> int:
    """Run one command; gives 0 when it was done, 1 when a rule said no, 2 when the world did.

    Why not is said to people as a sentence; whoever asked for JSON gets an object in place of what would
    have been found.
    """
    given = parser(words).parse_args(words)
    try:
        done: int = given.run(given, program)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the exit writes again
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except EOFError:
        return _told(Trouble("cli.nobody_answered"), program, as_json=getattr(given, "json", False))
    except Expected as fault:
        return _told(fault, program, as_json=getattr(given, "json", False))
    return done


def _told(fault: Expected, program: Program, *, as_json: bool) -> int:
    says = sentence(catalogue(ENGLISH, program.translations), fault)
    print(says, file=sys.stderr)
    if as_json:
        print(json.dumps({"error": fault.code, "says": says}, ensure_ascii=False))
    return REFUSED if isinstance(fault, Refusal) else TROUBLED


def parser(words: list[str]) -> argparse.ArgumentParser:
    """Describe the group that is asked for, and no other, as loading all takes a second; or every one."""
    whole = argparse.ArgumentParser(
        prog="screenio", description="Screening in the first hours, offline."
    )
    groups = whole.add_subparsers(required=True, metavar="COMMAND")
    for name in words[:1] if words and words[0] in GROUPS else GROUPS:
        importlib.import_module(f"screenio.cli.{GROUPS[name]}").describe(groups)
    return whole
