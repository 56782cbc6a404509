"""Varieties that somebody speaks, and how well: lines that can be taken away, and a field that adds one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import column, emptied, row
from screenio.ui.parts.choices import code_choices
from screenio.ui.parts.field import Pick
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.search_pick import SearchPick


class VarietyPicks(QWidget):
    """The varieties of one interpreter, in the order they were added, each with its level or none."""

    def __init__(
        self, look: Look, given: tuple[str, ...], levels: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__()
        self._look = look
        self._chosen = list(given)
        self._levels = dict(levels)
        say = look.words.say
        languages = code_choices(look, "languages")
        self.pick = SearchPick(look, say("Speaks"), languages)
        self.add = Button(look, say("Add"), icon="plus")
        self.lines: dict[str, Pick] = {}
        self._inside = QVBoxLayout()
        line = row(look, self.pick, self.add)
        line.setStretch(0, 1)
        box = column(look, gap=6)
        box.addLayout(line)
        box.addLayout(self._inside)
        self.setLayout(box)
        self.add.clicked.connect(self._on_add)
        self.pick.field.entered.connect(self._on_add)
        self._show()

    def chosen(self) -> tuple[str, ...]:
        """Give the codes; one that was typed and not added counts."""
        typed = self.pick.chosen()
        return tuple(dict.fromkeys([*self._chosen, *([typed] if typed else [])]))

    def levels(self) -> tuple[tuple[str, str], ...]:
        """Give pairs of a variety and its level; one of which nobody said a level is left out."""
        return tuple(
            (code, level) for code in self._chosen if (level := self._levels.get(code, ""))
        )

    def _on_add(self) -> None:
        typed = self.pick.chosen()
        if typed:
            self._chosen = list(dict.fromkeys([*self._chosen, typed]))
            self.pick.choose("")
            self._show()

    def _show(self) -> None:
        look, say = self._look, self._look.words.say
        emptied(self._inside)
        self.lines = {}
        for code in self._chosen:
            name = look.label("languages", code)
            levels = [("", say("Level not said")), *look.codes("interpreter_level")]
            level = self.lines[code] = Pick(look, name, levels)
            level.choose(self._levels.get(code, ""))
            level.picked.connect(lambda chosen, of=code: self._levels.update({of: chosen}))
            gone = NamedButton(look, say("Take away"), name, icon="x")
            gone.clicked.connect(lambda _=False, of=code: self._take(of))
            line = row(look, level, gone)
            line.setStretch(0, 1)
            self._inside.addLayout(line)

    def _take(self, code: str) -> None:
        self._chosen = [one for one in self._chosen if one != code]
        self._show()
