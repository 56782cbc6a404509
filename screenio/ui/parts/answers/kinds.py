"""Which widget answers which kind of question."""

from collections.abc import Callable

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.answers.attached import AttachedAnswer
from screenio.ui.parts.answers.chosen import chosen_answer
from screenio.ui.parts.answers.confirmed import ConfirmedAnswer
from screenio.ui.parts.answers.document import DocumentAnswer
from screenio.ui.parts.answers.drawn import APPEARANCES, DrawnAnswer
from screenio.ui.parts.answers.language_list import LanguageListAnswer
from screenio.ui.parts.answers.name import NameAnswer
from screenio.ui.parts.answers.note import NoteAnswer
from screenio.ui.parts.answers.partial_date import PartialDateAnswer
from screenio.ui.parts.answers.place import PlaceAnswer
from screenio.ui.parts.answers.plain import LineAnswer, text_answer
from screenio.ui.parts.answers.points import PointAnswer, PointsAnswer
from screenio.ui.parts.answers.ranked import RankAnswer
from screenio.ui.parts.answers.rows import RowsAnswer
from screenio.ui.parts.answers.scale import RangeAnswer
from screenio.ui.parts.answers.two_languages import TwoLanguagesAnswer
from screenio.ui.parts.notice import Notice

Make = Callable[[Look, QuestionCard, Tongue], Answer]


class NotAnswerable(Answer):
    """A kind that this version cannot ask: it is said plainly, and a reason can be given."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        notice = Notice(look)
        text = look.words.say(
            "This kind of question cannot be answered in this version. Say below why it is left open."
        )
        notice.say(text, "amber")
        self.inside.addWidget(notice)


def answer_for(look: Look, card: QuestionCard, tongue: Tongue) -> Answer:
    """Make the widget for a question."""
    if card.kind == "repeat":
        return RowsAnswer(look, card, tongue, answer_for)
    if card.scale:
        return RangeAnswer(look, card, tongue)
    if card.kind == "file" and card.appearance & APPEARANCES:
        return DrawnAnswer(look, card, tongue)
    return KINDS.get(card.kind, NotAnswerable)(look, card, tongue)


KINDS: dict[str, Make] = {
    "name": NameAnswer,
    "partial_date": PartialDateAnswer,
    "place": PlaceAnswer,
    "document": DocumentAnswer,
    "choice": chosen_answer,
    "choices": chosen_answer,
    "yes_no": chosen_answer,
    "yes_no_unknown": chosen_answer,
    "text": text_answer,
    "text_two_languages": TwoLanguagesAnswer,
    "language_list": LanguageListAnswer,
    "integer": LineAnswer,
    "decimal": LineAnswer,
    "date": LineAnswer,
    "time": LineAnswer,
    "moment": LineAnswer,
    "note": NoteAnswer,
    "rank": RankAnswer,
    "trigger": ConfirmedAnswer,
    "file": AttachedAnswer,
    "geopoint": PointAnswer,
    "geotrace": PointsAnswer,
    "geoshape": PointsAnswer,
}
"""Kind to widget; a repeat is made of the widgets of its parts, a number with a scale is a range,
a file may be drawn."""
