"""What was looked up about the countries a person named: citations, what was opened, answers, queries."""

import datetime
from collections.abc import Mapping

from PySide6.QtCore import Signal

from screenio.domain.lookup import Noted
from screenio.encoding import StaffId
from screenio.language.formats import moment
from screenio.projections.looked_up import LookedUp
from screenio.ui.coi.wording import light_words
from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.text import Paragraph, PlainLabel


class LookedUpCard(Card):
    """Noted for whoever may see it, never exported; `withdrawn(citation)`, `wanted` to look again."""

    withdrawn = Signal(bytes)
    wanted = Signal()

    def __init__(self, look: Look, found: LookedUp, colleagues: Mapping[StaffId, str]) -> None:
        say, count = look.words.say, look.words.count
        super().__init__(look, say("Country information"), icon="globe")
        self._look, self._colleagues = look, colleagues
        for one in found.citations:
            self._add_citation(one)
        for one in found.answers:
            self._add(one.fact.asked, one.fact.answer, one)
        for one in found.queries:
            asked = (say("Asked a COI unit"), one.fact.reference)
            self._add(" · ".join(filter(None, asked)), one.fact.text, one)
        text = count("{number} item opened", "{number} items opened", len(found.opened))
        self.inside.addWidget(PlainLabel(look, text, "second", tone="second"))
        self.search = Button(look, say("Look something up"), icon="search")
        self.search.clicked.connect(self.wanted)
        self.inside.addWidget(self.search)

    def _add_citation(self, one: Noted) -> None:
        look, cited = self._look, one.fact.cited
        text, icon, tone = light_words(look, cited.currency)
        back = NamedButton(look, look.words.say("Withdraw"), cited.title, icon="undo-2")
        back.clicked.connect(lambda: self.withdrawn.emit(bytes(one.eid)))
        self.inside.addWidget(Paragraph(look, cited.title, weight=600))
        self.inside.addLayout(row(look, Chip(look, text, icon, tone), None, back))
        page = look.words.say("p. {page}", page=cited.page) if cited.page is not None else ""
        edition = look.words.say("edition {edition}", edition=cited.edition)
        parts = [cited.source, cited.published, page, cited.pack_title, edition]
        self._add(" · ".join(filter(None, parts)), one.fact.quote, one)

    def _add(self, heading: str, words: str, one: Noted) -> None:
        look = self._look
        self.inside.addWidget(Paragraph(look, heading, "second", tone="second"))
        if words:
            self.inside.addWidget(Paragraph(look, words))
        at = datetime.datetime.fromtimestamp(one.at_ms / 1000).astimezone()
        who = self._colleagues.get(StaffId(one.author), "")
        said = " · ".join(filter(None, [moment(at, look.words.language), who]))
        self.inside.addWidget(PlainLabel(look, said, "second", tone="third"))
