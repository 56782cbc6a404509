"""The interview page, by keyboard, in every direction."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from stations import NAME
from ui_desk import settle
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.domain.interview import DeclineQuestion
from screenio.projections.interview_card import resume_at
from screenio.ui.interview.aside import CorrectionSheet
from screenio.ui.interview.objections import ObjectionSheet
from screenio.ui.interview.screen import build
from screenio.ui.parts.answers.name import NameAnswer
from screenio.ui.parts.reading_order import stops_of

KEY = Qt.Key


def press(qtbot, key):
    """Press a key where the keys are."""
    qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_opens_in_every_language(gate, looks, built, language):
    """A name, a date, a notice, a list of countries and the read-back open, whatever the name is."""
    gate.say("S2.1", {**NAME, "native": HOSTILE, "latin": HOSTILE[:400]})
    page = built(build, (gate.talk, "S2.1"), with_look=looks(language))
    for question in ("S2.4", "S1.N1", "S2.7", "S2.8a", "S2.10", "S9.1"):
        page.model.open(question)
        settle()
        assert page.model.question == question
        assert not clipped(page)


def test_number_keys_and_enter_answer(gate, built, qtbot):
    """A number chooses in the group that has the keys, Enter records and brings the next question."""
    page = built(build, gate.talk)
    assert page.model.question == "S0.1"
    press(qtbot, KEY.Key_1)
    press(qtbot, KEY.Key_3)
    press(qtbot, KEY.Key_Return)
    state = gate.desk(lambda desk: desk.view().state(gate.talk))
    assert state.values["S0.1"] == ["WATER", "WARMTH"]
    assert page.model.question != "S0.1"


def test_nothing_is_filled_in_and_nothing_is_recorded_by_itself(gate, built, qtbot):
    """Enter on an empty answer records nothing and says what to do."""
    page = built(build, (gate.talk, "S2.7"))
    assert page.answer.value() is None
    press(qtbot, KEY.Key_Return)
    assert page.model.question == "S2.7"
    assert "say below why there is none" in page.notice.says


def test_a_reason_counts_as_an_answer_and_typing_takes_it_back(gate, built, qtbot):
    """A reason is chosen and recorded; with an answer beside it neither is."""
    page = built(build, (gate.talk, "S0.1b"))
    page.reasons.choose("DECLINED")
    page.answer.area.edit.insertPlainText("bread")
    assert page.reasons.chosen() == []
    page.reasons.choose("DECLINED")
    page.next.click()
    assert "Take one of them back" in page.notice.says
    page.answer.area.put("")
    page.next.click()
    state = gate.desk(lambda desk: desk.view().state(gate.talk))
    assert state.declined["S0.1b"] == "DECLINED"


def test_half_typed_text_comes_back(gate, built, qtbot):
    """What was half-typed is there again, in its fields, when the page is opened anew."""
    page = built(build, (gate.talk, "S2.2a"))
    page.answer.latin.edit.setFocus()
    qtbot.keyClicks(page.answer.latin.edit, "Mir A")
    page.keep()
    assert gate.desk(lambda desk: desk.ask(resume_at, gate.talk))[0] == "S2.2a"
    again = built(build, gate.talk)
    assert again.model.question == "S2.2a"
    assert isinstance(again.answer, NameAnswer)
    assert again.answer.latin.text() == "Mir A"


def test_what_was_answered_is_shown_and_what_was_heard_is_not_filled_in(gate, built):
    """An answered name stands in its fields; a name of a person not asked yet stays empty."""
    page = built(build, (gate.talk, "S2.1"))
    assert page.answer.latin.text() == "Gul Agha"
    page.model.open("S2.2a")
    assert page.answer.latin.text() == ""


def test_a_notice_is_shown_in_both_languages(gate, built, qtbot):
    """The notice stands in the officer's and the person's language; Enter says that it was read out."""
    page = built(build, (gate.talk, "S1.N1"))
    assert "You are here because" in words_of(page)
    assert "تاسو دلته یاست" in words_of(page)
    assert page.next.words == "Read out, go on"
    press(qtbot, KEY.Key_Return)
    assert gate.desk(lambda desk: desk.view().state(gate.talk)).values["S1.N1"] == "READ"


def test_an_objection_is_made_under_its_field(gate, built, qtbot):
    """At the read-back every answer has its button; the objection stands under the answer."""
    gate.fill("S9", "S10")
    page = built(build, (gate.talk, "S9.1"))
    page.read_back.objected.emit("S2.1")
    sheet = page.findChild(ObjectionSheet)
    sheet.officer.put("It is Gul Aqa")
    sheet._on_keep()
    settle()
    assert "It is Gul Aqa" in words_of(page)
    assert page.answer.value() == "NOT_CORRECT"


def test_the_read_back_is_finished_before_the_confirmation(gate, built, qtbot):
    """Enter on the first question of the end says that everything was read back, then it answers."""
    gate.fill("S10")
    page = built(build, (gate.talk, "S10.1"))
    assert page.next.words == "Everything was read back"
    press(qtbot, KEY.Key_Return)
    assert page.next.words == "Save and next"
    assert page.model.question == "S10.1"


def test_enter_in_a_sheet_records_no_answer_below_it(gate, built, qtbot):
    """While a sheet is open, Enter belongs to it."""
    page = built(build, (gate.talk, "S0.1b"))
    page.answer.area.edit.insertPlainText("bread")
    page._on_correction()
    sheet = page.findChild(CorrectionSheet)
    qtbot.keyClick(sheet.said.edit, KEY.Key_Return)
    assert page.model.question == "S0.1b"
    sheet.should_be.put("four")
    sheet._on_keep()
    assert page.model.question == "S0.1b"


def test_the_end_says_that_everything_is_answered(gate, built):
    """When nothing is open, the page says so and leads to the person."""
    gate.read_back()
    gate.desk(lambda desk: answer_the_rest(desk, gate.talk))
    page = built(build, gate.talk)
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place))
    assert page.model.question == ""
    assert "Every question is answered" in words_of(page)


def answer_the_rest(desk, talk):
    """Say of every question that may stay open that the person does not know."""
    while name := desk.view().session(talk).next_question():
        desk.submit(DeclineQuestion(subject=talk, question=name, reason="DOES_NOT_KNOW"))


def test_tab_goes_from_the_answer_to_the_reasons_and_on(gate, built):
    """The answer comes before the reasons, the reasons before saving, whatever was made when."""
    page = built(build, (gate.talk, "S2.1"))
    order = stops_of(page)
    places = [
        order.index(one)
        for one in (
            page.answer.native.edit,
            page.answer.latin.edit,
            page.reasons.buttons["DECLINED"],
            page.next,
        )
    ]
    assert places == sorted(places)
