"""One booking: what is asked for, who comes, why them, and what can be done in its state."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal

from screenio.domain import booking
from screenio.domain.booking_facts import COMPLETED
from screenio.domain.fact import Command
from screenio.encoding import SubjectId
from screenio.errors import Expected
from screenio.language.formats import listed, with_latin_digits
from screenio.language.planning import other_words
from screenio.projections.bookings import BookingRow
from screenio.projections.interpreters_page import Others, Tried
from screenio.ui.given import Given
from screenio.ui.interpreters.check_chips import check_chips
from screenio.ui.interpreters.model import InterpretersModel
from screenio.ui.interpreters.wording import STATE_LOOKS, clock, wish_words
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Scroll, column, row, with_end
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.field import Field
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph, PlainLabel

TO_COME = booking.OPEN | {booking.OFFERED, booking.ACCEPTED, booking.CONFIRMED}
"""States of a booking that can still be moved or cancelled. Source: DOMAIN §11.2."""
ENDS = (booking.NO_SHOW, booking.NO_SHOW_CLIENT, booking.SUBSTITUTED)
"""How a confirmed booking ends without having begun. Source: DOMAIN §11.2."""
PAID_NEXT = {
    COMPLETED: "INVOICED",
    booking.NO_SHOW_CLIENT: "INVOICED",
    booking.CANCELLED_LATE: "INVOICED",
    "INVOICED": "PAID",
}
"""State to the one in which its pay is. Source: DOMAIN §11.2, §11.5."""


class BookingSheet(Sheet):
    """A booking; `place_wanted(booking)` to look for another time or somebody else."""

    place_wanted = Signal(bytes)

    def __init__(self, given: Given, model: InterpretersModel, found: BookingRow) -> None:
        look = given.look
        super().__init__(look, look.words.say("Booking {number}", number=found.number), width=680)
        self.model, self.found = model, found
        self._scroll = Scroll(look)
        self.inside.addWidget(self._scroll, 1)
        self._make_words()
        self._why, self._others = column(look, gap=6), column(look, gap=6)
        self.notice = Notice(look)
        self._make_deeds()
        self._scroll.inside.addWidget(self.notice)
        self._scroll.inside.addLayout(self._why)
        self._scroll.inside.addLayout(self._others)
        self._scroll.inside.addStretch(1)
        close = Button(look, look.words.say("Close"), kind=QUIET, key="Esc")
        close.clicked.connect(self.shut)
        self.inside.addLayout(row(look, None, close))
        model.refused.connect(self._on_refused)
        model.done.connect(self._on_done)
        model.others.connect(self._on_others)
        model.ask_why_not(found)
        if found.state in booking.HOLDS:
            model.tried.connect(self._on_tried)
            model.attempt(found, found.pool_id, found.begins)

    # Regions

    def _make_words(self) -> None:
        look, say, one = self._look, self._look.words.say, self.found
        icon, tone = STATE_LOOKS.get(one.state, ("circle", "neutral"))
        inside = self._scroll.inside
        inside.addWidget(Flow(look, Chip(look, look.label("booking_state", one.state), icon, tone)))
        if one.provisional:
            pool = self.model.whose_pool(one) or one.pool_id
            text = say("Provisional: the pool of {station} has not answered yet", station=pool)
            inside.addWidget(Paragraph(look, text, weight=600, tone="amber"))
        inside.addWidget(
            PlainLabel(look, look.label("languages", one.variety), "heading", weight=600)
        )
        inside.addWidget(Paragraph(look, wish_words(look, one), tone="second"))
        if one.start:
            text = say(
                "{who}, {day} {begins} to {ends}, {how}",
                who=one.pool_id,
                day=f"{one.begins:%d.%m.%Y}",
                begins=clock(one.begins),
                ends=clock(one.ends),
                how=look.label("interview_mode", one.offered_mode),
            )
            inside.addWidget(Paragraph(look, text, weight=600))
        if one.elsewhere:
            text = say("{station} asked for it and moves or cancels it.", station=one.station)
            inside.addWidget(Paragraph(look, text, "second", tone="second"))
        if one.declined_by:
            who = listed(one.declined_by.split(), look.words.language)
            text = say("Could not come: {who}", who=who)
            inside.addWidget(Paragraph(look, text, "second", tone="second"))

    def _make_minutes(self) -> None:
        """Let the coordinator say how long it was: what is over the booking counts only then."""
        look, say, one = self._look, self._look.words.say, self.found
        text = say(
            "{worked} minutes were counted, {booked} booked. What is beyond counts when it is confirmed.",
            worked=one.worked,
            booked=one.minutes,
        )
        self._scroll.inside.addWidget(Paragraph(look, text, tone="second"))
        if one.has_clock_in_doubt:
            text = say("The clock was set, or nobody was heard for long. Look at the minutes.")
            self._scroll.inside.addWidget(Paragraph(look, text, weight=600))
        self.minutes = Field(look, say("Minutes interpreted"))
        self.minutes.put(str(one.worked))
        confirm = Button(look, say("Confirm the minutes"), kind=PRIMARY, icon="check")
        confirm.clicked.connect(self._on_confirm)
        self.minutes.entered.connect(self._on_confirm)
        self._scroll.inside.addLayout(with_end(look, self.minutes, confirm))

    def _make_deeds(self) -> None:
        look, say, one = self._look, self._look.words.say, self.found
        if one.is_doubtful:
            self._make_minutes()
        is_ours = one.state in TO_COME and not one.elsewhere
        deeds = Flow(look, gap=8)
        if one.state == booking.OFFERED:
            deeds.add(self._deed(say("They said yes"), *self._yes(), is_main=True))
        for words, command in (*self._settling(), *self._ending()):
            deeds.add(self._deed(words, command))
        if is_ours:
            place = Button(look, say("Another time or somebody else"), icon="calendar")
            place.clicked.connect(self._on_place)
            deeds.add(place)
        self._scroll.inside.addWidget(deeds)
        if one.state in {booking.OFFERED, booking.ACCEPTED, booking.CONFIRMED}:
            self._make_reasons(say("They cannot come, because"), "booking_decline_reason", self._no)
        if is_ours:
            self._make_reasons(say("Cancel, because"), "booking_cancel_reason", self._cancel)

    def _settling(self) -> Iterator[tuple[str, Command]]:
        """Give what makes a booking stand."""
        look, one, subject = self._look, self.found, SubjectId(self.found.subject)
        if one.state == booking.ACCEPTED:
            yield look.words.say("Confirm"), booking.ConfirmBooking(subject=subject)
        if one.provisional and one.state == booking.CONFIRMED:
            for code in ("PHONE", "COURIER"):
                how = look.label("booking_heard_by", code)
                text = look.words.say("Their pool agreed: {how}", how=how)
                yield text, booking.SettleBooking(subject=subject, heard_by=code)

    def _ending(self) -> Iterator[tuple[str, Command]]:
        """Give how a booking can end, and be paid."""
        one, subject = self.found, SubjectId(self.found.subject)
        ends = ENDS if one.state == booking.CONFIRMED and not one.elsewhere else ()
        pay = "" if one.has_clock_in_doubt else PAID_NEXT.get(one.state)
        for code in filter(None, (*ends, pay)):
            command = booking.ReachBooking(subject=subject, state=code)
            yield self._look.label("booking_state", code), command

    def _deed(self, text: str, *commands: Command, is_main: bool = False) -> Button:
        button = Button(self._look, text, kind=PRIMARY if is_main else "")
        button.clicked.connect(lambda: self.model.submit(*commands))
        return button

    def _make_reasons(self, label: str, of: str, commands: Callable[[str], list[Command]]) -> None:
        look = self._look
        reasons = ChoiceGroup(look, label, code_choices(look, of), shows_label=True)
        reasons.changed.connect(lambda: self._on_reason(reasons, commands))
        self._scroll.inside.addWidget(reasons)

    # What a person did

    def _yes(self) -> list[Command]:
        subject = SubjectId(self.found.subject)
        who = self.model.interpreter_of(self.found)
        yes = booking.AnswerOffer(subject=subject, accepted=True, interpreter=who)
        return [yes, booking.ConfirmBooking(subject=subject)]

    def _no(self, reason: str) -> list[Command]:
        who = self.model.interpreter_of(self.found)
        subject = SubjectId(self.found.subject)
        return [
            booking.AnswerOffer(subject=subject, accepted=False, reason=reason, interpreter=who)
        ]

    def _cancel(self, reason: str) -> list[Command]:
        return [booking.CancelBooking(subject=SubjectId(self.found.subject), reason=reason)]

    def _on_reason(self, reasons: ChoiceGroup, commands: Callable[[str], list[Command]]) -> None:
        chosen = reasons.chosen()
        if chosen:
            self.model.submit(*commands(chosen[0]))

    def _on_confirm(self) -> None:
        minutes = with_latin_digits(self.minutes.text().strip())
        if not minutes.isdecimal() or len(minutes) > 4:
            says = self._look.words.say("Write the minutes as a number.")
            self.notice.say(says, "amber")
            return
        subject = SubjectId(self.found.subject)
        self.model.submit(
            booking.ReachBooking(subject=subject, state=COMPLETED, minutes=int(minutes))
        )

    def _on_place(self) -> None:
        subject = self.found.subject
        self.shut()
        self.place_wanted.emit(subject)

    def _on_tried(self, found: Tried) -> None:
        look = self._look
        if self._why.count():
            return
        self._why.addWidget(
            PlainLabel(look, look.words.say("Why them, at this time"), "second", weight=600)
        )
        self._why.addLayout(check_chips(look, found))

    def _on_others(self, found: Others) -> None:
        look, inside = self._look, self._others
        if inside.count():
            return
        title = look.words.say("Why nobody else")
        inside.addWidget(PlainLabel(look, title, "second", weight=600))
        for one in found.others:
            text = other_words(look.words, found.clock, one)
            inside.addWidget(Paragraph(look, text, "second", tone="second"))

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)

    def _on_done(self) -> None:
        self.shut()
