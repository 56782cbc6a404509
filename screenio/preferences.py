"""What must be known before anybody unlocks: language, text size, colours, the last station.

A small file outside the vault, for one user of this machine. It names no person. A damaged file counts as
none, since nothing in it is worth stopping for.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from screenio.whole_file import write_whole

TEXT_SIZES = (1.0, 1.15, 1.3, 1.5)
"""Multiples of the drawings' sizes."""


class Preferences(msgspec.Struct, frozen=True):
    """How the window looks and speaks on this machine.

    Args:
        station: the folder of the station opened last; "" for none.
        native_digits: whether the person's column shows digits of their language.
    """

    language: str = "en"
    text_size: Annotated[float, msgspec.Meta(ge=0.8, le=2.0)] = 1.0
    scheme: Literal["light", "dark", "sunlight"] = "light"
    native_digits: bool = True
    station: str = ""


def place() -> Path:
    """Say where the file lies: with the settings of this machine's user."""
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return settings / "screenio" / "preferences.json"


def read(path: Path) -> Preferences:
    """Read the preferences; defaults when there are none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Preferences)
    except (OSError, msgspec.DecodeError):
        return Preferences()


def write(path: Path, preferences: Preferences) -> None:
    """Keep the preferences; a disk that says no costs nothing but them."""
    raw = msgspec.json.format(msgspec.json.encode(preferences), indent=1)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, raw, durable=False)
