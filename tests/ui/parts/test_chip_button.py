import pytest
from PySide6.QtCore import Qt
from ui_fixtures import HOSTILE, LANGUAGES

from screenio.ui.parts.chip_button import ChipButton


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_pressed_with_keys(looks, show, qtbot, language):
    """Enter and Space press it in both directions; Delete only where what it names goes."""
    look = looks(language)
    stays, goes = ChipButton(look, "Filters", "list-checks", key="F2"), None
    goes = ChipButton(look, HOSTILE, "x", about="take back", goes=True)
    pressed = []
    for button in (stays, goes):
        button.clicked.connect(lambda _=False, one=button: pressed.append(one))
        show(button, (160, 40))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            qtbot.keyClick(button, key)
    assert pressed == [stays] * 2 + [goes] * 4


def test_its_words_are_plain_and_shortened(looks, show):
    """Hostile words stay within the box and are told whole to the reader with what the button does."""
    button = show(ChipButton(looks(), HOSTILE, "x", about="take back"), (120, 30))
    assert button.accessibleName().endswith(": take back")
    assert button.sizeHint().width() <= 320
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    assert button.toolTip()
