"""A name as one question: own script first, then Latin letters; parts only as the person says them.

Nothing is split, stripped or invented. One name only is a whole name.
"""

import unicodedata
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.button import Button, Choice, IconButton
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.field import Field
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.text import PlainLabel

MOST_PARTS = 12
SCRIPTS = {
    "ARABIC": "Arab",
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "ETHIOPIC": "Ethi",
    "BENGALI": "Beng",
    "GURMUKHI": "Guru",
    "DEVANAGARI": "Deva",
    "TAMIL": "Taml",
    "SINHALA": "Sinh",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "GREEK": "Grek",
    "CJK": "Hani",
    "MYANMAR": "Mymr",
    "THAI": "Thai",
}
"""First word of a letter's Unicode name to the script. Source: Unicode names; codes.csv, script."""


def script_of(text: str) -> str:
    """Say in which script a name is written, by its first letter of a known one."""
    for letter in text:
        found = SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0])
        if found and letter.isalpha():
            return found
    return "Latn"


class NameAnswer(Answer):
    """Own script, Latin letters, parts, one name only, and how the Latin letters came about."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        self.native = Field(look, say("As written, in own script"))
        turn(self.native, look, right_to_left=tongue.is_right_to_left)
        self.latin = Field(look, say("In Latin letters"))
        self.single = Choice(look, say("One name only, it is a full name"))
        self.add = Button(look, say("Add a part of the name"), icon="plus")
        self.scheme = NarrowPick(
            look, say("How the Latin letters came about"), self.picks("scheme")
        )
        self.use = NarrowPick(look, say("Which name it is"), self.picks("use"))
        self.parts: list[PartRow] = []
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.native)

    def value(self) -> dict[str, Any] | None:
        """Give the name with its parts."""
        native, latin = self.native.text().strip(), self.latin.text().strip()
        if not native and not latin:
            return None
        made = {
            "native": native,
            "script": script_of(native or latin),
            "latin": latin,
            "parts": [part for one in self.parts if (part := one.value())],
            "single": self.single.isChecked(),
        }
        chosen = {"scheme": self.scheme.chosen(), "use": self.use.chosen()}
        return made | {key: code for key, code in chosen.items() if code}

    def lacks(self) -> str:
        """Ask which part of the name a part is."""
        wrong = any(not part["type"] for one in self.parts if (part := one.value()))
        return self.look.words.say("Which part of the name is it? Please choose.") if wrong else ""

    def put(self, value: Any) -> None:
        """Show a name."""
        self.native.put(value.get("native", ""))
        self.latin.put(value.get("latin", ""))
        self.single.setChecked(bool(value.get("single")))
        self.scheme.choose(value.get("scheme", ""))
        self.use.choose(value.get("use", ""))
        for one in list(self.parts):
            self._drop(one)
        for part in value.get("parts") or ():
            self._add().put(part)

    def be_brief(self) -> None:
        """Leave out what is for a longer talk: kinds of Latin letters and of names."""
        self.scheme.hide()
        self.use.hide()

    def take_words(self, text: str) -> None:
        """Show words as the name in own script or in Latin letters, whichever they are."""
        (self.latin if script_of(text) == "Latn" else self.native).put(text)

    def _lay_out(self) -> None:
        look, say = self.look, self.look.words.say
        self.inside.addLayout(row(look, self.native, self.latin, gap=14))
        card = Card(look, tone="soft")
        heading = PlainLabel(look, say("Parts"), weight=600)
        said = PlainLabel(look, say("in the order they are said"), "second", tone="second")
        card.inside.addLayout(row(look, heading, said, None, self.single))
        self._rows = card.inside
        card.inside.addLayout(row(look, self.add, None))
        self.inside.addWidget(card)
        self.inside.addLayout(row(look, self.scheme, self.use, gap=14))

    def _connect(self) -> None:
        for field in (self.native, self.latin):
            field.edited.connect(self.changed)
        for pick in (self.scheme, self.use):
            pick.picked.connect(self.changed)
        self.single.clicked.connect(self.changed)
        self.add.clicked.connect(self._on_add)

    def _on_add(self) -> None:
        self._add().focus_first()

    def _add(self) -> "PartRow":
        part = PartRow(self.look, self.picks_of_parts(), self.tongue)
        part.changed.connect(self.changed)
        part.gone.connect(lambda: self._on_gone(part))
        self.parts.append(part)
        self._rows.insertWidget(self._rows.count() - 1, part)
        self.add.setEnabled(len(self.parts) < MOST_PARTS)
        return part

    def picks_of_parts(self) -> list[tuple[str, str]]:
        """Give the kinds of parts, with nothing chosen first."""
        labels = self.look.labels
        return [("", "–"), *((code, text) for (of, code), text in labels.items() if of == NAMED)]

    def _on_gone(self, part: "PartRow") -> None:
        self._drop(part)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop(self, part: "PartRow") -> None:
        self.parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()
        self.add.setEnabled(True)


NAMED = "name_part"


class PartRow(QWidget):
    """One part of a name; `gone` when a person took it away."""

    changed = Signal()
    gone = Signal()

    def __init__(self, look: Look, kinds: list[tuple[str, str]], tongue: Tongue) -> None:
        super().__init__()
        say = look.words.say
        self.type = NarrowPick(look, say("Part of the name"), kinds)
        self.native = Field(look, say("Own script"))
        turn(self.native, look, right_to_left=tongue.is_right_to_left)
        self.latin = Field(look, say("Latin letters"))
        self.remove = IconButton(look, say("Take this part away"), "x")
        line = row(look, self.type, self.native, self.latin)
        for number in range(3):
            line.setStretch(number, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(line)
        self.type.picked.connect(self.changed)
        self.native.edited.connect(self.changed)
        self.latin.edited.connect(self.changed)
        self.remove.clicked.connect(self.gone)

    def value(self) -> dict[str, str] | None:
        """Give the part, or None while it is empty."""
        native, latin = self.native.text().strip(), self.latin.text().strip()
        if not native and not latin:
            return None
        return {"type": self.type.chosen(), "native": native, "latin": latin}

    def put(self, part: Any) -> None:
        """Show a part."""
        self.type.choose(part.get("type", ""))
        self.native.put(part.get("native", ""))
        self.latin.put(part.get("latin", ""))

    def focus_first(self) -> None:
        """Put the keys into the part."""
        self.type.setFocus(Qt.FocusReason.OtherFocusReason)


def turn(field: Field, look: Look, *, right_to_left: bool) -> None:
    """Give a field the direction and letters of the person's language."""
    side = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    field.edit.setLayoutDirection(side)
    field.edit.setFont(look.theme.font("body", 500, arabic_script=right_to_left))
