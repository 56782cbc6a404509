"""Differences that stay, each with the reason and the side that is right: `explained.csv`."""

import csv
import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from nets.comparison import Difference

TABLE = Path(__file__).with_name("explained.csv")
_NUMBER = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Row:
    """One line of the table; `*` stands for anything, rows of repeats are not numbered."""

    form: str
    path: str
    facet: str
    why: str
    right: str
    source: str

    def explains(self, difference: Difference) -> bool:
        """Say whether this line is about that difference."""
        return (
            fnmatchcase(difference.form.rpartition("/")[2], self.form)
            and fnmatchcase(_NUMBER.sub("", difference.path), self.path)
            and fnmatchcase(difference.facet, self.facet)
        )


@cache
def table() -> tuple[Row, ...]:
    """Give all lines."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return tuple(Row(**row) for row in csv.DictReader(lines))


def unexplained(differences: list[Difference]) -> list[Difference]:
    """Give the differences that no line is about."""
    return [one for one in differences if not any(row.explains(one) for row in table())]
