"""A file that the form asks for: its name is written down; the file itself is not kept."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.button import Button
from screenio.ui.parts.field import Field
from screenio.ui.parts.folder import pick
from screenio.ui.parts.notice import Notice


class FileAnswer(Answer):
    """The name of a picture, a recording or a paper, and a plain word that it is only the name."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        self.name = Field(look, say("Name of the file"))
        self.choose = Button(look, say("Choose"), icon="search")
        self.name.line.addWidget(self.choose)
        notice = Notice(look)
        text = say("Only the name is written down. Keep the file itself where it belongs.")
        self.inside.addWidget(self.name)
        self.inside.addWidget(notice)
        notice.say(text, "soft")
        self.name.edited.connect(self.changed)
        self.choose.clicked.connect(self._on_choose)
        self.setFocusProxy(self.name)

    def value(self) -> str | None:
        """Give the name, without the folder it lies in."""
        return Path(self.name.text().strip()).name or None

    def put(self, value: Any) -> None:
        """Show a name."""
        self.name.put(str(value))

    def draft(self) -> str:
        """Keep what is typed."""
        return self.name.text()

    def restore(self, text: str) -> None:
        """Show it again."""
        self.name.put(text)

    def _on_choose(self) -> None:
        pick(self, self.look.words.say("Name of the file"), self._on_picked, kind="open")

    def _on_picked(self, path: str) -> None:
        self.name.put(Path(path).name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
