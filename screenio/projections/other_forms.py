"""A station's own forms beside one person: those to begin with, and the interviews that were begun."""

import msgspec

from screenio.encoding import PersonId
from screenio.projections.person_head import PersonHead, person_head
from screenio.projections.questionnaires import HeldRow, VersionRow, held_with, in_use
from screenio.projections.view import View


class OtherForms(msgspec.Struct, frozen=True):
    """What a person can be asked besides the screening, and was asked.

    Args:
        open: whether the record can still change.
    """

    head: PersonHead
    offered: tuple[VersionRow, ...]
    held: tuple[HeldRow, ...]
    open: bool


def other_forms(view: View, person: PersonId) -> OtherForms:
    """Show the own forms beside a person."""
    screening = view.latest("screening", person)
    return OtherForms(
        head=person_head(view, person),
        offered=tuple(in_use(view)),
        held=tuple(held_with(view, person)),
        open=bool(screening and not screening.signed_off),
    )
