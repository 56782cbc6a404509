"""An interview: a form walked with a person, through an interpreter; every answer is a fact.

The form session is the only judge of what is asked and of what a value may be. An answer in a closed
compartment is two facts: that it was answered, in `general`, and its value, where it belongs; flags that
follow from it are coded statuses and stand in `general` without the question's name.
"""

from typing import Any, ClassVar

import msgspec

from screenio.domain import breaks, rendering
from screenio.domain.branches import steps_of
from screenio.domain.fact import GENERAL, Command, Fact, Recorded
from screenio.domain.interpreter_session import through_whom
from screenio.domain.migration import InterviewMigrated, MigrateInterview, migrated, moved
from screenio.domain.occasion import SCREENING_FORM, Occasion
from screenio.domain.questionnaire import must_be_in_use
from screenio.encoding import NOBODY, PersonId
from screenio.errors import Refusal
from screenio.forms.definition import Question
from screenio.forms.session import CLOSED, Session

SUBJECT = "interview"
COMPLAINTS = "G22"
"""Complaints are for the complaint body alone; their words are never the station's. Source: flags.csv."""
READ = "READ"
"""The value of a note that was read out."""
READ_BACK_QUESTIONS = ("S9.1", "S9.2", "S9.3", "S9.4", "S9.4b")
"""Source: scr1.csv, segment S9."""

# Facts


class InterviewBegan(Fact, frozen=True, kw_only=True):
    """An interview began; the form is pinned by its digest.

    Args:
        languages: officer, person, variety.
        pool_id, variety, mode, gender: of the interpreter; the name never stands here.
        gate: the checks of a remote line that were met, list `remote_gate`.
    """

    KIND: ClassVar[str] = "interview.began"
    VERSION: ClassVar[int] = 2
    person: bytes
    screening: bytes
    form: str
    form_digest: bytes
    languages: tuple[str, str, str]
    pool_id: str = ""
    variety: str = ""
    mode: str = ""
    gender: str = ""
    gate: tuple[str, ...] = ()


class QuestionAnswered(Fact, frozen=True, kw_only=True):
    """A question was answered, through whom of the pool; in a closed compartment without the value."""

    KIND: ClassVar[str] = "interview.question_answered"
    VERSION: ClassVar[int] = 2
    question: str
    value: Any = None
    closed: bool = False
    reason: str = ""
    said_by: str = "PERSON"
    supersedes: tuple[bytes, ...] = ()
    through: str = ""


class ClosedAnswerKept(Fact, frozen=True, kw_only=True):
    """The value of an answer that not everybody may read."""

    KIND: ClassVar[str] = "interview.closed_answer_kept"
    question: str
    value: Any
    kept_in: str

    @property
    def compartment(self) -> str:
        """Say where the value stands."""
        return self.kept_in


class QuestionDeclined(Fact, frozen=True, kw_only=True):
    """A question was asked and not answered, with the reason; it counts as answered."""

    KIND: ClassVar[str] = "interview.question_declined"
    question: str
    reason: str
    supersedes: tuple[bytes, ...] = ()


class BranchFollowed(Fact, frozen=True, kw_only=True):
    """An answer had a consequence of the form; the question is not named where its answer is closed."""

    KIND: ClassVar[str] = "interview.branch_followed"
    question: str
    verb: str
    argument: str


class QuestionsPutNext(Fact, frozen=True, kw_only=True):
    """These questions are asked next."""

    KIND: ClassVar[str] = "interview.questions_put_next"
    questions: tuple[str, ...]


class ReadBackFinished(Fact, frozen=True, kw_only=True):
    """The record was read back, section by section."""

    KIND: ClassVar[str] = "interview.read_back_finished"


FACTS: tuple[type[Fact], ...] = (
    InterviewBegan,
    QuestionAnswered,
    ClosedAnswerKept,
    QuestionDeclined,
    BranchFollowed,
    QuestionsPutNext,
    rendering.RenderingCorrected,
    ReadBackFinished,
    InterviewMigrated,
    *breaks.FACTS,
)
PACED: tuple[type[Fact], ...] = (QuestionAnswered, QuestionDeclined, *breaks.FACTS)
"""Facts that say when people talked and when they rested."""

# State


