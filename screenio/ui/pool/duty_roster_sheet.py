"""The duty roster for another station: which one, when it was last sealed; it leaves with the next stick."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal

from screenio.domain.duty_roster import SendDutyRoster
from screenio.encoding import SubjectId
from screenio.language.formats import moment
from screenio.projections.pool import Neighbour
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.choices import ChoiceGroup, Option
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph


class DutyRosterSheet(Sheet):
    """One station is chosen, none beforehand; `wanted(command)`."""

    wanted = Signal(object)

    def __init__(self, look: Look, stations: Sequence[Neighbour]) -> None:
        say = look.words.say
        super().__init__(look, say("Duty roster for another station"), width=620)
        self._look = look
        goes = say(
            "Pool numbers, varieties, hours and bookings of the next two weeks go along, and for whom "
            "somebody may not interpret. No name, no telephone, no person."
        )
        self.inside.addWidget(Paragraph(look, goes, tone="second"))
        options = [self._option(one) for one in stations]
        self.stations = ChoiceGroup(look, say("Which station"), options, shows_label=True)
        self.notice = Notice(look)
        self.seal = Button(look, say("Seal for the next stick"), kind=PRIMARY, icon="usb")
        close = Button(look, say("Close"), kind=QUIET, key="Esc")
        self.inside.addWidget(self.stations)
        self.inside.addWidget(self.notice)
        self.inside.addLayout(row(look, None, close, self.seal))
        self.seal.clicked.connect(self._seal)
        close.clicked.connect(self.shut)
        if not options:
            self.seal.setEnabled(False)
            none = say("No other station is known yet. Accept its card first, in Preferences.")
            self.notice.say(none, "amber")

    def _option(self, one: Neighbour) -> Option:
        words = self._look.words
        if not one.sent_at_ms:
            return one.station.hex(), one.name, ""
        at = datetime.datetime.fromtimestamp(one.sent_at_ms / 1000).astimezone()
        last = words.say("sealed last: {moment}", moment=moment(at, words.language))
        return one.station.hex(), one.name, last

    def _seal(self) -> None:
        chosen = self.stations.chosen()
        if not chosen:
            self.notice.say(self._look.words.say("Choose a station."), "amber")
            return
        self.wanted.emit(SendDutyRoster(subject=SubjectId(bytes.fromhex(chosen[0]))))
        self.shut()
