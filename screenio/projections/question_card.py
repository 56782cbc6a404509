"""One question as it is shown: its words in two languages, what it offers, its parts; and all around it.

Words of the person's language stand only where the form has them; where it has none, the interpreter
says them, and nothing of another language takes their place.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from screenio.domain import interview
from screenio.domain.tables import Tables
from screenio.encoding import SubjectId
from screenio.forms import types
from screenio.forms.binds import Bind
from screenio.forms.definition import FormDefinition, Question
from screenio.forms.lists import Choice
from screenio.forms.session import Session, filled_in, worded, worded_choice
from screenio.forms.texts import Wording
from screenio.forms.ways import below, rows_of
from screenio.language.answers import form_language
from screenio.projections.interpreting import Interpreting, interpreting
from screenio.projections.interview_card import InterviewCard, interview_card
from screenio.projections.person_head import PersonHead, person_head
from screenio.projections.read_back import read_back
from screenio.projections.review_card import OBJECTION, FieldRow
from screenio.projections.view import View

NOTICE = re.compile(r"notice (N\d+)")
"""How the column `branch` names the notice that a note reads out. Source: scr1.csv."""
MASKED = "masked"
"""The appearance of what is not shown while it is typed. Source: ODK XForms specification, appearances."""
UNDERSTOOD = ("S0.4b", "S0.4c")
"""Whether the person and the interpreter understand each other. Source: scr1.csv."""
NOT_ALLOWED = "answer.constraint"
"""The refusal of an answer that breaks the rule that the form has for it."""
OBJECTED = "objection.field"
"""What a part fills that is chosen from the record. Source: scr1.csv, S9.6.1."""


NO_BIND = Bind("")
"""Of a question that no rule speaks of."""


class Both(msgspec.Struct, frozen=True):
    """The same words for the officer and for the person; empty where the form has none."""

    officer: str = ""
    person: str = ""


class ChoiceRow(msgspec.Struct, frozen=True):
    """One code that can be chosen, with its words, and the picture beside them if the form has one."""

    code: str
    words: Both
    picture: bytes = b""


class Scale(msgspec.Struct, frozen=True):
    """The numbers that a range allows: from, to, and how far apart."""

    first: float
    last: float
    step: float


class QuestionCard(msgspec.Struct, frozen=True):
    """One question, or one part of a question.

    Args:
        key: under which a part stands in the value of the whole.
        notice: id of the notice that a note reads out.
        longest: most characters of a text; 0 when the form sets none.
        appearance: words of the form that ask for a look: minimal, likert, columns, month-year, masked …
        rows: how many rows a counted repeat has; None where a person says it.
        shown: what the form has worked out for a note.
        takes: which files the form asks for: image, audio, video, application; empty for any.
        picture, hint_picture: what the form shows beside the words; empty where it has none.
        guidance: what explains the question to the officer.
        not_allowed, missing: what the form itself says to the officer of an answer that is so.
    """

    name: str
    key: str
    kind: str
    section: str
    label: Both
    hint: Both
    choices: tuple[ChoiceRow, ...] = ()
    parts: tuple["QuestionCard", ...] = ()
    longest: int = 0
    notice: str = ""
    read_aloud: bool = False
    sensitive: bool = False
    reads_back: bool = False
    appearance: frozenset[str] = frozenset()
    scale: Scale | None = None
    rows: int | None = None
    shown: str = ""
    takes: str = ""
    picture: bytes = b""
    hint_picture: bytes = b""
    guidance: str = ""
    not_allowed: str = ""
    missing: str = ""

    def says_of(self, refused: str, name: str) -> str:
        """Give what the form itself says where an answer to this, or to a part of it, was refused."""
        if name == self.name:
            return self.not_allowed if refused == NOT_ALLOWED else ""
        return next(filter(None, (one.says_of(refused, name) for one in self.parts)), "")


class Asked(msgspec.Struct, frozen=True):
    """Everything the interview page shows: the question, the rail, the person, the interpreter.

    Args:
        sections: name of a section to its words.
        variety: code, and its name in itself.
        understood: what person and interpreter said of understanding each other, where the form asks it.
        cites_regulation: whether the long form of notices holds here.
        read_back: what a question of the read-back reads out.
        form: the form, for writing answers in words.
        own_language: the language of the form that is the person's, or nothing.
        case: the screening case, for what is asked of people.
        objections: what was objected to so far, as rows of S9.6.
        tables: the code lists, for writing codes in the person's language.
    """

    card: InterviewCard
    question: QuestionCard | None
    head: PersonHead
    sections: tuple[tuple[str, str], ...]
    variety: tuple[str, str]
    interpreting: Interpreting
    understood: tuple[str, ...]
    cites_regulation: bool
    read_back: tuple[FieldRow, ...]
    form: FormDefinition
    own_language: str
    case: SubjectId | None
    objections: tuple[Mapping[str, Any], ...]
    tables: Tables


def asked(view: View, talk: SubjectId, question: str, language: str) -> Asked:
    """Show a question of an interview, or where it goes on; `language` is the window's."""
    card = interview_card(view, talk, question)
    source = source_of(view, talk, language)
    form, officer, state = source.session.definition, source.officer, view.state(talk)
    spoken = state.began.languages[2]
    known = view.tables.languages.get(spoken)
    found = question_card(source, card.question)
    return Asked(
        card=card,
        question=found,
        head=person_head(view, state.person),
        sections=tuple((one.name, form.label(one.name, officer)) for one in form.sections),
        variety=(spoken, known.native if known else ""),
        interpreting=interpreting(view, talk),
        understood=tuple(state.values.get(q, "") for q in UNDERSTOOD if q in form.questions),
        cites_regulation=view.profile.cites_regulation,
        read_back=read_back(view, talk, card.question),
        form=form,
        own_language=source.person,
        case=view.latest_id("screening", state.person),
        objections=tuple(state.values.get(OBJECTION) or ()),
        tables=view.tables,
    )


