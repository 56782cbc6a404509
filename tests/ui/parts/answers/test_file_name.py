"""A file that is only named."""

from ui_fixtures import words_of

from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import answer_for


def test_only_the_name_is_written_down(look, show, qtbot):
    """The folder is left out, and it is said plainly that the file is not kept."""
    card = QuestionCard("q", "q", "file", "", Both("A picture"), Both())
    answer = show(answer_for(look, card, Tongue()), (700, 200))
    assert "Only the name is written down" in words_of(answer)
    assert answer.value() is None
    heard = []
    answer.changed.connect(lambda: heard.append(answer.value()))
    answer._on_picked("/home/ana/pictures/tent.jpg")
    assert heard == ["tent.jpg"]
    answer.restore("/home/ana/x.jpg")
    assert answer.value() == "x.jpg"
    answer.put("y.jpg")
    assert answer.draft() == "y.jpg"
