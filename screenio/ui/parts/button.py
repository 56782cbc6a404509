"""Buttons: primary, quiet, plain; and a choice that a number key takes.

They are painted, on buttons, so that the accessibility tree keeps role and state. The gap between icon
and words, and the small key that says which key does the same, cannot be set in a style sheet.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from screenio.ui.look import Look
from screenio.ui.parts.icon import drawn
from screenio.ui.parts.key_cap import draw_key, key_width
from screenio.ui.parts.text import plain_tooltip
from screenio.ui.parts.typeset import Typeset, reads_right_to_left, tame

PRIMARY, QUIET, PLAIN, DANGER = "primary", "quiet", "plain", "danger"
MOST_WIDE = 420
GAP = 8
LEAST_ROOM = 40.0
"""The words of a choice have at least so many pixels, also where they are shorter."""


class Button(QPushButton):
    """A button with words, perhaps an icon before them and a key after them."""

    def __init__(
        self, look: Look, text: str, *, kind: str = QUIET, icon: str = "", key: str = ""
    ) -> None:
        super().__init__()
        self._look, self._kind, self._icon, self._key = look, kind, icon, key
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)  # Enter presses the button that has the keys
        self.say(text)

    def say(self, text: str) -> None:
        """Put words on the button; a button with an icon alone keeps them for its reader and tooltip."""
        shown = tame(text)
        arabic = reads_right_to_left(shown, otherwise=self._look.theme.right_to_left)
        self.setFont(self._look.theme.font("body", 600, arabic_script=arabic))
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(shown)
        self.updateGeometry()

    @property
    def words(self) -> str:
        """Give the words on the button."""
        return self.accessibleName()

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for the room of icon, words and key."""
        theme = self._look.theme
        padding = theme.px(8 if self._kind == PLAIN else 16)
        width = min(self._inside(), theme.px(MOST_WIDE)) + 2 * padding
        return QSize(round(width), theme.height("button"))

    def minimumSizeHint(self) -> QSize:
        """Keep the words whole as far as that is sensible."""
        return self.sizeHint()

    def _inside(self) -> float:
        theme = self._look.theme
        width = float(self.fontMetrics().horizontalAdvance(self.words))
        width += theme.px(16 + GAP) if self._icon else 0
        return width + (key_width(self._look, self._key) + theme.px(GAP) if self._key else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground, line = self._colours()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(line, 2 if self.hasFocus() else 1))
        painter.setBrush(ground)
        radius = self._look.theme.radius("control")
        painter.drawRoundedRect(box, radius, radius)
        self._draw_inside(painter, box, ink)

    def _colours(self) -> tuple[str, QColor, QColor]:
        colour = self._look.theme.colour
        is_near = self.underMouse() or self.isDown()
        line = colour("focus") if self.hasFocus() else None
        if not self.isEnabled():
            return "text_third", colour("soft"), colour("soft_line")
        if self._kind == PRIMARY:
            ground = colour("accent_hover" if is_near else "accent")
            return "on_accent", ground, colour("text") if line else ground
        ink = {PLAIN: "accent_text", DANGER: "red"}.get(self._kind, "text")
        if self._kind == PLAIN:
            nothing = QColor(0, 0, 0, 0)
            return ink, colour("accent_soft") if is_near else nothing, line or nothing
        return ink, colour("soft" if is_near else "card"), line or colour("control_line")

    def _draw_inside(self, painter: QPainter, box: QRectF, ink: str) -> None:
        theme = self._look.theme
        inside = min(self._inside(), box.width() - theme.px(12))
        x = (box.width() - inside) / 2 + box.left()
        pieces: list[tuple[str, float]] = []
        if self._icon:
            pieces.append(("icon", theme.px(16)))
        key = key_width(self._look, self._key) if self._key else 0.0
        before = theme.px(16 + GAP) if self._icon else 0
        after = key + theme.px(GAP) if self._key else 0
        pieces.append(("text", inside - before - after))
        if self._key:
            pieces.append(("key", key))
        for piece, width in pieces:
            left = x if not theme.right_to_left else self.width() - x - width
            self._draw_piece(painter, piece, QRectF(left, box.top(), width, box.height()), ink)
            x += width + theme.px(GAP)

    def _draw_piece(self, painter: QPainter, piece: str, box: QRectF, ink: str) -> None:
        if piece == "icon":
            side = self._look.theme.px(16)
            top = box.center().y() - side / 2
            painter.drawPixmap(
                round(box.left()), round(top), drawn(self._look, self, self._icon, ink)
            )
        elif piece == "key":
            draw_key(painter, box, self._look, self._key, ink)
        else:
            painter.setPen(self._look.theme.colour(ink))
            shown = self.fontMetrics().elidedText(
                self.words, Qt.TextElideMode.ElideRight, round(box.width() + 1)
            )
            plain_tooltip(self, self.words if shown != self.words else "")
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


