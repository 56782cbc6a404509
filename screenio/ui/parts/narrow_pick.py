"""One of several in a list that opens, as narrow as its place: long words end in three dots."""

from PySide6.QtWidgets import QComboBox

from screenio.ui.look import Look
from screenio.ui.parts.field import Pick

LETTERS = 8


class NarrowPick(Pick):
    """A pick that never makes its page wider than the window."""

    def __init__(self, look: Look, label: str, options: list[tuple[str, str]]) -> None:
        super().__init__(look, label, options)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.box.setSizeAdjustPolicy(policy)
        self.box.setMinimumContentsLength(LETTERS)
