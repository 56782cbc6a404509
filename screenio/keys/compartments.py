"""Compartments: who may read a body, as key pairs.

Everybody at the station may write into a compartment, only the entitled roles hold its private half. Each
person has a random body key per compartment, sealed to the compartment's public half; whoever writes and
cannot open one adds one. While an interview is open its author holds a working copy of the keys he made,
sealed to himself; sign-off destroys it.
"""

import os
from collections.abc import Iterable, Mapping

import msgspec

from screenio.encoding import StaffId
from screenio.keys.credential import Credential, open_with

GENERAL = "general"
PROTECTION = "protection"
HEALTH = "health"
SECURITY = "security"
COORDINATION = "coordination"
COMPARTMENTS = (GENERAL, PROTECTION, HEALTH, SECURITY, COORDINATION)

ENTITLED: dict[str, frozenset[str] | None] = {
    GENERAL: None,
    PROTECTION: frozenset({"SUP", "VUL", "ASY", "CPA", "THBA", "REP"}),
    HEALTH: frozenset({"MED", "VUL"}),
    SECURITY: frozenset({"SEC"}),
    COORDINATION: frozenset({"ICO"}),
}
"""Roles that hold the private half; None is all staff. Source: the house's design,
"Who reads what"; of coordination DOMAIN §11.2: ties are seen by the coordinator only."""


class Keyring(msgspec.Struct, frozen=True):
    """What a signed-in person can write into and open.

    Args:
        recipients: compartment to the public half, for writing.
        identities: compartment to the private half, for those the person is entitled to.
    """

    staff: StaffId
    credential: Credential
    recipients: Mapping[str, str]
    identities: Mapping[str, str]

    def __repr__(self) -> str:
        return f"Keyring({self.staff.hex()[:8]})"


def is_entitled(roles: Iterable[str], compartment: str) -> bool:
    """Say whether one of these roles may read the compartment."""
    entitled = ENTITLED[compartment]
    return entitled is None or not entitled.isdisjoint(roles)


def make_body_key() -> bytes:
    """Draw a person's key for one compartment."""
    return os.urandom(32)


def open_body_key(sealed: bytes, keyring: Keyring, compartment: str) -> bytes:
    """Open a body key through its compartment.

    Raises:
        Trouble: `keys.closed_to_us`.
    """
    identity = keyring.identities.get(compartment)
    return open_with(sealed, [identity] if identity else [])
