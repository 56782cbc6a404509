"""Preferences: how the window looks and speaks; the station's card, its alarms, and looking it over."""

import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.desk.access import sees_no_persons
from screenio.errors import Expected
from screenio.language.formats import moment
from screenio.language.messages import sentence_of
from screenio.station.check import Fault
from screenio.ui.given import Given
from screenio.ui.parts.button import PLAIN, Button
from screenio.ui.parts.card import Card, Scroll, emptied, row
from screenio.ui.parts.folder import pick
from screenio.ui.parts.icon import Icon
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.preferences.digits import DigitsSheet
from screenio.ui.preferences.look_card import LookCard
from screenio.ui.preferences.model import Offered, PreferencesModel, Shown
from screenio.vault.alarms import Alarm

CARD_NAME = "station-card.screenio-card"
SUPERVISOR, SCREENING = "SUP", "SCREENING"


class PreferencesScreen(Page):
    """The page of preferences and of the station."""

    def __init__(self, given: Given, model: PreferencesModel) -> None:
        super().__init__(given.look)
        self._given, self._model = given, model
        self._sheet: DigitsSheet | None = None
        say = self.look.words.say
        self.inside.addWidget(PlainLabel(self.look, say("Preferences"), "title", weight=700))
        both = row(self.look, gap=14)
        self.window_look = LookCard(given)
        self.inside.addLayout(both, 1)
        if sees_no_persons(given.signed.roles):  # the station is not theirs to look after
            both.addWidget(self._column(self.window_look))
            return
        right = [self._make_check_card(), self._make_alarms_card()]
        if self._given.place.kind == SCREENING:
            right.insert(0, self._make_forms_card())
        both.addWidget(self._column(self.window_look, self._make_station_card()), 1)
        both.addWidget(self._column(*right), 1)
        self._connect()
        model.start()

    def focus_first(self) -> None:
        """Put the keys on the language."""
        self.window_look.language.setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _column(self, *cards: Card) -> QWidget:
        scroll = Scroll(self.look)
        for card in cards:
            scroll.inside.addWidget(card)
        scroll.inside.addStretch(1)
        return scroll

    def _make_station_card(self) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look, say("Stations that know each other"), icon="id-card")
        text = say(
            "Stations meet once: each gives the other its card, and two people compare nine digits."
        )
        card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.stations = QVBoxLayout()
        card.inside.addLayout(self.stations)
        self.export = Button(look, say("Save this station's card"), icon="download")
        self.accept = Button(look, say("Accept another station's card"), icon="upload")
        self.accept.setEnabled(self._is_supervisor)
        card.inside.addLayout(row(look, self.export, None))
        card.inside.addLayout(row(look, self.accept, None))
        if not self._is_supervisor:
            text = say("Only a supervisor may accept a station.")
            card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.station_notice = Notice(look)
        card.inside.addWidget(self.station_notice)
        return card

    def _make_forms_card(self) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look, say("Forms of this station"), icon="clipboard-list")
        text = say("Own questionnaires beside the screening: bring in, try out, put into use.")
        card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.forms = Button(look, say("To the forms"), icon="arrow-right")
        self.forms.setEnabled(self._is_supervisor)
        self.forms.clicked.connect(lambda: self.wanted.emit("forms", None))
        card.inside.addLayout(row(look, self.forms, None))
        if not self._is_supervisor:
            text = say("Only a supervisor puts forms into use.")
            card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        return card

    def _make_check_card(self) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look, say("Look the station over"), icon="shield-check")
        text = say("The file, every chain of records, every signature. Weekly, and when in doubt.")
        card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.check = Button(look, say("Check now"), icon="list-checks")
        card.inside.addLayout(row(look, self.check, None))
        self.check_notice = Notice(look)
        card.inside.addWidget(self.check_notice)
        text = say("Backup, recovery drill and erasing: not in this version.")
        card.inside.addWidget(Paragraph(look, text, "second", tone="third"))
        return card

    def _make_alarms_card(self) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look, say("Alarms"), icon="triangle-alert")
        self.alarms = QVBoxLayout()
        self.alarms.setSpacing(look.theme.px(8))
        card.inside.addLayout(self.alarms)
        return card

    @property
    def _is_supervisor(self) -> bool:
        return SUPERVISOR in self._given.signed.roles

    # Wiring

    def _connect(self) -> None:
        self.export.clicked.connect(self._on_export)
        self.accept.clicked.connect(self._on_accept)
        self.check.clicked.connect(self._on_check)
        self._model.shown.connect(self._show)
        self._model.exported.connect(self._on_exported)
        self._model.offered.connect(self._on_offered)
        self._model.accepted.connect(self._on_accepted)
        self._model.checked.connect(self._on_checked)
        self._model.refused.connect(self._on_refused)

    def _show(self, shown: Shown) -> None:
        look, say = self.look, self.look.words.say
        emptied(self.stations)
        for name, kind in shown.stations:
            label = PlainLabel(look, name, weight=600)
            what = "" if kind == "SCREENING" else look.label("destination", kind)
            what = what or say("Screening station")
            line = row(look, Icon(look, "circle-check", "green"), label)
            line.addWidget(PlainLabel(look, what, "second", tone="second"), 1)
            self.stations.addLayout(line)
        if not shown.stations:
            text = say("No other station is known here yet.")
            self.stations.addWidget(Paragraph(look, text, tone="second"))
        emptied(self.alarms)
        for alarm in shown.alarms:
            self.alarms.addWidget(self._alarm(alarm))
        if not shown.alarms:
            self.alarms.addWidget(Paragraph(look, say("No alarm stands."), tone="second"))

    def _alarm(self, alarm: Alarm) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look, tone="amber")
        card.inside.addWidget(Paragraph(look, sentence_of(look.words, alarm.code, alarm.values)))
        at = datetime.datetime.fromtimestamp(alarm.at_ms / 1000).astimezone()
        when = PlainLabel(look, moment(at, look.words.language), "second", tone="second")
        settle = Button(look, say("I have seen to it"), kind=PLAIN, icon="check")
        settle.setEnabled(self._is_supervisor)
        settle.clicked.connect(lambda: self._model.settle(alarm.id))
        card.inside.addLayout(row(look, when, None, settle))
        return card

    def _on_export(self) -> None:
        title = self.look.words.say("Save this station's card")
        pick(self, title, self._export_to, kind="save", name=CARD_NAME)

    def _export_to(self, path: str) -> None:
        self._model.export(Path(path))

    def _on_accept(self) -> None:
        title = self.look.words.say("Accept another station's card")
        pick(self, title, lambda path: self._model.offer(Path(path)), kind="open")

    def _on_exported(self, name: str) -> None:
        text = self.look.words.say("The card was written to {file}.", file=name)
        self.station_notice.say(text, "accent")

    def _on_offered(self, offered: Offered) -> None:
        self._sheet = DigitsSheet(self.look, offered)
        self._sheet.compared.connect(lambda typed: self._model.accept(offered, typed))
        self._sheet.closed.connect(self._on_sheet_closed)
        self._sheet.open_over(self.window())

    def _on_sheet_closed(self) -> None:
        self._sheet = None

    def _on_accepted(self, name: str) -> None:
        if self._sheet:
            self._sheet.shut()
        text = self.look.words.say("{station} is known here from now on.", station=name)
        self.station_notice.say(text, "green")

    def _on_check(self) -> None:
        self.check.setEnabled(False)
        self.check_notice.say(self.look.words.say("Checking …"), "soft")
        self._model.check()

    def _on_checked(self, faults: list[Fault]) -> None:
        self.check.setEnabled(True)
        if not faults:
            self.check_notice.say(self.look.words.say("All of it holds."), "green")
            return
        found = [sentence_of(self.look.words, one.code, one.values) for one in faults]
        text = "\n".join(dict.fromkeys(found))
        self.check_notice.say(text, "red")

    def _on_refused(self, fault: Expected) -> None:
        self.check.setEnabled(True)
        if self._sheet:
            self._sheet.other.refuse(fault)
        else:
            self.station_notice.refuse(fault)


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    model = PreferencesModel(given.background)
    page = PreferencesScreen(given, model)
    model.setParent(page)
    return page
