"""What was looked up about the countries a person names: read, cited, asked of those who know more.

It says what an officer read and relied on, so that somebody else can look at the same page. It never says
what follows for the person, and it never leaves: no group of the disclosure matrix holds any of it.
Source: DOMAIN §10 rules 3, 6, 8 and 9; §6.1, local-knowledge questions.
"""

import re
from typing import Any, ClassVar

import msgspec

from screenio.domain.anonymous import tells_of
from screenio.domain.currency import RED
from screenio.domain.fact import Command, Fact, Recorded, own_subject
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, EntryId, PersonId, SubjectId
from screenio.errors import Refusal

SUBJECT = "lookup"
REFERENCE = re.compile(r"\bCOI-[0-9A-F]{8}\b")
"""How a query is referred to: drawn, never counted, so that it tells nobody how many there are."""
LONGEST_QUOTE = 50
"""Words. Source: DOMAIN §10, COIItem.quote."""
LONGEST_TEXT = 4_000


class Cited(msgspec.Struct, frozen=True):
    """Where something is written: enough to find the same words again.

    Args:
        pack, edition, digest: the pack, which edition, SHA-256 of it.
        page: None where the document has none.
        currency: green, amber or red on the day.
    """

    item: str
    title: str
    source: str
    published: str
    topic: str
    pack: bytes
    pack_title: str
    edition: int
    digest: bytes
    page: int | None
    paragraph: int
    currency: str


# Facts


class ItemOpened(Fact, frozen=True, kw_only=True):
    """Somebody read an item while they screened the person."""

    KIND: ClassVar[str] = "lookup.item_opened"
    person: PersonId
    item: str
    title: str
    pack: bytes
    edition: int
    question: str


class ItemCited(Fact, frozen=True, kw_only=True):
    """A passage stands in the record as something the officer took into account."""

    KIND: ClassVar[str] = "lookup.item_cited"
    person: PersonId
    cited: Cited
    quote: str
    question: str


class CitationWithdrawn(Fact, frozen=True, kw_only=True):
    """A citation no longer stands; it stays readable as withdrawn."""

    KIND: ClassVar[str] = "lookup.citation_withdrawn"
    citation: bytes


class LocalAnswerNoted(Fact, frozen=True, kw_only=True):
    """What a person said to a question on local knowledge, in words; nothing is scored.

    Args:
        local_question: id in the bank; `item` the dated item it links to.
    """

    KIND: ClassVar[str] = "lookup.local_answer_noted"
    person: PersonId
    local_question: str
    asked: str
    item: str
    answer: str
    language: str


class QueryWritten(Fact, frozen=True, kw_only=True):
    """A question to a COI unit was written; nobody is named in it.

    Args:
        needed_by: ISO date, or "".
        reference: what the answer quotes, as `REFERENCE` has it; says nothing of anybody.
    """

    KIND: ClassVar[str] = "lookup.query_written"
    person: PersonId
    country: str
    topic: str
    text: str
    needed_by: str
    reference: str = ""


FACTS: tuple[type[Fact], ...] = (
    ItemOpened,
    ItemCited,
    CitationWithdrawn,
    LocalAnswerNoted,
    QueryWritten,
)

# State


class Noted(msgspec.Struct, frozen=True):
    """A fact of this subject that is shown, with who recorded it and when."""

    eid: EntryId
    fact: Any
    author: bytes
    at_ms: int


class State(msgspec.Struct, frozen=True):
    """Everything looked up about one person, oldest first."""

    person: PersonId = NOBODY
    noted: tuple[Noted, ...] = ()
    withdrawn: frozenset[bytes] = frozenset()

    def of(self, kind: type[Fact]) -> list[Noted]:
        """Give what was noted of one kind, oldest first."""
        return [one for one in self.noted if isinstance(one.fact, kind)]

    @property
    def citations(self) -> list[Noted]:
        """Give the citations that stand."""
        return [one for one in self.of(ItemCited) if one.eid not in self.withdrawn]


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    match recorded.fact:
        case CitationWithdrawn(citation=citation):
            return msgspec.structs.replace(state, withdrawn=state.withdrawn | {citation})
        case (
            ItemOpened(person=person)
            | ItemCited(person=person)
            | LocalAnswerNoted(person=person)
            | QueryWritten(person=person)
        ) as fact:
            noted = Noted(recorded.eid, fact, recorded.author, recorded.at_ms)
            return msgspec.structs.replace(state, person=person, noted=(*state.noted, noted))
    return state


# Commands


class OpenItem(Command, frozen=True, kw_only=True):
    """Note that the item of a passage was opened; once for each question."""

    person: PersonId
    passage: int
    question: str = ""


class CiteItem(Command, frozen=True, kw_only=True):
    """Cite a passage as it is found today."""

    person: PersonId
    passage: int
    quote: str = ""
    question: str = ""


class WithdrawCitation(Command, frozen=True, kw_only=True):
    """Take a citation back."""

    citation: bytes


class NoteLocalAnswer(Command, frozen=True, kw_only=True):
    """Note what the person said to a question on local knowledge."""

    noted: LocalAnswerNoted


class WriteQuery(Command, frozen=True, kw_only=True):
    """Write a question to a COI unit."""

    written: QueryWritten


COMMANDS: tuple[type[Command], ...] = (
    OpenItem,
    CiteItem,
    WithdrawCitation,
    NoteLocalAnswer,
    WriteQuery,
)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """Red is read and not cited; a query names nobody; nothing here closes or opens a door."""
    match command:
        case OpenItem():
            return _opened(command, state, occasion.cited(command.passage))
        case CiteItem():
            return _cited(command, state, occasion.cited(command.passage))
        case WithdrawCitation(citation=citation):
            standing = {bytes(one.eid) for one in state.citations}
            return [CitationWithdrawn(citation=citation)] if citation in standing else []
        case NoteLocalAnswer(noted=noted):
            if not noted.answer.strip():
                raise Refusal("coi.nothing_said")
            _must_be_short(noted.answer)
            return [noted]
        case WriteQuery(written=written):
            if not written.text.strip():
                raise Refusal("coi.nothing_asked")
            _must_be_short(written.text)
            if tells_of(written.text, occasion.state(SubjectId(written.person))):
                raise Refusal("coi.query_names_person")
            return [written]
    raise AssertionError(command)


def _opened(command: OpenItem, state: State, cited: Cited) -> list[Fact]:
    opened = ItemOpened(
        person=command.person,
        item=cited.item,
        title=cited.title,
        pack=cited.pack,
        edition=cited.edition,
        question=command.question,
    )
    return [] if any(one.fact == opened for one in state.noted) else [opened]


def _cited(command: CiteItem, state: State, cited: Cited) -> list[Fact]:
    if cited.currency == RED:
        raise Refusal("coi.red_not_cited")
    if len(command.quote.split()) > LONGEST_QUOTE:
        raise Refusal("coi.quote_too_long", most=LONGEST_QUOTE)
    made = ItemCited(
        person=command.person, cited=cited, quote=command.quote, question=command.question
    )
    return [] if any(one.fact == made for one in state.citations) else [made]


def _must_be_short(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise Refusal("answer.too_long", most=LONGEST_TEXT)


def subject_of(person: PersonId) -> SubjectId:
    """Give the id of the one subject that gathers what was looked up about a person."""
    return own_subject(SUBJECT, person)
