"""Labels."""

import pytest
from PySide6.QtCore import Qt
from ui_fixtures import HOSTILE

from screenio.ui.parts.text import Paragraph, PlainLabel, plain_tooltip


@pytest.mark.parametrize("kind", [PlainLabel, Paragraph])
def test_a_hostile_name_is_letters(look, show, kind):
    """Markup is shown as letters, and no name makes the window wider than the screen."""
    label = show(kind(look, HOSTILE), (400, 60))
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" in label.text()
    assert "\u202e" not in label.text()
    assert label.sizeHint().width() < 700
    assert label.minimumSizeHint().width() < 200


def test_a_cut_line_shows_all_of_it_in_its_tooltip(look, show):
    """A line that does not fit has the rest in its tooltip, escaped."""
    label = show(PlainLabel(look, "<i>" + "long " * 100), (120, 30))
    assert "&lt;i&gt;" in label.toolTip()
    plain_tooltip(label, "")
    assert label.toolTip() == ""


def test_a_paragraph_is_as_high_as_its_lines(look):
    """A paragraph asks for the height of its lines at the width it gets."""
    text = Paragraph(look, "word " * 60)
    assert text.heightForWidth(200) > 3 * text.heightForWidth(2_000)


def test_a_text_in_arabic_script_starts_at_its_side(looks, show):
    """The ink of Arabic text begins at the right edge, in a window of either direction."""
    for language in ("en", "ar"):
        text = Paragraph(looks(language), "عندما كنتم", right_to_left=True)
        image = show(text, (400, 60)).grab().toImage()
        ground = image.pixelColor(2, 2)
        inked = [x for x in range(400) if any(image.pixelColor(x, y) != ground for y in range(60))]
        assert min(inked) > 250
