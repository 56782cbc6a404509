"""Compartments: who may read what."""

import make
import pytest

from screenio.errors import Trouble
from screenio.keys.compartments import is_entitled, make_body_key, open_body_key
from screenio.keys.credential import recipient_of, seal_to


@pytest.mark.parametrize(
    ("role", "compartment", "entitled"),
    [
        ("OFF", "general", True),
        ("OFF", "protection", False),
        ("OFF", "health", False),
        ("SUP", "protection", True),
        ("SUP", "health", False),
        ("VUL", "health", True),
        ("MED", "health", True),
        ("MED", "protection", False),
        ("SEC", "security", True),
        ("SUP", "security", False),
    ],
)
def test_roles_open_their_compartments(role, compartment, entitled):
    """Each role reads what its work needs."""
    assert is_entitled([role], compartment) == entitled


def test_a_body_key_opens_through_its_compartment_only():
    """Who holds the private half opens the key, who does not is told."""
    key = make_body_key()
    sealed = seal_to(key, [recipient_of(make.HALVES["health"])])
    assert open_body_key(sealed, make.keyring("health"), "health") == key
    for keyring in (make.keyring(), make.keyring("general", "protection")):
        with pytest.raises(Trouble, match="keys.closed_to_us"):
            open_body_key(sealed, keyring, "health")


def test_what_is_shown_is_nothing_secret():
    """A keyring in a log line tells no key."""
    assert "AGE-SECRET" not in repr(make.keyring("general"))
