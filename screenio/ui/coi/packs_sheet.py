"""The packs that are here: title, edition, age, who signed them; a supervisor may take one out."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal

from screenio.coi.index import Head
from screenio.ui.coi.sorted_table import SortedTable
from screenio.ui.coi.wording import pack_age
from screenio.ui.look import Look
from screenio.ui.parts.button import QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.rows import Cell, Column
from screenio.ui.parts.text import Paragraph

LEAST_HEIGHT = 300


class PacksSheet(Sheet):
    """Every pack and every document; `taken_out(head)` when somebody does not want one any more."""

    taken_out = Signal(object)

    def __init__(
        self,
        look: Look,
        packs: tuple[Head, ...],
        today: datetime.date,
        *,
        signers: Mapping[bytes, str],
        may_take_out: bool,
    ) -> None:
        say = look.words.say
        super().__init__(look, say("Packs and documents"), width=860)
        self._today, self._signers = today, signers
        self.chosen: Head | None = None
        text = say("A pack is replaced whole by its next edition. An old one goes on working.")
        self.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self._make_table(list(packs))
        self._make_foot(may_take_out=may_take_out)

    def _make_table(self, packs: list[Head]) -> None:
        keys: dict[str, Callable[[Head], Any]] = {
            "title": lambda one: one.title.casefold(),
            "edition": lambda one: one.edition,
            "age": lambda one: one.built_on,
            "signer": lambda one: self._signer(one).text.casefold(),
            "items": lambda one: one.items,
        }
        name = self._look.words.say("Packs and documents")
        self.sorted = SortedTable(
            self._look, name, self._columns(), keys, least_height=LEAST_HEIGHT
        )
        self.table = self.sorted.table
        self.inside.addWidget(self.sorted)
        self.table.opened.connect(self._on_chosen)
        self.sorted.fill(packs)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_foot(self, *, may_take_out: bool) -> None:
        look, say = self._look, self._look.words.say
        self.out = Button(look, say("Take out"), icon="ban")
        self.out.setVisible(may_take_out)
        self.out.setEnabled(False)
        close = Button(look, say("Close"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, self.out, None, close))
        close.clicked.connect(self.shut)
        self.out.clicked.connect(self._on_out)

    def _columns(self) -> list[Column]:
        say, px = self._look.words.say, self._look.theme.px
        return [
            Column(say("Title"), lambda one: Cell(one.title, one.pack_id), "title"),
            Column(say("Edition"), lambda one: Cell(str(one.edition)), "edition", width=px(90)),
            Column(say("Age"), self._age, "age", width=px(190)),
            Column(say("Signed by"), self._signer, "signer", width=px(180)),
            Column(say("Items"), lambda one: Cell(str(one.items)), "items", width=px(80)),
        ]

    def _age(self, head: Head) -> Cell:
        text, tone = pack_age(self._look, head, self._today)
        icon = "clock" if tone == "green" else "triangle-alert"
        return Cell(text, head.built_on, icon=icon, tone=tone)

    def _signer(self, head: Head) -> Cell:
        say = self._look.words.say
        if not head.signer:
            return Cell(say("Came with the program"))
        if head.is_document:
            return Cell(say("Brought in here"))
        return Cell(self._signers.get(head.signer, say("Another station")))

    def _on_chosen(self, head: Head) -> None:
        self.chosen = head
        self.out.setEnabled(bool(head.signer))

    def _on_out(self) -> None:
        if self.chosen is not None:
            self.taken_out.emit(self.chosen)
            self.shut()
