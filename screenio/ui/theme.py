"""Colours, type and measures as tokens; a palette and the one style sheet are made from them.

There is one style sheet for the whole program, since one per widget costs twice the time. Its picture
files (arrows, ticks) are tinted icons in a folder of the theme's own, because Qt's style sheets know no
`currentColor`. A theme does not change: when somebody switches, a new one is made and pages are rebuilt.

Source:
    Sizes and light colours: the drawings of the house; dark and sunlight ones are held to 4.5 and 7 to 1
    by a test.
"""

from functools import cached_property
from pathlib import Path
from string import Template
from typing import Any

import msgspec
from PySide6.QtCore import QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from screenio.ui.tinting import tinted

LIGHT, DARK, SUNLIGHT = "light", "dark", "sunlight"
SCHEMES = (LIGHT, DARK, SUNLIGHT)
LATIN_FONT, ARABIC_FONT = "Inter", "Vazirmatn"
OTHER_FONTS = tuple(
    f"Noto Sans {script}" for script in ("Devanagari", "Bengali", "Ethiopic", "Gurmukhi")
)
"""For names as they are written at home, after the two fonts of the window's own languages."""
TONES = ("neutral", "accent", "green", "amber", "red", "purple", "practice")
_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "soft",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "text_third",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent_text",
}


LARGE_TEXT = 1.2
"""From this text size on three columns no longer fit into 1280 pixels as they are drawn."""


def load_fonts(resources: Path) -> None:
    """Make the fonts of the program known to Qt; once for each application."""
    for path in sorted((resources / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


class Theme:
    """How everything looks: one scheme, one text size, one direction, a real or a practice station."""

    def __init__(
        self,
        resources: Path,
        scheme: str = LIGHT,
        *,
        scale: float = 1.0,
        right_to_left: bool = False,
        practice: bool = False,
    ) -> None:
        tokens = msgspec.json.decode((resources / "ui" / "tokens.json").read_bytes())
        self.right_to_left = right_to_left
        self.scale = scale
        self.is_practice = practice
        self._icons = resources / "icons"
        self._style = (resources / "ui" / "style.qss").read_text(encoding="utf-8")
        self._tokens: dict[str, Any] = tokens
        self._colours: dict[str, str] = dict(tokens[scheme])
        if practice:
            self._colours["side"] = self._colours["practice_side"]
            self._colours["side_chosen"] = self._colours["practice_chosen"]

    def colour(self, name: str) -> QColor:
        """Give a colour by its token."""
        return QColor(self._colours[name])

    def tone(self, tone: str) -> tuple[QColor, QColor, QColor]:
        """Give ink, ground and line of a tone: one of `TONES`."""
        if tone == "neutral":
            return self.colour("text_second"), self.colour("soft"), self.colour("soft_line")
        ink = {"accent": "accent_text", "practice": "practice_text"}.get(tone, tone)
        line = "accent_soft_line" if tone == "accent" else f"{tone}_line"
        return self.colour(ink), self.colour(f"{tone}_soft"), self.colour(line)

    @property
    def is_large(self) -> bool:
        """Say whether letters are so large that things stand below each other rather than beside."""
        return self.scale >= LARGE_TEXT

    def px(self, length: float) -> int:
        """Give a length of the drawings in pixels, at the text size that was chosen."""
        return round(length * self.scale)

    def height(self, name: str) -> int:
        """Give the height of a field, button, option, chip or key."""
        return self.px(self._tokens["height_px"][name])

    def radius(self, name: str) -> int:
        """Give the radius of the corners of a card, control, chip or key."""
        return self.px(self._tokens["radius_px"][name])

    def font(self, role: str, weight: int = 400, *, arabic_script: bool | None = None) -> QFont:
        """Give a font by its role: title, question, heading, body, second, chip, side, key, number."""
        arabic = self.right_to_left if arabic_script is None else arabic_script
        size = self._tokens["type_px"][role]
        font = QFont()
        own = (ARABIC_FONT, LATIN_FONT) if arabic else (LATIN_FONT, ARABIC_FONT)
        font.setFamilies([*own, *OTHER_FONTS])
        font.setPixelSize(self.px(size + (self._tokens["arabic_script_plus_px"] if arabic else 0)))
        font.setWeight(QFont.Weight(weight))
        return font

    def line_height(self, *, arabic_script: bool) -> float:
        """Give the height of a line as a multiple of the size of its letters."""
        height: float = self._tokens["line_height"]["arabic_script" if arabic_script else "latin"]
        return height

    def pixmap(self, name: str, colour: str, size: float = 16, *, ratio: float = 1.0) -> QPixmap:
        """Draw an icon in a colour; one that points somewhere is mirrored with the direction."""
        return tinted(
            self._icons / f"{name}.svg",
            self.colour(colour).name(),
            self.px(size),
            ratio=ratio,
            right_to_left=self.right_to_left,
        )

    def apply(self, application: QApplication) -> None:
        """Make the whole program look like this."""
        application.setStyle("Fusion")
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.colour(name))
        third = self.colour("text_third")
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, third)
        application.setPalette(palette)
        application.setFont(self.font("body"))
        application.setStyleSheet(self.style_sheet())

    def style_sheet(self) -> str:
        """Make the one style sheet."""
        shade = self.colour("shade")
        measures = {f"radius_{name}": str(self.radius(name)) for name in self._tokens["radius_px"]}
        return Template(self._style).substitute(
            self._colours | measures,
            field_inner=self.height("field") - 4,
            shade_through=f"rgba({shade.red()}, {shade.green()}, {shade.blue()}, 150)",
            arrow_down=self._picture("chevron-down", "text_second"),
            arrow_up=self._picture("chevron-up", "text_second"),
            tick=self._picture("check", "on_accent"),
        )

    @cached_property
    def _pictures(self) -> QTemporaryDir:
        return QTemporaryDir()

    def _picture(self, name: str, colour: str) -> str:
        path = Path(self._pictures.path()) / f"{name}.png"
        self.pixmap(name, colour, 16, ratio=2).save(str(path))
        return path.as_posix()
