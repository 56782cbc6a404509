"""What a new document is to what is here: it replaces it, contradicts it, or says the same.

Source: DOMAIN §10, COIItem; rules 2 and 3.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from screenio.desk.library import KnownItem
from screenio.language.formats import country as country_name
from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import column, row
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.search_pick import SearchPick
from screenio.ui.parts.text import Paragraph

SUPERSEDES, CONTRADICTS, AGREES = "supersedes", "contradicts", "corroborated_by"


class Relations(QWidget):
    """Says of any number of items what the new document is to them; pressing one again takes it back."""

    def __init__(self, look: Look, known: Iterable[KnownItem]) -> None:
        super().__init__()
        self._look, self._known = look, list(known)
        self.said: list[tuple[str, KnownItem]] = []
        say = look.words.say
        self._kinds = {
            SUPERSEDES: say("It replaces"),
            CONTRADICTS: say("It contradicts"),
            AGREES: say("It says the same as"),
        }
        self.kind = NarrowPick(look, say("What it is to others"), list(self._kinds.items()))
        options = [(str(at), self._words(one), "") for at, one in enumerate(self._known)]
        self.other = SearchPick(look, say("An item or document that is here"), options)
        self.add = Button(look, say("Add"), icon="plus")
        self.list = Flow(look, gap=6)
        line = row(look, self.kind, self.other)
        line.setStretch(1, 1)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        hint = say("What is replaced can still be read; it is not cited any more.")
        box = column(look, gap=6)
        box.addLayout(line)
        for widget in (self.list, Paragraph(look, hint, "side", tone="third")):
            box.addWidget(widget)
        self.setLayout(box)
        self.add.clicked.connect(self._on_add)

    def items(self, kind: str) -> tuple[str, ...]:
        """Give the ids of the items that the document is this to."""
        return tuple(one for said, known in self.said if said == kind for one in known.items)

    def _words(self, one: KnownItem) -> str:
        nation = country_name(one.country, self._look.words.language) if one.country else ""
        return " · ".join(filter(None, (one.title, one.source, one.published, nation)))

    def _on_add(self) -> None:
        chosen = self.other.chosen()
        if not chosen:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        said = (self.kind.chosen(), self._known[int(chosen)])
        if said not in self.said:
            self.said.append(said)
        self.other.choose("")
        self._show()

    def _take_back(self, said: tuple[str, KnownItem]) -> None:
        self.said.remove(said)
        self._show()

    def _show(self) -> None:
        self.list.clear()
        for said in self.said:
            text = f"{self._kinds[said[0]]}: {self._words(said[1])}"
            button = Button(self._look, text, icon="x")
            button.clicked.connect(lambda _=False, one=said: self._take_back(one))
            self.list.add(button)
