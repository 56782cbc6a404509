"""A referral with exactly what would leave, what stays, and what may be done with it now."""

import datetime
from collections.abc import Callable
from typing import Any

import msgspec

from screenio.domain.clocks import Due, due_along
from screenio.domain.referral import (
    FULL,
    NOTICE,
    NOTICE_GROUPS,
    STEPS,
    may_precede_sign_off,
    needs_approval,
)
from screenio.domain.screening import AFTER_SIGN_OFF
from screenio.domain.tables import Tables
from screenio.encoding import PersonId, StationId, SubjectId
from screenio.forms.definition import FormDefinition
from screenio.projections.person_card import DoorRow, doors
from screenio.projections.person_head import PersonHead, person_head
from screenio.projections.preview import Preview, preview
from screenio.projections.referrals import ReferralRow, all_referrals, referrals_of
from screenio.projections.view import KnownStation, View

SUPERVISOR = "SUP"


class ReferralPage(msgspec.Struct, frozen=True):
    """Everything the page of a referral needs.

    Args:
        packages: which of NOTICE and FULL may be sealed now.
        sealed: which were sealed already.
        question: what the receiver asks, where whoever looks can open it.
        asks: whether the receiver asks something at all.
    """

    preview: Preview
    head: PersonHead
    form: FormDefinition
    tables: Tables
    state: str
    sealed_at: str
    sealed: tuple[str, ...]
    packages: tuple[str, ...]
    needs_approval: bool
    approved: bool
    may_approve: bool
    signed_off: bool
    receivers: tuple[KnownStation, ...]
    receipt_state: str
    receipt_at: str
    certificate: str
    asks: bool
    question: str


def referral_page(view: View, referral: SubjectId, package: str) -> ReferralPage:
    """Show a referral; without a package the one that may be sealed now."""
    state = view.state(referral)
    pathway = view.tables.pathways[state.pathway]
    case, talk = view.latest("screening", state.person), view.talk(state.person)
    signed = bool(case and case.state in AFTER_SIGN_OFF)
    kinds = (FULL, NOTICE) if pathway.code in NOTICE_GROUPS else (FULL,)
    may = tuple(one for one in kinds if signed or may_precede_sign_off(pathway, one))
    shown = preview(view, referral, package or (may[0] if may else FULL))
    receipt = state.receipt
    asks = bool(receipt and receipt.question)
    return ReferralPage(
        preview=shown,
        head=person_head(view, state.person),
        form=view.definition(talk.began.form_digest if talk and talk.began else b""),
        tables=view.tables,
        state=state.state,
        sealed_at=state.sealed[-1].at if state.sealed else "",
        sealed=tuple(one.package for one in state.sealed),
        packages=may,
        needs_approval=needs_approval(pathway),
        approved=state.approved,
        may_approve=SUPERVISOR in view.roles,
        signed_off=signed,
        receivers=tuple(one for one in view.stations if one.kind == pathway.destination),
        receipt_state=receipt.state if receipt else "",
        receipt_at=receipt.at if receipt else "",
        certificate=receipt.certificate if receipt else "",
        asks=asks,
        question=(view.open_sealed(receipt.question) or "") if asks else "",
    )


class ListedReferral(msgspec.Struct, frozen=True):
    """One referral in the list.

    Args:
        receiver: name of the station it was sealed to; "" before.
        due: until when it should leave, or its receipt be back.
    """

    row: ReferralRow
    receiver: str
    destination: str
    due: Due | None


class ReferralsPage(msgspec.Struct, frozen=True):
    """Referrals of everybody, or of one person with the doors along which more can be opened."""

    head: PersonHead | None
    rows: tuple[ListedReferral, ...]
    doors: tuple[DoorRow, ...]
    now: datetime.datetime


STATES = {state: number for number, state in enumerate(STEPS)}
Sort = Callable[[ListedReferral], Any]
SORTS: dict[str, Sort] = {
    "name": lambda one: (one.row.name_latin or one.row.name_native).casefold(),
    "pathway": lambda one: one.row.pathway,
    "receiver": lambda one: (one.receiver.casefold(), one.destination),
    "state": lambda one: STATES.get(one.row.state, 0),
    "due": lambda one: one.due.at.timestamp() if one.due else float("inf"),
    "receipt": lambda one: (one.row.asks, one.row.receipt_at),
}
"""What a list of referrals can be sorted by."""


def referrals_page(
    view: View, person: PersonId | None, sort: str = "due", *, descending: bool = False
) -> ReferralsPage:
    """List referrals; what is due first comes first unless something else is asked for."""
    found = all_referrals(view) if person is None else referrals_of(view, person)
    names = {one.station: one.name for one in view.stations}
    rows = [_listed(view, row, names.get(StationId(row.receiver), "")) for row in found]
    rows.sort(key=SORTS[sort], reverse=descending)
    return ReferralsPage(
        head=None if person is None else person_head(view, person),
        rows=tuple(rows),
        doors=() if person is None else tuple(one for one in doors(view, person) if one.is_pathway),
        now=view.now,
    )


def _listed(view: View, row: ReferralRow, receiver: str) -> ListedReferral:
    pathway = view.tables.pathways[row.pathway]
    due = due_along(pathway, row.state, opened_at=row.opened_at, sealed_at=row.sealed_at)
    return ListedReferral(row, receiver, pathway.destination, due)
