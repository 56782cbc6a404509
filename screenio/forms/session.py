"""A form being answered: the only judge of what is asked now and of what an answer may be.

Nothing half-done stays: an answer that a rule refuses leaves everything as it was. A refusal by a person
is not a blank: what is required is satisfied by a value or by a recorded reason for none.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from screenio.errors import Refusal
from screenio.forms import kinds, outline
from screenio.forms.answers import Answer, Answers, Told
from screenio.forms.definition import FormDefinition, Question
from screenio.forms.kinds import CLOSED
from screenio.forms.lists import Choice
from screenio.forms.outline import SectionOutline, Standing
from screenio.forms.parts import Parts, standing_parts
from screenio.forms.place import Place
from screenio.forms.texts import Text, worked_out
from screenio.forms.tree import Clock, Dice, Tree
from screenio.forms.types import CLOSED_TEXT
from screenio.forms.ways import below, rows_of, walk

__all__ = ["CLOSED", "Log", "Session", "worded", "worded_choice"]

Log = Sequence[tuple[str, Any, str]]
"""What a session is replayed from: question, value, reason for none."""
CONTEXT = "context"
"""The group of a form whose places hold what the case says: `case.*` and `flag.*`."""
_CHOSEN = frozenset({"choice", "choices", "rank", "yes_no", "yes_no_unknown"})


class Session:
    """One form with one person.

    Args:
        definition: the form.
        clock: gives the time for `today()` and `now()`; without it they are blank.
        dice: gives numbers from 0 up to 1 for `random()` and `uuid()`; without it they are blank.
    """

    def __init__(
        self, definition: FormDefinition, *, clock: Clock | None = None, dice: Dice | None = None
    ) -> None:
        self.definition = definition
        self.answers = Answers()
        self.tree = Tree(definition, clock, dice)
        self._given: dict[str, Any] = {}
        self._declined: dict[str, str] = {}

    @classmethod
    def replay(
        cls,
        definition: FormDefinition,
        log: Log,
        context: Mapping[str, str],
        clock: Clock | None = None,
    ) -> "Session":
        """Give the session that these answers lead to; what was recorded is not judged again."""
        session = cls(definition, clock=clock)
        session.set_context(context)
        for name, value, reason in log:
            if name in definition.questions:
                session._take(Answer(name, value, reason))
        return session

    def set_context(self, values: Mapping[str, str]) -> None:
        """Tell the form what the case says; names that it does not read are passed over."""
        path = f"{self.definition.root.path}/{CONTEXT}"
        for place in self.tree.places(path):
            for child in place.every():
                if isinstance(child, Place) and child.name in values:
                    child.write(values[child.name])
        self.tree.settle()

    def answer(self, name: str, value: Any, *, told: Told | None = None) -> None:
        """Record an answer.

        Args:
            name: the question; parts of repeats and composite kinds are answered with the whole.
            value: in the shape of the question's kind, or CLOSED.
            told: by whom, through whom, in which language, why amended.

        Raises:
            Refusal: `answer.unknown_question`, `answer.part_of_another`, `answer.not_asked`,
                `answer.wrong_kind`, `answer.too_long`, `answer.too_many`, `answer.strange_sign`,
                `answer.unknown_code`, `answer.constraint`.
        """
        question = self._question(name)
        if value is not CLOSED:
            if not self._rules(question).is_relevant:
                raise Refusal("answer.not_asked", question=name)
            kinds.check(question, value, self.definition.questions)
            self._try(question, value)
        self._take(Answer(name, value, told=told))

    def decline(self, name: str, reason: str) -> None:
        """Record that there is no answer, and why.

        Raises:
            Refusal: `answer.unknown_question`, `answer.part_of_another`, `answer.no_reason`.
        """
        self._question(name)
        if not reason:
            raise Refusal("answer.no_reason", question=name)
        self._take(Answer(name, None, reason))

    def clear(self, name: str) -> None:
        """Take an answer or a reason back; the log keeps both."""
        self._question(name)
        self._take(Answer(name))

    def node(self, name: str) -> Standing:
        """Give how a question stands; parts of another question never stand alone.

        Raises:
            Refusal: `answer.unknown_question`.
        """
        question = self.definition.questions.get(name)
        if question is None:
            raise Refusal("answer.unknown_question", question=name)
        if question.inside:
            return Standing(name, relevant=False, required=False, status=outline.NOT_RELEVANT)
        place = self._rules(question)
        relevant, declined = place.is_relevant, self._declined.get(name, "")
        value = self._given.get(name) if relevant else None
        required = relevant and place.is_required
        status = self._status(question, relevant=relevant, required=required)
        return Standing(name, relevant, required, value, declined if relevant else "", status)

    def outline(self) -> tuple[SectionOutline, ...]:
        """Give all sections with their questions and how they stand."""
        return outline.outline(self)

    def missing(self) -> tuple[str, ...]:
        """Give what must still be answered or declined, in the order of the form."""
        return tuple(
            name for name in self.definition.order if self.node(name).status == outline.MISSING
        )

    def next_question(self, after: str | None = None) -> str | None:
        """Give the next question that is open, after another one or from the start."""
        order = self.definition.order
        start = order.index(after) + 1 if after in order else 0
        is_open = {outline.MISSING, outline.ASKED, outline.NOT_ALLOWED}
        return next((name for name in order[start:] if self.node(name).status in is_open), None)

    def offered(self, name: str) -> tuple[Choice, ...]:
        """Give the choices that a question offers now."""
        question = self.definition.questions[name]
        if question.inside:
            return self.definition.choices(question.list)
        return self.tree.choices(self._place(question))

    def parts(self, name: str, value: Any) -> tuple[Parts, ...]:
        """Give how the parts of a question would stand if it were answered so: a mapping for each row.

        Nothing is recorded or judged: a window asks this while somebody types.

        Raises:
            Refusal: `answer.unknown_question`, `answer.part_of_another`.
        """
        question = self._question(name)
        self._write(question, value)
        try:
            return standing_parts(question, self._place(question), self.tree)
        finally:
            self._write(question, self._given.get(name))

    # Inside

    def _question(self, name: str) -> Question:
        question = self.definition.questions.get(name)
        if question is None:
            raise Refusal("answer.unknown_question", question=name)
        if question.inside:
            raise Refusal("answer.part_of_another", question=name)
        return question

    def _place(self, question: Question) -> Place:
        """Give the place of a question; of a repeat the place that its rows stand in."""
        path = question.path.rpartition("/")[0] if question.is_repeat else question.path
        return self._at(path)

    def _at(self, path: str) -> Place:
        found = below(self.tree.first, path)
        assert found is not None
        return found

    def _rules(self, question: Question) -> Place:
        """Give the place whose rules say whether a question is asked and wanted."""
        place = self._place(question)
        return (
            rows_of(place, question.path.rpartition("/")[2]).whole if question.is_repeat else place
        )

    def _take(self, line: Answer) -> None:
        question = self.definition.questions[line.question]
        self._given.pop(question.name, None)
        self._declined.pop(question.name, None)
        if line.declined:
            self._declined[question.name] = line.declined
        elif line.value is not None:
            self._given[question.name] = line.value
        self._write(question, self._given.get(question.name))
        self.answers = self.answers.added(line)
        self.tree.settle()

    def _status(self, question: Question, *, relevant: bool, required: bool) -> str:
        if not relevant:
            return outline.NOT_RELEVANT
        if question.kind != "note" and self._rules(question).is_readonly:
            return outline.ANSWERED
        if question.name in self._declined:
            return outline.DECLINED
        if question.name not in self._given:
            return outline.MISSING if required else outline.ASKED
        if self._given[question.name] is CLOSED:
            return outline.ANSWERED
        try:
            self._judge(question)
        except Refusal:
            return outline.NOT_ALLOWED
        return outline.ANSWERED

    # Writing and judging

    def _try(self, question: Question, value: Any) -> None:
        """Write a value and judge it where it stands; one that is refused leaves no trace."""
        self._write(question, value)
        try:
            self._judge(question)
        except Refusal:
            self._write(question, self._given.get(question.name))
            raise

    def _write(self, question: Question, value: Any) -> None:
        _write(question, value, self._place(question), self.definition)

    def _judge(self, question: Question) -> None:
        for place in self._written(question):
            self._judge_place(place)

    def _written(self, question: Question) -> Iterator[Place]:
        if not question.is_repeat:
            yield from walk(self._place(question))
            return
        for row in self._place(question).named(question.path.rpartition("/")[2]):
            if isinstance(row, Place):
                yield from walk(row)

    def _judge_place(self, place: Place) -> None:
        question = self.definition.by_path.get(place.part.path)
        if question is None or not place.is_relevant:
            return
        if question.list and place.kept and question.kind in _CHOSEN:
            self._judge_codes(place, question)
        if not place.holds():
            raise Refusal("answer.constraint", question=question.name)

    def _judge_codes(self, place: Place, question: Question) -> None:
        offered = place.codes()
        if not offered and not self.definition.chosen[question.path].is_worked_out:
            return
        if any(code not in offered for code in place.kept.split() if code != CLOSED_TEXT):
            raise Refusal("answer.unknown_code", question=question.name)


def _write(question: Question, value: Any, place: Place, definition: FormDefinition) -> None:
    """Put a value into the tree; `place` is the question's own, of a repeat the one around its rows."""
    if question.is_repeat:
        _write_rows(question, value, place, definition)
    elif question.is_composite:
        _write_children(question, value, place, definition)
    elif question.kind != "note":
        place.write(kinds.leaf_text(value))


