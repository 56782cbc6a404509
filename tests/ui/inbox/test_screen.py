"""The inbox page."""

import pytest
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.domain.dossier import RecallDossier
from screenio.ui.inbox.screen import build


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(office, looks, built, language):
    """The list is there and nothing is open yet."""
    page = built(build, None, kind="ASY", with_look=looks(language))
    page.focus_first()
    assert page.rows.rowCount() == 2
    assert page.person() is None
    assert not page.side.isEnabled()
    assert not clipped(page)


def test_a_dossier_is_opened_and_accepted(office, built):
    """Opening shows it; accepting with number and day is recorded."""
    page = built(build, None, kind="ASY")
    dossier = next(one for one in page.model.page.rows if one.package == "FULL")
    page.table.opened.emit(dossier)
    settle()
    assert page.person() == office.person
    assert "Gul Agha" in words_of(page)
    page.certificate.put("2026-11-04417")
    page.issued.put("22 Nov")
    page.accept.click()
    assert "Write the day" in page.notice.says
    page.issued.put("2026-11-22")
    page.accept.click()
    assert "Recorded" in page.notice.says
    assert page.model.row.certificate == "2026-11-04417"
    assert not page.accept.isEnabled()


def test_it_opens_the_one_that_was_asked_for(office, built):
    """Coming from the overview, the dossier chosen there is open; a question sends it back."""
    first = built(build, None, kind="ASY").model.page.rows[0].dossier
    page = built(build, first, kind="ASY")
    assert page.model.chosen == first
    page.send_back.click()
    assert "question" in page.notice.says
    page.asks.put("Which village?")
    page.send_back.click()
    assert page.model.row.state == "RETURNED_FOR_INFO"


def test_an_empty_inbox_says_what_to_do(gate, built):
    """Nothing came: read a stick."""
    gate.sign_in("ASY", "asylum")
    page = built(build, None, kind="ASY")
    assert "Nothing has come yet" in words_of(page)


def test_a_question_is_kept_before_another_dossier_is_opened(office, built):
    """What is half-typed belongs to its dossier, and a recalled dossier is shown no more."""
    page = built(build, None, kind="ASY")
    first, second = page.model.page.rows
    page.table.opened.emit(first)
    page.asks.edit.setPlainText("Which vill")
    page.table.opened.emit(second)
    assert page.asks.text() == ""
    page.table.opened.emit(first)
    assert page.asks.text() == "Which vill"
    office.behind.submit(page.model, RecallDossier(subject=first.dossier))
    assert page.middle.currentIndex() == 0
    assert "recalled" in page.notice.says
    assert not page.accept.isEnabled()
