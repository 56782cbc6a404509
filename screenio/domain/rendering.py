"""A rendering that the interpreter corrects: what stands stays, the correction is kept beside it.

Source: DOMAIN §8.4, §11.2, the interpreter's own entry.
"""

from typing import ClassVar

from screenio.domain.fact import PROTECTION, Command, Fact

# Facts


class RenderingCorrected(Fact, frozen=True, kw_only=True):
    """The interpreter corrected an own rendering."""

    KIND: ClassVar[str] = "interview.rendering_corrected"
    question: str
    said: str
    should_be: str

    @property
    def compartment(self) -> str:
        """Words of the person stand in `protection`."""
        return PROTECTION


# Commands


class CorrectRendering(Command, frozen=True, kw_only=True):
    """Correct, as the interpreter, what was rendered."""

    question: str
    said: str
    should_be: str


# Rules


def corrected(command: CorrectRendering) -> RenderingCorrected:
    """Give what is recorded of a correction."""
    return RenderingCorrected(
        question=command.question, said=command.said, should_be=command.should_be
    )
