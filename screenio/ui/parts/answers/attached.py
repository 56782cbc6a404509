"""A picture, a recording or a paper that the form asks for: chosen, kept encrypted, shown where it can be."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from screenio.forms.pictures import is_picture_name
from screenio.language.formats import size
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Keep, Show, Tongue
from screenio.ui.parts.button import Button, IconButton
from screenio.ui.parts.card import column, emptied, row
from screenio.ui.parts.folder import pick
from screenio.ui.parts.picture import Picture
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.vault.attachments import ENDINGS

HIGH = 280
LEAST_BYTES = 1000
"""What is smaller is said to be one kilobyte."""


class AttachedAnswer(Answer):
    """A file that was kept; the answer is the name that it was given."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        self._name = ""
        self._turn = 0
        self._waits = False
        self._before = ""
        self.choose = Button(look, say("Choose a file"), icon="search")
        self.what = PlainLabel(look, "", weight=600)
        self.remove = IconButton(look, say("Take this away"), "x")
        self._shown = column(look)
        self._buttons = row(look, self.choose, self.what, self.remove, None, gap=12)
        self.inside.addLayout(self._buttons)
        self.inside.addLayout(self._shown)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)
        self.setFocusProxy(self.choose)
        self._show("")

    def value(self) -> str | None:
        """Give the name under which the file is kept."""
        return self._name or None

    def put(self, value: Any) -> None:
        """Show a file that was kept before."""
        self._show(str(value))
        self.wishes.emit(Show(self, self._name, self._on_found))

    def take_words(self, text: str) -> None:
        """A name that was typed elsewhere is no file."""

    def lacks(self) -> str:
        """Ask to wait for a file that is being kept."""
        return self._being_kept() if self._waits else ""

    def keep(self, source: Path | bytes, ending: str) -> None:
        """Have a file kept, instead of one before; it is shown once it is."""
        self._turn += 1
        if not self._waits:
            self._before = self.what.text()
        self._waits = True
        self.what.setText(self._being_kept())
        self.wishes.emit(Keep(self, source, ending, partial(self._on_kept, self._turn)))

    def _on_choose(self) -> None:
        say = self.look.words.say
        globs = " ".join(f"*.{one}" for one in ENDINGS.get(self.card.takes, ()))
        wanted, every = say("Files of this kind"), say("All files")
        offered = [f"{wanted} ({globs})"] if globs else []
        pick(
            self,
            say("Choose a file"),
            lambda path: self.keep(Path(path), Path(path).suffix[1:]),
            kind="open",
            offers=[*offered, f"{every} (*)"],
        )

    def _being_kept(self) -> str:
        return self.look.words.say("The file is being kept.")

    def _on_kept(self, turn: int, kept: tuple[str, bytes] | None) -> None:
        if turn != self._turn:
            return  # another one was chosen meanwhile, or this was taken away
        self._waits = False
        self.what.setText(self._before)
        if kept:
            self._take(*kept)
            self.changed.emit()

    def _take(self, name: str, raw: bytes) -> None:
        """Hold a file that is kept now."""
        self._show(name, raw)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_found(self, raw: bytes | None) -> None:
        self._show(self._name, raw)

    def _on_remove(self) -> None:
        self._turn += 1
        self._waits = False
        self._show("")
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self, name: str, raw: bytes | None = b"") -> None:
        """Show a file: nothing of it yet where `raw` is empty, that it is not here where it is None."""
        look, say = self.look, self.look.words.say
        self._name = name
        emptied(self._shown)
        self.what.setText(self._words(raw) if raw else "")
        self.remove.setVisible(bool(name))
        self.choose.say(say("Choose another file") if name else say("Choose a file"))
        if raw is None:
            text = say("The file is not here. Only its name was written down: {name}", name=name)
            self._shown.addWidget(Paragraph(look, text, "second", tone="second"))
        elif raw and is_picture_name(name):
            self._shown.addWidget(Picture(look, raw, self.card.label.officer, high=HIGH))
        elif raw:
            text = say("It is kept with the answer, encrypted. It cannot be shown or played here.")
            self._shown.addWidget(Paragraph(look, text, "second", tone="second"))

    def _words(self, raw: bytes) -> str:
        kind = self._name.partition(".")[2].upper()
        large = size(max(len(raw), LEAST_BYTES), self.look.words.language)
        return " · ".join(filter(None, (kind, large)))
