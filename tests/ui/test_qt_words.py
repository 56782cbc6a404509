"""Qt's own words."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

from screenio.ui.qt_words import WORDS, QtWords


@pytest.mark.parametrize("language", ["sr", "ar"])
def test_the_window_for_choosing_speaks_our_language(looks, qtbot, language):
    """Buttons of Qt's own windows say our words; what we have no words for stays Qt's."""
    words = looks(language).words
    own = QtWords(words)
    own.install()
    window = QFileDialog()
    qtbot.addWidget(window)
    window.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = {button.text() for button in window.findChildren(QPushButton)}
    rest = QCoreApplication.translate("QFileDialog", "Something Qt says elsewhere")
    own.remove()
    assert words.say("Cancel") in said
    assert rest == "Something Qt says elsewhere"
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "Look in:"


def test_no_word_of_ours_is_empty():
    """An empty word would blank a button."""
    assert all(WORDS.values())
