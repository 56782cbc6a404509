"""A picture of a form beside its words: read small, and only as one of a few kinds."""

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel

from screenio.ui.look import Look

MOST_POINTS = {b"png": 16_000_000, b"gif": 16_000_000, b"webp": 16_000_000, b"jpeg": 200_000_000}
"""Kinds that are read, and what they may claim to hold: more could fill the memory. A JPEG is made smaller
while it is unpacked, so any photograph of a telephone is shown. Source: libjpeg, scale_denom."""


def drawn_small(look: Look, raw: bytes, high: int, ratio: float) -> QPixmap | None:
    """Read a picture at a height, and three times that in width at most; None where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(raw)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    most = MOST_POINTS.get(bytes(reader.format().data()), 0)
    if size.isEmpty() or size.width() * size.height() > most:
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
