"""The page before an interview: language and variety, then the interpreter; the form asks the rest."""

from PySide6.QtGui import QKeySequence, QShortcut

from screenio.domain.interpreter import ACTIVE
from screenio.domain.interpreter_session import REMOTE_MODES
from screenio.domain.occasion import SCREENING_FORM
from screenio.encoding import PersonId
from screenio.errors import Expected
from screenio.projections.pool import InterpreterRow
from screenio.ui.beginning.model import BeginningModel
from screenio.ui.given import Given
from screenio.ui.interpreters.wording import variety_words
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, Scroll, row
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.field import Field
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import PersonLine
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.search_pick import SearchPick
from screenio.ui.parts.text import Paragraph, PlainLabel

WIDTH = 760
GENDERS = ("F", "M")


class BeginningScreen(ReadPage):
    """Who interprets, in which variety."""

    def __init__(self, look: Look, model: BeginningModel) -> None:
        super().__init__(look)
        self.model = model
        self._say = look.words.say
        self.line = PersonLine(look)
        self.inside.addWidget(self.line)
        self.title = PlainLabel(look, self._say("Begin the interview"), "title", weight=700)
        self.inside.addWidget(self.title)
        self.notice = Notice(look)
        self._scroll = Scroll(look)
        self._scroll.setMaximumWidth(look.theme.px(WIDTH))
        self.inside.addWidget(self._scroll, 1)
        self.inside.addWidget(self.notice)
        self.begin = Button(
            look, self._say("Begin"), kind=PRIMARY, icon="arrow-right", key="Ctrl Enter"
        )
        self.begin.clicked.connect(self._on_begin)
        self.inside.addLayout(row(look, None, self.begin))
        self.variety: SearchPick | None = None
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_begin)
        model.shown.connect(self._show)
        model.began.connect(lambda talk: self.wanted.emit("interview", talk))
        model.refused.connect(self._on_refused)
        model.start()

    def person(self) -> PersonId | None:
        """Say whom the interview will be with."""
        return self.model.person

    def focus_first(self) -> None:
        """Put the keys into the language."""
        if self.variety:
            self.variety.setFocus()

    # Regions

    def _show(self) -> None:
        page = self.model.page
        if page is None or self.variety:
            return
        self.line.show_head(page.head)
        if page.form.form_id != SCREENING_FORM:
            text = self._say("Begin the interview: {form}", form=page.form.title)
            self.title.setText(text)
        self._scroll.inside.addWidget(self._make_language())
        self._scroll.inside.addWidget(self._make_interpreter())
        self._scroll.inside.addStretch(1)
        self.focus_first()

    def _make_language(self) -> Card:
        look, say, page = self.look, self._say, self.model.page
        card = Card(look, say("Language"), icon="languages")
        known = page.tables.languages.values() if page else ()
        options = [(one.code, look.label("languages", one.code), one.native) for one in known]
        self.variety = SearchPick(look, say("Language and variety of the person"), options)
        card.inside.addWidget(self.variety)
        if page and page.said_language:
            said = look.label("languages", page.said_language)
            text = say("Heard at arrival: {language}", language=said)
            take = Button(look, say("Take it"), icon="check")
            take.clicked.connect(lambda: self._on_take(page.said_language))
            card.inside.addLayout(row(look, Paragraph(look, text, tone="second"), take, None))
        self.variety.changed.connect(self._show_fitting)
        return card

    def _make_interpreter(self) -> Card:
        look, say = self.look, self._say
        card = Card(look, say("Interpreter"), icon="users")
        text = say(
            "By pool number only; the name never stands here. Without one, nobody is recorded."
        )
        card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.pool = ChoiceGroup(look, say("From the pool"), self._options(), shows_label=True)
        self.pool.changed.connect(self._on_pool)
        card.inside.addWidget(self.pool)
        self.pool_id = Field(look, say("Another pool number"))
        modes = code_choices(look, "interview_mode")
        self.mode = ChoiceGroup(look, say("How"), modes, shows_label=True)
        genders = [(one, look.label("gender_preference", one), "") for one in GENDERS]
        self.gender = ChoiceGroup(look, say("Woman or man"), genders, shows_label=True)
        card.inside.addWidget(self.pool_id)
        card.inside.addLayout(row(look, self.mode, self.gender, None, gap=20))
        checks = code_choices(look, "remote_gate")
        label = say("On a line: what was checked")
        self.gate = ChoiceGroup(look, label, checks, many=True, shows_label=True)
        self.gate.hide()
        self.mode.changed.connect(self._show_gate)
        card.inside.addWidget(self.gate)
        self.pool_id.edited.connect(lambda: self.pool.put([]))
        return card

    def _options(self) -> list[tuple[str, str, str]]:
        page = self.model.page
        pool = sorted(page.pool, key=lambda one: one.pool_id not in page.booked) if page else []
        return [(one.pool_id, self._words(one), "") for one in pool]

    def _words(self, one: InterpreterRow) -> str:
        look = self.look
        varieties = variety_words(look, one.varieties, one.levels)
        modes = [look.label("interview_mode", code) for code in one.modes.split()]
        gender = look.label("gender_preference", one.gender) if one.gender else ""
        number = self.model.page.booked.get(one.pool_id, "") if self.model.page else ""
        booked = look.words.say("booked: {number}", number=number) if number else ""
        not_vetted = "" if one.status == ACTIVE else look.label("interpreter_status", one.status)
        parts = [one.pool_id, varieties, *modes, gender, booked, not_vetted]
        return " · ".join(filter(None, parts))

    # What a person did

    def _on_take(self, code: str) -> None:
        if self.variety:
            self.variety.choose(code)
            self._show_fitting()

    def _show_fitting(self) -> None:
        """Show only who speaks the variety, once one is chosen."""
        page, code = self.model.page, self.variety.chosen() if self.variety else ""
        for one in page.pool if page else ():
            self.pool.buttons[one.pool_id].setVisible(not code or code in one.varieties.split())

    def _on_pool(self) -> None:
        page, chosen = self.model.page, self.pool.chosen()
        found = next((one for one in page.pool if [one.pool_id] == chosen), None) if page else None
        if found:
            self.pool_id.put("")
            self.mode.put(found.modes.split()[:1] if len(found.modes.split()) == 1 else [])
            self.gender.put([found.gender])
            self._show_gate()

    def _show_gate(self) -> None:
        self.gate.setVisible(bool(REMOTE_MODES & set(self.mode.chosen())))

    def _on_begin(self) -> None:
        variety = self.variety.chosen() if self.variety else ""
        if not variety:
            self.notice.say(self._say("Choose the language and variety of the person."), "amber")
            return
        self.begin.setEnabled(False)
        pool_id = [*self.pool.chosen(), self.pool_id.text().strip()][0]
        mode, gender = [*self.mode.chosen(), ""][0], [*self.gender.chosen(), ""][0]
        gate = () if self.gate.isHidden() else tuple(self.gate.chosen())
        self.model.begin(variety, pool_id, mode, gender, gate)

    def _on_refused(self, fault: Expected) -> None:
        self.begin.setEnabled(True)
        self.notice.refuse(fault)


def build(given: Given, subject: object) -> Page:
    """Make the page; the subject is the person, or the person and the digest of another form."""
    person, form = subject if isinstance(subject, tuple) else (subject, b"")
    assert isinstance(person, bytes)
    language = given.look.words.language
    model = BeginningModel(given.background, PersonId(person), language, form_digest=form)
    page = BeginningScreen(given.look, model)
    model.setParent(page)
    return page
