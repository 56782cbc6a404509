"""Labelled fields: one line of text, and a passphrase that can be shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from screenio.errors import Expected
from screenio.ui.look import Look
from screenio.ui.parts.button import PLAIN, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import PlainLabel

MOST_CHARACTERS = 10_000


class Field(QWidget):
    """A line of text under its label, with room for a refusal below it.

    `edited` says what a person typed, `entered` that they pressed Enter; neither what code put in.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self, look: Look, label: str, *, hint: str = "", icon: str = "", passphrase: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self.edit = _edit(look, label, hint, icon)
        self.notice = Notice(look)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(look.theme.px(6))
        self._inside.addWidget(PlainLabel(look, label, "second", weight=600, tone="second"))
        self.line = row(look, self.edit, *([self._eye()] if passphrase else []))
        self._inside.addLayout(self.line)
        self._inside.addWidget(self.notice)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self.entered)

    def text(self) -> str:
        """Give what stands in the field."""
        return self.edit.text()

    def put(self, text: str) -> None:
        """Put a text into the field."""
        self.edit.setText(text)

    def refuse(self, fault: Expected) -> None:
        """Say under the field why it was not taken."""
        self._mark(is_wrong=True)
        self.notice.refuse(fault)

    def _eye(self) -> Button:
        say = self._look.words.say
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        eye = Button(self._look, say("Show"), kind=PLAIN, icon="eye")

        def turn() -> None:
            hidden = self.edit.echoMode() == QLineEdit.EchoMode.Password
            mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
            self.edit.setEchoMode(mode)
            eye.say(say("Hide") if hidden else say("Show"))

        eye.clicked.connect(turn)
        return eye

    def _mark(self, *, is_wrong: bool) -> None:
        self.edit.setProperty("wrong", "true" if is_wrong else "false")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _on_edited(self, text: str) -> None:
        self._mark(is_wrong=False)
        self.notice.clear()
        self.edited.emit(text)


def _edit(look: Look, label: str, hint: str, icon: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setMaxLength(MOST_CHARACTERS)
    edit.setPlaceholderText(hint)
    edit.setAccessibleName(label)
    edit.setFont(look.theme.font("body"))
    if look.theme.right_to_left:
        edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    if icon:
        picture = look.theme.pixmap(icon, "text_third", 16, ratio=2)
        edit.addAction(picture, QLineEdit.ActionPosition.LeadingPosition)
    return edit


class Pick(QWidget):
    """One of several, under its label; `picked` says the code that a person chose."""

    picked = Signal(str)

    def __init__(self, look: Look, label: str, options: list[tuple[str, str]]) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setAccessibleName(label)
        self.box.setFont(look.theme.font("body"))
        for code, shown in options:
            self.box.addItem(shown, code)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.theme.px(6))
        inside.addWidget(PlainLabel(look, label, "second", weight=600, tone="second"))
        inside.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda: self.picked.emit(self.chosen()))

    def chosen(self) -> str:
        """Give the code that is chosen."""
        return str(self.box.currentData() or "")

    def choose(self, code: str) -> None:
        """Show a code as chosen."""
        self.box.setCurrentIndex(max(0, self.box.findData(code)))
