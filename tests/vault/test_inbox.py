"""What came in."""

import make

from screenio.sync.pack import Seen


def test_an_envelope_comes_in_once(vault):
    """It is kept as it came, until it is removed."""
    envelope, other = make.envelope(), make.envelope()
    assert vault.inbox.put(envelope, 1)
    assert not vault.inbox.put(envelope, 2)
    assert vault.inbox.put(other, 3)
    assert vault.inbox.all() == [envelope, other]
    vault.inbox.remove(envelope.address.id)
    assert vault.inbox.get(envelope.address.id) is None
    assert vault.inbox.get(other.address.id) == other


def test_what_was_read_from_sticks_is_remembered(vault):
    """Packs, envelopes and the newest number of each station come back."""
    assert vault.inbox.seen() == Seen()
    vault.inbox.remember(Seen(frozenset({b"p"}), frozenset({b"e"}), {make.THERE: 3}))
    later = Seen(frozenset({b"p", b"q"}), frozenset({b"e"}), {make.THERE: 4})
    vault.inbox.remember(later)
    assert vault.inbox.seen() == later
