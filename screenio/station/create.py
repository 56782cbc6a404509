"""Making a station: keys, slots, roster, card, and an empty vault.

The recovery identity is made here and returned once. It opens the vault when every passphrase is forgotten;
the caller has it printed or written to a stick, and keeps nothing.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from screenio.encoding import StaffId, StationId, pack
from screenio.errors import Refusal, Trouble
from screenio.keys.card import VERSION, Card, sign_card
from screenio.keys.compartments import COMPARTMENTS
from screenio.keys.credential import (
    Credential,
    SigningKey,
    make_identity,
    recipient_of,
    seal_to,
)
from screenio.keys.roster import Roster, make_staff, sign_roster
from screenio.keys.slots import Bundle, Cost, make_database_key, make_slot
from screenio.station.places import Places, places, write_file
from screenio.vault.file import Vault

ROSTER = "station.roster"
CARD = "station.card"
ADMIN = "station.admin"
RECOVERY = "station.recovery"
SUPERVISOR = "SUP"


class Plan(msgspec.Struct, frozen=True):
    """What a station is: its name, what it does, where, under which law, and whether it is an exercise."""

    name: str
    kind: str
    country: str
    profile: str
    practice: bool


class Joining(msgspec.Struct, frozen=True):
    """Somebody who is to work here: the name on the screen, roles, a first passphrase."""

    name: str
    roles: tuple[str, ...]
    passphrase: str

    def __repr__(self) -> str:
        return f"Joining({self.roles})"


class _Secrets(msgspec.Struct, frozen=True):
    """Everything secret that a new station is made of; it ends with `create_station`."""

    admin: SigningKey
    vault_key: bytes
    recovery: str
    halves: dict[str, str]
    bundles: tuple[Bundle, ...]

    def __repr__(self) -> str:
        return "_Secrets()"


def create_station(
    folder: Path,
    plan: Plan,
    staff: Sequence[Joining],
    *,
    authority_recipient: str | None = None,
    cost: Cost | None = None,
    anchor: Path | None = None,
) -> str:
    """Make a station in an empty folder and give its recovery identity, which is kept nowhere.

    Raises:
        Refusal: `station.needs_supervisor`, `station.name_taken`, `keys.passphrase_too_short`.
        Trouble: `station.exists`, `vault.read_only`, `vault.disk_full`, `keys.not_a_recipient`.
    """
    where = places(folder, anchor)
    _check(where, staff)
    made = _draw(staff)
    roster = _first_roster(plan, staff, made)
    slots = [
        make_slot(bundle, one.passphrase, practice=plan.practice, cost=cost)
        for bundle, one in zip(made.bundles, staff, strict=True)
    ]
    spare = [recipient_of(made.recovery), *filter(None, [authority_recipient])]
    _seal_keys(where, roster, made, spare=spare)
    for bundle, slot in zip(made.bundles, slots, strict=True):
        write_file(where.slot(bundle.staff), slot)
    signed = sign_roster(roster, made.admin)
    write_file(where.roster, signed)
    vault = Vault.create(where.vault, made.vault_key, anchor=where.anchor, practice=plan.practice)
    with vault.transaction():
        vault.meta.put(ROSTER, signed)
        vault.meta.put(CARD, sign_card(roster.card, made.admin))
        vault.meta.put(ADMIN, made.admin.public)
        vault.meta.put(RECOVERY, pack(spare))
    vault.close()
    return made.recovery


def _check(where: Places, staff: Sequence[Joining]) -> None:
    if not any(SUPERVISOR in one.roles for one in staff):
        raise Refusal("station.needs_supervisor")
    if len({one.name for one in staff}) < len(staff):
        raise Refusal("station.name_taken")
    if where.vault.exists() or where.vault_key.exists():
        raise Trouble("station.exists")


def _draw(staff: Sequence[Joining]) -> _Secrets:
    admin = SigningKey.make()
    return _Secrets(
        admin=admin,
        vault_key=make_database_key(),
        recovery=make_identity(),
        halves={name: make_identity() for name in COMPARTMENTS},
        bundles=tuple(
            Bundle(
                StaffId(os.urandom(16)),
                Credential.make().secrets,
                admin.seed if SUPERVISOR in one.roles else None,
            )
            for one in staff
        ),
    )


def _first_roster(plan: Plan, staff: Sequence[Joining], made: _Secrets) -> Roster:
    card = Card(
        version=VERSION,
        station=StationId(os.urandom(16)),
        name=plan.name,
        kind=plan.kind,
        country=plan.country,
        profile=plan.profile,
        practice=plan.practice,
        admin=made.admin.public,
        recipients={name: recipient_of(half) for name, half in made.halves.items()},
    )
    people = tuple(
        make_staff(
            card, made.admin, bundle.credential, staff=bundle.staff, name=one.name, roles=one.roles
        )
        for bundle, one in zip(made.bundles, staff, strict=True)
    )
    return Roster(1, card, people, ())


def _seal_keys(where: Places, roster: Roster, made: _Secrets, *, spare: list[str]) -> None:
    write_file(where.vault_key, seal_to(made.vault_key, [*roster.everybody(), *spare]))
    for name, half in made.halves.items():
        sealed = seal_to(half.encode(), [*roster.recipients(name), *spare])
        write_file(where.compartment(name), sealed)
