"""A form tried out on nobody."""

import pytest
from own_forms import PAPERS, bring, own
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from small_forms import rows, workbook
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, picture, words_of

from screenio.domain.questionnaire import BringInForm, subject_of
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import compile_workbook
from screenio.ui.forms.trial import build
from screenio.ui.parts.picture import Picture


@pytest.fixture
def trial(gate, built):
    """Open the try-out of the form."""

    def open_(**more):
        gate.sign_in("SUP")
        gate.desk(lambda desk: desk.submit(bring()))
        return built(build, own().digest, roles=("SUP",), **more)

    return open_


def entries(gate):
    """Count what was recorded or kept half-typed."""
    count = "SELECT (SELECT count(*) FROM entry) + (SELECT count(*) FROM scratch)"
    return gate.desk(lambda desk: desk.opened.vault.db.execute(count).fetchone()[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_trial_opens_in_every_language(trial, looks, language):
    """The first question that is open is on screen; the page is about nobody."""
    page = trial(with_look=looks(language))
    assert page.model.question == "sleeps"
    page.model.open("sleeps")
    assert page.person() is None
    assert not clipped(page)


def test_a_form_is_walked_and_nothing_is_recorded(trial, gate, qtbot):
    """Keys answer as with a person; at the end the journal is as it was, and it can begin anew."""
    page = trial()
    before = entries(gate)
    assert "Nothing of it is recorded" in words_of(page)
    page.model.open("sleeps")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert page.model.question == "blankets"
    page.answer.field.put("many")
    page.next.click()
    assert page.model.question == "blankets"
    page.answer.field.put("2")
    page.next.click()
    page.reasons.choose("DECLINED")
    page.next.click()
    page.answer.area.put("Mr. Gul")
    page.keep()
    page.next.click()
    settle()
    assert page.model.question == ""
    assert "Nothing was recorded." in words_of(page)
    assert page.again.hasFocus()
    assert entries(gate) == before
    page.again.click()
    page.model.open("sleeps")
    assert page.answer.value() is None


def test_what_a_rule_refuses_is_said(trial):
    """A value that the form does not take stays on screen with the sentence of its code."""
    page = trial()
    page.model.open("sleeps")
    page.model.answer("SPACESHIP")
    assert "not one of the choices" in page.notice.says
    page.model.correct("a", "b")
    page.model.pause()
    page.model._on_changed(frozenset({"interviews"}))
    assert page.model.question == "sleeps"


def test_the_button_leads_back(trial):
    """The button leads back to the forms."""
    page = trial()
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place))
    page.leave.click()
    assert wanted == [("forms", None)]


def test_the_form_says_in_its_own_words_what_it_does_not_allow(trial):
    """What explains the question stands beside it; a rule and a missing answer are said as the author wrote."""
    page = trial()
    page.model.open("sleeps")
    assert "The place, not with whom." in words_of(page.words)
    page.next.click()
    assert page.notice.says == "Somebody has to know where to find them."
    page.model.open("blankets")
    page.answer.field.put("12")
    page.next.click()
    assert page.notice.says.startswith("Nine at most, not")
    page.answer.field.put("x")
    page.next.click()
    assert page.notice.says
    assert not page.notice.says.startswith("Nine")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pictures_of_a_form_stand_beside_its_words(gate, built, looks, language):
    """A question and its choices show what came along; a choice is as high as its picture, and still a key away."""
    gate.sign_in("SUP")
    survey = rows(
        {
            "type": "select_one how",
            "name": "feels",
            "label::English (en)": "How do you feel?",
            "label::Arabic (ar)": "كيف تشعر؟",
            "media::image::English (en)": "face.png",
        }
    )
    choices = rows(
        {
            "list_name": "how",
            "name": "WELL",
            "label::English (en)": "Well",
            "label::Arabic (ar)": "بخير",
            "media::image::English (en)": "well.png",
        },
        {
            "list_name": "how",
            "name": "ILL",
            "label::English (en)": "Ill",
            "label::Arabic (ar)": "مريض",
        },
    )
    book = workbook(survey, choices, {"version": "1", "default_language": "English (en)"})
    xform = compile_workbook(book).xform
    media = {"face.png": picture("PNG", 400, 300), "well.png": picture("JPG", 90, 90)}
    brings = BringInForm(subject=subject_of("small"), xform=xform, workbook=book, media=media)
    gate.desk(lambda desk: desk.submit(brings))
    page = built(
        build,
        FormDefinition.parse(xform).digest,
        roles=("SUP",),
        with_look=looks(language),
    )
    assert page.words.findChild(Picture).pixmap().deviceIndependentSize().height() == 140
    well, ill = page.answer.group.buttons.values()
    assert well.height() > ill.minimumSizeHint().height()
    assert well.heightForWidth(300) >= 56
    page.answer.setFocus()
    settle()
    page.answer.group.choose("WELL")
    assert page.answer.value() == "WELL"
    assert not clipped(page)


def test_a_form_whose_columns_name_no_language_is_shown_in_its_own_words(gate, built):
    """The words stand once, for the officer; nobody is told that a language is called default."""
    gate.sign_in("SUP")
    book = workbook(rows({"type": "text", "name": "a", "label": "How many?"}), (), {"version": "1"})
    xform = compile_workbook(book).xform
    subject = subject_of("small")
    brings = BringInForm(subject=subject, xform=xform, workbook=book, media={})
    gate.desk(lambda desk: desk.submit(brings))
    page = built(build, FormDefinition.parse(xform).digest, roles=("SUP",))
    assert "The form's own words" in words_of(page)
    assert "default" not in words_of(page)
    assert words_of(page).count("How many?") == 1


def test_a_file_that_is_tried_out_is_kept_nowhere(gate, built, tmp_path):
    """It is shown like any other, and again on coming back; nothing of it reaches the desk."""
    gate.sign_in("SUP")
    gate.desk(lambda desk: desk.submit(bring("1", PAPERS)))
    page = built(build, own("1", PAPERS).digest, roles=("SUP",))
    (tmp_path / "voice.m4a").write_bytes(b"a recording")
    page.model.open("voice")
    page.answer.keep(tmp_path / "voice.m4a", "m4a")
    settle()
    assert page.answer.value() == "1.m4a"
    page.next.click()
    page.model.open("voice")
    settle()
    assert "It cannot be shown or played here" in words_of(page)
    assert page.answer.value() == "1.m4a"
    count = "SELECT count(*) FROM attachment"
    assert gate.desk(lambda desk: desk.opened.vault.db.execute(count).fetchone()[0]) == 0
