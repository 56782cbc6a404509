"""Days on a line."""

import datetime

import pytest

from screenio.identity.partial_date import Window
from screenio.ui.parts.date_line import DateLine

TODAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_days_are_drawn_and_said(looks, qtbot, language):
    """A year that touches eighteen is drawn, said in words, and may be a child's."""
    line = DateLine(looks(language))
    qtbot.addWidget(line)
    line.resize(300, 60)
    line.show_window(Window(datetime.date(2008, 3, 20), datetime.date(2009, 3, 20)), TODAY)
    assert not line.grab().isNull()
    assert line.may_be_child
    assert "2008" in line.words()
    assert line.accessibleName() == line.words()


def test_nothing_known_shows_nothing(look, qtbot):
    """Without a day the line is not there, and nobody is a child by it."""
    line = DateLine(look)
    qtbot.addWidget(line)
    line.show_window(Window(None, None), TODAY)
    assert line.isHidden()
    assert (line.words(), line.may_be_child) == ("", False)
    line.show_window(Window(datetime.date(1990, 1, 2), datetime.date(1990, 1, 2)), TODAY)
    assert line.words() == "2 Jan 1990"
    assert not line.may_be_child
