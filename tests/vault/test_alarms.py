"""Alarms."""


def test_an_alarm_stands_until_somebody_settles_it(vault):
    """It is raised once, shown with its values, and gone when settled."""
    vault.alarms.sound("journal.gap", 5, feed="f1", seq=3)
    vault.alarms.sound("journal.gap", 6, seq=3, feed="f1")
    vault.alarms.sound("journal.gap", 7, feed="f1", seq=4)
    first, second = vault.alarms.raised()
    assert (first.code, first.values, first.at_ms) == ("journal.gap", {"feed": "f1", "seq": 3}, 5)
    vault.alarms.settle(first.id, 8)
    assert vault.alarms.raised() == [second]
    vault.alarms.sound("journal.gap", 9, feed="f1", seq=3)
    assert len(vault.alarms.raised()) == 2
