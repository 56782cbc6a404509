"""What comes first of the passages that were found: the right heading, and most of what was asked for."""

from collections.abc import Mapping
from typing import Any

from screenio.coi.lexicon import Unit
from screenio.coi.words import stems

Row = dict[str, Any]
HEADING = 1.5
"""How much more a thing tells in a heading than in a text. Source: `tests/coi/questions.csv`."""

RANKED = 2
"""What the best rank is worth beside what is covered. Source: `tests/coi/questions.csv`."""


def headed_first(rows: list[Row], units: tuple[Unit, ...]) -> list[Row]:
    """Put those first whose heading says what is asked for and nothing else; the others keep their order.

    "Population" answers who asks for the people of a country, before "Telephones" counted by population.
    """
    asked = frozenset[str]().union(*(unit.stems for unit in units if not unit.is_country))

    def says_more(row: Row) -> bool:
        heading = set(stems(row["heading"], row["language"]))
        return not heading or not heading <= asked

    return sorted(rows, key=says_more)


def most_covering(rows: list[Row], told: Mapping[Unit, float]) -> list[Row]:
    """Put those first that have most of what is asked for, each thing once, and then the better rank.

    Args:
        told: each unit and how much it tells.
    """
    best = max((row["score"] for row in rows), default=0) or 1

    def covered(row: Row) -> float:
        heading = set(stems(f"{row['title']} {row['heading']}", row["language"]))
        text = heading.union(stems(row["text"], row["language"]))
        ranked: float = RANKED * row["score"] / best
        return ranked + sum(
            weight * (HEADING if _is_in(heading, unit) else _is_in(text, unit))
            for unit, weight in told.items()
        )

    return sorted(rows, key=covered, reverse=True)


def _is_in(words: set[str], unit: Unit) -> bool:
    return any(words.issuperset(wording) for wording in unit.wordings)