def source_of(view: View, talk: SubjectId, language: str) -> "Source":
    """Give what the cards of an interview are made from; `language` is the window's."""
    session, state = view.session(talk), view.state(talk)
    form = session.definition
    person = person_language(form, state.began.languages[1])
    return Source(session, state, form_language(form, language), person)


def person_language(form: FormDefinition, spoken: str) -> str:
    """Give the language of the form that is the person's own, or nothing."""
    spoken = spoken.replace("-", "_")
    found = form_language(form, spoken)
    return found if found.partition("_")[0] == spoken.partition("_")[0] else ""


def blank_cards(view: View, names: tuple[str, ...], language: str) -> dict[str, QuestionCard]:
    """Give questions of the form as they are before anybody was asked, for a page that asks them too."""
    form = view.definition(b"")
    source = Source(Session(form), interview.State(), form_language(form, language), "")
    found = ((name, question_card(source, name)) for name in names)
    return {name: card for name, card in found if card}


class Source(msgspec.Struct, frozen=True):
    """What a card is made from: the form being answered, its answers, and the languages of both."""

    session: Session
    state: interview.State
    officer: str
    person: str

    def both(self, name: str, *, hint: bool = False) -> Both:
        """Give the words of a question, or its hint, for both."""
        form = self.session.definition
        if hint:
            spoken = form.hint(name, self.person) if self.person else ""
            return Both(form.hint(name, self.officer), spoken)
        spoken = worded(self.session, name, self.person) if self.person else ""
        return Both(worded(self.session, name, self.officer), spoken)

    def beside(self, name: str, wording: Wording) -> str:
        """Give what the form says to the officer beside a question."""
        text = wording.find(self.session.definition.translations, self.officer)
        return filled_in(self.session, name, text)

    def rows(self, choices: Iterable[Choice]) -> tuple[ChoiceRow, ...]:
        """Give choices with their words for both."""
        pictures = self.session.definition.translations.pictures
        return tuple(
            ChoiceRow(one.code, self._words(one), pictures.of(one.text_id)) for one in choices
        )

    def _words(self, choice: Choice) -> Both:
        spoken = worded_choice(self.session, choice, self.person) if self.person else ""
        return Both(worded_choice(self.session, choice, self.officer), spoken)


def question_card(source: Source, name: str, whole: Question | None = None) -> QuestionCard | None:
    """Show a question, or a part of a whole; None where there is none."""
    if not name:
        return None
    form = source.session.definition
    question = form.questions[name]
    columns = question.columns
    chosen = columns.get("fills") == OBJECTED
    offered = source.session.offered(name) if not whole else form.choices(question.list)
    found = NOTICE.search(columns.get("branch", "")) if question.kind == "note" else None
    parts = tuple(
        filter(None, (question_card(source, child, question) for child in question.children))
    )
    bind = form.binds.get(question.path, NO_BIND)
    return QuestionCard(
        name=name,
        key=whole.key(name) if whole else name,
        kind="choice" if chosen else question.kind,
        section=question.section,
        label=source.both(name),
        hint=source.both(name, hint=True),
        choices=_recorded(source) if chosen else source.rows(offered) if question.list else (),
        parts=parts,
        longest=int(columns.get("longest") or 0),
        notice=found.group(1) if found else "",
        read_aloud=columns.get("asked_by") == "READ_ALOUD",
        sensitive=columns.get("sensitive") == "yes" or bool(columns.get("sensitivity")),
        reads_back=columns.get("readback") == "yes",
        appearance=_appearance(question),
        scale=_scale(question),
        rows=None if whole else _counted(source.session, question),
        shown=_shown(source.session, question) if question.kind == "note" and not whole else "",
        takes=question.control.attributes.get("mediatype", "").partition("/")[0],
        picture=form.translations.pictures.of(question.control.label.text_id),
        hint_picture=form.translations.pictures.of(question.control.hint.text_id),
        guidance=source.beside(name, question.control.hint.guidance()),
        not_allowed=source.beside(name, bind.constraint_message),
        missing=source.beside(name, bind.required_message),
    )


def _appearance(question: Question) -> frozenset[str]:
    secret = {MASKED} if question.control.tag == "secret" else set()
    return frozenset(question.control.appearance.split()) | secret


def _scale(question: Question) -> Scale | None:
    """Give the numbers of a range; one that goes nowhere is answered as any number is."""
    given = question.control.attributes
    if question.control.tag != "range":
        return None
    first, last, step = (types.number(given.get(one, "")) for one in ("start", "end", "step"))
    if first is None or last is None or not step or first == last:
        return None
    return Scale(first, last, abs(step) if last > first else -abs(step))


def _counted(session: Session, question: Question) -> int | None:
    """Say how many rows the form gives a repeat."""
    if not question.is_repeat or question.inside:
        return None
    above, _, name = question.path.rpartition("/")
    around = below(session.tree.first, above)
    rows = rows_of(around, name) if around else None
    return len(rows.get()) if rows and rows.is_counted else None


def _shown(session: Session, question: Question) -> str:
    """Give what a read-only question holds; that it was read out is no such thing."""
    place = below(session.tree.first, question.path)
    text = place.text() if place else ""
    return "" if text == interview.READ else text


def _recorded(source: Source) -> tuple[ChoiceRow, ...]:
    """Give the answered questions, for an objection to be chosen from the record."""
    form = source.session.definition
    return tuple(
        ChoiceRow(name, source.both(name))
        for name in form.order
        if name in source.state.values and form.questions[name].kind != "note"
    )
