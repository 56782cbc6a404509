"""One of many under a label: type a part of its name, in either language."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from screenio.projections.people import folded
from screenio.ui.look import Look
from screenio.ui.parts.card import column
from screenio.ui.parts.choices import Option
from screenio.ui.parts.field import Field

MOST_OFFERED = 60


class SearchPick(QWidget):
    """A field that completes what is typed to one of its options; `changed` when a person chose or typed."""

    changed = Signal()

    def __init__(self, look: Look, label: str, options: Sequence[Option]) -> None:
        super().__init__()
        self._shown = {code: _shown(officer, person) for code, officer, person in options}
        self._codes = {shown: code for code, shown in self._shown.items()}
        self._folded = {
            shown: f"{folded(shown)} {code.lower()}" for shown, code in self._codes.items()
        }
        self.field = Field(
            look, label, hint=look.words.say("Type a part of the name"), icon="search"
        )
        completer = QCompleter(self.field.edit)  # a child of the field, to go after its last focus
        self._offers = QStringListModel(completer)
        completer.setModel(self._offers)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = completer.popup()
        if popup is not None:
            popup.setAccessibleName(label)
        self.field.edit.setCompleter(completer)
        completer.activated.connect(self._on_activated)
        self.setLayout(column(look, self.field))
        self.field.edited.connect(self._on_edited)
        self.setFocusProxy(self.field)

    def chosen(self) -> str:
        """Give the code, or nothing when what stands there names none."""
        typed = self.field.text()
        if typed in self._codes:
            return self._codes[typed]
        fits = self._fitting(typed)
        return self._codes[fits[0]] if typed.strip() and len(fits) == 1 else ""

    def choose(self, code: str) -> None:
        """Show a code as chosen."""
        self.field.put(self._shown.get(code, ""))

    def _fitting(self, typed: str) -> list[str]:
        words = folded(typed).split()
        found = [
            shown for shown, known in self._folded.items() if all(word in known for word in words)
        ]
        return sorted(found, key=lambda shown: not self._folded[shown].startswith(" ".join(words)))

    def _on_edited(self, text: str) -> None:
        self._offers.setStringList(self._fitting(text)[:MOST_OFFERED] if text.strip() else [])
        self.changed.emit()

    def _on_activated(self, text: str) -> None:
        self.field.put(text)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


def _shown(officer: str, person: str) -> str:
    return f"{officer} · {person}" if person and person != officer else officer
