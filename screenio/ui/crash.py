"""A bug reached the top: say so, keep the vault safe, show nothing personal.

What an exception says may hold a name, so neither its words nor its values go anywhere: the report names
its kind and the lines of the program it passed. What was recorded is kept, since a bug rolls its
transaction back; the desk is locked, because nobody knows what the window believes by now.
"""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

PACKAGE = Path(__file__).resolve().parent.parent
LOG = logging.getLogger("screenio")
MOST_LINES = 12


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Name the kind of a fault and the program's lines it passed, newest last."""
    lines = [f"{_place(frame.f_code.co_filename)}:{line}" for frame, line in walk_tb(trace)]
    return "\n".join([kind.__name__, *lines[-MOST_LINES:]])


def _place(name: str) -> str:
    path = Path(name)
    inside = path.is_relative_to(PACKAGE)
    return str(path.relative_to(PACKAGE.parent)) if inside else path.name


def install(show: Callable[[str], None]) -> None:
    """Let every bug that nobody caught be shown once, by its report."""
    shown: set[str] = set()

    def meet(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        found = report(kind, trace)
        LOG.critical("bug: %s", found.replace("\n", " "))
        if found not in shown:
            shown.add(found)
            show(found)

    sys.excepthook = meet
