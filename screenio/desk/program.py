"""What `start.py` hands to window and command line: how to open a desk, where our files are."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    from screenio.coi.gazetteer import Gazetteer
    from screenio.coi.lexicon import Lexicon
    from screenio.desk.desk import Desk


def now() -> datetime.datetime:
    """Give the moment in the time zone of this machine."""
    return datetime.datetime.now(datetime.UTC).astimezone()


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
    ) -> "Desk":
        """Open the desk.

        Raises:
            Trouble: `keys.wrong_passphrase` and what `station.unlock.open_station` raises.
        """
        ...


class Program(msgspec.Struct, frozen=True):
    """The parts that `start.py` joins.

    Args:
        lexicon, gazetteer: give the words of questions and the places, read when they are first asked for.
    """

    resources: Path
    translations: Path
    open_desk: OpenDesk
    anchor_of: Callable[[Path], Path]
    now: Callable[[], datetime.datetime]
    lexicon: Callable[[], "Lexicon"]
    gazetteer: Callable[[], "Gazetteer"]
