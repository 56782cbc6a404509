"""Varieties that somebody speaks: chips that can be taken away, and a field that adds one."""

from PySide6.QtWidgets import QWidget

from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import column, row
from screenio.ui.parts.choices import code_choices
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.search_pick import SearchPick


class VarietyPicks(QWidget):
    """The varieties of one interpreter, in the order they were added."""

    def __init__(self, look: Look, given: tuple[str, ...]) -> None:
        super().__init__()
        self._look = look
        self._chosen = list(given)
        say = look.words.say
        languages = code_choices(look, "languages")
        self.pick = SearchPick(look, say("Speaks"), languages)
        self.add = Button(look, say("Add"), icon="plus")
        self._chips = Flow(look, gap=6)
        line = row(look, self.pick, self.add)
        line.setStretch(0, 1)
        box = column(look, gap=6)
        box.addLayout(line)
        box.addWidget(self._chips)
        self.setLayout(box)
        self.add.clicked.connect(self._on_add)
        self.pick.field.entered.connect(self._on_add)
        self._show()

    def chosen(self) -> tuple[str, ...]:
        """Give the codes; one that was typed and not added counts."""
        typed = self.pick.chosen()
        return tuple(dict.fromkeys([*self._chosen, *([typed] if typed else [])]))

    def _on_add(self) -> None:
        typed = self.pick.chosen()
        if typed:
            self._chosen = list(dict.fromkeys([*self._chosen, typed]))
            self.pick.choose("")
            self._show()

    def _show(self) -> None:
        say = self._look.words.say
        self._chips.clear()
        for code in self._chosen:
            name = self._look.label("languages", code)
            chip = NamedButton(self._look, name, say("take away"), icon="x")
            chip.clicked.connect(lambda _=False, gone=code: self._take(gone))
            self._chips.add(chip)

    def _take(self, code: str) -> None:
        self._chosen = [one for one in self._chosen if one != code]
        self._show()
