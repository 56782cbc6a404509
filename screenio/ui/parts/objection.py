"""An answer of a record in words, and what the person says is wrong about it."""

from collections.abc import Mapping

from screenio.language.answers import AnswerWriter
from screenio.projections.review_card import FieldRow
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.text import Paragraph


def value_words(look: Look, one: FieldRow, writer: AnswerWriter) -> str:
    """Write the answer of a field, or why there is none to show."""
    if one.closed_to_us:
        return look.words.say("recorded, closed to you")
    if one.declined:
        return look.label("not_answered", one.declined)
    return writer.answer(one.question, one.value) or "–"


class Objection(Card):
    """What the person says it should be, in both languages."""

    def __init__(self, look: Look, says: Mapping[str, str], tongue: Tongue) -> None:
        super().__init__(look, tone="amber")
        say = look.words.say
        chip = Chip(look, say("Objection"), "messages-square", "amber")
        both = say("Both stay. The objection goes along with the answer.")
        self.inside.addLayout(row(look, chip, Paragraph(look, both, "second", tone="second"), None))
        turned = tongue.is_right_to_left
        line = row(
            look,
            Paragraph(look, says.get("officer", ""), weight=600),
            Paragraph(look, says.get("person", ""), weight=600, right_to_left=turned),
            gap=16,
        )
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.inside.addLayout(line)
