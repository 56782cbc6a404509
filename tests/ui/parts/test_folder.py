"""Choosing folders and files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from screenio.ui.parts.folder import FolderField, pick


@pytest.mark.parametrize("kind", ["folder", "open", "save"])
def test_the_window_for_choosing_blocks_nothing(look, show, tmp_path, kind):
    """A folder or file is picked while the program goes on."""
    parent = show(FolderField(look, "Folder"))
    picked = []
    window = pick(parent, "Choose", picked.append, kind=kind, name="card")
    assert window.isVisible()
    window.fileSelected.emit(str(tmp_path))
    window.close()
    assert picked == [str(tmp_path)]


def test_a_name_that_is_not_there_is_left_to_whoever_reads_it(look, show, qtbot, tmp_path):
    """A mistyped name opens no box that blocks the program; the page says that it cannot be read."""
    picked = []
    window = pick(show(FolderField(look, "Folder")), "Choose", picked.append, kind="open")
    name = window.findChild(QLineEdit)
    name.setText(str(tmp_path / "gone.xlsx"))
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert picked == [str(tmp_path / "gone.xlsx")]


def test_a_picked_folder_stands_in_the_field(look, show, tmp_path):
    """What was picked stands in the field as if it had been typed."""
    field = show(FolderField(look, "Folder"), (500, 90))
    seen = []
    field.edited.connect(seen.append)
    field.choose.click()
    window = field.findChild(QFileDialog)
    window.fileSelected.emit(str(tmp_path))
    window.close()
    assert field.text() == str(tmp_path)
    assert seen == [str(tmp_path)]
