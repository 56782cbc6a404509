"""The roster: who is who at this station and which stations it knows. The root of trust.

It is signed by the station's admin key, which only supervisors' bundles hold, and it has a version that
never goes back: an older roster would bring back somebody who left. Each member of staff has a warrant, the
admin key's word that this signing key speaks for the station; it travels with what they seal, so that a
receiver that knows only the station's card can tell who signed.
"""

from collections.abc import Sequence
from typing import Annotated

import msgspec

from screenio.encoding import PRACTICE_MARKS, StaffId, StationId, pack, pae, unpack
from screenio.errors import Trouble
from screenio.keys.card import Card
from screenio.keys.compartments import GENERAL, is_entitled
from screenio.keys.credential import Credential, Key32, SigningKey, verify

MOST_ROSTER_BYTES = 4 * 1024 * 1024
Id16 = msgspec.Meta(min_length=16, max_length=16)


class Warrant(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """A station's word that a key signs for it, in somebody's name."""

    station: Annotated[StationId, Id16]
    staff: Annotated[StaffId, Id16]
    signing: Key32
    signature: bytes


class Staff(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """A member of staff: id, the name on the screen, roles, public keys, warrant.

    Args:
        left_at_ms: after this moment nothing of theirs is accepted; 0 while they are here.
    """

    id: Annotated[StaffId, Id16]
    name: str
    roles: tuple[str, ...]
    sealing: str
    warrant: Warrant
    left_at_ms: int = 0

    def __repr__(self) -> str:
        return f"Staff({self.id.hex()[:8]})"


class Roster(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """One version of who is who."""

    version: Annotated[int, msgspec.Meta(ge=1)]
    card: Card
    staff: tuple[Staff, ...]
    stations: tuple[Card, ...]

    def person(self, staff: StaffId) -> Staff:
        """Find a member of staff.

        Raises:
            Trouble: `keys.unknown_signer`.
        """
        for somebody in self.staff:
            if somebody.id == staff:
                return somebody
        raise Trouble("keys.unknown_signer")

    def station(self, station: StationId) -> Card:
        """Find the card of this or another station.

        Raises:
            Trouble: `envelope.unknown_sender`.
        """
        for card in (self.card, *self.stations):
            if card.station == station:
                return card
        raise Trouble("envelope.unknown_sender")

    def verify(self, author: StaffId, message: bytes, signature: bytes) -> None:
        """Accept what a member of staff signed, also one who has left since.

        Raises:
            Trouble: `keys.unknown_signer`, `keys.bad_signature`.
        """
        verify(self.person(author).warrant.signing, message, signature)

    def recipients(self, compartment: str) -> list[str]:
        """List the sealing keys of everybody here who may read a compartment."""
        here = (somebody for somebody in self.staff if not somebody.left_at_ms)
        return [somebody.sealing for somebody in here if is_entitled(somebody.roles, compartment)]

    def everybody(self) -> list[str]:
        """List the sealing keys of all staff who are here."""
        return self.recipients(GENERAL)

    def __repr__(self) -> str:
        return f"Roster({self.version})"


class SignedRoster(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """The bytes of a roster and the admin key's signature."""

    roster: bytes
    signature: bytes


def make_warrant(
    admin: SigningKey, station: StationId, staff: StaffId, *, signing: bytes, practice: bool
) -> Warrant:
    """Let the station speak for a key of its staff."""
    signature = admin.sign(_warranted(station, staff, signing, practice=practice))
    return Warrant(station, staff, signing, signature)


def check_warrant(warrant: Warrant, card: Card) -> None:
    """Accept a warrant of the station whose card this is.

    Raises:
        Trouble: `keys.bad_signature`.
    """
    said = _warranted(card.station, warrant.staff, warrant.signing, practice=card.practice)
    verify(card.admin, said, warrant.signature)


def make_staff(
    card: Card,
    admin: SigningKey,
    credential: Credential,
    *,
    staff: StaffId,
    name: str,
    roles: Sequence[str],
) -> Staff:
    """Describe a member of staff for the next roster."""
    warrant = make_warrant(
        admin, card.station, staff, signing=credential.public, practice=card.practice
    )
    return Staff(staff, name, tuple(roles), credential.recipient, warrant)


def sign_roster(roster: Roster, admin: SigningKey) -> bytes:
    """Make the bytes that a station keeps and carries."""
    raw = pack(roster)
    return pack(SignedRoster(raw, admin.sign(_signed(raw, practice=roster.card.practice))))


def read_roster(raw: bytes, admin: bytes, *, practice: bool, least_version: int = 1) -> Roster:
    """Accept a roster of the station whose admin key is known, never an older one.

    Raises:
        Trouble: `roster.damaged`, `roster.older`.
    """
    try:
        signed = unpack(raw, SignedRoster, most_bytes=MOST_ROSTER_BYTES)
        verify(admin, _signed(signed.roster, practice=practice), signed.signature)
        roster = unpack(signed.roster, Roster)
    except Trouble as fault:
        raise Trouble("roster.damaged") from fault
    if roster.version < least_version:
        raise Trouble("roster.older", version=roster.version, held=least_version)
    return roster


def next_roster(
    roster: Roster, *, staff: Sequence[Staff] = (), stations: Sequence[Card] = ()
) -> Roster:
    """Give the next version, with these members of staff and stations added or replaced."""
    people = {somebody.id: somebody for somebody in (*roster.staff, *staff)}
    cards = {card.station: card for card in (*roster.stations, *stations)}
    return Roster(roster.version + 1, roster.card, tuple(people.values()), tuple(cards.values()))


def _signed(raw_roster: bytes, *, practice: bool) -> bytes:
    return pae("roster", PRACTICE_MARKS[practice], raw_roster)


def _warranted(station: StationId, staff: StaffId, signing: bytes, *, practice: bool) -> bytes:
    return pae("warrant", PRACTICE_MARKS[practice], station, staff, signing)
