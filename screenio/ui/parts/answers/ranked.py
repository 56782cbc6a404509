"""Things put in order: choosing gives the next place, Ctrl with an arrow moves, Space takes out."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue, pictures_of
from screenio.ui.parts.button import Choice, IconButton
from screenio.ui.parts.card import emptied, row
from screenio.ui.parts.choices import ChoiceGroup, Option
from screenio.ui.parts.text import PlainLabel

UP, DOWN = -1, 1


class RankAnswer(Answer):
    """An order of all the things there are; nothing has a place until a person gives it one."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        self._words = {one.code: one.words for one in card.choices}
        self._pictures = pictures_of(look, card, self.devicePixelRatioF())
        self._order: list[str] = []
        self.buttons: dict[str, Choice] = {}
        self._ranked = QVBoxLayout()
        self._ranked.setSpacing(look.theme.px(6))
        self._left = QVBoxLayout()
        self.advice = PlainLabel(
            look, say("Choose what comes first, then what comes next."), "second", tone="second"
        )
        self.inside.addWidget(self.advice)
        self.inside.addLayout(self._ranked)
        self.inside.addLayout(self._left)
        self.group: ChoiceGroup | None = None
        self._show("")

    def value(self) -> list[str] | None:
        """Give the codes in their order."""
        return list(self._order) or None

    def lacks(self) -> str:
        """Ask for a place for each."""
        left = len(self._words) - len(self._order)
        if not self._order or not left:
            return ""
        return self.look.words.count(
            "Give the last one its place too.", "Give {number} more their places.", left
        )

    def put(self, value: Any) -> None:
        """Show an order."""
        self._order = [code for code in value if code in self._words]
        self._show("")

    def focus_first(self) -> None:
        """Put the keys on what has no place yet, else on the first place."""
        target: QWidget | None = self.group or next(iter(self.buttons.values()), None)
        if target:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, here: str) -> None:
        """Show both parts anew; the keys go to the code that is named, or to what has no place yet."""
        emptied(self._ranked)
        emptied(self._left)
        self.buttons = {}
        for place, code in enumerate(self._order, 1):
            self._ranked.addWidget(self._line(place, code))
        self.group = None
        left = [code for code in self._words if code not in self._order]
        if left:
            self.group = self._group(left)
            self._left.addWidget(self.group)
        if here in self.buttons:
            self.buttons[here].setFocus(Qt.FocusReason.OtherFocusReason)

    def _group(self, codes: list[str]) -> ChoiceGroup:
        options: list[Option] = [
            (code, self._words[code].officer, self._words[code].person) for code in codes
        ]
        say = self.look.words.say
        label = say("Without a place")
        turned = self.tongue.is_right_to_left
        group = ChoiceGroup(self.look, label, options, second_right_to_left=turned)
        group.illustrate({code: one for code, one in self._pictures.items() if code in codes})
        group.changed.connect(lambda: self._take(group.chosen()))
        return group

    def _line(self, place: int, code: str) -> QWidget:
        look, say, words = self.look, self.look.words.say, self._words[code]
        button = Choice(
            look,
            words.officer,
            key=str(place),
            second=words.person,
            second_right_to_left=self.tongue.is_right_to_left,
        )
        if picture := self._pictures.get(code):
            button.illustrate(picture)
        button.setChecked(True)
        name = say("Place {number}: {what}", number=str(place), what=words.officer)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._drop(code))
        self.buttons[code] = button
        up = IconButton(look, say("Move up: {what}", what=words.officer), "chevron-up")
        down = IconButton(look, say("Move down: {what}", what=words.officer), "chevron-down")
        up.setEnabled(place > 1)
        down.setEnabled(place < len(self._order))
        up.clicked.connect(lambda: self._move(code, UP))
        down.clicked.connect(lambda: self._move(code, DOWN))
        line = QWidget()
        inside = row(look, button, up, down)
        inside.setStretch(0, 1)
        line.setLayout(inside)
        return line

    def _take(self, codes: list[str]) -> None:
        if codes:
            self._order.append(codes[0])
            self._show("")
            self.focus_first()
            self.changed.emit()

    def _drop(self, code: str) -> None:
        self._order.remove(code)
        self._show("")
        self.focus_first()
        self.changed.emit()

    def _move(self, code: str, by: int) -> None:
        at = self._order.index(code)
        to = at + by
        if 0 <= to < len(self._order):
            self._order.insert(to, self._order.pop(at))
            self._show(code)
            self.changed.emit()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move what has the keys with Ctrl and an arrow; walk with an arrow alone."""
        here = next((code for code, button in self.buttons.items() if button.hasFocus()), "")
        by = {Qt.Key.Key_Up: UP, Qt.Key.Key_Down: DOWN}.get(Qt.Key(event.key()), 0)
        if not here or not by:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(here, by)
        else:
            at = self._order.index(here) + by
            if 0 <= at < len(self._order):
                self.buttons[self._order[at]].setFocus(Qt.FocusReason.TabFocusReason)
