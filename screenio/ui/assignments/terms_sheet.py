"""The standard terms, for an interpreter to look up: in English, a language of the pool, the officers'."""

from screenio.domain.tables import Term
from screenio.language.catalogue import ENGLISH, OWN_NAMES, SERBIAN_LATIN
from screenio.ui.look import Look
from screenio.ui.parts.button import QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import Paragraph

SPOKEN = ("ar", "fa", "ps")
"""Languages of persons that the glossary has. Source: glossary.csv."""
OFFICERS = f"{OWN_NAMES[SERBIAN_LATIN]} · Македонски"
"""Languages of officers that it has, as they call themselves. Source: glossary.csv; CLDR, own names."""
WIDTH, HEIGHT = 1040, 300


class TermsSheet(Sheet):
    """A table of terms; which language of persons it shows is chosen above."""

    def __init__(self, look: Look, terms: tuple[Term, ...]) -> None:
        say, own = look.words.say, look.words.language
        super().__init__(look, say("Standard terms"), width=WIDTH)
        names = [(code, OWN_NAMES[code], "") for code in SPOKEN]
        self.spoken = ChoiceGroup(look, say("Language"), names)
        self.spoken.put([own if own in SPOKEN else SPOKEN[0]])
        self.inside.addWidget(self.spoken)
        columns = [
            Column(OWN_NAMES[ENGLISH], lambda one: Cell(one.term, second=one.meaning), share=3),
            Column(say("Language"), self._said, share=3),
            Column(OFFICERS, lambda one: Cell(one.sr, second=one.mk), share=3),
        ]
        self.rows = RowsModel(columns, self)
        self.table = Table(look, self.rows, say("Standard terms"))
        self.table.setMinimumHeight(look.theme.px(HEIGHT))
        self.inside.addWidget(self.table, 1)
        hint = say("Native speakers have not reviewed these translations yet.")
        self.inside.addWidget(Paragraph(look, hint, "second", tone="second"))
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close))
        close.clicked.connect(self.shut)
        self.spoken.changed.connect(lambda: self.rows.fill(list(terms)))
        self.rows.fill(list(terms))

    def _said(self, one: Term) -> Cell:
        return Cell(getattr(one, [*self.spoken.chosen(), SPOKEN[0]][0]))
