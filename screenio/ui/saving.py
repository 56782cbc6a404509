"""Writing a file where an officer chose, whole or not at all."""

import os
from pathlib import Path

from screenio.errors import Trouble


def save(path: Path, raw: bytes) -> None:
    """Write a file beside its place first, then move it there.

    Raises:
        Trouble: `paper.not_saved`.
    """
    half = path.with_name(f".{path.name}.part")
    try:
        with half.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as fault:
        half.unlink(missing_ok=True)
        raise Trouble("paper.not_saved") from fault
