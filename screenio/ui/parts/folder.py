"""Choosing a folder or a file: typed, or picked in a window that blocks nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFileDialog, QWidget

from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.field import Field


def pick(
    parent: QWidget,
    title: str,
    then: Callable[[str], None],
    *,
    kind: str = "folder",
    name: str = "",
    offers: Sequence[str] = (),
) -> QFileDialog:
    """Let somebody pick a folder, a file to read, or a file to write; `then` gets its path.

    Args:
        kind: folder, open or save.
        name: the name suggested for a file to write.
        offers: which files are listed, each as "words (*.png *.jpg)", the first at once.
    """
    window = QFileDialog(parent, title)
    window.setOption(QFileDialog.Option.DontUseNativeDialog)
    window.setWindowTitle(title)
    if kind == "folder":
        window.setFileMode(QFileDialog.FileMode.Directory)
        window.setOption(QFileDialog.Option.ShowDirsOnly)
    elif kind == "save":
        window.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        window.setFileMode(QFileDialog.FileMode.AnyFile)
        window.selectFile(name)
    else:
        # A name that is not there is told by whoever reads it: Qt would open a box that blocks.
        window.setFileMode(QFileDialog.FileMode.AnyFile)
        if offers:
            window.setNameFilters(offers)
    window.fileSelected.connect(then)
    window.finished.connect(window.deleteLater)
    window.open()
    return window


class FolderField(Field):
    """A field for a folder, with a button to pick it."""

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(look, label, icon="hard-drive")
        self.choose = Button(look, look.words.say("Choose"), icon="search")
        self.line.addWidget(self.choose)
        self.choose.clicked.connect(self._on_choose)
        self._title = label

    def _on_choose(self) -> None:
        pick(self, self._title, self._on_picked)

    def _on_picked(self, folder: str) -> None:
        self.put(folder)
        self._on_edited(folder)
