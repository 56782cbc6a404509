"""The desk of a station with its library whole: what an update left to prepare is prepared first."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from screenio.cli.sign_in import signed_in
from screenio.desk.desk import Desk
from screenio.desk.program import Program


@contextmanager
def at_library(given: argparse.Namespace, program: Program) -> Iterator[Desk]:
    """Open the desk that a command names once everything can be searched, and close it afterwards."""
    with signed_in(given, program) as desk:
        while (behind := desk.library.catch_up()) is not None:
            if behind.packs and sys.stderr.isatty():
                print(f"\r{behind.packs}: {behind.percent}%", end="", file=sys.stderr)
        yield desk
