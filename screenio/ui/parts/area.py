"""Several lines of text under a label, in the direction of its language, with how much still fits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from screenio.ui.look import Look
from screenio.ui.parts.card import row
from screenio.ui.parts.text import PlainLabel

MOST_CHARACTERS = 20_000
LINES = 4


class _Edit(QPlainTextEdit):
    """Leaves Ctrl+Enter to what it stands in; Enter as well, where that records the answer."""

    def __init__(self, *, enter_leaves: bool) -> None:
        super().__init__()
        self._enter_leaves = enter_leaves

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass Enter on; with Shift it always begins a new line."""
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if enters and (control or (self._enter_leaves and not shift)):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Area(QWidget):
    """A text field of several lines; `edited` says that a person typed.

    Args:
        longest: most characters; 0 for what the form takes at most.
        right_to_left: the direction of its language; None follows the window.
        enter_leaves: Enter records what was typed, Shift+Enter begins a new line.
    """

    edited = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        longest: int = 0,
        right_to_left: bool | None = None,
        lines: int = LINES,
        enter_leaves: bool = False,
    ) -> None:
        super().__init__()
        self._longest = longest or MOST_CHARACTERS
        self._look = look
        self.edit = _Edit(enter_leaves=enter_leaves)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(label)
        self.turn(
            right_to_left=look.theme.right_to_left if right_to_left is None else right_to_left
        )
        self.edit.setFixedHeight(look.theme.px(22 * lines + 18))
        self._room = PlainLabel(look, "", "second", tone="third")
        self._lay_out(label, has_room=bool(longest))
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._on_changed)
        self._say_room()

    def _lay_out(self, label: str, *, has_room: bool) -> None:
        look = self._look
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.theme.px(6))
        heading = PlainLabel(look, label, "second", weight=600, tone="second")
        inside.addLayout(row(look, heading, None, *([self._room] if has_room else [])))
        inside.addWidget(self.edit)

    def text(self) -> str:
        """Give what stands in the field."""
        return self.edit.toPlainText()

    def put(self, text: str) -> None:
        """Put a text into the field."""
        self.edit.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._say_room()

    def turn(self, *, right_to_left: bool) -> None:
        """Give the field the direction and letters of a language."""
        self.edit.setFont(self._look.theme.font("body", arabic_script=right_to_left))
        direction = Qt.LayoutDirection
        side = direction.RightToLeft if right_to_left else direction.LeftToRight
        self.edit.setLayoutDirection(side)
        option = QTextOption()
        option.setTextDirection(side)
        across = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(across | Qt.AlignmentFlag.AlignAbsolute)
        self.edit.document().setDefaultTextOption(option)

    def _say_room(self) -> None:
        self._room.setText(f"{len(self.text())} / {self._longest}")
        self._room.set_tone("red" if len(self.text()) > self._longest else "third")

    def _on_changed(self) -> None:
        self._say_room()
        self.edited.emit()
