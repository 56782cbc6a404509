"""Body keys: who can write, who can read back, until when."""

import make
import pytest

from screenio.encoding import PersonId, StaffId
from screenio.errors import Trouble
from screenio.journal.body import key_id
from screenio.keys.credential import Credential, recipient_of, seal_to
from screenio.vault.body_keys import BodyKeys, SealedKey, opened_under, sealed_under

BO = StaffId(b"b" * 16)
BOS = Credential.make()


def keys_of(vault, *entitled, staff=make.ANA, credential=make.SECRETS):
    """Sign somebody in, with nothing opened yet."""
    return BodyKeys(vault.db, make.keyring(*entitled, staff=staff, credential=credential))


def test_a_person_has_one_key_in_an_open_compartment(vault):
    """Whoever is entitled finds the key that is there."""
    kid, key = vault.body_keys.writing(make.PERSON, "general")
    assert key_id(key) == kid
    other = keys_of(vault, "general", staff=BO, credential=BOS)
    assert other.writing(make.PERSON, "general") == (kid, key)
    assert other.writing(PersonId(b"q" * 16), "general")[0] != kid


def test_an_author_reads_back_a_closed_compartment_until_sign_off(vault):
    """A working copy is the author's alone, and sign-off destroys it."""
    kid, key = vault.body_keys.writing(make.PERSON, "protection")
    assert vault.body_keys.writing(make.PERSON, "protection") == (kid, key)
    assert keys_of(vault, "general").find(kid) == key
    assert keys_of(vault, "general", staff=BO, credential=BOS).find(kid) is None
    vault.body_keys.destroy_working_copies(make.PERSON)
    assert vault.body_keys.find(kid) is None
    assert keys_of(vault, "protection").find(kid) == key


def test_who_cannot_open_a_key_adds_one(vault):
    """A second author writes under a key of his own; the entitled read both."""
    first, _ = vault.body_keys.writing(make.PERSON, "health")
    second, _ = keys_of(vault, staff=BO, credential=BOS).writing(make.PERSON, "health")
    assert first != second
    doctor = keys_of(vault, "health")
    assert doctor.find(first)
    assert doctor.find(second)


def test_a_colleague_who_takes_over_gets_copies(vault):
    """What the author can open, the colleague can open too."""
    kid, key = vault.body_keys.writing(make.PERSON, "protection")
    assert vault.body_keys.hand_over(make.PERSON, BO, BOS.recipient) == 1
    assert keys_of(vault, staff=BO, credential=BOS).find(kid) == key


def test_an_erased_person_is_closed_to_everybody(vault):
    """After destroying the keys nobody opens anything."""
    kid, _ = vault.body_keys.writing(make.PERSON, "protection")
    vault.body_keys.destroy(make.PERSON)
    assert vault.body_keys.find(kid) is None
    assert keys_of(vault, "protection").find(kid) is None


def test_keys_travel_to_a_colleagues_device(vault):
    """A sealed key is taken in once and opens there."""
    kid, key = vault.body_keys.writing(make.PERSON, "general")
    (sealed,) = vault.body_keys.sealed(make.PERSON)
    vault.body_keys.destroy(make.PERSON)
    vault.body_keys.take_in(sealed)
    vault.body_keys.take_in(sealed)
    assert vault.body_keys.find(kid) == key
    assert kid.hex()[:8] in repr(sealed)


def test_a_key_under_a_false_name_is_damage(vault):
    """The name commits to the key."""
    sealed = seal_to(b"x" * 32, [recipient_of(make.HALVES["general"])])
    vault.body_keys.take_in(SealedKey(key_id(make.BODY_KEY), make.PERSON, "general", sealed))
    with pytest.raises(Trouble, match="vault.damaged"):
        vault.body_keys.find(key_id(make.BODY_KEY))


def test_what_stands_beside_the_journal_opens_at_its_place_alone():
    """Another key, another place and a changed text are damage; the same text is sealed otherwise each time."""
    key, other = b"k" * 32, b"o" * 32
    nonce, sealed = sealed_under(key, b"fear", at=b"here")
    assert opened_under(key, nonce, sealed, at=b"here") == b"fear"
    assert sealed_under(key, b"fear", at=b"here") != (nonce, sealed)
    for wrong in (
        (other, nonce, sealed, b"here"),
        (key, nonce, sealed, b"there"),
        (key, nonce, sealed[1:], b"here"),
    ):
        with pytest.raises(Trouble, match=r"vault.damaged"):
            opened_under(*wrong[:3], at=wrong[3])