class IconButton(Button):
    """A button with an icon alone; its words are its accessible name and its tooltip."""

    def __init__(self, look: Look, text: str, icon: str) -> None:
        super().__init__(look, text, kind=PLAIN, icon=icon)
        plain_tooltip(self, text)

    # Qt

    def sizeHint(self) -> QSize:
        """Be a square."""
        side = self._look.theme.height("button")
        return QSize(side, side)

    def _draw_inside(self, painter: QPainter, box: QRectF, ink: str) -> None:
        side = self._look.theme.px(18)
        picture = drawn(self._look, self, self._icon, ink, size=18)
        middle = box.center()
        painter.drawPixmap(round(middle.x() - side / 2), round(middle.y() - side / 2), picture)


ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class Choice(QAbstractButton):
    """One choice of a group: its number key, its words, and the same in the person's language.

    What is chosen has a border, weight and a filled key, not a colour alone.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        key: str = "",
        second: str = "",
        second_right_to_left: bool | None = None,
    ) -> None:
        super().__init__()
        self._look, self._key = look, key
        self._text, self._second = tame(text), tame(second)
        self._second_direction = second_right_to_left
        self._picture: QPixmap | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(self._text.replace("&", "&&"))
        self.setAccessibleName(" · ".join(filter(None, [self._text, self._second])))

    def illustrate(self, picture: QPixmap) -> None:
        """Show a picture beside the words."""
        self._picture = picture
        self.updateGeometry()

    def _picture_start(self) -> float:
        theme = self._look.theme
        return theme.px(12) + (key_width(self._look, self._key) + theme.px(10) if self._key else 0)

    def _columns(self, width: int) -> tuple[float, Typeset, Typeset | None]:
        theme = self._look.theme
        start = self._picture_start()
        if self._picture:
            start += self._picture.deviceIndependentSize().width() + theme.px(10)
        room = max(LEAST_ROOM, width - start - theme.px(14))
        half = (room - theme.px(16)) / 2 if self._second else room
        weight = 600 if self.isChecked() else 400
        first = Typeset(
            self._text,
            theme.font("body", weight, arabic_script=reads_right_to_left(self._text)),
            half,
            theme=theme,
            at_right=theme.right_to_left,
        )
        if not self._second:
            return start, first, None
        arabic = self._second_direction
        if arabic is None:
            arabic = reads_right_to_left(self._second)
        font = theme.font("body", weight, arabic_script=arabic)
        second = Typeset(
            self._second,
            font,
            half,
            theme=theme,
            right_to_left=arabic,
            at_right=not theme.right_to_left,
        )
        return start, first, second

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the group."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Wrap long words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the choice is at a width."""
        _, first, second = self._columns(width)
        picture = self._picture.deviceIndependentSize().height() if self._picture else 0
        tallest = max(first.height, second.height if second else 0, picture)
        return max(self._look.theme.height("option"), round(tallest) + self._look.theme.px(14))

    def sizeHint(self) -> QSize:
        """Ask for the room of one line."""
        theme = self._look.theme
        start, first, second = self._columns(100_000)
        width = start + max(LEAST_ROOM, first.widest) + theme.px(15)
        width += second.widest + theme.px(32) if second else 0
        width = min(width, theme.px(640))
        return QSize(round(width), self.heightForWidth(round(width)))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as a few words."""
        theme = self._look.theme
        return QSize(min(self.sizeHint().width(), theme.px(110)), theme.height("option"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choice."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_box(painter)
        start, first, second = self._columns(self.width())
        ink = theme.colour("text" if self.isEnabled() else "text_third")
        end = float(theme.px(14))
        middle = self.height() / 2
        turned = theme.right_to_left
        if self._key:
            width = key_width(self._look, self._key)
            left = self.width() - theme.px(12) - width if turned else theme.px(12)
            box = QRectF(left, 0, width, self.height())
            draw_key(painter, box, self._look, self._key, "text_second", is_filled=self.isChecked())
        if self._picture:
            size = self._picture.deviceIndependentSize()
            left = self._picture_start()
            left = self.width() - left - size.width() if turned else left
            painter.drawPixmap(QPointF(left, middle - size.height() / 2), self._picture)
        half = (self.width() - start - end - (theme.px(16) if second else 0)) / (2 if second else 1)
        first_x = end + (half + theme.px(16) if second else 0) if turned else start
        first.draw(painter, first_x, middle - first.height / 2, ink)
        if second:
            second_x = end if turned else start + half + theme.px(16)
            second.draw(painter, second_x, middle - second.height / 2, ink)

    def _draw_box(self, painter: QPainter) -> None:
        colour = self._look.theme.colour
        is_chosen = self.isChecked()
        line = colour("control_line" if not is_chosen else "accent_line")
        if self.hasFocus():
            line = colour("focus")
        painter.setPen(QPen(line, 2 if is_chosen or self.hasFocus() else 1))
        ground = "accent_soft" if is_chosen else "soft" if self.underMouse() else "card"
        painter.setBrush(colour(ground))
        radius = self._look.theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
