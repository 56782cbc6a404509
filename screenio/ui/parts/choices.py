"""A group of choices: number keys choose in the group that has the keys, arrows walk, Space chooses.

Nothing is chosen until a person chooses; pressing a choice again takes it back. Where one is chosen of
several the group is one stop of Tab, so that a number typed for the next field never changes this one.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from screenio.ui.look import Look
from screenio.ui.parts.button import ARROWS, Choice
from screenio.ui.parts.card import emptied
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.text import PlainLabel

KEYS = 9
"""Number keys there are; a tenth choice is reached by arrows."""
ONE_COLUMN = 8
STOP = Qt.FocusPolicy.StrongFocus
Option = tuple[str, str, str]
"""Code, words for the officer, words for the person."""


def code_choices(look: Look, of: str) -> list[Option]:
    """Give every code of a list as an option that the officer chooses."""
    return [(code, label, "") for code, label in look.codes(of)]


class ChoiceGroup(QWidget):
    """Choices under a label; `changed` when a person chose."""

    changed = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        options: Sequence[Option],
        *,
        many: bool = False,
        second_right_to_left: bool | None = None,
        shows_label: bool = False,
    ) -> None:
        super().__init__()
        self._many = many
        self._has_both = any(person for _, _, person in options)
        self.buttons: dict[str, Choice] = {}
        for option in options:
            self._add(look, option, turned=second_right_to_left)
        self._lay_out(look, label if shows_label else "")
        self.setAccessibleName(label)
        if self.buttons:
            self._stand_on(next(iter(self.buttons.values())))

    def _lay_out(self, look: Look, label: str) -> None:
        inside = self._inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.theme.px(6))
        if label:
            inside.addWidget(PlainLabel(look, label, "second", weight=600, tone="second"))
        if self._has_both:
            inside.addLayout(self._grid(look))
        else:
            inside.addWidget(Flow(look, *self.buttons.values(), gap=6))

    def stand(self, across: int) -> None:
        """Put so many choices beside each other, as a form asks for it."""
        grid = QGridLayout()
        grid.setSpacing(self._inside.spacing())
        for number, button in enumerate(self.buttons.values()):
            grid.addWidget(button, number // across, number % across)
        emptied(self._inside)
        self._inside.addLayout(grid)

    def illustrate(self, pictures: Mapping[str, QPixmap]) -> None:
        """Put pictures beside the words of choices, by code."""
        for code, picture in pictures.items():
            self.buttons[code].illustrate(picture)
            if not self._has_both:
                make_room(self.buttons[code])

    def chosen(self) -> list[str]:
        """Give the codes that are chosen, in the order shown."""
        return [code for code, button in self.buttons.items() if button.isChecked()]

    def put(self, codes: Sequence[str]) -> None:
        """Show codes as chosen."""
        for code, button in self.buttons.items():
            button.setChecked(code in codes)
        first = next((self.buttons[code] for code in codes if code in self.buttons), None)
        if first:
            self._stand_on(first)

    def choose(self, code: str) -> None:
        """Choose as a person does."""
        if code in self.buttons:
            self.buttons[code].click()

    def _add(self, look: Look, option: Option, *, turned: bool | None) -> None:
        code, officer, person = option
        number = len(self.buttons) + 1
        button = Choice(
            look,
            officer,
            key=str(number) if number <= KEYS else "",
            second=person,
            second_right_to_left=turned,
        )
        if not person:
            make_room(button)
        button.clicked.connect(lambda: self._on_clicked(code))
        self.buttons[code] = button

    def _grid(self, look: Look) -> QLayout:
        grid = QGridLayout()
        grid.setSpacing(look.theme.px(6))
        high = len(self.buttons) if len(self.buttons) <= ONE_COLUMN else -(-len(self.buttons) // 2)
        for number, button in enumerate(self.buttons.values()):
            grid.addWidget(button, number % high, number // high)
        return grid

    def _stand_on(self, here: Choice) -> None:
        """Let Tab come to this choice, and to the others too only where several may be chosen."""
        self.setFocusProxy(here)
        for button in self.buttons.values():
            stops = self._many or button is here
            button.setFocusPolicy(STOP if stops else Qt.FocusPolicy.ClickFocus)

    def _walk(self, step: int) -> None:
        buttons = list(self.buttons.values())
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), -step)
        here = buttons[(at + step) % len(buttons)]
        self._stand_on(here)
        here.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, code: str) -> None:
        self._stand_on(self.buttons[code])
        if not self._many:
            for other, button in self.buttons.items():
                button.setChecked(other == code and button.isChecked())
        self.changed.emit()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a number key, walk by an arrow."""
        number = event.text().translate(_LATIN)
        codes = list(self.buttons)
        if number.isdecimal() and 1 <= int(number) <= min(KEYS, len(codes)):
            button = self.buttons[codes[int(number) - 1]]
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()
        elif event.key() in ARROWS:
            turned = self.isRightToLeft() and event.key() not in {Qt.Key.Key_Up, Qt.Key.Key_Down}
            forward = event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Right}
            self._walk(1 if forward != turned else -1)
        else:
            super().keyPressEvent(event)


def make_room(button: Choice) -> None:
    """Keep the room of the bold words of a chosen one, so that nothing moves when it is chosen."""
    button.setChecked(True)
    button.setMinimumWidth(button.sizeHint().width())
    button.setChecked(False)


_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
