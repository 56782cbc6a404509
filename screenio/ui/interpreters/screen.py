"""The page of the interpreters: who is free next, the week, the lanes of a day, what is not filled."""

import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from screenio.errors import Expected
from screenio.language.formats import day as day_words
from screenio.papers.lists import day_sheet
from screenio.projections.bookings import BookingRow
from screenio.projections.interpreters_page import InterpretersPage, Tried
from screenio.projections.planning import ZONE, midnight
from screenio.projections.request_preset import RequestPreset
from screenio.ui.given import Given
from screenio.ui.interpreters.booking_sheet import BookingSheet
from screenio.ui.interpreters.day_rows import BY_INTERPRETER, BY_STATION, lane_rows
from screenio.ui.interpreters.lane_rows import Ghost
from screenio.ui.interpreters.lanes import Lanes
from screenio.ui.interpreters.model import InterpretersModel
from screenio.ui.interpreters.next_card import NextCard
from screenio.ui.interpreters.plan_model import PlanModel
from screenio.ui.interpreters.plan_sheet import CALM, PlanSheet
from screenio.ui.interpreters.request_sheet import RequestSheet
from screenio.ui.interpreters.unfilled import Unfilled
from screenio.ui.interpreters.week import WeekStrip
from screenio.ui.interpreters.week_loads import WeekLoads
from screenio.ui.parts.button import PRIMARY, QUIET, Button, IconButton
from screenio.ui.parts.card import Card, Scroll, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.folder import pick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.text import PlainLabel
from screenio.ui.saving import saved, setting_of

SIDE, WEEK_WIDTH, LEAST_HEIGHT = 300, 560, 330
DAY, WEEK, LOAD = "DAY", "WEEK", "LOAD"


