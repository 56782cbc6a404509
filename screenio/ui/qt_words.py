"""Qt's own words (the window for choosing a file, the menu of a text field) from our catalogues.

Qt ships none for Serbian. A sentence that stands in no table here stays Qt's English one: for that the
translator must give None, since an empty text would blank every button.
"""

from PySide6.QtCore import QCoreApplication, QTranslator

from screenio.language.catalogue import Catalogue, mark

WORDS = {
    "&Choose": mark("Choose"),
    "Choose": mark("Choose"),
    "&Open": mark("Open"),
    "Open": mark("Open"),
    "&Save": mark("Save"),
    "Save": mark("Save"),
    "&Cancel": mark("Cancel"),
    "Cancel": mark("Cancel"),
    "Look in:": mark("Look in:"),
    "Directory:": mark("Folder:"),
    "Directories": mark("Folders"),
    "File &name:": mark("File name:"),
    "Files of type:": mark("Kind of files:"),
    "Save As": mark("Save as"),
    "All Files (*)": mark("All files"),
    "Name": mark("Name"),
    "Size": mark("Size"),
    "Type": mark("Kind"),
    "Kind": mark("Kind"),
    "Date Modified": mark("Changed on"),
    "Computer": mark("Computer"),
    "My Computer": mark("Computer"),
    "File": mark("File"),
    "Folder": mark("Folder"),
    "Drive": mark("Disk"),
    "Back": mark("Back"),
    "Forward": mark("Forward"),
    "Parent Directory": mark("One folder up"),
    "Go back": mark("Back"),
    "Go forward": mark("Forward"),
    "Go to the parent directory": mark("One folder up"),
    "Create New Folder": mark("New folder"),
    "Create a New Folder": mark("New folder"),
    "&New Folder": mark("New folder"),
    "New Folder": mark("New folder"),
    "List View": mark("As a list"),
    "Change to list view mode": mark("As a list"),
    "Detail View": mark("With details"),
    "Change to detail view mode": mark("With details"),
    "&Rename": mark("Rename"),
    "&Delete": mark("Delete"),
    "Delete": mark("Delete"),
    "Show &hidden files": mark("Show hidden files"),
    "Sidebar": mark("Places"),
    "&Undo": mark("Undo"),
    "&Redo": mark("Redo"),
    "Cu&t": mark("Cut"),
    "&Copy": mark("Copy"),
    "&Paste": mark("Paste"),
    "Select All": mark("Select all"),
}
"""What Qt says in English to what we say."""


class QtWords(QTranslator):
    """Qt's words in the language of the window."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._said = {theirs: words.say(ours) for theirs, ours in WORDS.items()}

    def install(self) -> None:
        """Let Qt ask here first."""
        QCoreApplication.installTranslator(self)

    def remove(self) -> None:
        """Let Qt ask here no more."""
        QCoreApplication.removeTranslator(self)

    # Qt

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Have words."""
        return False

    def translate(  # type: ignore[override]  # None is what Qt takes for "not here"
        self, context: str, text: str, disambiguation: str = "", number: int = -1
    ) -> str | None:
        """Give our words for Qt's."""
        return self._said.get(text)
