"""The record of one person as values with their field group: what a referral is chosen from.

Claims come first; an answer that fills no claim stands under its question. A closed value is here only
when the one who asks could open it. Nothing is chosen here: `disclosure.py` does that.
"""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from screenio.domain import person as person_module
from screenio.domain.columns import attribute_of
from screenio.domain.fact import GENERAL
from screenio.domain.item import Case, Item
from screenio.domain.occasion import Find, newest, talk
from screenio.domain.reducers import REFUGEE_PAPERS
from screenio.domain.situation import situation
from screenio.domain.tables import Profile, Tables
from screenio.encoding import PersonId
from screenio.forms.definition import FormDefinition, Question
from screenio.forms.session import CLOSED

OBJECTION, OBJECTION_FIELD, OBJECTION_SAYS = "S9.6", "S9.6.1", "S9.6.2"
"""Source: scr1.csv, segment S9."""
DOCUMENTS, REFUGEE_DOCUMENTS = "G11", "G11r"


class Record(msgspec.Struct, frozen=True):
    """What is known of one person, and of the case, when a package is made."""

    items: tuple[Item, ...]
    case: Case


class Sources(msgspec.Struct, frozen=True):
    """Where the values of a record come from.

    Args:
        closed: question to a value of a closed compartment that could be opened.
    """

    find: Find
    definition: FormDefinition
    tables: Tables
    profile: Profile
    today: datetime.date
    closed: Mapping[str, Any] = {}

    def latest(self, kind: str, person: PersonId) -> Any | None:
        """Give the newest state of a kind about the person, or None."""
        return newest(self.find, kind, person)

    def talk(self, person: PersonId) -> Any | None:
        """Give the state of the person's newest screening interview, or None."""
        return talk(self.find, person)


def record(person: PersonId, sources: Sources) -> Record:
    """Gather a person's values."""
    seen = situation(sources.find, person, sources.today, sources.tables)
    case = Case(
        profile=sources.profile.code,
        whole_form=sources.profile.whole_form_to_return,
        return_locked=seen["case.return_lock"] == "YES",
        is_child=seen["case.possible_minor"] == "YES",
    )
    objections = _objections(person, sources)
    items = [*_claims(person, sources), *_answers(person, sources), *_own(person, sources, case)]
    return Record(tuple(_with_objection(item, objections) for item in _split_papers(items)), case)


def group_of(question: Question, questions: Mapping[str, Question]) -> str:
    """Give the field group of a question; of a repeat that of its first child that has one."""
    own = question.columns.get("group", "")
    if own or question.kind != "repeat":
        return own
    return next(
        (g for child in question.children if (g := questions[child].columns.get("group", ""))), ""
    )


def _claims(person: PersonId, sources: Sources) -> Iterator[Item]:
    known = sources.latest("person", person)
    if known is None:
        return
    questions = sources.definition.questions
    groups = {
        attribute_of(q, questions): (group_of(q, questions), q.name) for q in questions.values()
    }
    for attribute in sorted({c.made.attribute for c in known.claims}):
        group, asked = groups.get(attribute, ("", ""))
        for claim in known.standing(attribute):
            yield Item(
                group=group,
                attribute=attribute,
                question=claim.made.question or asked,
                value=claim.made.value,
                status=claim.made.status,
                certainty=claim.certainty,
                stated_on=claim.made.stated_on,
                source=claim.made.source,
            )


def _answers(person: PersonId, sources: Sources) -> Iterator[Item]:
    """Give the answers that are no claim: closed ones that could be opened, unfilled ones, declined ones."""
    talk = sources.talk(person)
    if talk is None:
        return
    questions = sources.definition.questions
    for name, question in questions.items():
        group = group_of(question, questions)
        attribute = attribute_of(question, questions)
        if not group or question.kind == "note":
            continue
        item = Item(
            group=group, attribute=attribute, question=name, value=None, source=person_module.ANSWER
        )
        if name in talk.declined:
            yield msgspec.structs.replace(item, declined=talk.declined[name])
        elif talk.values.get(name) == CLOSED:
            if name in sources.closed:
                kept_in = question.columns.get("compartment", GENERAL)
                yield msgspec.structs.replace(item, value=sources.closed[name], compartment=kept_in)
        elif name in talk.values and not attribute:
            yield msgspec.structs.replace(item, value=talk.values[name])


def _own(person: PersonId, sources: Sources, case: Case) -> Iterator[Item]:
    """Give what follows from the case itself: status of protection, arrival, measures, interpreter."""
    protection = sources.latest("protection", person)
    locked = "LOCKED" if case.return_locked else "UNLOCKED"
    yield Item(group="G6", attribute="protection.status", question="", value=locked)
    if protection and protection.wish_at:
        yield Item(
            group="G6", attribute="protection.wish_at", question="", value=protection.wish_at
        )
    screening = sources.latest("screening", person)
    if screening and screening.opened:
        opened = screening.opened
        event = {
            "basis": opened.basis,
            "start_event": opened.start_event,
            "at": opened.start_at,
            "precision": opened.start_precision,
            "place": opened.start_place,
        }
        yield Item(group="G3", attribute="arrival.event", question="", value=event)
    if screening and screening.measures:
        measures = list(screening.measures)
        yield Item(group="G5", attribute="support.measure", question="", value=measures)
    talk = sources.talk(person)
    if talk and talk.began and talk.began.pool_id:
        yield Item(
            group="G20", attribute="interpreter.pool_id", question="", value=talk.began.pool_id
        )


def _split_papers(items: list[Item]) -> Iterator[Item]:
    """Give papers that show refugee status as a group of their own (G11r)."""
    for item in items:
        if item.group != DOCUMENTS or not isinstance(item.value, list | tuple):
            yield item
            continue
        telling = [row for row in item.value if _shows_refuge(row)]
        plain = [row for row in item.value if not _shows_refuge(row)]
        if plain or not telling:
            yield msgspec.structs.replace(item, value=plain)
        if telling:
            yield msgspec.structs.replace(item, group=REFUGEE_DOCUMENTS, value=telling)


def _shows_refuge(row: Any) -> bool:
    papers = row.values() if isinstance(row, dict) else ()
    return any(isinstance(p, dict) and p.get("type") in REFUGEE_PAPERS for p in papers)


def _objections(person: PersonId, sources: Sources) -> dict[str, Mapping[str, str]]:
    talk = sources.talk(person)
    rows = talk.values.get(OBJECTION) if talk else None
    if not isinstance(rows, list | tuple):
        return {}
    return {row[OBJECTION_FIELD]: row[OBJECTION_SAYS] for row in rows if row.get(OBJECTION_FIELD)}


def _with_objection(item: Item, objections: Mapping[str, Mapping[str, str]]) -> Item:
    says = objections.get(item.question)
    return msgspec.structs.replace(item, objection=says) if says else item
