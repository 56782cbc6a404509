"""The frame of an unlocked desk."""

import pytest
from fake_background import FakeBackground
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui_fixtures import LANGUAGES, clipped, stops, words_of

from screenio.encoding import PersonId
from screenio.projections.people import people_count
from screenio.projections.worklist import Counts, counts, due, tasks
from screenio.ui import screens
from screenio.ui.frame import Frame
from screenio.ui.parts.dialog import Message
from screenio.ui.parts.page import Page

ANSWERS = {counts: Counts(0, 0, 0, 0, 0, 0, 0), due: [], tasks: [], people_count: 0}


class PersonPage(Page):
    """A page about somebody, that keeps what is half-typed."""

    kept = 0

    def person(self):
        """Say whom it is about."""
        return PersonId(b"p" * 16)

    def keep(self):
        """Count."""
        self.kept += 1


@pytest.fixture
def frame(show, given, monkeypatch):
    """A frame with a page about somebody."""
    monkeypatch.setitem(screens.BUILDERS, "person", lambda made, _: PersonPage(made.look))
    made = Frame(given(FakeBackground(ANSWERS)))
    made.go("overview")
    return show(made, (1280, 720))


@pytest.mark.parametrize("kind", ["SCREENING", "ASY"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_opens_in_every_language(looks, show, given, language, kind):
    """Side bar, strip, page and line are there; the wish stands last in the side bar."""
    behind = FakeBackground(ANSWERS)
    frame = Frame(given(behind, kind=kind, with_look=looks(language, practice=True)))
    frame.go("overview")
    show(frame, (1280, 720))
    assert not clipped(frame)
    assert frame.wish.y() > max(button.y() for button in frame.places.values())
    order = stops(frame)
    places = [order.index(button) for button in frame.places.values()]
    assert places == sorted(places)
    assert order.index(frame.wish) > max(places)


def test_what_is_half_typed_is_kept_before_a_page_is_left(frame):
    """A page is asked to keep its text before another one is shown."""
    frame.go("person", b"p" * 16)
    page = frame.page
    frame.go("people")
    assert page.kept == 1
    frame.back()
    assert frame.place() == ("person", b"p" * 16)


def test_escape_goes_back_to_the_page_before(frame, qtbot):
    """Esc goes the way back that one came."""
    frame.go("people")
    assert frame.places["people"].isChecked()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert frame.place() == ("overview", None)


def test_a_place_that_is_not_built_is_said_plainly(frame):
    """What is not in this version says so."""
    frame.go("calendar")
    assert frame.status.text.text() == "Not in this version."
    assert frame.place() == ("overview", None)


def test_the_wish_asks_whom_it_is_about(frame, monkeypatch, qtbot):
    """F9 on a page about nobody goes to the people and says what to do."""
    monkeypatch.setitem(screens.SHEETS, "wish", lambda *_: None)
    qtbot.keyClick(frame, Qt.Key.Key_F9)
    assert frame.place() == ("people", None)
    assert "Whom is it about?" in frame.status.text.text()


def test_the_wish_opens_from_every_page_about_somebody(frame, monkeypatch, qtbot):
    """F9 and the umbrella open the same sheet, and the umbrella shines while it is open."""
    opened = []

    def opens(made, page, person):
        sheet = Message(made.look, "Protection wish recorded", "")
        sheet.open_over(page)
        opened.append((person, sheet))
        return sheet

    monkeypatch.setitem(screens.SHEETS, "wish", opens)
    frame.go("person", b"p" * 16)
    qtbot.keyClick(frame, Qt.Key.Key_F9)
    assert opened[0][0] == b"p" * 16
    opened[0][1].shut()
    frame.wish.click()
    assert len(opened) == 2


def test_ctrl_l_locks(frame, qtbot):
    """The key for locking works on every page."""
    asked = []
    frame.lock_wanted.connect(lambda: asked.append(True))
    qtbot.keyClick(frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
    assert "Practice" in words_of(frame)
