"""What the command line is given: how to open a desk, and where the program's own files are."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import msgspec

from screenio.desk.desk import Desk
from screenio.papers.terms import Words
from screenio.reference import read_tables


class OpenDesk(Protocol):
    """Signs a member of staff in at a station's vault."""

    def __call__(
        self,
        folder: Path,
        who: str,
        passphrase: str,
        *,
        clock: Callable[[], datetime.datetime] = ...,
        anchor: Path | None = ...,
    ) -> Desk:
        """Open the desk.

        Raises:
            Trouble: `keys.wrong_passphrase` and what `station.unlock.open_station` raises.
        """
        ...


class Program(msgspec.Struct, frozen=True):
    """The parts that `start.py` joins for the command line."""

    resources: Path
    translations: Path
    open_desk: OpenDesk
    anchor_of: Callable[[Path], Path]
    now: Callable[[], datetime.datetime]

    def words(self) -> Words:
        """Give papers their words."""
        return Words(self.resources, self.translations, read_tables(self.resources))


def show(found: Any, *, as_json: bool) -> None:
    """Print what a command found: JSON in UTF-8, or one line for each value."""
    plain = msgspec.to_builtins(found, builtin_types=(bytes,), enc_hook=str)
    if as_json:
        print(msgspec.json.format(msgspec.json.encode(_readable(plain)), indent=1).decode())
        return
    for line in _lines(_readable(plain), ""):
        print(line)


def _readable(plain: Any) -> Any:
    match plain:
        case bytes() | bytearray():
            return bytes(plain).hex()
        case dict():
            return {str(_readable(key)): _readable(one) for key, one in plain.items()}
        case list() | tuple():
            return [_readable(one) for one in plain]
    return plain


def _lines(plain: Any, indent: str) -> list[str]:
    match plain:
        case dict():
            return [line for key, one in plain.items() for line in _entry(str(key), one, indent)]
        case list():
            return [
                line
                for one in plain
                for line in [*_lines(one, indent), *([""] if isinstance(one, dict) else [])]
            ]
    return [f"{indent}{plain}"]


def _entry(key: str, one: Any, indent: str) -> list[str]:
    if isinstance(one, dict | list) and one:
        return [f"{indent}{key}:", *_lines(one, indent + "  ")]
    return [f"{indent}{key}: {'' if one in ([], {}) else one}"]
