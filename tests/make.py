"""Small builders for tests: writers, commits, keyrings, vaults, stations."""

import os
from pathlib import Path

from screenio.encoding import FeedId, PersonId, StaffId, StationId, SubjectId
from screenio.errors import Trouble
from screenio.journal.commit import Commit, Draft, Pen, Tip, write_commit
from screenio.keys.card import Card
from screenio.keys.compartments import COMPARTMENTS, Keyring
from screenio.keys.credential import Credential, SigningKey, make_identity, recipient_of, verify
from screenio.keys.roster import make_warrant
from screenio.keys.seal import Signer
from screenio.station.create import Joining, Plan, create_station
from screenio.station.unlock import Opened, open_station
from screenio.sync.envelope import DOSSIERS, NEVER, Address, Envelope
from screenio.vault.file import Vault

KEY = bytes(range(32))
BODY_KEY = b"k" * 32
FEED = FeedId(b"f" * 32)
PERSON = PersonId(b"p" * 16)
SUBJECT = SubjectId(b"s" * 16)
ANA = StaffId(b"a" * 16)
HERE = StationId(b"h" * 16)
THERE = StationId(b"t" * 16)
NOW_MS = 1_800_000_000_000

SECRETS = Credential.make()
HALVES = {name: make_identity() for name in COMPARTMENTS}


def check_signature(author: StaffId, message: bytes, signature: bytes) -> None:
    """Verify as a roster of one would."""
    if author != ANA:
        raise Trouble("keys.unknown_signer")
    verify(SECRETS.public, message, signature)


def commit(tip: Tip, *bodies: bytes, subject=SUBJECT, practice=True, stamp_ms=NOW_MS) -> Commit:
    """Make a commit of Ana's with these bodies."""
    drafts = [Draft(subject, BODY_KEY, os.urandom(12), body) for body in bodies or (b"body",)]
    return write_commit(tip, drafts, Pen(ANA, stamp_ms, practice, SECRETS.sign))


def keyring(*entitled: str, staff=ANA, credential=SECRETS) -> Keyring:
    """Make the keyring of somebody who may read these compartments."""
    recipients = {name: recipient_of(half) for name, half in HALVES.items()}
    return Keyring(staff, credential, recipients, {name: HALVES[name] for name in entitled})


def vault(folder: Path) -> Vault:
    """Make a vault in a folder, with Ana signed in, who reads the general compartment."""
    made = Vault.create(folder / "vault.db", KEY, anchor=folder / "anchor", practice=True)
    made.sign_in(keyring("general"))
    return made


def opened_vault(folder: Path, now_ms: int = NOW_MS) -> Vault:
    """Open that vault again."""
    again = Vault.open(folder / "vault.db", KEY, anchor=folder / "anchor", now_ms=now_ms)
    again.sign_in(keyring("general"))
    return again


def append(into: Vault, *bodies: bytes, stamp_ms: int = NOW_MS) -> Commit:
    """Append a commit to the device's own feed."""
    made = commit(into.tip, *bodies, stamp_ms=stamp_ms)
    with into.transaction():
        into.entries.append(made)
        into.entries.note_subject(SUBJECT, "person", PERSON)
    return made


def card(admin: SigningKey, *, station=THERE, practice=True) -> Card:
    """Make the card of a station."""
    recipients = {"general": recipient_of(HALVES["general"])}
    return Card(1, station, "Point B", "ASY", "XB", "EU", practice, admin.public, recipients)


def signer(admin: SigningKey, *, station=THERE, practice=True) -> Signer:
    """Make Ana a signer of a station."""
    warrant = make_warrant(admin, station, ANA, signing=SECRETS.public, practice=practice)
    return Signer(SECRETS, warrant, practice)


def envelope(*, sender=THERE, recipient=HERE, body=b"sealed", order=DOSSIERS) -> Envelope:
    """Make an envelope whose body nobody opens."""
    return Envelope(Address(1, os.urandom(16), sender, recipient, order, NEVER), len(body), body)


STAFF = (
    Joining("Ana", ("SUP",), "ana"),
    Joining("Bo", ("OFF",), "bo"),
    Joining("Cem", ("MED",), "cem"),
)


def station(folder: Path, name: str = "Point A", *, practice: bool = True, kind="SCREENING") -> str:
    """Make a practice station with a supervisor, an officer and a doctor."""
    return create_station(folder, Plan(name, kind, "XA", "EU", practice), STAFF)


def sign_in(folder: Path, who: str = "Ana", now_ms: int = NOW_MS) -> Opened:
    """Open that station for one of them, whose passphrase is the name in small letters."""
    return open_station(folder, who, who.lower(), now_ms=now_ms)


def write_as(opened: Opened, key: bytes, body: bytes) -> Commit:
    """Write one fact as the member of staff who signed in."""
    drafts = [Draft(SUBJECT, key, os.urandom(12), body)]
    pen = Pen(opened.staff.id, NOW_MS, opened.card.practice, opened.keyring.credential.sign)
    made = write_commit(opened.vault.tip, drafts, pen)
    with opened.vault.transaction():
        opened.vault.entries.append(made)
        opened.vault.entries.note_subject(SUBJECT, "person", PERSON)
    return made
