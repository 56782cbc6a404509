"""A file that the form asks for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from ui_fixtures import words_of

from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.parts.answers.answer import Keep, Show, Tongue
from screenio.ui.parts.answers.kinds import answer_for
from screenio.ui.parts.picture import Picture

CARD = QuestionCard("q", "q", "file", "", Both("A picture of the paper"), Both(), takes="image")
ROWS = QuestionCard("r", "r", "repeat", "", Both("Papers"), Both(), parts=(CARD,))


def png():
    """Give a small picture."""
    image, buffer = QImage(40, 30, QImage.Format.Format_RGB32), QBuffer()
    image.fill(Qt.GlobalColor.blue)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


@pytest.fixture
def answer(look, show):
    """Show the answer; what it wishes is heard."""
    made = show(answer_for(look, CARD, Tongue()), (700, 400))
    made.heard = []
    made.wishes.connect(made.heard.append)
    return made


def test_a_chosen_file_is_kept_before_it_is_an_answer(answer):
    """The answer is the name that the desk gave, and only once the desk has the file."""
    changed = []
    answer.changed.connect(lambda: changed.append(answer.value()))
    answer.keep(Path("/media/stick/Ali Rahimi.PNG"), "PNG")
    (wish,) = answer.heard
    assert isinstance(wish, Keep)
    assert (answer.value(), changed) == (None, [])
    wish.then(("ab.png", png()))
    assert changed == ["ab.png"]
    assert "PNG · 1 kB" in words_of(answer)
    assert "Rahimi" not in words_of(answer)
    assert answer.findChild(Picture).pixmap().width() > 0


def test_a_kept_file_is_asked_for_and_shown(answer):
    """A file of before comes from the desk; one that is not here is said to be a name only."""
    answer.put("ab.png")
    (wish,) = answer.heard
    assert isinstance(wish, Show)
    assert (answer.value(), wish.name) == ("ab.png", "ab.png")
    wish.then(None)
    assert "Only its name was written down: \u2068ab.png\u2069" in words_of(answer)
    answer.restore('"cd.mp3"')
    answer.heard[-1].then(b"sound")
    assert "It cannot be shown or played here" in words_of(answer)
    assert answer.draft() == '"cd.mp3"'


def test_what_was_kept_stays_when_another_file_is_refused(answer):
    """The page says why; the one before is still the answer and still said."""
    answer.put("ab.png")
    answer.heard[-1].then(png())
    before = answer.what.text()
    answer.keep(Path("/media/stick/none.png"), "png")
    answer.keep(Path("/media/stick/none.jpg"), "jpg")
    answer.heard[-1].then(None)
    assert (answer.value(), answer.what.text()) == ("ab.png", before)
    assert before.startswith("PNG")


def test_what_was_typed_elsewhere_is_no_file(answer):
    """Words are not taken for the name of a file."""
    answer.restore("ab.png")
    assert answer.value() is None


def test_it_is_taken_away_by_keyboard(answer, qtbot):
    """Taking the file away leaves the question unanswered."""
    answer.put("ab.png")
    answer.remove.setFocus()
    qtbot.keyClick(answer.remove, Qt.Key.Key_Space)
    assert answer.value() is None
    assert answer.remove.isHidden()


def test_files_of_the_kind_that_is_asked_for_are_offered_first(answer, qtbot):
    """Any other file can be chosen as well."""
    qtbot.keyClick(answer.choose, Qt.Key.Key_Space)
    window = answer.findChild(QFileDialog)
    first, every = window.nameFilters()
    assert "*.jpg" in first
    assert "(*)" in every
    window.fileSelected.emit("/media/stick/face.jpg")
    assert (answer.heard[0].source, answer.heard[0].ending) == (
        Path("/media/stick/face.jpg"),
        "jpg",
    )
    window.reject()


def test_a_file_in_a_row_is_kept_too(look, show, qtbot):
    """What a part of a row wishes reaches whoever keeps files, also of rows of before."""
    rows = show(answer_for(look, ROWS, Tongue()), (800, 500))
    heard = []
    rows.wishes.connect(heard.append)
    rows.put([{"q": "ab.png"}])
    qtbot.mouseClick(rows.add, Qt.MouseButton.LeftButton)
    rows.rows[1].parts["q"].keep(b"drawn", "png")
    heard[1].then(("cd.png", b"drawn"))
    assert [type(one) for one in heard] == [Show, Keep]
    assert rows.value() == [{"q": "ab.png"}, {"q": "cd.png"}]
    assert "cannot be shown" in words_of(rows)
