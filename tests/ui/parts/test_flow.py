"""Widgets that go on in the next line."""

import pytest
from ui_desk import settle

from screenio.ui.parts.button import Button
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