class State(msgspec.Struct, frozen=True):
    """What was asked and answered, as every desk sees it.

    Args:
        heads: question to the entries that stand for it; two are a conflict that a person settles.
        began_at_ms: when it began; the form's `today()` is of that moment.
        log: what a form session is replayed from: (question, value, declined reason).
        through: question to the pool id of who interpreted its answer.
    """

    person: PersonId = NOBODY
    began: InterviewBegan | None = None
    began_at_ms: int = 0
    heads: dict[str, tuple[bytes, ...]] = {}
    values: dict[str, Any] = {}
    declined: dict[str, str] = {}
    log: tuple[tuple[str, Any, str], ...] = ()
    up_next: tuple[str, ...] = ()
    authors: frozenset[bytes] = frozenset()
    read_back: bool = False
    through: dict[str, str] = {}
    pace: breaks.Pace = breaks.Pace()

    @property
    def is_screening(self) -> bool:
        """Say whether it is held with the screening form; other forms never stand in for it."""
        return self.began is not None and self.began.form == SCREENING_FORM

    @property
    def is_confirmed(self) -> bool:
        """Say whether the person's confirmation was recorded."""
        return "S10.1" in self.values


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    fact = recorded.fact
    state = _evolved(state, recorded)
    if isinstance(fact, PACED):
        pace = breaks.evolve(state.pace, fact, recorded.at_ms)
        state = msgspec.structs.replace(state, pace=pace)
    return state


def _evolved(state: State, recorded: Recorded) -> State:
    change = msgspec.structs.replace
    fact = recorded.fact
    match fact:
        case InterviewBegan(person=person):
            return change(
                state,
                person=PersonId(person),
                began=fact,
                began_at_ms=recorded.at_ms,
                authors=state.authors | {recorded.author},
            )
        case QuestionAnswered(question=question):
            value = CLOSED if fact.closed else fact.value
            declined = {q: r for q, r in state.declined.items() if q != question}
            state = _settled(state, recorded, question, fact.supersedes)
            return change(
                state,
                values={**state.values, question: value},
                declined=declined,
                log=(*state.log, (question, value, "")),
                through={**state.through, question: fact.through},
            )
        case QuestionDeclined(question=question, reason=reason):
            values = {q: v for q, v in state.values.items() if q != question}
            state = _settled(state, recorded, question, fact.supersedes)
            return change(
                state,
                values=values,
                declined={**state.declined, question: reason},
                log=(*state.log, (question, None, reason)),
            )
        case QuestionsPutNext(questions=questions):
            rest = tuple(q for q in state.up_next if q not in questions)
            return change(state, up_next=(*questions, *rest))
        case ReadBackFinished():
            return change(state, read_back=True)
        case InterviewMigrated():
            return migrated(state, fact, recorded.author)
    return state


def _settled(
    state: State, recorded: Recorded, question: str, supersedes: tuple[bytes, ...]
) -> State:
    left = tuple(head for head in state.heads.get(question, ()) if head not in supersedes)
    return msgspec.structs.replace(
        state,
        heads={**state.heads, question: (*left, recorded.eid)},
        up_next=tuple(q for q in state.up_next if q != question),
        authors=state.authors | {recorded.author},
    )


# Commands


class BeginInterview(Command, frozen=True, kw_only=True):
    """Begin an interview of a person, in two languages, through an interpreter."""

    person: bytes
    screening: bytes
    form: str
    form_digest: bytes
    languages: tuple[str, str, str]
    pool_id: str = ""
    variety: str = ""
    mode: str = ""
    gender: str = ""
    gate: tuple[str, ...] = ()


class AnswerQuestion(Command, frozen=True, kw_only=True):
    """Answer a question, or answer it again with a reason; `sees` are the entries that were on screen."""

    question: str
    value: Any
    reason: str = ""
    said_by: str = "PERSON"
    sees: tuple[bytes, ...] | None = None


class DeclineQuestion(Command, frozen=True, kw_only=True):
    """Record that a question was not answered, and why."""

    question: str
    reason: str
    sees: tuple[bytes, ...] | None = None


class PutNext(Command, frozen=True, kw_only=True):
    """Ask these questions next."""

    questions: tuple[str, ...]


class FinishReadBack(Command, frozen=True, kw_only=True):
    """Say that every section was read back."""


