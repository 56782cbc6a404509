"""One entry of the pool: what they speak and may do, when they are free; the coordinator's part besides."""

from PySide6.QtCore import Qt, Signal

from screenio.domain import interpreter
from screenio.domain.availability import Hours
from screenio.domain.fact import Command
from screenio.encoding import SubjectId
from screenio.errors import Expected
from screenio.projections.pool import COORDINATOR, Entry
from screenio.ui.assignments.hours_fields import HoursFields
from screenio.ui.given import Given
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Scroll, row
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.field import Field, Pick
from screenio.ui.parts.folder import pick
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.pool.model import PoolModel, drawn_subject
from screenio.ui.pool.variety_picks import VarietyPicks

EMPTY = interpreter.InterpreterListed(pool_id="", varieties=(), modes=(), gender="")
GENDERS = ("F", "M")


class EntrySheet(Sheet):
    """Writes one entry of the pool; `timesheet_wanted(pool_id)` to see what they worked."""

    timesheet_wanted = Signal(str)

    def __init__(self, given: Given, model: PoolModel, found: Entry | None) -> None:
        look, say = given.look, given.look.words.say
        listed = found.listed if found else EMPTY
        title = say("Interpreter {number}", number=listed.pool_id) if found else say("New entry")
        super().__init__(look, title, width=760)
        self._given, self.model, self._found, self._listed = given, model, found, listed
        self._scroll = Scroll(look)
        self.inside.addWidget(self._scroll, 1)
        self._make_who()
        self._make_papers()
        self.hours = HoursFields(look, found.hours if found else Hours())
        self._make_hours()
        self._make_closed()
        self._scroll.inside.addStretch(1)
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self._make_foot()
        model.refused.connect(self._on_refused)
        model.done.connect(self.shut)

    # Regions

    def _heading(self, text: str) -> None:
        self._scroll.inside.addWidget(PlainLabel(self._look, text, "heading", weight=600))

    def _make_who(self) -> None:
        look, say, one = self._look, self._look.words.say, self._listed
        inside = self._scroll.inside
        self.pool_id = Field(look, say("Pool number"))
        self.pool_id.put(one.pool_id)
        self.varieties = VarietyPicks(look, one.varieties, one.levels)
        genders = [(code, look.label("gender_preference", code), "") for code in GENDERS]
        self.gender = ChoiceGroup(look, say("Woman or man"), genders, shows_label=True)
        self.gender.put([one.gender] if one.gender else [])
        self.modes = self._codes(say("How"), "interview_mode", one.modes)
        self.specialisms = self._codes(
            say("Trained for"), "interpreter_specialism", one.specialisms
        )
        self.working = self._codes(
            say("Interprets into"), "working_language", one.working_languages
        )
        for widget in (
            self.pool_id,
            self.varieties,
            self.gender,
            self.modes,
            self.specialisms,
            self.working,
        ):
            inside.addWidget(widget)

    def _make_papers(self) -> None:
        look, say, one = self._look, self._look.words.say, self._listed
        self.base = Field(look, say("Starts from (station or town)"))
        self.travel = Field(look, say("Travels at most, minutes one way"))
        self.cleared = Field(look, say("Clearance until"), hint="2027-06-30")
        self.undertaking = Field(look, say("Undertaking signed on"), hint="2026-01-05")
        self.conduct = Field(look, say("Code of conduct signed on"), hint="2026-01-05")
        self.employer = Field(look, say("Employer"))
        self.countries = Field(look, say("Works in (countries)"), hint="RS MK")
        self.countries.put(" ".join(one.countries))
        values = (one.base, str(one.travel_minutes or ""), one.cleared_until, one.undertaking_on)
        fields = (
            self.base,
            self.travel,
            self.cleared,
            self.undertaking,
            self.conduct,
            self.employer,
        )
        for field, value in zip(fields, (*values, one.conduct_on, one.employer), strict=True):
            field.put(value)
        inside = self._scroll.inside
        for pair in (fields[:2], fields[2:4], fields[4:]):
            inside.addLayout(row(look, *pair))
        inside.addWidget(self.countries)
        status = self._found.status if self._found else interpreter.APPLICANT
        steps = [status, *sorted(interpreter.STEPS.get(status, ()))]
        options = [(code, look.label("interpreter_status", code), "") for code in steps]
        held = tuple(code for code, _ in one.trainings)
        self.trainings = self._codes(say("Trainings"), "interpreter_training", held)
        inside.addWidget(self.trainings)
        self._make_contract()
        self.status = ChoiceGroup(look, say("Status"), options, shows_label=True)
        self.status.put([status])
        inside.addWidget(self.status)

    def _make_contract(self) -> None:
        """Make who signs in as them, and by which tariff they are paid."""
        look, say, one, inside = self._look, self._look.words.say, self._listed, self._scroll.inside
        people = [("", say("Nobody")), *((one.hex(), name) for one, name in self.model.sign_ins)]
        self.staff = NarrowPick(look, say("Signs in as"), people)
        self.staff.choose(one.staff.hex())
        inside.addWidget(self.staff)
        tariffs = [("", say("As everybody")), *((code, code) for code in self.model.tariffs)]
        self.tariff = Pick(look, say("Tariff of the contract"), tariffs)
        self.tariff.choose(one.tariff)
        inside.addWidget(self.tariff)

    def _make_hours(self) -> None:
        look, say = self._look, self._look.words.say
        self._heading(say("When they can be booked"))
        self._scroll.inside.addLayout(self.hours.layout())
        read = Button(look, say("Out of a calendar file"), icon="upload")
        title = say("Which calendar file")
        read.clicked.connect(lambda: pick(self, title, self.read, kind="open"))
        self._scroll.inside.addLayout(row(look, read, None))

    def read(self, path: str) -> None:
        """Show the hours of a calendar file; they are kept with the entry."""
        try:
            self.hours.read(path)
        except Expected as fault:
            self.notice.refuse(fault)

    def _make_closed(self) -> None:
        """Make the part that the coordinator alone sees."""
        self.name: Field | None = None
        if COORDINATOR not in self._given.signed.roles:
            return
        look, say, found = self._look, self._look.words.say, self._found
        self._heading(say("For the coordinator alone"))
        self.name = Field(look, say("Name"))
        self.contact = Field(look, say("Telephone"))
        self.ties = Area(look, say("Ties they told of"), lines=2)
        self.barred = Field(look, say("Not for people of (codes of countries)"), hint="AFG SYR")
        for widget, value in (
            (self.name, found.name if found else ""),
            (self.contact, found.contact if found else ""),
            (self.ties, found.ties if found else ""),
            (self.barred, " ".join(found.barred) if found else ""),
        ):
            widget.put(value)
            self._scroll.inside.addWidget(widget)
        says = say("Ties are used to keep somebody from an interview, and shown to nobody else.")
        self._scroll.inside.addWidget(Paragraph(look, says, "second", tone="second"))

    def _make_foot(self) -> None:
        look, say = self._look, self._look.words.say
        keep = Button(look, say("Keep the entry"), kind=PRIMARY, key="Ctrl Enter")
        keep.setShortcut("Ctrl+Return")
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        worked = Button(look, say("Timesheet"), kind=QUIET, icon="file-text")
        self.inside.addLayout(row(look, worked, None, close, keep))
        worked.setVisible(self._found is not None)
        worked.clicked.connect(self._on_worked)
        close.clicked.connect(self.shut)
        keep.clicked.connect(self._on_keep)

    def _codes(self, label: str, of: str, chosen: tuple[str, ...]) -> ChoiceGroup:
        look = self._look
        group = ChoiceGroup(look, label, code_choices(look, of), many=True, shows_label=True)
        group.put(chosen)
        return group

    # What a person did

    def _on_keep(self) -> None:
        self.notice.clear()
        subject = self._found.subject if self._found else drawn_subject()
        commands: list[Command] = [self._listing(subject)]
        hours = self.hours.hours()
        if hours != (self._found.hours if self._found else Hours()):
            commands.append(interpreter.SetHours(subject=subject, hours=hours))
        status = [*self.status.chosen(), ""][0]
        if status and status != (self._found.status if self._found else interpreter.APPLICANT):
            commands.append(interpreter.ReachStatus(subject=subject, status=status))
        self.model.keep(*commands, *self._closed(subject))

    def _on_worked(self) -> None:
        self.shut()
        self.timesheet_wanted.emit(self._listed.pool_id)

    def _listing(self, subject: SubjectId) -> interpreter.ListInterpreter:
        travel = self.travel.text().strip()
        return interpreter.ListInterpreter(
            subject=subject,
            pool_id=self.pool_id.text().strip(),
            varieties=self.varieties.chosen(),
            modes=tuple(self.modes.chosen()),
            gender=[*self.gender.chosen(), ""][0],
            levels=self.varieties.levels(),
            working_languages=tuple(self.working.chosen()),
            specialisms=tuple(self.specialisms.chosen()),
            trainings=self._trained(),
            cleared_until=self.cleared.text().strip(),
            undertaking_on=self.undertaking.text().strip(),
            conduct_on=self.conduct.text().strip(),
            base=self.base.text().strip(),
            travel_minutes=int(travel) if travel.isdecimal() else 0,
            countries=tuple(self.countries.text().upper().split()),
            employer=self.employer.text().strip(),
            tariff=self.tariff.chosen(),
            staff=bytes.fromhex(self.staff.chosen()),
        )

    def _trained(self) -> tuple[tuple[str, str], ...]:
        """Give the trainings; the day of one that is entered now is today."""
        known = dict(self._listed.trainings)
        today = moment_now().date().isoformat()
        return tuple((code, known.get(code, today)) for code in self.trainings.chosen())

    def _closed(self, subject: SubjectId) -> list[Command]:
        if self.name is None:
            return []
        said = (self.name.text().strip(), self.contact.text().strip(), self.ties.text().strip())
        barred = tuple(self.barred.text().upper().split())
        found = self._found
        commands: list[Command] = []
        if said != ((found.name, found.contact, found.ties) if found else ("", "", "")):
            name, contact, ties = said
            commands.append(
                interpreter.NameInterpreter(subject=subject, name=name, contact=contact, ties=ties)
            )
        if barred != (found.barred if found else ()):
            commands.append(interpreter.BarInterpreter(subject=subject, countries=barred))
        return commands

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)
        self.notice.setFocus(Qt.FocusReason.OtherFocusReason)
