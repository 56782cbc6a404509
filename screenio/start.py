"""Builds the parts and joins them; the only file that knows all of them."""

import datetime
import hashlib
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from screenio import preferences
from screenio.cli.main import main
from screenio.desk.program import Program, now

if TYPE_CHECKING:
    from screenio.coi.gazetteer import Gazetteer
    from screenio.coi.lexicon import Lexicon
    from screenio.desk.desk import Desk
    from screenio.parts import Parts

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"


def anchor_of(folder: Path) -> Path:
    """Say where the anchor of a station lies: in the profile of this machine's user, outside its folder."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return state / "screenio" / "anchors" / name


@cache
def parts() -> "Parts":
    """Load what every desk shares."""
    from screenio.parts import Parts  # noqa: PLC0415  # late: a second that planning from files need not pay

    return Parts(RESOURCES)


def open_desk(
    folder: Path,
    who: str,
    passphrase: str,
    *,
    clock: Callable[[], datetime.datetime] = now,
    anchor: Path | None = None,
) -> "Desk":
    """Sign a member of staff in at a station's vault."""
    return parts().open_desk(folder, who, passphrase, clock=clock, anchor=anchor)


def lexicon() -> "Lexicon":
    """Give the words of questions about countries."""
    return parts().lexicon()


def gazetteer() -> "Gazetteer":
    """Give the places of the routes."""
    return parts().gazetteer()


def run(words: list[str]) -> int:
    """Run a command; without one open the window, or walk the day in the terminal where there is none."""
    program = Program(
        resources=RESOURCES,
        translations=ROOT / "translations",
        open_desk=open_desk,
        anchor_of=anchor_of,
        now=now,
        lexicon=lexicon,
        gazetteer=gazetteer,
    )
    if words:
        return main(words, program)
    if not has_display():
        return main(["walk"], program)
    return _window(program)


def has_display() -> bool:
    """Say whether a window can be shown here."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or sys.platform in {"win32", "darwin"}


def _window(program: Program) -> int:
    """Open the window: at the station it was at last, or at the practice station."""
    from screenio.cli.practice import practice_station  # noqa: PLC0415  # late: makes a desk
    from screenio.ui.application import run_window  # noqa: PLC0415  # late: Qt loads for a window only

    settings = preferences.place()
    known = preferences.read(settings)
    if not (known.station and Path(known.station).is_dir()):
        practice = practice_station(practice_folder(), program)
        preferences.write(settings, msgspec.structs.replace(known, station=str(practice)))
    return run_window(program)


def practice_folder() -> Path:
    """Say where the practice stations of this machine's user lie."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return data / "screenio" / "practice"
