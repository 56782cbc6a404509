"""On what basis somebody is screened, how it began, when and where: what the clocks run from."""

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from screenio.language.formats import with_latin_digits
from screenio.ui.arrival.model import Circumstances
from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import column, row
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.field import Field
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.person_line import moment_now


class Since(QWidget):
    """Basis, start event, day and time, how exactly it is known, place; `changed` when a person said one."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._say = say = look.words.say
        self.basis = NarrowPick(look, say("Basis"), [("", "–"), *look.codes("screening_basis")])
        events = [(code, text, "") for code, text in look.codes("start_event_type")]
        self.began = ChoiceGroup(look, say("How it began"), events, shows_label=True)
        self.day = Field(look, say("Day"), hint="2026-11-22", icon="calendar")
        self.time = Field(look, say("Time"), hint="04:10", icon="clock")
        self.now = Button(look, say("Now"))
        self.precision = NarrowPick(look, say("How exactly"), look.codes("time_precision"))
        self.place = Field(look, say("Where"), icon="map-pin")
        when = row(look, self.day, self.time, self.now, self.precision, gap=10)
        when.setAlignment(self.now, Qt.AlignmentFlag.AlignBottom)
        inside = column(look, self.basis, self.began, gap=12)
        inside.addLayout(when)
        inside.addWidget(self.place)
        self.setLayout(inside)
        self.now.clicked.connect(self._on_now)
        for field in (self.day, self.time, self.place):
            field.edited.connect(self.changed)
        for pick in (self.basis, self.precision):
            pick.picked.connect(self.changed)
        self.began.changed.connect(self.changed)

    def draft(self) -> dict[str, str]:
        """Give what stands in the fields."""
        return {
            "basis": self.basis.chosen(),
            "began": "".join(self.began.chosen()),
            "day": self.day.text(),
            "time": self.time.text(),
            "precision": self.precision.chosen(),
            "place": self.place.text(),
        }

    def restore(self, draft: dict[str, str]) -> None:
        """Show it again."""
        self.basis.choose(draft["basis"])
        self.began.put([draft["began"]])
        self.day.put(draft["day"])
        self.time.put(draft["time"])
        self.precision.choose(draft["precision"])
        self.place.put(draft["place"])

    def lacks(self, now: datetime.datetime) -> str:
        """Say what must still be said, or nothing."""
        if not self.basis.chosen():
            return self._say("Choose the basis.")
        if not self.began.chosen():
            return self._say("Choose how it began.")
        at = self._at(now)
        if at is None:
            return self._say("Write the day as 2026-11-22 and the time as 04:10.")
        return self._say("This lies in the future.") if at > now else ""

    def value(self, now: datetime.datetime) -> Circumstances:
        """Give what was said; nothing may be lacking."""
        at = self._at(now)
        assert at is not None
        return Circumstances(
            basis=self.basis.chosen(),
            start_event=self.began.chosen()[0],
            at=at.isoformat(),
            precision=self.precision.chosen(),
            place=self.place.text().strip(),
        )

    def _at(self, now: datetime.datetime) -> datetime.datetime | None:
        day, time = (with_latin_digits(one.text()).strip() for one in (self.day, self.time))
        try:
            said = datetime.datetime.fromisoformat(f"{day}T{time.rjust(5, '0')}")
        except ValueError:
            return None
        return said.replace(tzinfo=now.tzinfo) if said.tzinfo is None else said

    def _on_now(self) -> None:
        now = moment_now()
        self.day.put(f"{now:%Y-%m-%d}")
        self.time.put(f"{now:%H:%M}")
        self.changed.emit()
