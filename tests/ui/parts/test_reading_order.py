"""The order of Tab."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Scroll, column, row
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.reading_order import ReadPage, stops_of


def test_tab_goes_as_the_page_is_read(look, show, qtbot):
    """Whatever was made last: line by line, through strips, scrolls and what is shown of a stack."""
    page = ReadPage(look)
    last, first, second, third, hidden = (
        Button(look, text) for text in ("last", "first", "second", "third", "hidden")
    )
    scroll, stack = Scroll(look), QStackedWidget()
    scroll.inside.addWidget(Flow(look, first))
    stack.addWidget(second)
    stack.addWidget(hidden)
    place = QWidget()
    place.setLayout(column(look, stack, third))
    scroll.inside.addWidget(place)
    page.inside.addWidget(scroll)
    page.inside.addLayout(row(look, None, last))
    show(page, (500, 400))
    assert stops_of(page) == [first, second, third, last]
    first.setFocus()
    heard = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        heard.append(QApplication.focusWidget())
    assert heard == [second, third, last, first]
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is last
