"""Sections and questions with their status: what a guide shows beside the question on screen."""

from dataclasses import dataclass
from typing import Any, Protocol

from screenio.forms.definition import FormDefinition

ASKED, NOT_RELEVANT, MISSING = "ASKED", "NOT_RELEVANT", "MISSING"
NOT_ALLOWED, ANSWERED, DECLINED = "NOT_ALLOWED", "ANSWERED", "DECLINED"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one question stands.

    Args:
        value: what was given; None where the question does not apply.
        declined: the reason why there is no answer.
        status: ASKED (may be answered), MISSING (must be), NOT_RELEVANT, NOT_ALLOWED (answered, but the
            rules no longer allow it), ANSWERED, DECLINED.
    """

    name: str
    relevant: bool
    required: bool
    value: Any = None
    declined: str = ""
    status: str = ASKED

    def __repr__(self) -> str:
        return f"Standing({self.name}, {self.status})"


@dataclass(frozen=True, slots=True)
class SectionOutline:
    """One section with its questions, in the order of asking."""

    name: str
    questions: tuple[Standing, ...]

    @property
    def relevant(self) -> bool:
        """Say whether anything here is asked."""
        return any(one.relevant for one in self.questions)

    @property
    def missing(self) -> int:
        """Count what must still be answered."""
        return sum(1 for one in self.questions if one.status == MISSING)

    @property
    def answered(self) -> int:
        """Count what is done."""
        return sum(1 for one in self.questions if one.status in {ANSWERED, DECLINED})


class _Answered(Protocol):
    @property
    def definition(self) -> FormDefinition: ...

    def node(self, name: str) -> Standing: ...


def outline(session: _Answered) -> tuple[SectionOutline, ...]:
    """Give all sections in the order of their first questions; questions in none stand together, unnamed."""
    definition = session.definition
    by_section: dict[str, list[Standing]] = {}
    for name in definition.order:
        by_section.setdefault(definition.questions[name].section, []).append(session.node(name))
    return tuple(SectionOutline(name, tuple(found)) for name, found in by_section.items())
