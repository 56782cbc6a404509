"""The sign-in page: who is at the desk, on one side; which station this is and what waits, on the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from screenio.errors import Expected
from screenio.language.catalogue import LANGUAGES, OWN_NAMES
from screenio.language.formats import listed
from screenio.projections.worklist import Counts
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, Scroll, Strip, column, row
from screenio.ui.parts.field import Field, Pick
from screenio.ui.parts.icon import Icon
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.unlock.model import Officer, UnlockModel
from screenio.ui.unlock.officer_button import OfficerButton

SIDE_WIDTH, WIDEST_SIDE, PAGE_WIDTH = 400, 460, 640


class UnlockScreen(QWidget):
    """The page of a locked desk.

    `language_picked(code)` and `station_wanted` ask the window for another language or station.
    """

    language_picked = Signal(str)
    station_wanted = Signal()

    def __init__(
        self, look: Look, model: UnlockModel, *, reason: str = "", waiting: Counts | None = None
    ) -> None:
        super().__init__()
        self._look, self._model = look, model
        self.setObjectName("ground")
        self._chosen: Officer | None = None
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._make_side(reason, waiting))
        whole.addWidget(self._make_page(), 1)
        self._connect()
        self._show()

    def focus_first(self) -> None:
        """Put the keys on the first officer, or on the passphrase of the only one."""
        if self._chosen:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _make_side(self, reason: str, waiting: Counts | None) -> QWidget:
        look, say, theme = self._look, self._look.words.say, self._look.theme
        side = Strip("side")
        side.setFixedWidth(min(theme.px(SIDE_WIDTH), WIDEST_SIDE))
        inside = QVBoxLayout(side)
        margin = theme.px(44)
        inside.setContentsMargins(margin, margin, margin, margin)
        inside.setSpacing(theme.px(12))
        inside.addLayout(
            row(look, Icon(look, "shield", "mark", 26), _bright(look, "screenio", "heading"), None)
        )
        inside.addSpacing(theme.px(32))
        card = self._model.card
        inside.addWidget(_bright(look, card.name if card else "", "title"))
        if card:
            inside.addWidget(_pale(look, kind_of_station(look, card.kind)))
        if card and card.practice:
            text = say(
                "Practice station. Invented people. Nothing signed here is valid at a real station."
            )
            inside.addWidget(_pale(look, text))
            text = say("In a new practice station everybody's passphrase is: practice")
            inside.addWidget(_pale(look, text))
        if reason:
            inside.addLayout(row(look, Icon(look, "lock", "side_text"), _pale(look, reason)))
        if waiting:
            inside.addSpacing(theme.px(16))
            self._add_waiting(inside, waiting)
        inside.addStretch(1)
        text = say("Numbers only. Names stay in the locked file.")
        inside.addLayout(row(look, Icon(look, "eye-off", "side_text"), _pale(look, text)))
        return side

    def _add_waiting(self, inside: QVBoxLayout, waiting: Counts) -> None:
        count = self._look.words.count
        inside.addWidget(_bright(self._look, self._look.words.say("Waiting at this desk"), "body"))
        lines = (
            (
                waiting.open_cases,
                count("{number} open case", "{number} open cases", waiting.open_cases),
            ),
            (
                waiting.unsent,
                count("{number} not sent yet", "{number} not sent yet", waiting.unsent),
            ),
            (
                waiting.unanswered,
                count(
                    "{number} without an answer", "{number} without an answer", waiting.unanswered
                ),
            ),
            (
                waiting.returned,
                count(
                    "{number} came back with a question",
                    "{number} came back with a question",
                    waiting.returned,
                ),
            ),
            (
                waiting.unopened,
                count(
                    "{number} dossier not opened", "{number} dossiers not opened", waiting.unopened
                ),
            ),
        )
        for number, text in lines:
            if number:
                inside.addWidget(_pale(self._look, text))

    def _make_page(self) -> QWidget:
        look, say, theme = self._look, self._look.words.say, self._look.theme
        scroll = Scroll(look, margin=32)
        self.language = Pick(look, say("Language"), [(code, OWN_NAMES[code]) for code in LANGUAGES])
        self.language.choose(look.words.language)
        self.other_station = Button(look, say("Another station"), icon="house", kind="plain")
        scroll.inside.addLayout(row(look, self.other_station, None, self.language))
        middle = QWidget()
        middle.setMaximumWidth(theme.px(PAGE_WIDTH))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._middle = QVBoxLayout(middle)
        self._middle.setSpacing(theme.px(10))
        self._middle.addWidget(PlainLabel(look, say("Who is at the desk?"), "number", weight=700))
        text = say("Each officer has an own passphrase. The desk signs with your name.")
        self._middle.addWidget(Paragraph(look, text, tone="second"))
        self.notice = Notice(look)
        self._middle.addWidget(self.notice)
        self._add_officers()
        self._middle.addSpacing(theme.px(8))
        self._middle.addWidget(self._make_paper_way())
        across = row(look, None, middle, None)
        across.setStretch(1, 100)
        scroll.inside.addStretch(1)
        scroll.inside.addLayout(across)
        scroll.inside.addStretch(2)
        return scroll

    def _add_officers(self) -> None:
        look, say = self._look, self._look.words.say
        self.passphrase = Field(look, say("Passphrase"), passphrase=True)
        self.unlock = Button(look, say("Unlock"), kind=PRIMARY, icon="lock-open", key="Enter")
        self.ways = Paragraph(look, role="second", tone="second")
        self._entry = QWidget()
        entry = column(look, self.passphrase, gap=10)
        entry.addLayout(row(look, self.unlock, None))
        entry.addWidget(self.ways)
        margin = look.theme.px(52)
        start, end = (0, margin) if look.theme.right_to_left else (margin, 0)
        entry.setContentsMargins(start, 0, end, look.theme.px(8))
        self._entry.setLayout(entry)
        self.buttons = [
            OfficerButton(look, one.name, roles_of(look, one.roles)) for one in self._model.officers
        ]
        for button in self.buttons:
            self._middle.addWidget(button)
        self._middle.addWidget(self._entry)
        self._entry.hide()

    def _make_paper_way(self) -> QWidget:
        say = self._look.words.say
        card = Card(self._look)
        text = say("Somebody asks for protection right now?")
        rest = say("Write it on paper with the time. It is typed in later, and counts from then.")
        card.inside.addLayout(
            row(
                self._look,
                Icon(self._look, "umbrella", "accent_text", 20),
                Paragraph(self._look, f"{text} {rest}", "second"),
                gap=12,
            )
        )
        return card

    # Wiring

    def _connect(self) -> None:
        for officer, button in zip(self._model.officers, self.buttons, strict=True):
            button.clicked.connect(lambda _=False, one=officer: self._on_chosen(one))
        self.passphrase.entered.connect(self._on_unlock)
        self.unlock.clicked.connect(self._on_unlock)
        self.language.picked.connect(self.language_picked)
        self.other_station.clicked.connect(self.station_wanted)
        self._model.refused.connect(self._on_refused)
        self._model.ready.connect(self._on_ready)

    def _show(self) -> None:
        if self._model.fault:
            self.notice.refuse(self._model.fault)
        if len(self._model.officers) == 1:
            self._on_chosen(self._model.officers[0])

    def _on_chosen(self, officer: Officer) -> None:
        self._chosen = officer
        for one, button in zip(self._model.officers, self.buttons, strict=True):
            button.setChecked(one == officer)
        chosen = self.buttons[self._model.officers.index(officer)]
        self._middle.removeWidget(self._entry)
        self._middle.insertWidget(self._middle.indexOf(chosen) + 1, self._entry)
        self._entry.show()
        QWidget.setTabOrder(chosen, self.passphrase.edit)
        self.passphrase.put("")
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unlock(self) -> None:
        if self._chosen is None or not self.unlock.isEnabled():
            return
        self._wait(is_waiting=True)
        self._model.unlock(self._chosen.name, self.passphrase.text())

    def _on_refused(self, fault: Expected, wait_s: int) -> None:
        self.passphrase.put("")
        self.passphrase.refuse(fault)
        if wait_s:
            self.ways.setText(
                self._look.words.count(
                    "The desk waits {number} second before the next try.",
                    "The desk waits {number} seconds before the next try.",
                    wait_s,
                )
            )

    def _on_ready(self) -> None:
        self._wait(is_waiting=False)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wait(self, *, is_waiting: bool) -> None:
        self.unlock.setEnabled(not is_waiting)
        self.passphrase.edit.setEnabled(not is_waiting)


def roles_of(look: Look, roles: tuple[str, ...]) -> str:
    """Name roles, in their order."""
    return listed((look.label("role", role) for role in roles), look.words.language)


def kind_of_station(look: Look, kind: str) -> str:
    """Name what a station does."""
    if kind == "SCREENING":
        return look.words.say("Screening station")
    return look.label("destination", kind)


def _bright(look: Look, text: str, role: str) -> PlainLabel:
    return PlainLabel(look, text, role, weight=700, tone="bright")


def _pale(look: Look, text: str) -> Paragraph:
    return Paragraph(look, text, "body", tone="side")
