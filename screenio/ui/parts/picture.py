"""A picture of a form beside its words: read small, and only as one of a few kinds."""

import re

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel

from screenio.ui.look import Look

MOST_POINTS = {b"png": 16_000_000, b"gif": 16_000_000, b"webp": 16_000_000, b"jpeg": 64_000_000}
"""Kinds that are read, and what they may claim to hold: more could fill the memory. A JPEG is made smaller
while it is unpacked, but one that comes sharper step by step is held whole, with six bytes for a point.
Telephones take 12 or 50 million. Source: libjpeg, scale_denom and jdcoefct.c."""
MOST_SCANS, MOST_SEGMENTS = 40, 1000
"""A JPEG that comes sharper step by step has ten scans; each costs a look at the whole of it, and two
megabytes can hold eighty thousand. Segments hold 64 kilobytes of what else a telephone writes into it."""
_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])")
_SCAN, _END = b"\xda", b"\xd9"
"""What begins a segment, and is no data. Source: ITU T.81, B.1.1.3 and table B.1."""


def drawn_small(look: Look, raw: bytes, high: int, ratio: float) -> QPixmap | None:
    """Read a picture at a height, and three times that in width at most; None where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(raw)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if not _is_sane(reader, raw):
        return None
    size = reader.size()
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


def _is_sane(reader: QImageReader, raw: bytes) -> bool:
    """Say whether a picture is of a kind that is shown, and neither too large nor too costly to read."""
    kind = bytes(reader.format().data())
    most = MOST_POINTS.get(kind, 0)
    if not most or (kind == b"jpeg" and _is_costly(raw)):
        return False
    size = reader.size()
    return not size.isEmpty() and size.width() * size.height() <= most


def _is_costly(raw: bytes) -> bool:
    """Say whether a JPEG has more scans or segments than a photograph has."""
    scans, place = 0, 2
    for _ in range(MOST_SEGMENTS):
        marker = _MARKER.search(raw, place)
        if marker is None or marker[1] == _END or scans > MOST_SCANS:
            return scans > MOST_SCANS
        scans += marker[1] == _SCAN
        place = marker.end() + max(2, int.from_bytes(raw[marker.end() : marker.end() + 2]))
    return True


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
