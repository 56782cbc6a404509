"""A pick that stays narrow."""

from screenio.ui.parts.field import Pick
from screenio.ui.parts.narrow_pick import NarrowPick


def test_long_words_make_no_page_wider(look, qtbot):
    """A long option makes the list wide, not the field."""
    options = [("A", "a very long option " * 8)]
    narrow, wide = NarrowPick(look, "Kind", options), Pick(look, "Kind", options)
    qtbot.addWidget(narrow)
    qtbot.addWidget(wide)
    assert narrow.minimumSizeHint().width() < 300 < wide.minimumSizeHint().width()
