"""The filters of a search: each that stands is a chip that takes it back, and picks below set them.

F2 opens the picks and goes to them, F3 takes the last filter back; both from wherever the keys are.
"""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from screenio.coi.filters import Filters
from screenio.coi.gazetteer import Province
from screenio.domain.currency import AMBER, GREEN, RED, earliest
from screenio.errors import Refusal
from screenio.language.direction import isolated
from screenio.language.formats import country as country_name
from screenio.language.formats import with_latin_digits
from screenio.ui.coi.wording import country_options
from screenio.ui.look import Look
from screenio.ui.parts.card import column
from screenio.ui.parts.chip_button import ChipButton
from screenio.ui.parts.field import Field
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.narrow_pick import NarrowPick

MOST_DATE = 10
"""Characters of an ISO date."""
AskProvinces = Callable[[str, Callable[[list[Province]], None]], None]


class FilterBar(QWidget):
    """Chips and picks; `changed(filters)` when a person set one or took one back; `left` when they are done.

    Args:
        ask_provinces: tells what a country is divided into, later.
        columns: picks beside each other.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, look: Look, ask_provinces: AskProvinces, *, columns: int) -> None:
        super().__init__()
        self._look, self._ask_provinces = look, ask_provinces
        self.filters = Filters()
        self._order: list[str] = []
        self._country = ""
        self._provinces: list[Province] = []
        say = look.words.say
        self.opens = ChipButton(look, say("Filters"), "list-checks", key="F2")
        self.back = ChipButton(
            look, say("Take back"), "undo-2", about=say("the last filter"), key="F3"
        )
        self.chips = Flow(look, gap=6)
        self._make_picks()
        self.room = QWidget()
        grid = QGridLayout(self.room)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.theme.px(10))
        for at, widget in enumerate((*self.picks.values(), *self.dates.values())):
            grid.addWidget(widget, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at % columns, 1)
        self.room.hide()
        self.setLayout(column(look, self.chips, self.room))
        self._connect()
        self._show_chips()

    def hear(self, page: QWidget) -> None:
        """Take the two keys wherever on a page they are pressed."""
        QShortcut(QKeySequence("F2"), page, self._on_open)
        QShortcut(QKeySequence("F3"), page, self.take_back)

    def put(self, filters: Filters) -> None:
        """Show filters as set."""
        standing = filters.standing
        self._order = [name for name in self._order if name in standing]
        self._order += [name for name in standing if name not in self._order]
        self.filters = filters
        self._follow_country()
        for name, pick in self.picks.items():
            pick.choose(getattr(filters, name))
        for name, field in self.dates.items():
            if with_latin_digits(field.text()).strip() != getattr(filters, name):
                field.put(getattr(filters, name))
        self._show_chips()

    def take_back(self) -> None:
        """Take the filter back that was set last."""
        if self._order:
            self._set(self._order[-1], "")

    def words(self) -> str:
        """Name the filters that stand."""
        return " · ".join(self._word(name) for name in self._order)

    # Regions

    def _make_picks(self) -> None:
        look, say = self._look, self._look.words.say
        kinds = look.codes("coi_source_kind")
        self.picks = {
            "country": NarrowPick(look, say("Country"), self._any_of(country_options(look))),
            "province": NarrowPick(look, say("Province"), self._any_of([])),
            "topic": NarrowPick(look, say("Topic"), self._any_of(look.codes("coi_topic"))),
            "kind": NarrowPick(look, say("Kind of source"), self._any_of(kinds)),
            "light": NarrowPick(look, say("Age of source"), self._any_of(self._lights())),
        }
        self.dates = {
            "since": Field(look, say("Published from"), hint="2024-05"),
            "until": Field(look, say("Published until"), hint="2026"),
        }

    def _any_of(self, options: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return [("", self._look.words.say("Any")), *options]

    def _lights(self) -> list[tuple[str, str]]:
        say = self._look.words.say
        return [
            (GREEN, say("Current only")),
            (f"{GREEN} {AMBER}", say("What may be cited")),
            (RED, say("Not to be cited")),
        ]

    def _connect(self) -> None:
        self.opens.clicked.connect(self._on_open)
        self.back.clicked.connect(self.take_back)
        for name, pick in self.picks.items():
            pick.picked.connect(lambda code, of=name: self._set(of, code))
        for name, field in self.dates.items():
            field.edited.connect(lambda text, of=name: self._on_date(of, text))
            field.edit.editingFinished.connect(lambda of=name: self._check_date(of))

    # What is shown

    def _show_chips(self) -> None:
        had_keys = self.chips.isAncestorOf(QApplication.focusWidget() or self)
        for old in self.chips.widgets:
            if old not in {self.opens, self.back}:
                old.deleteLater()
            old.hide()
        self.chips.widgets = []
        self.chips.add(self.opens)
        for name in self._order:
            self.chips.add(self._chip(name))
        self.chips.add(self.back)
        self.back.setVisible(bool(self._order))
        if had_keys:
            self.opens.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, name: str) -> ChipButton:
        about = self._look.words.say("take this filter back")
        chip = ChipButton(self._look, self._word(name), "x", about=about, goes=True)
        chip.clicked.connect(lambda: self._set(name, ""))
        return chip

    def _word(self, name: str) -> str:
        """Say one filter in words."""
        say, text = self._look.words.say, str(getattr(self.filters, name))
        if name == "country":
            return country_name(text, self._look.words.language)
        if name == "topic":
            return self._look.label("coi_topic", text)
        if name == "kind":
            return self._look.label("coi_source_kind", text)
        if name == "light":
            return dict(self._lights()).get(text, text)
        if name == "since":
            return say("from {date}", date=text)
        return say("until {date}", date=text) if name == "until" else isolated(text)

    def _follow_country(self) -> None:
        """Offer the provinces of the country; without one there are none to choose from."""
        country = self.filters.country
        if country != self._country:
            self._country, self._provinces = country, []
            if country:
                self._ask_provinces(country, lambda found: self._on_provinces(country, found))
        self._offer()

    def _on_provinces(self, country: str, found: list[Province]) -> None:
        if country == self._country:
            self._provinces = found
            self._offer()

    def _offer(self) -> None:
        """Offer what the country is divided into, and what is chosen though it is none of it."""
        chosen = self.filters.province
        both = {one.name: "  ".join(dict.fromkeys(filter(None, one))) for one in self._provinces}
        if chosen:
            both.setdefault(chosen, chosen)
        pick = self.picks["province"]
        pick.box.clear()
        for code, shown in self._any_of(list(both.items())):
            pick.box.addItem(shown, code)
        pick.choose(chosen)
        pick.box.setEnabled(bool(both))

    # What a person did

    def _set(self, name: str, text: str) -> None:
        changed = {name: text}
        if name == "country":
            changed["province"] = ""
        self.put(msgspec.structs.replace(self.filters, **changed))
        self.changed.emit(self.filters)

    def _on_date(self, name: str, text: str) -> None:
        """Set a date as soon as it is one, in whatever digits it is typed."""
        plain = with_latin_digits(text).strip()[:MOST_DATE]
        if getattr(self.filters, name) != plain and (not plain or earliest(plain) is not None):
            self._set(name, plain)

    def _check_date(self, name: str) -> None:
        """Say that what was typed is no date; the filter before it stands."""
        field = self.dates[name]
        typed = with_latin_digits(field.text()).strip()
        if typed and earliest(typed) is None:
            field.refuse(Refusal("coi.wrong_date", item=""))

    def _has_keys(self) -> bool:
        return self.room.isAncestorOf(QApplication.focusWidget() or self)

    def _on_open(self) -> None:
        """Open the picks and go to the first; when the keys are there already, close them."""
        self.room.setVisible(not (self._has_keys() and self.room.isVisible()))
        if self.room.isVisible():
            self.picks["country"].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the picks on Esc, which else leaves the page."""
        if event.key() == Qt.Key.Key_Escape and self._has_keys():
            self._on_open()
        else:
            super().keyPressEvent(event)
