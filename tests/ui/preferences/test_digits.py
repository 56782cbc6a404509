"""Nine digits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from ui_fixtures import words_of

from screenio.encoding import StationId
from screenio.keys.card import Card
from screenio.ui.preferences.digits import DigitsSheet
from screenio.ui.preferences.model import Offered

CARD = Card(1, StationId(b"s" * 16), "<b>Office</b>", "ASY", "RS", "RS", True, b"k" * 32, {})


def test_the_other_digits_are_typed(look, show, qtbot):
    """The digits stand large, those of the other screen are typed and told."""
    page = show(QWidget())
    sheet = DigitsSheet(look, Offered(b"raw", CARD, "123 456 789"))
    typed = []
    sheet.compared.connect(typed.append)
    sheet.open_over(page)
    assert "123 456 789" in words_of(sheet)
    assert "<b>Office</b>" in words_of(sheet)
    qtbot.keyClicks(sheet.other.edit, "123456789")
    qtbot.keyClick(sheet.other.edit, Qt.Key.Key_Return)
    assert typed == ["123456789"]
