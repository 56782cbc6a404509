"""A file that somebody named: at a prompt, or by picking it in the window."""

from pathlib import Path

from screenio.errors import Trouble


def read_named(path: Path) -> bytes:
    """Read a file.

    Raises:
        Trouble: `cli.not_read`.
    """
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Trouble("cli.not_read", file=path.name) from fault
