"""Help on a station's own columns: what each `bind::scr:…` does, and what may stand in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from screenio.language.catalogue import mark
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Line, Scroll, row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.text import Paragraph, PlainLabel

WIDTH, HEIGHT = 860, 470
HELP = {
    "fills": mark(
        "What the answer says of the person: person.name, person.birth, journey.destination … It must have "
        "the kind, the codes and the compartment of the screening form. Shown in the record as said."
    ),
    "compartment": mark(
        "Who may read the answer: general (everybody here), protection, health or security. Left empty: "
        "general. A condition of another question may not read a closed answer."
    ),
    "group": mark(
        "The field group of the disclosure matrix, G1 to G22. What fills nothing stays at this station, "
        "whatever its group."
    ),
    "branch": mark(
        "What follows an answer: CODE|CODE -> raise FLAG, open PATHWAY, ask QUESTION, call ROLE, pause, "
        "stop. Several are divided by a semicolon; `any` stands for every answer."
    ),
    "list": mark(
        "The code list of this program whose words stand in the record, for example country."
    ),
    "asked_by": mark("READ_ALOUD: the question is read to the person. Else the officer notes it."),
    "sensitive, sensitivity": mark(
        "sensitive: yes, or any word under sensitivity: the page says that the question is sensitive."
    ),
    "readback": mark("yes: the page asks to read the answer back to the person."),
    "longest": mark("The most characters a text may have."),
    "hint": mark("A hint at a group or repeat; hint-ar is the hint in Arabic."),
    "form_item, need, scr_min, segment, source, tag": mark(
        "Kept for whoever reads the workbook. They change nothing."
    ),
}
"""Own column to what it does. Source: `screenio/domain/columns.py`, READ and KEPT."""
APPEARANCES = {
    "scr-name": mark("A group that is one name: native, script, latin, use …"),
    "scr-partial-date": mark("A group that is one date of which only a part may be known."),
    "scr-place": mark("A group that is one place: country, admin1, district, village."),
    "scr-document": mark("A group that is one paper: type, number, country, held_by …"),
    "scr-text-two-languages": mark("A group that is one text: person, officer."),
    "scr-yes-no-unknown": mark("A choice of YES, NO and UNKNOWN."),
}
"""Own appearance to what it makes of a group or question."""


class ColumnsSheet(Sheet):
    """Every own column and appearance, each with what it does."""

    def __init__(self, look: Look) -> None:
        say = look.words.say
        super().__init__(look, say("Own columns of a workbook"), width=WIDTH)
        text = say(
            "Add them to the sheet `survey` as bind::scr:NAME, and on the sheet `settings` under "
            "`namespaces`: {namespace}",
            namespace='scr="urn:screenio:scr"',
        )
        self.inside.addWidget(Paragraph(look, text, tone="second"))
        self.texts = scroll = Scroll(look)
        scroll.setMinimumHeight(min(look.theme.px(HEIGHT), HEIGHT))
        for name, words in HELP.items():
            shown = ", ".join(f"bind::scr:{one}" for one in name.split(", "))
            self._add(look, scroll, shown, say(words))
        heading = PlainLabel(
            look, say("Own kinds, in the column appearance"), "heading", weight=600
        )
        scroll.inside.addWidget(heading)
        for name, words in APPEARANCES.items():
            self._add(look, scroll, name, say(words))
        scroll.inside.addStretch(1)
        self.inside.addWidget(scroll)
        self.close_ = Button(look, say("Close"), kind=PRIMARY, key="Esc")
        self.inside.addLayout(row(look, None, self.close_))
        self.close_.clicked.connect(self.shut)

    def _add(self, look: Look, scroll: Scroll, name: str, words: str) -> None:
        scroll.inside.addWidget(Paragraph(look, name, weight=600))
        scroll.inside.addWidget(Paragraph(look, words, tone="second"))
        scroll.inside.addWidget(Line())

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on with the arrows and pages, from whatever has the keys."""
        bar = self.texts.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + by)
