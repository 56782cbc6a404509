"""How pages are read in tests: stops of Tab, names for readers, markup, clipped words; and hostile words."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel

LANGUAGES = ("en", "sr", "ar", "en-XA")
HOSTILE = "<b>Bold</b><img src=x> \u202edlob\u202c & \u2067" + "x" * 10_000


def stops(widget):
    """Give everything that Tab stops at, in its order."""
    found, one = [], widget.nextInFocusChain()
    while one is not None and one is not widget:
        tabs = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabs and one.isVisibleTo(widget) and one.focusProxy() is None:
            found.append(one)
        one = one.nextInFocusChain()
    return found


def nameless(widget):
    """Give what Tab stops at without a name for readers of the screen."""
    return [
        one
        for one in stops(widget)
        if not one.accessibleName() and one.parent().__class__.__name__ != "QComboBox"
    ]


def rich(widget):
    """Give labels that would read markup."""
    return [
        one
        for one in widget.findChildren(QLabel)
        if one.textFormat() != Qt.TextFormat.PlainText and one.text()
    ]


def words_of(widget):
    """Give everything that labels and buttons say."""
    QCoreApplication.sendPostedEvents()
    said = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    said += [one.accessibleName() for one in widget.findChildren(QAbstractButton)]
    return " | ".join(said)


def clipped(widget):
    """Give buttons that are narrower than their words."""
    return [
        one.accessibleName()
        for one in widget.findChildren(QAbstractButton)
        if one.accessibleName()
        and one.isVisibleTo(widget)
        and one.width() + 1 < min(one.minimumSizeHint().width(), 200)
    ]


def picture(kind, width, height, *, progressive=False):
    """Give the bytes of a picture: one colour with a corner of another, so that turning it shows."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2f6f8f"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 3, height // 3, QColor("#ffcc00"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind.encode())
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(image)
    return bytes(buffer.data().data())
