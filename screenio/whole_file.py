"""Writing a file so that whoever reads it finds the old one or the new one, never a half."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, raw: bytes, *, durable: bool = True) -> None:
    """Write a file under another name beside its place, then move it there; the folder must exist.

    Args:
        durable: force it to the disk, so that it holds through a power cut.

    Raises:
        OSError: as the disk says it; nothing half-written stays.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(raw)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):  # a stick may be gone
            beside.unlink(missing_ok=True)
        raise