class InterpretersScreen(Page):
    """Who interprets when."""

    def __init__(self, given: Given, model: InterpretersModel) -> None:
        super().__init__(given.look)
        self._given, self.model = given, model
        self._moving: BookingRow | None = None
        self._led_to = b""
        look, say = self.look, self.look.words.say
        head = self._make_head()
        self.notice = Notice(look)
        self.next, self.week, self.unfilled = NextCard(look), WeekStrip(look), Unfilled(look)
        lanes = self._make_day(say("Numbers only, no names of people"))
        if look.theme.is_large:
            self._stack(head, self.notice, self.next, self.week, lanes, self.unfilled)
        else:
            self._spread(head, lanes)
        self._connect()
        model.start()

    def focus_first(self) -> None:
        """Put the keys into the lanes."""
        self.lanes.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> bool:
        """Leave what is being placed where it was."""
        was = self._moving is not None
        self._leave()
        return was

    # Regions

    def _spread(self, head: QWidget, lanes: Card) -> None:
        """Put things beside each other, as the window is wide enough for."""
        look, inside = self.look, self.inside
        inside.addWidget(head)
        inside.addWidget(self.notice)
        above = row(look, self.next, self.week, gap=14)
        above.setStretch(0, 1)
        self.week.setFixedWidth(look.theme.px(WEEK_WIDTH))
        inside.addLayout(above)
        self.unfilled.setFixedWidth(look.theme.px(SIDE))
        middle = row(look, lanes, self.unfilled, gap=14)
        middle.setStretch(0, 1)
        inside.addLayout(middle, 1)

    def _stack(self, *widgets: QWidget) -> None:
        """Put things below each other where letters are large; the page scrolls."""
        scroll = Scroll(self.look)
        for widget in widgets:
            scroll.inside.addWidget(widget)
        for card in widgets[-2:]:
            card.setMinimumHeight(self.look.theme.px(LEAST_HEIGHT))
        self.inside.addWidget(scroll)

    def _make_head(self) -> QWidget:
        look, say = self.look, self.look.words.say
        self.provisional = Chip(look, "", "clock", "amber")
        self.provisional.hide()
        self.surge = Chip(look, "", "triangle-alert", "amber")
        self.surge.hide()
        self.ask = Button(
            look, say("Ask for an interpreter"), kind=PRIMARY, icon="plus", key="Ctrl I"
        )
        self.pool = Button(look, say("The pool"), kind=QUIET, icon="users")
        self.print = Button(look, say("Day sheet"), kind=QUIET, icon="printer")
        self.plan = Button(look, say("Plan again"), icon="refresh-cw", key="Ctrl P")
        title = PlainLabel(look, say("Interpreters"), "title", weight=700)
        chips = (self.surge, self.provisional)
        deeds = (self.print, self.pool, self.plan, self.ask)
        if look.theme.is_large:
            return Flow(look, title, *chips, *deeds)
        head = QWidget()
        head.setLayout(row(look, title, None, *chips, *deeds, gap=10))
        return head

    def _make_day(self, says: str) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look)
        self.day = PlainLabel(look, "", "heading", weight=600)
        views = [(DAY, say("Day"), ""), (WEEK, say("Week"), ""), (LOAD, say("Load"), "")]
        self.views = ChoiceGroup(look, say("What is shown"), views)
        self.views.put([DAY])
        lanes = [(BY_INTERPRETER, say("Interpreters"), ""), (BY_STATION, say("Stations"), "")]
        self.whose = ChoiceGroup(look, say("Lanes of"), lanes)
        self.whose.put([BY_INTERPRETER])
        self.before = IconButton(look, say("The day before"), "chevron-left")
        today = Button(look, say("Today"), kind=QUIET)
        self.after = IconButton(look, say("The day after"), "chevron-right")
        for button, by in ((self.before, -1), (self.after, 1)):
            button.clicked.connect(lambda _=False, by=by: self._go(by))
        today.clicked.connect(lambda: self.model.go(moment_now().date()))
        hint = PlainLabel(look, says, "second", tone="second")
        line: tuple[QWidget, ...] = (self.before, today, self.after)
        if look.theme.is_large:
            card.inside.addWidget(Flow(look, self.views, self.whose, *line, self.day, hint))
        else:
            head = row(look, self.views, self.whose, *line)
            head.setStretch(0, 3)
            head.setStretch(1, 2)
            card.inside.addLayout(head)
            card.inside.addLayout(row(look, self.day, None, hint, gap=10))
        card.inside.addWidget(self._make_views(), 1)
        return card

    def _make_views(self) -> QStackedWidget:
        look, say = self.look, self.look.words.say
        self.lanes = Lanes(look, say("Lanes of bookings"))
        scroll = Scroll(look)
        scroll.inside.addWidget(self.lanes)
        scroll.inside.addStretch(1)
        nobody = Empty(
            look,
            say("Nobody is in the pool yet"),
            say("Enter who interprets: The pool, above."),
            icon="users",
        )
        self._both = QStackedWidget()
        self.loads = WeekLoads(look)
        for widget in (scroll, self.loads, nobody):
            self._both.addWidget(widget)
        return self._both

    # Wiring

    def _connect(self) -> None:
        model, lanes = self.model, self.lanes
        model.shown.connect(self._show)
        model.found.connect(self._show_next)
        model.tried.connect(self._on_tried)
        model.refused.connect(self._on_refused)
        self.views.changed.connect(self._show)
        self.whose.changed.connect(self._show)
        self.week.wanted.connect(model.go)
        self.next.wanted.connect(self._on_book)
        self.unfilled.chosen.connect(lambda subject: model.want(model.row(subject)))
        self.unfilled.place_wanted.connect(self._on_place)
        self.unfilled.opened.connect(self._on_opened)
        self.unfilled.fits_wanted.connect(self._on_fits)
        self.ask.clicked.connect(self._on_ask)
        self.pool.clicked.connect(lambda: self.wanted.emit("pool", None))
        self.print.clicked.connect(self._on_print)
        self.plan.clicked.connect(self._on_plan)
        lanes.opened.connect(self._on_lane_opened)
        lanes.picked.connect(self._on_picked)
        lanes.tried.connect(self._try)
        lanes.placed.connect(self._on_placed)
        lanes.left.connect(self._leave)
        QShortcut(QKeySequence("Ctrl+I"), self, self._on_ask)
        QShortcut(QKeySequence("Ctrl+B"), self, self._on_book)
        QShortcut(QKeySequence("Ctrl+P"), self, self._on_plan)

    def _show(self) -> None:
        page, look = self.model.page, self.look
        if page is None:
            return
        self._show_lanes(page)
        self.loads.show_page(page)
        self._both.setCurrentIndex(2 if not page.lanes else 1 if self._view == LOAD else 0)
        self.week.show_page(page)
        self.unfilled.show_rows(page.unfilled)
        count = look.words.count
        text = count(
            "{number} booking provisional", "{number} bookings provisional", page.provisional
        )
        self.provisional.show_as(text, "clock", "amber")
        self.provisional.setVisible(page.provisional > 0)
        self.surge.show_as(look.label("surge_level", page.surge), "triangle-alert", "amber")
        self.surge.setVisible(page.surge != CALM)
        self._say_clashes()

    @property
    def _view(self) -> str:
        return [*self.views.chosen(), DAY][0]

    def _show_lanes(self, page: InterpretersPage) -> None:
        """Show the lanes of the day or of the week, and say where the buttons beside them go."""
        say, language = self.look.words.say, self.look.words.language
        whose, is_day = [*self.whose.chosen(), BY_INTERPRETER][0], self._view == DAY
        first, last = page.week[0].day, page.week[-1].day
        span = say(
            "{first} to {last}", first=day_words(first, language), last=day_words(last, language)
        )
        self.day.setText(day_words(page.day, language) if is_day else span)
        self.before.say(say("The day before") if is_day else say("The week before"))
        self.after.say(say("The day after") if is_day else say("The week after"))
        rows = lane_rows(self.look, page.lanes if is_day else page.week_lanes, whose)
        days = 1 if is_day else len(page.week)
        self.lanes.show_rows(midnight(page.day if is_day else first), page.now, rows, days=days)
        self.lanes.choose(self._led_to)
        self._led_to = b""

    def _say_clashes(self) -> None:
        page, say = self.model.page, self.look.words.say
        if page and page.clashes:
            first, second = page.clashes[0]
            text = say(
                "{who} is booked twice: {first} was confirmed first and stands. Find another for {second}.",
                who=first.pool_id,
                first=first.number,
                second=second.number,
            )
            self.notice.say(text, "red")

    def _show_next(self) -> None:
        self.next.show_found(self.model.wanted, self.model.next)
        self.unfilled.choose(self.model.wanted.subject if self.model.wanted else b"")

    # What a person did

    def _go(self, by: int) -> None:
        self.model.go(self.model.day + datetime.timedelta(days=by if self._view == DAY else 7 * by))

    def _on_ask(self) -> None:
        sheet = RequestSheet(self._given, None, RequestPreset())
        sheet.open_over(self)

    def _on_plan(self) -> None:
        model = PlanModel(self._given.background, self.model.day)
        sheet = PlanSheet(self.look, model, self.model.page.surge if self.model.page else CALM)
        model.setParent(sheet)
        sheet.open_over(self)

    def _on_print(self) -> None:
        page = self.model.page
        if page is None:
            return
        raw = day_sheet(page, setting_of(self._given), moment_now())
        title = self.look.words.say("Where the file goes")
        name = f"{page.day.isoformat()}.pdf"
        pick(self, title, lambda path: self._save(path, raw), kind="save", name=name)

    def _save(self, path: str, raw: bytes) -> None:
        self.said.emit(saved(self.look.words, path, raw))

    def _on_book(self) -> None:
        row_, found = self.model.wanted, self.model.next
        if row_ and found and found.start:
            self.model.offer(row_, found.pool_id, found.variety, found.mode, found.start)

    def _on_opened(self, subject: bytes) -> None:
        found = self.model.row(subject)
        if found:
            sheet = BookingSheet(self._given, self.model, found)
            sheet.place_wanted.connect(self._on_place)
            sheet.open_over(self)

    def _on_lane_opened(self, subject: bytes) -> None:
        """Open a booking; from the week first comes its day."""
        if self._view == DAY:
            self._on_opened(subject)
        else:
            self._lead_to(subject)

    def _on_picked(self, subject: bytes) -> None:
        """Begin to move a booking of the day; a week is too narrow to place one."""
        if self._view == DAY:
            self._on_place(subject)

    def _lead_to(self, subject: bytes) -> None:
        found = self.model.row(subject)
        if found and found.start:
            self._led_to = subject
            self.views.put([DAY])
            self.model.go(found.begins.astimezone(ZoneInfo(ZONE)).date())

    def _on_place(self, subject: bytes) -> None:
        found, page = self.model.row(subject), self.model.page
        if found is None or page is None or not page.lanes:
            return
        self.views.put([DAY])
        self.whose.put([BY_INTERPRETER])
        self._show()
        self._moving = found
        ids = [one.who.pool_id for one in page.lanes]
        lane = ids.index(found.pool_id) if found.pool_id in ids else 0
        at = found.begins if found.start else max(page.now, midnight(page.day))
        self.lanes.setFocus(Qt.FocusReason.OtherFocusReason)
        self._try(lane, at.replace(minute=at.minute // 5 * 5, second=0, microsecond=0))

    def _try(self, lane: int, at: datetime.datetime) -> None:
        page, moving = self.model.page, self._moving
        if page is None or moving is None:
            return
        self.lanes.place(Ghost(moving.subject, moving.number, moving.minutes, lane, at))
        self.model.attempt(moving, page.lanes[lane].who.pool_id, at)

    def _on_tried(self, found: Tried) -> None:
        ghost = self.lanes.ghost
        if ghost is None:
            return
        fits = all(one.ok or not one.must for one in found.checks)
        self.lanes.place(
            Ghost(ghost.booking, ghost.title, ghost.minutes, ghost.lane, ghost.at, fits)
        )
        who = self.lanes.rows[ghost.lane].name
        self.unfilled.show_checks(f"{ghost.title} · {who} · {ghost.at:%H:%M}", found)

    def _on_fits(self, at: datetime.datetime) -> None:
        if self.lanes.ghost:
            self._try(self.lanes.ghost.lane, at)
            self.lanes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_placed(self, lane: int, at: datetime.datetime) -> None:
        page, moving, ghost, found = (
            self.model.page,
            self._moving,
            self.lanes.ghost,
            self.unfilled.found,
        )
        if page is None or moving is None or ghost is None or found is None:
            return
        if not ghost.fits:
            says = self.look.words.say(
                "It does not fit there. What is missing stands on the right."
            )
            self.said.emit(says)
            return
        mode = moving.offered_mode or moving.mode
        self.model.offer(moving, page.lanes[lane].who.pool_id, found.variety, mode, at)
        self._leave()

    def _leave(self) -> None:
        self._moving = None
        self.lanes.place(None)
        self.unfilled.hide_checks()

    def _on_refused(self, fault: Expected) -> None:
        self._leave()
        self.notice.refuse(fault)


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    model = InterpretersModel(given.background, moment_now().date())
    page = InterpretersScreen(given, model)
    model.setParent(page)
    return page
