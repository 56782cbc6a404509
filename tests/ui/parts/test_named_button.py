"""A button that says what it is about."""

from screenio.ui.parts.named_button import NamedButton


def test_it_shows_a_word_and_says_what_it_is_about(look, qtbot):
    """The word is drawn; readers of the screen hear the word and the thing."""
    button = NamedButton(look, "Done", "Call the doctor", icon="check")
    qtbot.addWidget(button)
    assert button.words == "Done"
    assert button.accessibleName() == "Done: Call the doctor"
    assert not button.grab().isNull()