def _write_rows(question: Question, value: Any, place: Place, definition: FormDefinition) -> None:
    name = question.path.rpartition("/")[2]
    rows = value if isinstance(value, list | tuple) else ()
    found = rows_of(place, name)
    found.resize(found.wanted(len(rows)))
    for row, each in zip(place.named(name), [*rows, *[{}] * len(found.get())], strict=False):
        assert isinstance(row, Place)
        _write_children(question, each, row, definition)


def _write_children(
    question: Question, value: Any, place: Place, definition: FormDefinition
) -> None:
    for name in question.children:
        child = definition.questions[name]
        given = value.get(question.key(name)) if isinstance(value, Mapping) else value
        inner = below(place, child.path.rpartition("/")[0] if child.is_repeat else child.path)
        if inner is None:  # its place lies elsewhere in the form
            continue
        _write(
            child,
            given if isinstance(value, Mapping) or value is CLOSED else None,
            inner,
            definition,
        )


def worded_choice(session: Session, choice: Choice, language: str) -> str:
    """Give the words of a choice with what is worked out in them filled in."""
    return worked_out(choice.text(language), session.tree.first.context).strip()


def worded(session: Session, name: str, language: str) -> str:
    """Give the words of a question with what is worked out in them filled in."""
    return filled_in(session, name, session.definition.text(name, language))


def filled_in(session: Session, name: str, text: Text) -> str:
    """Give a text of a question with what is worked out in it filled in."""
    context = session.tree.first.context
    question = session.definition.questions.get(name)
    if question is not None and not question.inside and not question.is_repeat:
        context = session._at(question.path).context
    return worked_out(text, context).strip()
