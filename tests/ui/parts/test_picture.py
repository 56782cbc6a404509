"""Pictures of strangers are read small, or said not to be shown."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from ui_fixtures import picture

from screenio.ui.parts.picture import MOST_SCANS, Picture, drawn_small


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP"])
def test_a_picture_is_shown_small(look, show, kind):
    """A wide one is as wide as there is room; a small one stays as it is; its words are read out."""
    wide = show(Picture(look, picture(kind, 2000, 100), "A long road"), (600, 200))
    assert wide.pixmap().deviceIndependentSize().toTuple() == (420, 21)
    assert wide.accessibleName() == "A long road"
    small = drawn_small(look, picture(kind, 30, 20), 140, 1.0)
    assert small.deviceIndependentSize().toTuple() == (30, 20)


def scanned(again):
    """Give a photograph that comes sharper step by step, with its last step again and again."""
    raw = picture("JPG", 40, 40, progressive=True)
    last = raw.rindex(b"\xff\xda")
    return raw[:-2] + raw[last:-2] * again + raw[-2:]


def test_a_photograph_with_endless_scans_is_not_read(look):
    """Each costs a look at the whole of it: the window would stand still; a film behind it costs nothing."""
    assert drawn_small(look, scanned(0) + b"\xff\xda\x00\x02" * 200, 140, 1.0) is not None
    assert drawn_small(look, scanned(MOST_SCANS), 140, 1.0) is None
    raw = scanned(0)
    assert drawn_small(look, raw[:2] + b"\xff\xfe\x00\x02" * 1000 + raw[2:], 140, 1.0) is None


def claiming(width, height):
    """Give a PNG that claims a size and holds nothing."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + chunk


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        picture("PNG", 40, 40)[:60],
        claiming(50_000, 50_000),
        claiming(100, 0),
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        picture("BMP", 9, 9),
    ],
    ids=["nothing", "beginning", "half", "vast", "flat", "svg", "bmp"],
)
def test_what_is_no_picture_is_said(look, show, raw):
    """Damaged, vast and of another kind: a sentence stands in its place, nothing is unpacked."""
    shown = show(Picture(look, raw, "Words"), (600, 200))
    assert shown.pixmap().isNull()
    assert shown.text() == "The picture cannot be shown."


def test_a_photograph_of_a_telephone_is_shown(look):
    """Twelve and fifty million points, as telephones take them."""
    for wide, high in ((4032, 3024), (8160, 6120)):
        shown = drawn_small(look, flat_jpeg(wide, high), 280, 1.0)
        assert shown.deviceIndependentSize().toTuple() == (373, 280)


def flat_jpeg(wide, high):
    """Give a photograph of nothing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(wide, high, QImage.Format.Format_Grayscale8)
    image.fill(128)
    assert QImageWriter(buffer, b"jpeg").write(image)
    return bytes(buffer.data().data())
