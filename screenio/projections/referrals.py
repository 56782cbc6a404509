"""Referrals as the sender sees them, and dossiers as the receiver does."""

import msgspec

from screenio.domain import dossier, referral
from screenio.domain.consequences import referral_subject
from screenio.encoding import PersonId, SubjectId
from screenio.projections.projection import Projection, Row
from screenio.projections.view import View


class ReferralRow(msgspec.Struct, frozen=True):
    """One referral; `state` is green only by the receiver's receipt."""

    referral: SubjectId
    person: PersonId
    name_native: str
    name_latin: str
    pathway: str
    state: str
    receiver: bytes
    package: str
    opened_at: str
    sealed_at: str
    receipt_at: str
    receipt_state: str
    asks: int


class DossierRow(msgspec.Struct, frozen=True):
    """One dossier in the inbox; who it is about shows only when it is opened."""

    dossier: SubjectId
    person: PersonId
    sender: bytes
    sender_name: str
    pathway: str
    package: str
    state: str
    sealed_at: str
    certificate: str


def referral_rows(state: referral.State) -> list[Row]:
    """Make the row of a referral."""
    if not state.state:
        return []
    sealed = state.sealed[-1] if state.sealed else None
    receipt = state.receipt
    return [
        {
            "person": state.person,
            "pathway": state.pathway,
            "state": state.state,
            "receiver": state.receiver,
            "package": sealed.package if sealed else "",
            "opened_at": state.opened_at,
            "sealed_at": sealed.at if sealed else "",
            "receipt_at": receipt.at if receipt else "",
            "receipt_state": receipt.state if receipt else "",
            "asks": int(bool(receipt and receipt.question)),
        }
    ]


def dossier_rows(state: dossier.State) -> list[Row]:
    """Make the row of a dossier."""
    if state.received is None:
        return []
    received = state.received
    return [
        {
            "person": state.person,
            "sender": received.sender,
            "sender_name": received.sender_name,
            "pathway": received.pathway,
            "package": received.package,
            "state": state.state,
            "sealed_at": received.sealed_at,
            "certificate": state.certificate,
        }
    ]


REFERRALS = Projection(
    name="referrals",
    version=1,
    kind=referral.SUBJECT,
    columns={
        "person": "BLOB",
        "pathway": "TEXT",
        "state": "TEXT",
        "receiver": "BLOB",
        "package": "TEXT",
        "opened_at": "TEXT",
        "sealed_at": "TEXT",
        "receipt_at": "TEXT",
        "receipt_state": "TEXT",
        "asks": "INTEGER",
    },
    rows=referral_rows,
    index=("person",),
)
DOSSIERS = Projection(
    name="dossiers",
    version=1,
    kind=dossier.SUBJECT,
    columns={
        "person": "BLOB",
        "sender": "BLOB",
        "sender_name": "TEXT",
        "pathway": "TEXT",
        "package": "TEXT",
        "state": "TEXT",
        "sealed_at": "TEXT",
        "certificate": "TEXT",
    },
    rows=dossier_rows,
    index=("person",),
)

_REFERRALS = """
SELECT referrals.subject AS referral, referrals.person, coalesce(name_native, '') AS name_native,
  coalesce(name_latin, '') AS name_latin, pathway, referrals.state, receiver, package, opened_at, sealed_at,
  receipt_at, receipt_state, asks
FROM referrals LEFT JOIN people ON people.subject = referrals.person
"""


def referrals_of(view: View, person: PersonId) -> list[ReferralRow]:
    """Give the referrals of a person, oldest first."""
    found = view.db.query(
        f"{_REFERRALS} WHERE referrals.person = ? ORDER BY opened_at, pathway", [person]
    )
    return [msgspec.convert(row, ReferralRow, builtin_types=(bytes,)) for row in found]


def subject_for(view: View, person: PersonId, pathway: str) -> SubjectId:
    """Give the id of the person's referral along a pathway, open or to be opened."""
    return referral_subject(view.find, person, pathway)


def all_referrals(view: View) -> list[ReferralRow]:
    """Give all referrals, newest first."""
    found = view.db.query(f"{_REFERRALS} ORDER BY opened_at DESC, pathway")
    return [msgspec.convert(row, ReferralRow, builtin_types=(bytes,)) for row in found]


def dossiers(view: View) -> list[DossierRow]:
    """Give the dossiers of a receiver's inbox, newest first."""
    found = view.db.query(
        "SELECT subject AS dossier, person, sender, sender_name, pathway, package, state, sealed_at,"
        " certificate"
        " FROM dossiers ORDER BY sealed_at DESC, subject"
    )
    return [msgspec.convert(row, DossierRow, builtin_types=(bytes,)) for row in found]
