"""Stations, a clock, and windows at them, for the journeys."""

import pytest
from desktop import Desktop
from ground import RESOURCES
from stations import Stations

from screenio.ui.theme import load_fonts


@pytest.fixture
def places(tmp_path):
    """A gate, an asylum office and a return unit that know each other, on one clock."""
    kinds = {"gate": "SCREENING", "asylum": "ASY", "return": "RET"}
    made = Stations(tmp_path / "stations", kinds)
    made.leave()
    return made


@pytest.fixture
def at(qtbot, qapp, places, tmp_path):
    """Open a window at a station; it is locked and closed at the end."""
    load_fonts(RESOURCES)
    opened = []

    def open_at(station, *, clock=places.clock, language="en"):
        for one in opened:
            one.window.lock()
            one.settle()
        folder, settings = places.folder / station, tmp_path / f"{station}.json"
        made = Desktop(qtbot, folder, settings, clock, language=language)
        opened.append(made)
        return made

    yield open_at
    for one in opened:
        one.window.close()
