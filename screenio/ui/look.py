"""What every screen is given: colours, words, and the labels of codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from screenio.language.catalogue import Catalogue
from screenio.ui.theme import Theme


@dataclass(frozen=True)
class Look:
    """How the window looks and speaks now; a switch makes another one and rebuilds the pages.

    Args:
        labels: (list, code) to label.
        native_digits: numbers in the person's column in the digits of their language.
    """

    theme: Theme
    words: Catalogue
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    native_digits: bool = True

    def label(self, of: str, code: str) -> str:
        """Give the label of a code in a list; the code itself when there is none."""
        return self.labels.get((of, code), code)

    def codes(self, of: str) -> list[tuple[str, str]]:
        """Give every code of a list with its label, in the order of the list."""
        return [(code, label) for (among, code), label in self.labels.items() if among == of]
