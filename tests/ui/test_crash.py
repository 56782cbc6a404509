"""A bug at the top."""

import logging
import sys

from screenio.ui.crash import install, report


def _fail(secret):
    raise ValueError(f"cannot read {secret}")


def test_a_report_names_lines_and_no_values():
    """The report says kind and place of a fault, never what the exception says."""
    try:
        _fail("Gul Agha")
    except ValueError as fault:
        found = report(type(fault), fault.__traceback__)
    assert found.startswith("ValueError")
    assert "test_crash.py" in found
    assert "Gul Agha" not in found


def test_the_same_bug_is_shown_once(monkeypatch, caplog):
    """A bug that comes again and again is shown once, and logged without a name."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    shown = []
    install(shown.append)
    for _ in range(3):
        try:
            _fail("Gul Agha")
        except ValueError as fault:
            sys.excepthook(type(fault), fault, fault.__traceback__)
    assert len(shown) == 1
    assert "Gul Agha" not in caplog.text
    caplog.clear()
    logging.getLogger("screenio")
