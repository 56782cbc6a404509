"""The sheet of F10: what may leave at once, to whom, and exactly what stands in it."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from screenio.encoding import PersonId, StationId, SubjectId
from screenio.errors import Expected
from screenio.projections.wish_card import NotificationRow
from screenio.ui.given import Given
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Scroll, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.reading_order import stops_of
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.protection.notification_model import NotificationModel

WIDTH, HEIGHT = 720, 200


class NotificationSheet(Sheet):
    """Choose which notification, to which receiver, and seal it."""

    def __init__(self, look: Look, model: NotificationModel) -> None:
        super().__init__(look, look.words.say("What may leave at once"), width=WIDTH)
        self.model = model
        self._say = say = look.words.say
        text = say("Before sign-off only a notification may leave. It is sealed to one receiver.")
        self.inside.addWidget(Paragraph(look, text, tone="second"))
        self._choices = row(look, gap=14)
        self.inside.addLayout(self._choices)
        self.what = PlainLabel(look, "", "second", weight=600)
        self.inside.addWidget(self.what)
        self.leaves = Scroll(look)
        self.leaves.setMinimumHeight(look.theme.px(HEIGHT))
        self.inside.addWidget(self.leaves)
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self.back = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.seal = Button(look, say("Seal it"), kind=PRIMARY, icon="lock", key="Ctrl Enter")
        self.seal.setEnabled(False)
        self.inside.addLayout(row(look, None, self.back, self.seal))
        self.pathways: ChoiceGroup | None = None
        self.stations: ChoiceGroup | None = None
        self._connect()
        model.start()

    def _connect(self) -> None:
        self.model.shown.connect(self._show)
        self.model.previewed.connect(self._on_previewed)
        self.model.sealed.connect(self._on_sealed)
        self.model.refused.connect(self._on_refused)
        self.back.clicked.connect(self.shut)
        self.seal.clicked.connect(self._on_seal)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_seal)

    def _rows(self) -> list[NotificationRow]:
        return list(self.model.card.notifications) if self.model.card else []

    def _chosen(self) -> NotificationRow | None:
        chosen = self.pathways.chosen() if self.pathways else []
        return next((one for one in self._rows() if [one.pathway] == chosen), None)

    def _show(self) -> None:
        look = self._look
        emptied(self._choices)
        rows = self._rows()
        if not rows:
            text = self._say("Nothing may leave before sign-off: no such referral is open.")
            self.notice.say(text, "soft")
            return
        options = [(one.pathway, look.label("pathway", one.pathway), "") for one in rows]
        self.pathways = ChoiceGroup(look, self._say("Pathway"), options, shows_label=True)
        self.pathways.changed.connect(self._on_pathway)
        self._choices.addWidget(self.pathways, 1)
        waiting = [one.pathway for one in rows if one.may_leave]
        if len(waiting) == 1:
            self.pathways.put(waiting)
            self._on_pathway()
        self.pathways.setFocus()

    def _on_pathway(self) -> None:
        self.seal.setEnabled(False)
        self.notice.clear()
        if self.stations:
            self._choices.removeWidget(self.stations)
            self.stations.hide()
            self.stations.deleteLater()
            self.stations = None
        found = self._chosen()
        if found is None:
            return
        if not found.receivers:
            text = self._say("No receiver of this kind is known here. Accept its card first.")
            self.notice.say(text, "amber")
            return
        options = [(one.station.hex(), one.name, "") for one in found.receivers]
        self.stations = ChoiceGroup(self._look, self._say("Receiver"), options, shows_label=True)
        if len(options) == 1:
            self.stations.put([options[0][0]])
        self._choices.addWidget(self.stations, 1)
        if found.sealed_at:
            self.notice.say(
                self._say("A notification was sealed already. This seals another."), "soft"
            )
        self.model.look_into(found.referral)

    def _on_previewed(self) -> None:
        look, found = self._look, self.model.preview
        if found is None:
            return
        emptied(self.leaves.inside)
        self.what.setText(
            look.words.count("{number} value leaves", "{number} values leave", len(found.leaves))
        )
        groups: dict[str, list[str]] = {}
        for item in found.leaves:
            name = look.label("claim", item.attribute) if item.attribute else item.question
            groups.setdefault(item.group, []).append(name)
        for group, names in groups.items():
            label = PlainLabel(look, look.label("group", group), weight=600)
            self.leaves.inside.addWidget(label)
            self.leaves.inside.addWidget(
                Paragraph(look, " · ".join(names), "second", tone="second")
            )
        self.leaves.inside.addStretch(1)
        for rule in found.rules:
            self.leaves.inside.addWidget(Chip(look, rule, "lock", "neutral"))
        self.seal.setEnabled(not found.rules)

    def _stops(self) -> list[QWidget]:
        return stops_of(self)

    def _on_seal(self) -> None:
        found = self._chosen()
        receiver = self.stations.chosen() if self.stations else []
        if found is None or not receiver or not self.seal.isEnabled():
            self.notice.say(self._say("Choose the pathway and the receiver."), "amber")
            return
        self.seal.setEnabled(False)
        self.model.seal(SubjectId(found.referral), StationId(bytes.fromhex(receiver[0])))

    def _on_sealed(self) -> None:
        text = self._say("Sealed. It waits for a stick; only the receipt says that it arrived.")
        self.notice.say(text, "accent")
        self.back.say(self._say("Close"))
        self.back.setFocus()

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)
        self.seal.setEnabled(True)


def open_notification(given: Given, page: Page, person: PersonId) -> Sheet:
    """Open the sheet over a page."""
    model = NotificationModel(given.background, person)
    sheet = NotificationSheet(given.look, model)
    model.setParent(sheet)
    sheet.open_over(page)
    return sheet
