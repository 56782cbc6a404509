"""What two engines say of the same places, facet by facet."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

FACETS = ("relevant", "required", "readonly", "value", "valid", "choices", "label")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

Nodes = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Difference:
    """One facet of one place on which two engines stand apart, after that step."""

    form: str
    step: int
    path: str
    facet: str
    ours: Any
    theirs: Any


@dataclass
class Comparison:
    """How many facets were compared, and which of them differ."""

    form: str
    facets: int = 0
    differences: list[Difference] = field(default_factory=list)

    def compare(self, step: int, ours: Nodes, theirs: Nodes) -> None:
        """Compare two tellings of all places: which there are, in which order, and the facets of each.

        Of places that one side lacks, the outermost is one difference and what lies in it is not compared.
        """
        mine = {one["path"]: one for one in ours}
        other = {one["path"]: one for one in theirs}
        alone = mine.keys() ^ other.keys()
        for path in sorted(mine.keys() | other.keys()):
            if path not in alone:
                self._compare_place(step, path, mine[path], other[path])
            elif path.rpartition("/")[0] not in alone:
                self.count(step, path, "place", path in mine, path in other)
        shared = [path for path in mine if path not in alone]
        self.count(step, "", "order", shared, [path for path in other if path not in alone])

    def _compare_place(
        self, step: int, path: str, mine: Mapping[str, Any], other: Mapping[str, Any]
    ) -> None:
        self.facets += 1
        for facet in FACETS:
            self.count(step, path, facet, settled(mine[facet]), settled(other[facet]))

    def count(self, step: int, path: str, facet: str, *sides: Any) -> None:
        """Count one facet; note it where the two sides differ."""
        self.facets += 1
        if sides[0] != sides[1]:
            self.differences.append(Difference(self.form, step, path, facet, *sides))


def settled(value: Any) -> Any:
    """Give a value without what is drawn by chance: every UUID is alike."""
    return UUID.sub("(uuid)", value) if isinstance(value, str) else value
