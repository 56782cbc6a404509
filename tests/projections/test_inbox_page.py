from stations import seal, wish

from screenio.projections.inbox_page import inbox_page


def test_an_inbox_shows_what_came_and_how_to_write_it(heard, gate):
    """The inbox lists what came, with the form and the codes that write its values."""
    desk, about, *_ = heard
    assert gate.desk("asylum", "ASY").ask(inbox_page).rows == ()
    desk = gate.desk("gate", "OFF")
    wish(desk, about)
    seal(desk, about, "ASY", "asylum")
    gate.carry("gate", "OFF", "asylum", "ASY")
    page = gate.desk("asylum", "ASY").ask(inbox_page)
    assert [row.sender_name for row in page.rows] == ["gate"]
    assert page.form.form_id == "SCR-1"
    assert page.tables.pathways
