"""Files that answers name."""

import hashlib

import make
import pytest

from screenio.encoding import SubjectId
from screenio.errors import Refusal, Trouble
from screenio.vault.attachments import MOST_BYTES, Attachments, File

PHOTO = b"\xff\xd8\xff" + b"a paper" * 1000
OTHER = SubjectId(b"o" * 16)


def put(
    vault, raw=PHOTO, *, ending="jpg", field="paper", compartment="general", subject=make.SUBJECT
):
    """Choose a file for a question."""
    with vault.transaction():
        return vault.attachments.put(
            subject, field, File(raw, ending), person=make.PERSON, compartment=compartment
        )


def test_a_file_is_given_back_after_opening_again(tmp_path, vault):
    """A file is found by subject and name; the same content has the same name."""
    name = put(vault)
    assert put(vault) == name
    assert name.endswith(".jpg")
    assert put(vault, b"another") != name
    vault.close()
    again = make.opened_vault(tmp_path)
    assert again.attachments.get(make.SUBJECT, name) == PHOTO
    assert again.attachments.get(OTHER, name) is None
    assert again.attachments.get(make.SUBJECT, "photo.jpg") is None
    again.close()


@pytest.mark.parametrize("ending", ["", "../../etc", "j pg", "ا", "ahmad"])
def test_an_odd_ending_is_left_out(vault, ending):
    """Nothing of the name that a file had is kept but what kind it is."""
    assert "." not in put(vault, ending=ending)
    assert put(vault, b"x", ending="JPG").endswith(".jpg")


def test_neither_the_file_nor_a_hash_of_it_stands_in_the_clear(vault):
    """Nobody without the key can tell which file it is, not even by having the same one."""
    name = put(vault, compartment="protection")
    rows = b"".join(
        str(one).encode() + bytes(one if isinstance(one, bytes) else b"")
        for row in vault.db.execute("SELECT * FROM attachment")
        for one in row
    )
    assert b"a paper" not in rows
    assert hashlib.sha256(PHOTO).hexdigest()[:16].encode() not in rows
    assert name.encode() in rows
    assert "paper" not in repr(File(PHOTO, "jpg"))


def test_what_is_in_no_answer_is_let_go(vault):
    """What an answer names stays, also after a later answer; what was only chosen goes."""
    first, second, third = (put(vault, bytes([number])) for number in (1, 2, 3))
    elsewhere = put(vault, field="face")
    with vault.transaction():
        vault.attachments.settle(make.SUBJECT, "paper", {first, "words"})
    held = [name for name in (first, second, third) if vault.attachments.get(make.SUBJECT, name)]
    assert held == [first]
    with vault.transaction():
        vault.attachments.settle(make.SUBJECT, "paper", ())
    assert vault.attachments.get(make.SUBJECT, first)
    assert vault.attachments.get(make.SUBJECT, elsewhere)
    with vault.transaction():
        vault.attachments.wipe_person(make.PERSON)
    assert vault.attachments.get(make.SUBJECT, elsewhere) is None
    assert vault.attachments.get(make.SUBJECT, first)


def test_it_closes_to_its_author_at_sign_off(vault):
    """A file of a closed question is read by who chose it until sign-off; erasing a person erases it."""
    closed, general = put(vault, compartment="protection"), put(vault)
    assert vault.attachments.get(make.SUBJECT, closed) == PHOTO
    vault.body_keys.destroy_working_copies(make.PERSON)
    assert vault.attachments.get(make.SUBJECT, closed) is None
    vault.body_keys.destroy(make.PERSON)
    assert vault.attachments.get(make.SUBJECT, general) is None


@pytest.mark.parametrize("change", ["name = 'ab.jpg'", "sealed = x'00'", "subject = x'6f'"])
def test_what_is_not_what_its_name_says_is_damage(vault, change):
    """A file under another name or of another interview does not open."""
    put(vault)
    vault.db.execute(f"UPDATE attachment SET {change}")
    ((subject, name),) = vault.db.execute("SELECT subject, name FROM attachment").fetchall()
    with pytest.raises(Trouble, match=r"vault.damaged"):
        vault.attachments.get(SubjectId(subject), name)


def test_another_content_under_a_signed_name_is_damage(vault, monkeypatch):
    """Whoever has the key can seal another file under the name; its content tells."""
    name = put(vault)
    with vault.transaction():
        vault.db.execute("DELETE FROM attachment")
    monkeypatch.setattr("screenio.vault.attachments._named", lambda *_: name.partition(".")[0])
    put(vault, b"forged")
    monkeypatch.undo()
    with pytest.raises(Trouble, match=r"vault.damaged"):
        vault.attachments.get(make.SUBJECT, name)


@pytest.mark.parametrize(
    ("raw", "code"), [(b"", "attachment.empty"), (bytes(MOST_BYTES + 1), "attachment.too_large")]
)
def test_nothing_and_too_much_are_refused(vault, raw, code):
    """An empty file and one above the limit are not kept."""
    with pytest.raises(Refusal, match=code):
        put(vault, raw)


def test_a_file_of_a_failed_transaction_is_gone(vault):
    """A file is kept whole or not at all."""

    def fail():
        with vault.transaction():
            Attachments(vault.db, vault.body_keys).put(
                make.SUBJECT, "paper", File(PHOTO), person=make.PERSON, compartment="general"
            )
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(vault.db.execute("SELECT * FROM attachment")) == []
