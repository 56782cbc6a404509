"""Widgets that go on in the next line."""

import pytest
from PySide6.QtWidgets import QWidget
from ui_desk import settle

from screenio.ui.parts.button import Button
from screenio.ui.parts.card import column
from screenio.ui.parts.flow import Flow


@pytest.mark.parametrize(("language", "starts_at_left"), [("en", True), ("ar", False)])
def test_lines_fill_from_the_start_and_break(looks, qtbot, language, starts_at_left):
    """Three buttons in a narrow strip stand in two lines, from the start of the line."""
    look = looks(language)
    buttons = [Button(look, text) for text in ("One button", "Two buttons", "Three buttons")]
    flow = Flow(look, *buttons)
    qtbot.addWidget(flow)
    flow.resize(280, flow.heightForWidth(280))
    flow.show()
    settle()
    tops = [one.y() for one in buttons]
    assert tops[0] == tops[1] < tops[2]
    assert (buttons[0].x() < buttons[1].x()) is starts_at_left
    assert flow.heightForWidth(280) > flow.heightForWidth(900)


def test_what_is_taken_away_takes_no_room(look, qtbot):
    """An emptied strip is flat, and hidden widgets take no place."""
    first, second = Button(look, "One"), Button(look, "Two")
    flow = Flow(look, first, second)
    qtbot.addWidget(flow)
    flow.resize(400, 60)
    flow.show()
    first.hide()
    settle()
    assert second.x() == 0
    flow.clear()
    assert flow.heightForWidth(400) == 0


def test_what_is_put_in_while_it_is_hidden_has_its_place_when_it_is_shown(look, qtbot):
    """Also where the strip itself stays as large as it was."""
    flow = Flow(look, Button(look, "One"))
    page = QWidget()
    page.setLayout(column(look))
    page.layout().addWidget(flow)
    qtbot.addWidget(page)
    page.resize(400, 60)
    page.show()
    settle()
    flow.hide()
    settle()
    flow.clear()
    first, second = Button(look, "Two"), Button(look, "Three")
    flow.add(first)
    flow.add(second)
    flow.show()
    settle()
    assert second.x() >= first.geometry().right()
