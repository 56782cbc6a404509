"""Which module speaks for which kind of subject, for which facts and for which commands.

Every subject module has the same four parts (facts, state, commands, rules); this table is the only place
that lists them. A fact of a kind that is not here comes from a newer desk: it is kept, passed on and shown
as such, and changes no state.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from screenio.domain import (
    arrival,
    booking,
    coi_pack,
    dossier,
    duty_roster,
    interpreter,
    interpreter_session,
    interview,
    lookup,
    person,
    protection,
    questionnaire,
    referral,
    screening,
)
from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.errors import Trouble
from screenio.journal.upcast import Body, Table


class Kind(msgspec.Struct, frozen=True):
    """One kind of subject: its state at the start, how it evolves, who decides."""

    name: str
    start: Callable[[SubjectId], Any]
    evolve: Callable[[Any, Recorded], Any]
    decide: Callable[[Any, Any, Occasion], list[Fact]]
    facts: tuple[type[Fact], ...]
    commands: tuple[type[Command], ...]


_MODULES: tuple[Any, ...] = (
    person,
    arrival,
    screening,
    interview,
    protection,
    questionnaire,
    referral,
    dossier,
    interpreter,
    booking,
    interpreter_session,
    duty_roster,
    coi_pack,
    lookup,
)


def _start(module: Any) -> Callable[[SubjectId], Any]:
    if module is person:
        return lambda subject: person.State(person=PersonId(subject))
    return lambda _: module.State()


KINDS: dict[str, Kind] = {
    module.SUBJECT: Kind(
        module.SUBJECT, _start(module), module.evolve, module.decide, module.FACTS, module.COMMANDS
    )
    for module in _MODULES
}
"""Name of a kind to what speaks for it."""
FACTS: dict[str, type[Fact]] = {fact.KIND: fact for kind in KINDS.values() for fact in kind.facts}
"""Kind of a fact, as on disk, to its class."""
_KIND_OF_COMMAND = {command: kind for kind in KINDS.values() for command in kind.commands}
_KIND_OF_FACT = {fact: kind for kind in KINDS.values() for fact in kind.facts}


def kind_of(command: Command) -> Kind:
    """Give the kind of subject that a command addresses."""
    return _KIND_OF_COMMAND[type(command)]


def kind_of_fact(fact: Fact) -> Kind:
    """Give the kind of subject that a fact is about."""
    return _KIND_OF_FACT[type(fact)]


def person_of(fact: Fact, state: Any) -> PersonId:
    """Give the person whose keys a fact is kept under: whom the state is about, else whom the fact names."""
    return PersonId(state.person if state.person != NOBODY else getattr(fact, "person", NOBODY))


UPCASTS: Table = {
    ("interpreter.listed", 1): lambda fields: fields,  # what came later has a value for "not said"
    ("booking.reached", 1): lambda fields: fields,  # nobody had looked at the minutes
    ("booking.heard", 1): lambda fields: fields,  # a doubtful clock was not said
    ("interview.began", 1): lambda fields: fields,  # the gate was not kept with it
    ("interview.question_answered", 1): lambda fields: {**fields, "through": ""},
}
"""(kind, version) to the step that makes the fields of version + 1."""


def fact_from(body: Body) -> Fact | None:
    """Make a fact from what was kept of it; None when a newer desk wrote it.

    Raises:
        Trouble: `journal.damaged`.
    """
    shape = FACTS.get(body.kind)
    if shape is None or body.version > shape.VERSION:
        return None
    try:
        return msgspec.convert(body.fields, shape, builtin_types=(bytes,))
    except msgspec.ValidationError as fault:
        raise Trouble("journal.damaged") from fault
