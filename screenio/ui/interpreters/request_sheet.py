"""Asking for an interpreter: what is known stands there already, Ctrl Enter asks; nobody is named."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from screenio.encoding import PersonId
from screenio.errors import Expected
from screenio.projections.request_preset import RequestPreset, request_preset
from screenio.ui.given import Given
from screenio.ui.interpreters.model import ask_for
from screenio.ui.interpreters.wording import local_moment, written_moment
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Scroll, row
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.field import Field
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.search_pick import SearchPick
from screenio.ui.parts.text import Paragraph

MINUTES = ("30", "45", "60", "90", "120")
"""Lengths that are offered; any other is typed. Source: DOMAIN §11.3, breaks at 45 and 60 minutes."""
WISHES = {
    "": ("", ""),
    "F_MUST": ("F", "MUST"),
    "F": ("F", "PREFER"),
    "M_MUST": ("M", "MUST"),
    "M": ("M", "PREFER"),
}


class RequestSheet(Sheet):
    """What is asked for; `asked(booking)` when it was recorded."""

    asked = Signal(bytes)

    def __init__(self, given: Given, person: PersonId | None, preset: RequestPreset) -> None:
        look, say = given.look, given.look.words.say
        super().__init__(look, say("Ask for an interpreter"), width=680)
        self._given, self._person, self._preset = given, person, preset
        text = say("Nobody who reads this learns whom it is for.")
        self.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self._scroll = Scroll(look)
        self.inside.addWidget(self._scroll, 1)
        self._make_who(look)
        self._make_when(look)
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        ask = Button(look, say("Ask"), kind=PRIMARY, icon="send", key="Ctrl Enter")
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close, ask))
        close.clicked.connect(self.shut)
        ask.clicked.connect(self._on_ask)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_ask)
        self._begin_with(preset)

    # Regions

    def _make_who(self, look: Look) -> None:
        say, inside = look.words.say, self._scroll.inside
        languages = code_choices(look, "languages")
        self.variety = SearchPick(look, say("Variety"), languages)
        yes = [("YES", say("A near variety would do"), "")]
        self.alternatives = ChoiceGroup(look, say("A near variety would do"), yes, many=True)
        wishes = [
            ("F_MUST", say("A woman, it must be"), ""),
            ("F", say("Rather a woman"), ""),
            ("M_MUST", say("A man, it must be"), ""),
            ("M", say("Rather a man"), ""),
        ]
        self.wish = ChoiceGroup(look, say("Wish of the person"), wishes, shows_label=True)
        for widget in (self.variety, self.alternatives, self.wish):
            inside.addWidget(widget)

    def _make_when(self, look: Look) -> None:
        say, inside = look.words.say, self._scroll.inside
        self.mode = self._codes(say("How"), "interview_mode")
        self.topic = self._codes(say("Topic"), "topic_class")
        self.urgency = self._codes(say("How urgent"), "booking_urgency")
        lengths = [(one, say("{minutes} min", minutes=one), "") for one in MINUTES]
        self.minutes = ChoiceGroup(look, say("How long"), lengths, shows_label=True)
        self.not_before = Field(look, say("Not before"), hint="2026-11-23 14:00")
        self.deadline = Field(look, say("At the latest"), hint="2026-11-24 12:00")
        for widget in (self.mode, self.topic, self.urgency, self.minutes):
            inside.addWidget(widget)
        inside.addLayout(row(look, self.not_before, self.deadline))
        inside.addStretch(1)

    def _codes(self, label: str, of: str) -> ChoiceGroup:
        look = self._look
        return ChoiceGroup(look, label, code_choices(look, of), shows_label=True)

    def _begin_with(self, preset: RequestPreset) -> None:
        self.variety.choose(preset.variety)
        self.wish.put([preset.gender] if preset.gender else [])
        self.mode.put(["IN_PERSON"])
        self.topic.put([preset.topic_class])
        self.urgency.put(["NOW" if self._person else "TODAY"])
        self.minutes.put(["60"])
        self.deadline.put(written_moment(preset.deadline) if preset.deadline else "")

    # What a person did

    def _on_ask(self) -> None:
        self.notice.clear()
        gender, strength = WISHES[[*self.wish.chosen(), ""][0]]
        earliest, latest = self._moment(self.not_before), self._moment(self.deadline)
        if earliest is None or latest is None:
            return
        wish: dict[str, object] = {
            "variety": self.variety.chosen(),
            "alternatives_ok": bool(self.alternatives.chosen()),
            "gender": gender,
            "strength": strength,
            "mode": [*self.mode.chosen(), ""][0],
            "topic_class": [*self.topic.chosen(), ""][0],
            "urgency": [*self.urgency.chosen(), ""][0],
            "minutes": int([*self.minutes.chosen(), "0"][0]),
            "not_before": earliest,
            "deadline": latest,
            "continuity": self._preset.continuity,
            "excluded": self._preset.not_again,
        }
        background = self._given.background
        ask_for(background, self, wish, self._person, refused=self._on_refused, then=self._on_asked)

    def _moment(self, field: Field) -> str | None:
        """Read a moment of the station; None, and said so, when it is none."""
        text = field.text().strip()
        moment = local_moment(text) if text else ""
        if moment is None:
            self.notice.say(self._look.words.say("Write a time as 2026-11-23 14:00."), "amber")
        return moment

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)
        self.variety.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_asked(self, subject: bytes) -> None:
        self.shut()
        self.asked.emit(subject)


def open_request(given: Given, page: Page, person: PersonId) -> Sheet | None:
    """Open the request over a page about a person, with what is known of them."""

    def show(preset: RequestPreset) -> None:
        sheet = RequestSheet(given, person, preset)
        asked = given.look.words.say("Asked for. Who comes stands under Interpreters.")
        sheet.asked.connect(lambda _: page.said.emit(asked))
        sheet.open_over(page)

    owner: QObject = page
    given.background.ask(owner, show, request_preset, person)
    return None