COMMANDS: tuple[type[Command], ...] = (
    BeginInterview,
    AnswerQuestion,
    DeclineQuestion,
    PutNext,
    rendering.CorrectRendering,
    FinishReadBack,
    MigrateInterview,
    *breaks.COMMANDS,
)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """What the form session allows is recorded; nothing changes after sign-off."""
    if isinstance(command, BeginInterview):
        return [_began(command, state, occasion)]
    if state.began is None:
        raise Refusal("interview.not_begun")
    _not_signed_off(state.person, occasion)
    match command:
        case AnswerQuestion():
            return _answered(command, state, occasion)
        case DeclineQuestion():
            return _declined(command, state, occasion)
        case PutNext(questions=questions):
            return [QuestionsPutNext(questions=questions)]
        case rendering.CorrectRendering():
            return [rendering.corrected(command)]
        case FinishReadBack():
            return [_read_back(state)]
        case MigrateInterview():
            return [moved(command, state, occasion)]
    return breaks.decide(command, state, occasion)


def _read_back(state: State) -> ReadBackFinished:
    if not state.is_screening:
        raise Refusal("interview.not_the_screening")
    missing = [q for q in READ_BACK_QUESTIONS if q not in state.values and q not in state.declined]
    if missing:
        raise Refusal("interview.sections_not_read_back", questions=tuple(missing))
    return ReadBackFinished()


def _began(command: BeginInterview, state: State, occasion: Occasion) -> InterviewBegan:
    if state.began:
        raise Refusal("interview.already_begun")
    if occasion.definition(command.form_digest).form_id != command.form:
        raise Refusal("interview.form_unknown")
    if command.form != SCREENING_FORM:
        _not_signed_off(PersonId(command.person), occasion)
        must_be_in_use(occasion.find, command.form_digest)
    fields = msgspec.structs.asdict(command)
    del fields["subject"]
    return InterviewBegan(**fields)


def _not_signed_off(person: PersonId, occasion: Occasion) -> None:
    screening = occasion.latest("screening", person)
    if screening is not None and screening.signed_off:
        raise Refusal("interview.signed_off")


def _question(session: Session, name: str) -> Question:
    question = session.definition.questions.get(name)
    if question is None:
        raise Refusal("interview.unknown_question", question=name)
    if not session.node(name).relevant:
        raise Refusal("interview.not_asked", question=name)
    return question


def _answered(command: AnswerQuestion, state: State, occasion: Occasion) -> list[Fact]:
    assert state.began, "an interview begins before it is answered"
    interprets = through_whom(state.person, occasion)
    session = occasion.session(command.subject)
    name = command.question
    question = _question(session, name)
    breaks.must_go_on(state, question, session, breaks.stretch_of(state, occasion, interprets))
    if name in state.values and not command.reason and question.kind != "note":
        command = msgspec.structs.replace(command, reason="SAID_OTHERWISE")
    if question.columns.get("group") == COMPLAINTS and question.kind == "text_two_languages":
        raise Refusal("interview.complaint_not_here")
    session.answer(name, command.value)
    kept_in = question.columns.get("compartment", GENERAL)
    closed = kept_in != GENERAL
    if closed:
        session.answer(name, CLOSED)
    facts: list[Fact] = [
        QuestionAnswered(
            question=name,
            value=None if closed else command.value,
            closed=closed,
            reason=command.reason,
            said_by=command.said_by,
            supersedes=_seen(command.sees, state, name),
            through=(interprets or state.began).pool_id,
        )
    ]
    if closed:
        facts.append(ClosedAnswerKept(question=name, value=command.value, kept_in=kept_in))
    shown = "" if closed else name
    steps = steps_of(session.definition, question, command.value, state.person, occasion)
    facts.extend(BranchFollowed(question=shown, verb=verb, argument=arg) for verb, arg in steps)
    return facts


def _declined(command: DeclineQuestion, state: State, occasion: Occasion) -> list[Fact]:
    through_whom(state.person, occasion)  # who interprets records no reason either
    session = occasion.session(command.subject)
    _question(session, command.question)
    session.decline(command.question, command.reason)
    sees = _seen(command.sees, state, command.question)
    return [QuestionDeclined(question=command.question, reason=command.reason, supersedes=sees)]


def _seen(sees: tuple[bytes, ...] | None, state: State, question: str) -> tuple[bytes, ...]:
    return state.heads.get(question, ()) if sees is None else sees
