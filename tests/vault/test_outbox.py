"""What has to leave."""

import make

from screenio.sync.envelope import DOSSIERS, JOURNAL


def test_only_a_receipt_ends_the_waiting(vault):
    """An envelope waits, urgent ones first, until its receipt comes; a second receipt is noticed."""
    slow = make.envelope(recipient=make.THERE, order=JOURNAL)
    urgent = make.envelope(recipient=make.THERE, order=DOSSIERS)
    other = make.envelope(recipient=make.HERE, order=DOSSIERS)
    for at_ms, envelope in enumerate((slow, urgent, other)):
        vault.outbox.put(envelope, at_ms)
    assert [one.envelope for one in vault.outbox.waiting()] == [urgent, other, slow]
    assert [one.at_ms for one in vault.outbox.waiting(make.THERE)] == [1, 0]
    assert vault.outbox.receipted(urgent.address.id, 9)
    assert not vault.outbox.receipted(urgent.address.id, 10)
    assert [one.envelope for one in vault.outbox.waiting(make.THERE)] == [slow]
