"""The body of an entry, encrypted under its person's key for one compartment.

AES-GCM alone lets somebody build one text that two keys open differently. So the header names the key by
a hash of it (`kid`), signed with everything else, and it is checked before anything is decrypted. The
place of the entry is bound in: a body moved to another entry does not open.
"""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from screenio.encoding import FeedId, KeyId, SubjectId, pae
from screenio.errors import Trouble
from screenio.journal.entry import MOST_BODY_BYTES, Entry


def key_id(key: bytes) -> KeyId:
    """Name a body key so that no other key has the name."""
    return KeyId(hashlib.sha256(pae("kid", key)).digest()[:16])


def body_digest(sealed: bytes) -> bytes:
    """Hash an encrypted body for its header."""
    return hashlib.sha256(sealed).digest()


def place(feed: FeedId, seq: int, subject: SubjectId) -> bytes:
    """Say where a body belongs, as bytes that are bound to it."""
    return pae("body", feed, seq.to_bytes(8, "big"), subject)


def seal_body(key: bytes, nonce: bytes, body: bytes, *, at: bytes) -> bytes:
    """Encrypt a body for its place; a nonce is used once under a key.

    Raises:
        Trouble: `journal.too_large`.
    """
    if len(body) > MOST_BODY_BYTES:
        raise Trouble("journal.too_large", most_bytes=MOST_BODY_BYTES)
    return AESGCM(key).encrypt(nonce, body, at)


def open_body(entry: Entry, key: bytes) -> bytes:
    """Decrypt the body of an entry.

    Raises:
        Trouble: `journal.wrong_key`, `journal.erased`, `journal.damaged`.
    """
    header = entry.header
    if key_id(key) != header.kid:
        raise Trouble("journal.wrong_key")
    if entry.body is None:
        raise Trouble("journal.erased")
    try:
        return AESGCM(key).decrypt(
            header.nonce, entry.body, place(header.feed, header.seq, header.subject)
        )
    except InvalidTag as fault:
        raise Trouble("journal.damaged") from fault
