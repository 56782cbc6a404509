"""Signing and sealing keys."""

import pytest

from screenio.errors import Trouble
from screenio.keys.credential import (
    Credential,
    SigningKey,
    make_identity,
    open_with,
    recipient_of,
    seal_to,
    verify,
)


def test_signing_agrees_with_the_standard():
    """The first vector of RFC 8032, section 7.1, comes out."""
    key = SigningKey(
        bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    )
    assert key.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"").hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
        "f9b46bd25bf5f0595bbe24655141438e7a100b"
    )


def test_a_signature_is_of_one_message_by_one_key():
    """Another message, key or signature is refused."""
    ours, other = SigningKey.make(), SigningKey.make()
    signature = ours.sign(b"message")
    verify(ours.public, b"message", signature)
    for public, message, shown in (
        (other.public, b"message", signature),
        (ours.public, b"massage", signature),
        (ours.public, b"message", signature[:-1]),
        (b"short", b"message", signature),
    ):
        with pytest.raises(Trouble, match="keys.bad_signature"):
            verify(public, message, shown)


def test_what_is_sealed_opens_to_its_recipients_only():
    """Each recipient opens it, nobody else does."""
    one, two, stranger = Credential.make(), Credential.make(), Credential.make()
    sealed = seal_to(b"words", [one.recipient, two.recipient, one.recipient])
    assert one.open(sealed) == two.open(sealed) == b"words"
    with pytest.raises(Trouble, match="keys.closed_to_us"):
        stranger.open(sealed)
    with pytest.raises(Trouble, match="keys.closed_to_us"):
        open_with(sealed, [])


@pytest.mark.parametrize("raw", [b"", b"age-encryption.org/v1\n", b"\x00" * 300])
def test_bytes_that_are_no_age_file_are_damaged(raw):
    """Whatever lies there, the answer is a trouble."""
    with pytest.raises(Trouble, match="keys.damaged"):
        Credential.make().open(raw)


def test_nothing_is_sealed_to_nobody():
    """A list without recipients and a misspelt one are refused."""
    for recipients in ([], ["age1misspelt"]):
        with pytest.raises(Trouble, match="keys.not_a_recipient"):
            seal_to(b"words", recipients)


def test_an_identity_is_recognised():
    """Printed text with a line end is read, other text is refused."""
    identity = make_identity()
    assert recipient_of(identity + "\n") == recipient_of(identity)
    with pytest.raises(Trouble, match="keys.not_an_identity"):
        recipient_of("AGE-SECRET-KEY-1MISSPELT")


def test_what_is_shown_is_nothing_secret():
    """A log line with a credential in it tells no private half."""
    credential = Credential.make()
    shown = repr(credential) + repr(credential.secrets) + repr(SigningKey.make())
    assert "AGE-SECRET" not in shown
    assert credential.secrets.seed.hex()[:8] not in shown
