"""Writing a file where an officer chose, whole or not at all."""

from pathlib import Path

from screenio.errors import Trouble
from screenio.whole_file import write_whole


def save(path: Path, raw: bytes) -> None:
    """Write a file where an officer chose.

    Raises:
        Trouble: `paper.not_saved`.
    """
    try:
        write_whole(path, raw)
    except OSError as fault:
        raise Trouble("paper.not_saved") from fault
