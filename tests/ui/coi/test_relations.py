import pytest
from PySide6.QtCore import Qt
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.desk.library import KnownItem
from screenio.ui.coi.relations import AGREES, CONTRADICTS, SUPERSEDES, Relations
from screenio.ui.parts.button import Button

KNOWN = (
    KnownItem(("a1", "a2"), "Papers 2023", "Landinfo", "2023-05", "AFG"),
    KnownItem(("b1",), HOSTILE, "UNAMA", "", ""),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_what_a_document_is_to_others(looks, show, language, qtbot):
    """With keys: a part of a title and Add; all items of a document that is replaced are."""
    part = show(Relations(looks(language), KNOWN), (640, 300))
    qtbot.keyClicks(part.other.field.edit, "Papers")
    qtbot.keyClick(part.add, Qt.Key.Key_Space)
    assert part.items(SUPERSEDES) == ("a1", "a2")
    assert part.items(CONTRADICTS) == ()
    assert not clipped(part)
    part.kind.choose(AGREES)
    part.other.choose("1")
    part.add.click()
    assert part.items(AGREES) == ("b1",)
    assert "Papers 2023" in words_of(part)


def test_what_was_said_is_taken_back(look, show):
    """By pressing it again; the same thing twice is said once, and nothing chosen says nothing."""
    part = show(Relations(look, KNOWN), (640, 300))
    part.add.click()
    assert part.said == []
    for _ in range(2):
        part.other.choose("0")
        part.add.click()
    assert len(part.said) == 1
    next(one for one in part.list.findChildren(Button) if one.isVisible()).click()
    assert part.said == []
