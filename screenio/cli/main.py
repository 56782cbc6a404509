"""The command line: what there is to say, and where it goes."""

import argparse
import json
import os
import sys

from screenio.cli import coi, form, inbox, plan, referral, station, stick
from screenio.cli.walk import command as walk
from screenio.desk.program import Program
from screenio.errors import Expected, Refusal
from screenio.language.catalogue import ENGLISH, catalogue
from screenio.language.messages import sentence

DONE, REFUSED, TROUBLED = 0, 1, 2


def main(words: list[str], program: Program) -> int:
    """Run one command; gives 0 when it was done, 1 when a rule said no, 2 when the world did.

    Why not is said to people as a sentence; whoever asked for JSON gets an object in place of what would
    have been found.
    """
    given = parser().parse_args(words)
    try:
        done: int = given.run(given, program)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the exit writes again
        return DONE
    except Expected as fault:
        says = sentence(catalogue(ENGLISH, program.translations), fault)
        print(says, file=sys.stderr)
        if getattr(given, "json", False):
            print(json.dumps({"error": fault.code, "says": says}, ensure_ascii=False))
        return REFUSED if isinstance(fault, Refusal) else TROUBLED
    return done


def parser() -> argparse.ArgumentParser:
    """Describe every command."""
    whole = argparse.ArgumentParser(
        prog="screenio", description="Screening in the first hours, offline."
    )
    groups = whole.add_subparsers(required=True, metavar="COMMAND")
    for module in (station, referral, stick, inbox, form, coi, plan, walk):
        module.describe(groups)
    return whole
