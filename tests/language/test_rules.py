from ground import tables

from screenio.language.rules import WHO_OPENS, WHY


def test_every_rule_has_plain_words():
    """Each gate of the table says why the door is shut and who could open it."""
    assert set(WHY) == set(WHO_OPENS) == set(tables().gates)
