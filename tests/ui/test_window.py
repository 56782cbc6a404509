"""The whole window with a real station behind it."""

import datetime

import msgspec
import pytest
from ground import RESOURCES
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from stations import PARTS, PASSPHRASE, Stations, arrive
from ui_fixtures import words_of

from screenio.desk.program import Program
from screenio.preferences import Preferences, read, write
from screenio.ui.background import Background
from screenio.ui.parts.page import Page
from screenio.ui.unlock.screen import UnlockScreen
from screenio.ui.welcome.screen import WelcomeScreen
from screenio.ui.window import Window


class Clock:
    """A clock that a test moves."""

    def __init__(self):
        self.now = datetime.datetime.fromisoformat("2026-11-22T12:00:00+01:00")

    def __call__(self):
        """Give the moment."""
        return self.now

    def passes(self, **length):
        """Let time pass."""
        self.now += datetime.timedelta(**length)


@pytest.fixture
def clock():
    """A clock of its own."""
    return Clock()


@pytest.fixture
def station(tmp_path):
    """A gate with one person."""
    made = Stations(tmp_path / "stations", {"gate": "SCREENING"})
    arrive(made.desk("gate", "OFF"))
    made.leave()
    return tmp_path / "stations" / "gate"


@pytest.fixture
def window(qtbot, fonts, tmp_path, station, clock):
    """The window of that station, locked."""
    settings = tmp_path / "preferences.json"
    write(settings, Preferences(station=str(station)))
    made = opened(qtbot, settings, clock)
    yield made
    made.close()


def opened(qtbot, settings, clock):
    """Open a window."""

    def open_desk(folder, who, passphrase, *, clock=clock, anchor=None):
        return PARTS.open_desk(folder, who, passphrase, clock=clock)

    program = Program(
        RESOURCES,
        RESOURCES.parent / "translations",
        open_desk,
        lambda f: f / "anchor",
        clock,
        PARTS.lexicon,
        PARTS.gazetteer,
    )
    window = Window(program, Background(), settings)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def sign_in(qtbot, window, who=0):
    """Sign somebody in with the keys alone."""
    page = window.centralWidget()
    page.buttons[who].setFocus()
    qtbot.keyClick(page.buttons[who], Qt.Key.Key_Space)
    qtbot.keyClicks(page.passphrase.edit, PASSPHRASE)
    qtbot.keyClick(page.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame is not None, timeout=20_000)


def test_an_officer_unlocks_and_locks_by_keys_alone(window, qtbot):
    """Sign in, see what waits, lock; the locked page gives numbers."""
    sign_in(qtbot, window)
    number = window.frame.page.numbers["open_cases"]
    qtbot.waitUntil(lambda: number.accessibleName().endswith("1"), timeout=20_000)
    qtbot.waitUntil(lambda: window.frame.status.counts is not None, timeout=20_000)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.centralWidget(), UnlockScreen)
    said = words_of(window.centralWidget()).replace("\u2068", "").replace("\u2069", "")
    assert "1 open case" in said


def test_the_desk_locks_itself(window, qtbot, clock):
    """After two minutes without a key the desk is locked; a touch in between puts it off."""
    sign_in(qtbot, window)
    clock.passes(seconds=110)
    window._on_look()
    assert window.frame is not None
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    clock.passes(seconds=110)
    window._on_look()
    assert window.frame is not None
    clock.passes(seconds=11)
    window._on_look()
    assert window.frame is None
    assert "Locked itself" in words_of(window.centralWidget())


def test_an_interview_may_wait_longer(window, qtbot, clock, monkeypatch):
    """In an interview the desk waits five minutes; a clock that was set back locks at once."""
    monkeypatch.setattr(Page, "is_interview", True)
    sign_in(qtbot, window)
    clock.passes(minutes=4)
    window._on_look()
    assert window.frame is not None
    clock.passes(minutes=-10)
    window._on_look()
    assert window.frame is None


def test_one_comes_back_to_the_page_one_left(window, qtbot):
    """After locking, the same officer is where they were; another one begins at the overview."""
    sign_in(qtbot, window)
    window.frame.go("people")
    window.lock()
    sign_in(qtbot, window, who=1)
    assert window.frame.place() == ("overview", None)
    window.lock()
    sign_in(qtbot, window, who=0)
    assert window.frame.place() == ("people", None)


def test_another_language_turns_the_whole_window(window, qtbot):
    """Arabic turns the window round and keeps the page; the choice is there after the next start."""
    sign_in(qtbot, window)
    window.frame.go("people")
    chosen = msgspec.structs.replace(window.preferences, language="ar", scheme="dark")
    window.prefer(chosen)
    assert window.frame.place() == ("people", None)
    wish = window.frame.wish
    qtbot.waitUntil(lambda: wish.mapTo(window, wish.rect().center()).x() > 640, timeout=5_000)
    assert read(window._settings) == chosen
    window.prefer(msgspec.structs.replace(chosen, language="no-such"))
    assert window.look.words.language == "en"


def test_a_language_of_the_pool_is_whole_or_not_shown(window, qtbot):
    """Sign-in speaks Pashto; an officer, whose pages do not, reads English and finds Pashto after locking."""
    window.prefer(msgspec.structs.replace(window.preferences, language="ps"))
    assert "خلاصول" in words_of(window)
    sign_in(qtbot, window)
    assert window.look.words.language == "en"
    window.lock()
    assert window.look.words.language == "ps"
    assert window.preferences.language == "ps"


def test_a_bug_locks_the_desk_and_names_nobody(window, qtbot):
    """After a bug the desk is locked, and a sheet says what happened."""
    sign_in(qtbot, window)
    window.show_bug("ValueError\nscreenio/ui/frame.py:1")
    assert window.frame is None
    assert "ValueError" in words_of(window)


def test_without_a_station_one_is_asked_for(qtbot, fonts, tmp_path, station, clock):
    """The first start asks which station; what was chosen is remembered."""
    window = opened(qtbot, tmp_path / "none.json", clock)
    assert isinstance(window.centralWidget(), WelcomeScreen)
    window.centralWidget().chosen.emit(str(station))
    assert isinstance(window.centralWidget(), UnlockScreen)
    window.centralWidget().station_wanted.emit()
    assert [button.words for button in window.centralWidget().near] == ["gate"]
    window.centralWidget().near[0].click()
    assert isinstance(window.centralWidget(), UnlockScreen)
    window.close()


def test_rebuilding_leaves_nothing_behind(window, qtbot):
    """Pages that are built anew leave no widget of the old ones."""
    sign_in(qtbot, window)
    counted = []
    for scheme in ("dark", "light", "dark", "light"):
        window.prefer(msgspec.structs.replace(window.preferences, scheme=scheme))
        qtbot.wait(50)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counted.append(len(QApplication.allWidgets()))
    assert counted[1] == counted[3]
