"""Surfaces and rows."""

from PySide6.QtWidgets import QWidget

from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Card, Line, Scroll, Strip, column, emptied, row, spread, with_end
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import PlainLabel


def test_a_card_shows_its_heading_first(look, show):
    """A card says what it is about above what is in it."""
    card = Card(look, "Due", icon="clock")
    below = PlainLabel(look, "Nothing")
    card.inside.addWidget(below)
    show(card, (300, 200))
    heading = next(one for one in card.findChildren(PlainLabel) if one.text() == "Due")
    assert heading.y() < below.y()


def test_a_row_follows_the_direction(looks, show):
    """In a window from right to left the first of a row stands at the right."""
    for language, is_first_left in (("en", True), ("ar", False)):
        look = looks(language)
        whole = QWidget()
        first, second = PlainLabel(look, "one"), PlainLabel(look, "two")
        whole.setLayout(row(look, first, None, second))
        show(whole, (300, 40))
        assert (first.x() < second.x()) is is_first_left


def test_a_layout_can_be_emptied(look, show, qtbot):
    """Emptying takes out widgets and rows of widgets."""
    whole = QWidget()
    box = column(look, PlainLabel(look, "one"), spread(Line()))
    box.addLayout(row(look, PlainLabel(look, "two"), Strip("head")))
    whole.setLayout(box)
    show(whole)
    emptied(box)
    assert box.count() == 0
    assert not [one for one in whole.findChildren(PlainLabel) if one.isVisible()]


def test_a_long_page_scrolls_up_and_down_only(look, show):
    """What is too high scrolls; nothing moves to the side."""
    scroll = Scroll(look)
    for number in range(60):
        scroll.inside.addWidget(PlainLabel(look, f"{number} " + "x" * 500))
    show(scroll, (300, 200))
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBar().maximum() == 0


def test_nothing_in_a_scrolled_part_is_wider_than_it(look, show):
    """A button with long words is as narrow as its part; it shortens its words."""
    scroll = Scroll(look)
    button = Button(look, "words " * 20)
    scroll.inside.addWidget(button)
    show(scroll, (160, 200))
    assert button.width() <= 160


def test_an_end_stands_below_where_text_is_large(looks, show):
    """What stands at the end of a line goes below it at large text sizes."""
    for scale, is_below in ((1.0, False), (1.5, True)):
        look = looks(scale=scale)
        wide, end = PlainLabel(look, "wide"), PlainLabel(look, "end")
        whole = QWidget()
        whole.setLayout(with_end(look, wide, end))
        show(whole, (300, 100))
        assert (end.y() > wide.y()) is is_below


def test_what_is_new_below_is_brought_into_sight(look, show, qtbot):
    """A message that appears under what is taller than the page is seen whole."""
    scroll = Scroll(look)
    tall, notice = QWidget(), Notice(look)
    tall.setFixedHeight(900)
    scroll.inside.addWidget(tall)
    scroll.inside.addWidget(notice)
    show(scroll, (300, 200))
    notice.say("The file cannot be read.", "red")
    scroll.bring(notice)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().value() > 0)
    below = notice.mapTo(scroll.viewport(), notice.rect().bottomLeft()).y()
    assert below < scroll.viewport().height()
