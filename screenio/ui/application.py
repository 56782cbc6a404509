"""Starts Qt and opens the window."""

import sys

import PySide6
from PySide6.QtWidgets import QApplication

from screenio import preferences
from screenio.desk.program import Program
from screenio.errors import Trouble
from screenio.ui.background import Background
from screenio.ui.theme import load_fonts
from screenio.ui.window import Window

BROKEN_QT, FIRST_GOOD_PYTHON = (6, 12), (3, 12)
"""From this version on Qt for Python loses a reference to None with each call, which kills the process on
a Python where None is counted. Measured; the lock file holds an older one."""


def must_be_safe(qt: tuple[int, int], python: tuple[int, int]) -> None:
    """Refuse a pair of versions that would kill the process in the middle of an interview.

    Raises:
        Trouble: `window.unsafe_qt`.
    """
    if qt >= BROKEN_QT and python < FIRST_GOOD_PYTHON:
        raise Trouble("window.unsafe_qt", version=".".join(str(part) for part in qt))


def run_window(program: Program) -> int:
    """Open the window and run until it is closed; gives the exit code.

    Raises:
        Trouble: `window.unsafe_qt`.
    """
    must_be_safe(PySide6.__version_info__[:2], sys.version_info[:2])
    application = QApplication.instance() or QApplication(["screenio"])
    assert isinstance(application, QApplication)
    application.setApplicationName("screenio")
    load_fonts(program.resources)
    window = Window(program, Background(), preferences.place())
    window.show()
    return application.exec()
