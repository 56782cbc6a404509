"""The page before there is a station: open the folder of one; how to make one or to practise is said."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.errors import Trouble
from screenio.language.catalogue import LANGUAGES, OWN_NAMES
from screenio.station.unlock import shown_roster
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.field import Pick
from screenio.ui.parts.folder import FolderField
from screenio.ui.parts.text import Paragraph, PlainLabel

MOST_OFFERED = 12


class WelcomeScreen(QWidget):
    """The page without a station; `chosen(folder)` when somebody opened one."""

    chosen = Signal(str)
    language_picked = Signal(str)

    def __init__(self, look: Look, near: Sequence[tuple[str, Path]] = ()) -> None:
        super().__init__()
        self._look = look
        self._near = near
        self.setObjectName("ground")
        say = look.words.say
        inside = QVBoxLayout(self)
        margin = look.theme.px(32)
        inside.setContentsMargins(margin, margin, margin, margin)
        languages = [(code, OWN_NAMES[code]) for code in LANGUAGES]
        self.language = Pick(look, say("Language"), languages)
        self.language.choose(look.words.language)
        inside.addLayout(row(look, None, self.language))
        inside.addStretch(1)
        across = row(look, None, self._make_card(), None)
        inside.addLayout(across)
        inside.addStretch(2)
        self._connect()

    def focus_first(self) -> None:
        """Put the keys on the first station offered, else on the folder."""
        (self.near[0] if self.near else self.folder).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_card(self) -> Card:
        look, say = self._look, self._look.words.say
        card = Card(look)
        card.setMaximumWidth(look.theme.px(640))
        card.setMinimumWidth(look.theme.px(560))
        card.inside.addWidget(PlainLabel(look, say("Which station?"), "title", weight=700))
        text = say("Choose the folder of a station. It is remembered on this computer.")
        card.inside.addWidget(Paragraph(look, text, tone="second"))
        self.near = [Button(look, name, icon="house") for name, _ in self._near]
        for button in self.near:
            card.inside.addWidget(button)
        self.folder = FolderField(look, say("Folder of the station"))
        card.inside.addWidget(self.folder)
        self.open = Button(look, say("Open"), kind=PRIMARY, icon="lock-open", key="Enter")
        card.inside.addLayout(row(look, None, self.open))
        text = say("A new one is made in a terminal: {command}", command="./run station create DIR")
        card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        return card

    def _connect(self) -> None:
        self.language.picked.connect(self.language_picked)
        self.open.clicked.connect(self._on_open)
        for button, (_, folder) in zip(self.near, self._near, strict=True):
            button.clicked.connect(lambda _=False, at=folder: self.chosen.emit(str(at.resolve())))
        self.folder.entered.connect(self._on_open)

    def _on_open(self) -> None:
        folder = Path(self.folder.text())
        try:
            shown_roster(folder)
        except Trouble as fault:
            self.folder.refuse(fault)
            return
        self.chosen.emit(str(folder.resolve()))


def stations_beside(folder: Path) -> list[tuple[str, Path]]:
    """Give name and folder of the stations that lie beside a folder, that one among them."""
    found = []
    try:
        folders = sorted(one for one in folder.parent.iterdir() if one.is_dir())[:MOST_OFFERED]
    except OSError:
        return []
    for one in folders:
        with suppress(Trouble):
            found.append((shown_roster(one).card.name, one))
    return found
