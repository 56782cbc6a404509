"""Half-typed text."""

import make
import pytest

from screenio.encoding import StaffId, SubjectId
from screenio.errors import Trouble
from screenio.vault.scratch import HalfTyped, Scratch

OTHER = SubjectId(b"o" * 16)


def put(vault, field, value, compartment="general", subject=make.SUBJECT):
    """Type into a field."""
    vault.scratch.put(subject, field, value, person=make.PERSON, compartment=compartment)


def test_the_last_keystroke_stands(vault):
    """What is typed overwrites what was typed."""
    put(vault, "S2.4", b"Kab")
    put(vault, "S2.4", b"Kabul")
    put(vault, "S2.5", b"x", subject=OTHER)
    assert vault.scratch.get(make.SUBJECT, "S2.4") == b"Kabul"
    assert vault.scratch.get(make.SUBJECT, "S2.9") is None
    assert vault.scratch.all_of() == [
        HalfTyped(make.SUBJECT, "S2.4", b"Kabul"),
        HalfTyped(OTHER, "S2.5", b"x"),
    ]


def test_half_typed_text_survives_a_crash(tmp_path, vault):
    """After opening again it is there, also in a closed compartment."""
    put(vault, "S5.3", b"fear", compartment="protection")
    vault.close()
    again = make.opened_vault(tmp_path)
    assert again.scratch.get(make.SUBJECT, "S5.3") == b"fear"
    again.close()


def test_it_is_wiped_by_field_subject_and_person(vault):
    """Submitting wipes a field, closing a subject, sign-off a person."""
    for field in ("a", "b", "c"):
        put(vault, field, b"x")
    put(vault, "d", b"x", subject=OTHER)
    vault.scratch.wipe(make.SUBJECT, "a")
    assert [one.field for one in vault.scratch.all_of(make.SUBJECT)] == ["b", "c"]
    vault.scratch.wipe(make.SUBJECT)
    assert [one.field for one in vault.scratch.all_of()] == ["d"]
    vault.scratch.wipe_person(make.PERSON)
    assert vault.scratch.all_of() == []


def test_it_belongs_to_who_typed_it(vault):
    """A colleague does not see it, and sign-off closes it to its author."""
    put(vault, "S5.3", b"fear", compartment="protection")
    bo = Scratch(vault.db, vault.body_keys, StaffId(b"b" * 16))
    assert bo.all_of() == []
    vault.body_keys.destroy_working_copies(make.PERSON)
    assert vault.scratch.all_of() == []


def test_a_text_moved_to_another_field_is_damage(vault):
    """The place is bound into the text."""
    put(vault, "a", b"x")
    vault.db.execute("UPDATE scratch SET field = 'b'")
    with pytest.raises(Trouble, match="vault.damaged"):
        vault.scratch.all_of()


def test_what_is_shown_is_nothing_personal():
    """A log line tells the subject only."""
    assert "fear" not in repr(HalfTyped(make.SUBJECT, "S5.3", b"fear"))
