"""A referral with exactly what would leave, what stays, and what may be done with it now."""

import msgspec

from screenio.domain.referral import FULL, NOTICE, may_precede_sign_off, needs_approval
from screenio.domain.screening import AFTER_SIGN_OFF
from screenio.domain.tables import Tables
from screenio.encoding import PersonId, SubjectId
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
        question: what the receiver asks, where whoever looks can open it.
        asks: whether the receiver asks something at all.
    """

    preview: Preview
    head: PersonHead
    form: FormDefinition
    tables: Tables
    state: str
    sealed_at: str
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
    case, talk = view.latest("screening", state.person), view.latest("interview", state.person)
    signed = bool(case and case.state in AFTER_SIGN_OFF)
    may = tuple(p for p in (FULL, NOTICE) if signed or may_precede_sign_off(pathway, p))
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


class ReferralsPage(msgspec.Struct, frozen=True):
    """Referrals of everybody, or of one person with the doors along which more can be opened."""

    head: PersonHead | None
    rows: tuple[ReferralRow, ...]
    doors: tuple[DoorRow, ...]


def referrals_page(view: View, person: PersonId | None) -> ReferralsPage:
    """List referrals."""
    if person is None:
        return ReferralsPage(None, tuple(all_referrals(view)), ())
    return ReferralsPage(
        person_head(view, person),
        tuple(referrals_of(view, person)),
        tuple(one for one in doors(view, person) if one.is_pathway),
    )
