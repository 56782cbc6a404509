"""A button whose reader is told what it is about, where its few words stand in a line that says so."""

from screenio.ui.look import Look
from screenio.ui.parts.button import Button


class NamedButton(Button):
    """A button that shows a word, and says the word and what it is about to readers of the screen."""

    def __init__(self, look: Look, text: str, about: str, *, icon: str = "") -> None:
        self._shown = text
        super().__init__(look, text, icon=icon)
        self.setAccessibleName(f"{text}: {about}")

    @property
    def words(self) -> str:
        """Give the words that are drawn."""
        return self._shown
