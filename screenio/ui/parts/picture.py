"""A picture of a form beside its words: read small, and only as one of a few kinds."""

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel

from screenio.ui.look import Look

KINDS = frozenset({b"png", b"jpeg", b"gif", b"webp"})
MOST_POINTS = 12_000_000
"""A photograph of a telephone; what claims more is not unpacked: it could fill the memory."""


def drawn_small(look: Look, raw: bytes, high: int, ratio: float) -> QPixmap | None:
    """Read a picture at a height, and three times that in width at most; None where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(raw)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if reader.format().data() not in KINDS or not _is_sane(size):
        return None
    reader.setAutoTransform(True)
    room = QSize(look.theme.px(high) * 3, look.theme.px(high)) * ratio
    if size.width() > room.width() or size.height() > room.height():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    found = QPixmap.fromImage(image)
    found.setDevicePixelRatio(ratio)
    return found


def _is_sane(size: QSize) -> bool:
    return not size.isEmpty() and size.width() * size.height() <= MOST_POINTS


class Picture(QLabel):
    """A picture; what it shows is said by the words beside it, or that it cannot be shown."""

    def __init__(self, look: Look, raw: bytes, words: str, *, high: int = 140) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(words)
        found = drawn_small(look, raw, high, self.devicePixelRatioF())
        if found:
            self.setPixmap(found)
        else:
            self.setText(look.words.say("The picture cannot be shown."))
