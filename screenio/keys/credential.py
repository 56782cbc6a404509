"""The signing and sealing keys of a person, a device or a station's administration.

Ed25519 signs, age (X25519) seals. Verifying raises and never returns a truth value, so that nobody can
forget to look. Secrets show in no `repr`.
"""

from collections.abc import Sequence
from typing import Annotated

import msgspec
import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from screenio.errors import Trouble

NOT_FOR_US = "No matching keys found"
"""What age says when no recipient of a file is ours; anything else is damage. Held by a test."""

Key32 = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]


class Secrets(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """The private halves: an Ed25519 seed and an age identity."""

    seed: Key32
    identity: str

    def __repr__(self) -> str:
        return "Secrets()"


class SigningKey:
    """The key of a station's administration or of a device: it signs and opens nothing."""

    def __init__(self, seed: bytes) -> None:
        self.seed = seed
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self._private.public_key().public_bytes_raw()

    @classmethod
    def make(cls) -> "SigningKey":
        """Draw a fresh key."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """Sign a message; it names its kind and carries the practice mark."""
        return self._private.sign(message)

    def __repr__(self) -> str:
        return f"SigningKey({self.public.hex()[:8]})"


class Credential:
    """Who can sign and open: made once, or taken from the bundle that a passphrase opened."""

    def __init__(self, secrets: Secrets) -> None:
        self.secrets = secrets
        self._signing = SigningKey(secrets.seed)
        self.public = self._signing.public
        self.recipient = recipient_of(secrets.identity)

    @classmethod
    def make(cls) -> "Credential":
        """Draw two fresh key pairs."""
        return cls(Secrets(SigningKey.make().seed, make_identity()))

    def sign(self, message: bytes) -> bytes:
        """Sign a message; it names its kind and carries the practice mark."""
        return self._signing.sign(message)

    def open(self, sealed: bytes) -> bytes:
        """Open what was sealed to this credential."""
        return open_with(sealed, [self.secrets.identity])

    def __repr__(self) -> str:
        return f"Credential({self.public.hex()[:8]})"


def verify(public: bytes, message: bytes, signature: bytes) -> None:
    """Accept a signature or raise.

    Raises:
        Trouble: `keys.bad_signature`.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError) as fault:
        raise Trouble("keys.bad_signature") from fault


def make_identity() -> str:
    """Draw a fresh age identity: `AGE-SECRET-KEY-1…`."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """Give the public half of an age identity: `age1…`.

    Raises:
        Trouble: `keys.not_an_identity`.
    """
    return str(_identity(identity).to_public())


def seal_to(plain: bytes, recipients: Sequence[str]) -> bytes:
    """Encrypt to every one of these age recipients and to nobody else.

    Raises:
        Trouble: `keys.not_a_recipient` (also when there is none).
    """
    try:
        keys = [pyrage.x25519.Recipient.from_str(text) for text in dict.fromkeys(recipients)]
        sealed: bytes = pyrage.encrypt(plain, keys)
    except (pyrage.RecipientError, pyrage.EncryptError) as fault:
        raise Trouble("keys.not_a_recipient") from fault
    return sealed


def open_with(sealed: bytes, identities: Sequence[str]) -> bytes:
    """Decrypt an age file with any of these identities.

    Raises:
        Trouble: `keys.closed_to_us` (sealed to others), `keys.damaged`, `keys.not_an_identity`.
    """
    keys = [_identity(text) for text in identities]
    try:
        plain: bytes = pyrage.decrypt(sealed, keys)
    except (pyrage.DecryptError, ValueError) as fault:
        for_others = str(fault) == NOT_FOR_US
        raise Trouble("keys.closed_to_us" if for_others else "keys.damaged") from fault
    return plain


def _identity(text: str) -> "pyrage.x25519.Identity":
    try:
        return pyrage.x25519.Identity.from_str(text.strip())
    except pyrage.IdentityError as fault:
        raise Trouble("keys.not_an_identity") from fault
