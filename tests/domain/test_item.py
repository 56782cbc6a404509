from screenio.domain.item import Item
from screenio.encoding import pack


def test_an_item_shows_no_value():
    """What an item shows in a log is its group and question."""
    shown = repr(Item(group="G1", attribute="person.name", question="S2.1", value="Nasir"))
    assert "Nasir" not in shown
    assert "S2.1" in shown


def test_what_is_usual_is_not_written():
    """Defaults take no room in a package."""
    usual = Item(group="G1", attribute="a", question="Q", value=1)
    assert b"objection" not in pack(usual)
