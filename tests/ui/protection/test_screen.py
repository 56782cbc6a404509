"""The sheet of F9."""

import pytest
from PySide6.QtCore import Qt
from ui_desk import settle
from ui_fixtures import LANGUAGES, words_of

from screenio.domain.fact import own_subject
from screenio.errors import Trouble
from screenio.ui.interview.screen import build as interview
from screenio.ui.parts.dialog import Sheet
from screenio.ui.protection.notification import NotificationSheet
from screenio.ui.protection.screen import open_wish


@pytest.fixture
def page(gate, built):
    """An interview in which something is half-typed."""
    made = built(interview, (gate.talk, "S2.2a"))
    made.answer.latin.put("Mir A")
    made.answer.latin.edit.setFocus()
    return made


def words(gate):
    """Give the words of wishes that can be opened."""
    subject = own_subject("protection", gate.person)
    return gate.desk(lambda desk: desk.view().wish_words(subject))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_is_shut_in_every_language(gate, looks, given, built, language):
    """The wish is recorded when the sheet is there; what is shut and what stays open is said."""
    with_look = looks(language)
    page = built(interview, (gate.talk, "S2.2a"), with_look=with_look)
    sheet = open_wish(given(gate.behind, with_look=with_look), page, gate.person)
    settle()
    assert with_look.label("pathway", "RET_F") in words_of(sheet)
    assert not page.grab().isNull()


def test_esc_goes_back_to_the_half_typed_answer(gate, given, page, qtbot):
    """The answer below is as it was, the keys are in it, and the wish stands."""
    sheet = open_wish(given(gate.behind), page, gate.person)
    qtbot.keyClick(sheet.native.edit, Qt.Key.Key_Escape)
    assert page.answer.latin.text() == "Mir A"
    assert page.answer.latin.edit.hasFocus()
    assert page.model.asked.card.flags == ("PROT",)
    assert words(gate) == ()


def test_words_that_were_typed_are_never_lost(gate, given, page, qtbot):
    """Whether with Esc or with the button: words that were typed are recorded."""
    sheet = open_wish(given(gate.behind), page, gate.person)
    sheet.native.put("که بېرته لاړ شم")
    sheet.translated.put("if I go back")
    sheet.channel.choose("VIA_INTERPRETER")
    qtbot.keyClick(sheet.native.edit, Qt.Key.Key_Escape)
    settle()
    assert words(gate) == (("که بېرته لاړ شم", "if I go back"),)


def test_the_protection_questions_come_next(gate, given, page):
    """The primary action leads to the question that was put next."""
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place))
    sheet = open_wish(given(gate.behind), page, gate.person)
    sheet._on_next()
    assert wanted == [("interview", (gate.talk, "S5.0"))]


def test_pressing_again_opens_no_second_sheet(gate, given, page):
    """While the sheet is open, F9 does nothing more."""
    assert open_wish(given(gate.behind), page, gate.person) is not None
    assert open_wish(given(gate.behind), page, gate.person) is None


def test_the_notification_is_one_step_away(gate, given, page):
    """What may leave at once is offered, and opens its own sheet."""
    sheet = open_wish(given(gate.behind), page, gate.person)
    sheet._on_seal()
    settle()
    assert isinstance(page.findChild(Sheet), NotificationSheet)


def test_a_wish_that_was_not_recorded_is_not_said_to_be(gate, given, page):
    """When the disk says no, the sheet says so in red."""
    sheet = open_wish(given(gate.behind), page, gate.person)
    sheet.model.refused.emit(Trouble("vault.disk_full"))
    assert sheet.saved.text() == "Not recorded"
    assert sheet.notice.says


def test_words_survive_a_crash(gate, given, page):
    """Words that were typed and not recorded stand there again when the key is pressed again."""
    sheet = open_wish(given(gate.behind), page, gate.person)
    sheet.native.put("که")
    sheet._on_typed()
    sheet.model.keep()
    sheet.native.put("")
    Sheet.shut(sheet)
    settle()
    again = open_wish(given(gate.behind), page, gate.person)
    assert again.native.text() == "که"
    again.shut()
    settle()
    assert words(gate) == (("که", ""),)
    assert open_wish(given(gate.behind), page, gate.person).native.text() == ""
