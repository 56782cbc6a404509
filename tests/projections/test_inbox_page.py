"""A receiver's inbox."""

from stations import seal, wish

from screenio.projections.inbox_page import inbox_page


def test_what_came_is_listed_with_what_writes_it(gate, heard):
    """The list and the form are there at the receiver."""
    desk, about, _, _ = heard
    wish(desk, about)
    seal(desk, about, "ASY", "asylum")
    gate.carry("gate", "OFF", "asylum", "ASY")
    page = gate.desk("asylum", "ASY").ask(inbox_page)
    assert [one.state for one in page.rows] == ["RECEIVED"]
    assert page.form.form_id == "SCR-1"
