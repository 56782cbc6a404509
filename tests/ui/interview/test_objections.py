"""Reading back."""

from PySide6.QtWidgets import QWidget
from ui_desk import settle
from ui_fixtures import HOSTILE, words_of

from screenio.projections.question_card import asked
from screenio.ui.interview.objections import ObjectionSheet, ReadBackList
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.writing import Writing

PASHTO = Tongue("ps", "Pashto")


def test_answers_are_read_in_both_languages_and_can_be_objected_to(gate, given, look, show):
    """Each answer of the section stands in both languages; its button says which it is about."""
    found = gate.desk(lambda desk: desk.ask(asked, gate.talk, "S9.1", "en"))
    writing = Writing(look, given(gate.behind).resources)
    today = moment_now().date()
    writers = writing.writers(found.form, found.tables, found.card.languages, today)
    rows = show(ReadBackList(look), (900, 500))
    heard = []
    rows.objected.connect(heard.append)
    rows.show_rows(found.read_back, writers, PASHTO)
    settle()
    assert "Gul Agha" in words_of(rows)
    buttons = rows.findChildren(NamedButton)
    assert all(one.accessibleName().startswith("Not right: ") for one in buttons)
    buttons[0].click()
    assert heard == ["S2.1"]
    rows.show_rows((), writers, PASHTO)
    assert rows.isHidden()


def test_an_objection_needs_words(look, show):
    """Nothing typed is no objection; words of before stand there again."""
    page = show(QWidget(), (900, 500))
    sheet = ObjectionSheet(look, HOSTILE, PASHTO, {"officer": "before"})
    sheet.open_over(page)
    heard = []
    sheet.said.connect(lambda *said: heard.append(said))
    assert sheet.officer.text() == "before"
    sheet.officer.put("")
    sheet._on_keep()
    sheet.person.put("نه")
    sheet._on_keep()
    assert heard == [("نه", "")]
