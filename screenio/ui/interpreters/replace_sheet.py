"""Somebody else interprets from now on: why, who, how; on a line the gate is gone through first."""

from PySide6.QtCore import Signal

from screenio.domain.interpreter_session import REMOTE_MODES, must_pass_gate
from screenio.errors import Refusal
from screenio.projections.interpreting import Interpreting
from screenio.ui.interpreters.wording import variety_words
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Scroll, row
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph


class ReplaceSheet(Sheet):
    """`chosen(reason, fields)`: why the one before ends, and who begins; `ended(reason)` without another."""

    chosen = Signal(str, object)
    ended = Signal(str)

    def __init__(self, look: Look, found: Interpreting) -> None:
        say = look.words.say
        super().__init__(look, say("Somebody else interprets"), width=680)
        self._found = found
        self._scroll = Scroll(look)
        self.inside.addWidget(self._scroll, 1)
        self.reason = self._codes(say("Why the one before ends"), "session_end")
        self._make_who()
        self.mode = self._codes(say("How"), "interview_mode")
        self.gate = self._codes(say("On a line: what was checked"), "remote_gate", many=True)
        self.gate.hide()
        self.mode.changed.connect(self._on_mode)
        oath = [("YES", say("Confidentiality and impartiality were read out"), "")]
        self.oath = ChoiceGroup(look, say("Read out to the interpreter"), oath, many=True)
        for widget in (self.reason, self.who, self.mode, self.gate, self.oath):
            self._scroll.inside.addWidget(widget)
        self.reason.setVisible(bool(found.session))
        says = say(
            "Before the first question the interpreter hears the name and declares a conflict (S0.5c)."
        )
        self._scroll.inside.addWidget(Paragraph(look, says, "second", tone="second"))
        self._scroll.inside.addStretch(1)
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self._make_foot()

    def _make_who(self) -> None:
        look, found = self._look, self._found
        booked = {one.pool_id: one for one in found.bookings}
        order = sorted(found.pool, key=lambda one: one.pool_id not in booked)
        options = []
        for one in order:
            told = [one.pool_id, variety_words(look, one.varieties, one.levels)]
            if one.pool_id in booked:
                told.append(look.words.say("booked: {number}", number=booked[one.pool_id].number))
            options.append((one.pool_id, " · ".join(told), ""))
        self.who = ChoiceGroup(look, look.words.say("Who"), options, shows_label=True)
        if not options:
            none = Empty(
                look,
                look.words.say("Nobody is active in the pool"),
                look.words.say("Enter who interprets: Interpreters, The pool."),
                icon="users",
            )
            self._scroll.inside.addWidget(none)

    def _make_foot(self) -> None:
        look, say = self._look, self._look.words.say
        begin = Button(look, say("Begin"), kind=PRIMARY, key="Ctrl Enter")
        begin.setShortcut("Ctrl+Return")
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        end = Button(look, say("End without another"))
        end.clicked.connect(self._on_end)
        self.inside.addLayout(row(look, end, None, close, begin))
        end.setVisible(bool(self._found.session))
        close.clicked.connect(self.shut)
        begin.clicked.connect(self._on_begin)

    def _codes(self, label: str, of: str, *, many: bool = False) -> ChoiceGroup:
        look = self._look
        return ChoiceGroup(look, label, code_choices(look, of), many=many, shows_label=True)

    # What a person did

    def _on_mode(self) -> None:
        self.gate.setVisible(bool(REMOTE_MODES & set(self.mode.chosen())))

    def _on_end(self) -> None:
        reason = self.reason.chosen()
        if not reason:
            self.notice.say(self._look.words.say("Choose why it ends."), "amber")
            return
        self.shut()
        self.ended.emit(reason[0])

    def _on_begin(self) -> None:
        say = self._look.words.say
        who, mode, reason = self.who.chosen(), self.mode.chosen(), self.reason.chosen()
        if not who or not mode or (self._found.session and not reason):
            self.notice.say(say("Choose why, who and how."), "amber")
            return
        try:
            must_pass_gate(mode[0], self.gate.chosen(), self.gate.buttons)
        except Refusal as fault:
            self.notice.refuse(fault)
            return
        one = next(row for row in self._found.pool if row.pool_id == who[0])
        spoken = one.varieties.split()
        asked = self._found.variety
        booked = next((b for b in self._found.bookings if b.pool_id == who[0]), None)
        fields: dict[str, object] = {
            "pool_id": who[0],
            "variety": asked if asked in spoken else spoken[0],
            "mode": mode[0],
            "gate": tuple(self.gate.chosen()),
            "oath_read": bool(self.oath.chosen()),
            "booking": booked.subject if booked else b"",
            "topic_class": booked.topic_class if booked else "ROUTINE",
        }
        self.shut()
        self.chosen.emit([*reason, ""][0], fields)
