"""Rows of a table among our resources, each with every column of its heading."""

import csv
from pathlib import Path

from screenio.errors import Trouble


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a table; one without rows, or with a row too short or too long, is damaged.

    Raises:
        Trouble: `tables.missing`, `tables.damaged`.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
    except OSError as fault:
        raise Trouble("tables.missing", table=path.name) from fault
    except (csv.Error, UnicodeDecodeError) as fault:
        raise Trouble("tables.damaged", table=path.name) from fault
    if not rows or any(None in row or None in row.values() for row in rows):
        raise Trouble("tables.damaged", table=path.name)
    return rows
