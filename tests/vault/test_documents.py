"""Documents beside the journal."""

import hashlib

import pytest
from sqlcipher3 import dbapi2 as driver

from screenio.errors import Refusal, Trouble
from screenio.vault.documents import MOST_BYTES


def test_a_document_is_found_by_its_hash(vault):
    """What was kept is given back by its SHA-256; keeping it again is keeping it once."""
    raw = b"<form/>"
    with vault.transaction():
        assert vault.documents.put(raw) == vault.documents.put(raw) == hashlib.sha256(raw).digest()
    assert vault.documents.get(hashlib.sha256(raw).digest()) == raw
    assert vault.documents.get(bytes(32)) is None


def test_a_document_of_a_failed_transaction_is_gone(vault):
    """A document is kept with what names it, or not at all."""

    def fail():
        with vault.transaction():
            vault.documents.put(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert vault.documents.get(hashlib.sha256(b"half").digest()) is None


def test_a_document_that_is_too_large_is_refused(vault):
    """A document above the limit is refused before it is written."""
    with vault.transaction(), pytest.raises(Refusal, match=r"document.too_large"):
        vault.documents.put(bytes(MOST_BYTES + 1))


def test_a_document_under_a_wrong_name_is_damage(vault):
    """What does not have the hash of its name is told; the file refuses to change a document."""
    vault.db.execute("INSERT INTO document (digest, raw) VALUES (?, ?)", [bytes(32), b"other"])
    with pytest.raises(Trouble, match=r"vault.damaged"):
        vault.documents.get(bytes(32))
    with pytest.raises(driver.DatabaseError, match="never changed"):
        vault.db.execute("UPDATE document SET raw = x'00'")
