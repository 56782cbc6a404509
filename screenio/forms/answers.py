"""The answer log: what was answered, declined or taken back, and how it was told; it only grows.

The XForm instance is a projection of this log. Who said it, through whom, in which language and why it
was amended has no place in an instance and stands here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Told:
    """How an answer was told.

    Args:
        by: who said it, list `declared_by`.
        through: pool id of the interpreter, empty without one.
        language: variety in which it was asked.
        reason: why an earlier answer was amended.
    """

    by: str = "PERSON"
    through: str = ""
    language: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of the log: a value, a reason for none, or neither when it was taken back."""

    question: str
    value: Any = None
    declined: str = ""
    told: Told | None = None

    def __repr__(self) -> str:
        return f"Answer({self.question})"


@dataclass(frozen=True, slots=True)
class Answers:
    """A log that never changes; adding gives another one."""

    lines: tuple[Answer, ...] = ()

    def __iter__(self) -> Iterator[Answer]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def __repr__(self) -> str:
        return f"Answers({len(self.lines)} lines)"

    def added(self, line: Answer) -> "Answers":
        """Give the log with one more line."""
        return Answers((*self.lines, line))

    def of(self, question: str) -> tuple[Answer, ...]:
        """Give what was ever said to one question, in order."""
        return tuple(line for line in self.lines if line.question == question)

    def standing(self) -> dict[str, Answer]:
        """Give what stands for each question now."""
        found = {line.question: line for line in self.lines}
        return {
            name: line for name, line in found.items() if line.value is not None or line.declined
        }


def texts(value: Any) -> Iterator[str]:
    """Give every text in the value of an answer, at any depth of its parts and rows."""
    match value:
        case str():
            yield value
        case Mapping():
            for one in value.values():
                yield from texts(one)
        case list() | tuple():
            for one in value:
                yield from texts(one)
