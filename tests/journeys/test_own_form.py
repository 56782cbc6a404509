"""A station's own form, from the workbook to the person and on to its next version, with keys and mouse."""

import own_forms
import pytest
from day_steps import asked, register, through_interpreter
from own_forms import PAPERS, SECOND
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from stations import NAME
from ui_fixtures import picture, words_of

from screenio.encoding import SubjectId
from screenio.language.messages import MESSAGES
from screenio.projections.questionnaires import held_with
from screenio.ui.parts.picture import Picture

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a container of Microsoft begins: an .xls, or a workbook that a password locks. Source: MS-CFB 2.2."""


def choose(desk, path):
    """Choose a file in the window that is open for it."""
    window = desk.window.findChild(QFileDialog)
    name = window.findChild(QLineEdit)
    name.setText(str(path))
    QTest.keyClick(name, KEY.Key_Return)
    desk.settle()


def look_over(desk, path):
    """Choose a workbook in the window for files, and wait until its child has read it."""
    desk.key(KEY.Key_O, mod=CTRL)
    choose(desk, path)
    model = desk.page.model
    desk.qtbot.waitUntil(lambda: model._compiling is None, timeout=60_000)
    desk.settle()


def put_into_use(desk, path, number):
    """Bring a workbook in and ask people with it; `number` is its place in the list of versions."""
    look_over(desk, path)
    desk.press("Bring this form in")
    desk.open_row(number)
    desk.press("Put into use")


@pytest.fixture
def books(tmp_path):
    """Two versions of a workbook, and things that are none."""
    made = {
        "first.xlsx": own_forms.book(),
        "second.xlsx": own_forms.book("2", SECOND),
        "papers.xlsx": own_forms.book("1", PAPERS),
        "tazkira.jpg": picture("JPG", 900, 600),
        "voice.m4a": b"a recording",
        "half.xlsx": own_forms.book()[:-900],
        "locked.xlsx": OLE + bytes(4_000) + "EncryptedPackage".encode("utf-16-le"),
        "none.xls": b"a letter to my mother",
        "large.xlsx": b"PK" + bytes(30_000_000),
    }
    for name, raw in made.items():
        (tmp_path / name).write_bytes(raw)
    return tmp_path


def held(desk):
    """Ask the open desk beside its screens: the interviews with own forms, and what was said in the first."""
    found = []

    def look(view):
        rows = held_with(view)
        return rows, view.state(SubjectId(rows[0].interview)).values if rows else {}

    desk.background.ask(desk.window, found.append, look)
    desk.settle()
    return found[-1]


def to_the_forms(desk):
    """Sign a supervisor in and go to the forms."""
    desk.sign_in("SUP")
    desk.press("Preferences")
    desk.press("To the forms")
    assert desk.place == "forms"


def leave(desk):
    """Lock the desk for somebody else to sit down."""
    desk.window.lock()
    desk.settle()


def begin_own(desk, books, name="first.xlsx"):
    """Put the own form into use, and let an officer begin to ask somebody new with it."""
    to_the_forms(desk)
    put_into_use(desk, books / name, 0)
    leave(desk)
    desk.sign_in("OFF")
    register(desk)
    desk.press("Other forms")
    desk.press("Begin")
    through_interpreter(desk)


def test_from_the_workbook_to_the_next_version(at, books):
    """A form is brought in and asked with; the interview moves to the next version, and goes on there."""
    desk = at("gate")
    begin_own(desk, books)
    assert asked(desk) == "sleeps"
    desk.key(KEY.Key_2, KEY.Key_Return)
    assert asked(desk) == "blankets"
    desk.types("3")
    desk.key(KEY.Key_Return)
    assert asked(desk) == "remark"
    desk.types("The tent is wet")
    desk.key(KEY.Key_Return)
    assert asked(desk) == "call"
    assert held(desk)[1] == {"sleeps": "CAR", "blankets": 3, "remark": "The tent is wet"}
    leave(desk)
    to_the_forms(desk)
    put_into_use(desk, books / "second.xlsx", 1)
    leave(desk)
    desk.sign_in("OFF")
    desk.key(KEY.Key_Escape)
    desk.press("People")
    desk.open_row(0)
    desk.press("Other forms")
    desk.press("Look at version")
    desk.press("Go on with this version")
    assert desk.place == "interview"
    assert asked(desk) == "sleeps"
    desk.key(KEY.Key_2, KEY.Key_Return)
    assert asked(desk) == "blankets"
    desk.types("woollen")
    desk.key(KEY.Key_Return)
    rows, said = held(desk)
    assert said == {"sleeps": "HOUSE", "blankets": "woollen", "remark": "The tent is wet"}
    assert (rows[0].version, rows[0].newer) == ("2", b"")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("half.xlsx", "workbook.not_whole"),
        ("locked.xlsx", "workbook.locked"),
        ("none.xls", "workbook.not_a_workbook"),
        ("large.xlsx", "workbook.too_large"),
        ("gone.xlsx", "cli.not_read"),
    ],
)
def test_what_is_no_workbook_gets_a_sentence_and_nothing_is_brought_in(at, books, name, code):
    """A half-saved file, one with a password and one that is something else: each is told, nothing is kept."""
    desk = at("gate")
    to_the_forms(desk)
    look_over(desk, books / name)
    says = desk.window.look.words.say(MESSAGES[code])
    assert desk.page.notice.says.startswith(says.partition("{")[0])
    assert not desk.buttons("Bring this form in")
    assert desk.page.model.rows == []


def test_an_own_form_fills_what_is_known_and_never_stands_in_for_the_screening(at, books):
    """What fills a claim is known of the person; the screening still begins anew."""
    desk = at("gate")
    begin_own(desk, books)
    desk.key(KEY.Key_1, KEY.Key_Return, KEY.Key_1, KEY.Key_Return)
    desk.types("none")
    desk.key(KEY.Key_Return)
    assert asked(desk) == "call"
    desk.types("Uncle Gul")
    desk.key(KEY.Key_Return)
    assert asked(desk) == ""
    desk.press("To the person")
    claims = {one.attribute: one.value for one in desk.page.model.page.card.claims}
    assert claims["person.form_of_address"] == "Uncle Gul"
    assert claims["person.name"]["latin"] == NAME["latin"]
    assert desk.button("Begin the interview")
    assert desk.page.model.page.card.interview is None


def test_a_photographed_paper_and_a_recording_are_kept_with_the_answers(at, places, books):
    """Files are chosen by keyboard, kept at once, encrypted, and there again after the lock; nobody is named."""
    desk = at("gate")
    begin_own(desk, books, "papers.xlsx")
    assert asked(desk) == "papers"
    desk.press("Add one")
    desk.press("Choose a file")
    choose(desk, books / "tazkira.jpg")
    (books / "tazkira.jpg").unlink()
    assert desk.page.answer.findChild(Picture).pixmap().height() > 200
    desk.shoot("paper")
    desk.press("Save and next")
    assert asked(desk) == "voice"
    desk.press("Choose a file")
    choose(desk, books / "gone.m4a")
    assert "cannot be read" in desk.page.notice.says
    desk.press("Choose a file")
    choose(desk, books / "voice.m4a")
    assert "cannot be shown or played here" in words_of(desk.page.answer)
    leave(desk)
    desk.sign_in("OFF")
    desk.key(KEY.Key_Escape)
    assert asked(desk) == "voice"
    assert desk.page.answer.value().endswith(".m4a")
    desk.press("Save and next")
    desk.key(KEY.Key_Up, mod=Qt.KeyboardModifier.AltModifier)
    desk.key(KEY.Key_Up, mod=Qt.KeyboardModifier.AltModifier)
    assert desk.page.answer.findChild(Picture).pixmap().height() > 200
    said = held(desk)[1]
    assert said["voice"].endswith(".m4a")
    assert [*said["papers"][0]] == ["front"]
    kept = b"".join(path.read_bytes() for path in places.folder.rglob("*") if path.is_file())
    assert b"a recording" not in kept
