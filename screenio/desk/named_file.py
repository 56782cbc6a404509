"""A file that somebody named: at a prompt, or by picking it in the window."""

from pathlib import Path

from screenio.errors import Trouble


def read_named(path: Path, most_bytes: int = -1) -> bytes:
    """Read a file; a pipe or a device is none, it could keep whoever reads waiting, or never end.

    Args:
        most_bytes: where reading stops, one byte later, so that what is too large is seen; -1 for nowhere.

    Raises:
        Trouble: `cli.not_read`.
    """
    try:
        if not path.is_file():
            raise Trouble("cli.not_read", file=path.name)
        with path.open("rb") as file:
            return file.read(most_bytes + 1 if most_bytes >= 0 else -1)
    except OSError as fault:
        raise Trouble("cli.not_read", file=path.name) from fault
