"""The window: the sign-in page while the desk is locked, the frame while it is open.

It makes the look (colours, words, labels) and makes it again when somebody picks another; pages are then
built anew, and what was half-typed is kept first. It locks the desk when nobody has touched key or mouse for
a while, and at once when the clock was set back.
"""

from functools import cached_property
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from screenio import preferences as kept
from screenio.desk.access import INTERPRETER
from screenio.desk.desk import Desk
from screenio.desk.program import Program
from screenio.desk.signed_in import SignedIn, is_idle
from screenio.domain.occasion import Place
from screenio.domain.tables import Tables
from screenio.encoding import StaffId
from screenio.errors import Trouble
from screenio.language.catalogue import ENGLISH, POOL_LANGUAGES, Catalogue, catalogue
from screenio.projections.worklist import Counts
from screenio.reference import read_labels, read_tables
from screenio.ui.background import Background
from screenio.ui.crash import install
from screenio.ui.frame import Frame
from screenio.ui.given import Given
from screenio.ui.look import Look
from screenio.ui.parts.dialog import Message
from screenio.ui.qt_words import QtWords
from screenio.ui.screens import first_place
from screenio.ui.theme import Theme
from screenio.ui.unlock.model import UnlockModel
from screenio.ui.unlock.screen import UnlockScreen
from screenio.ui.welcome.screen import WelcomeScreen, stations_beside

LOOKS_EVERY_MS = 5_000
TOUCHES = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.InputMethod}
)
"""Events that a person makes; a mouse that only lies on a shaking table makes none of them."""
WIDTH, HEIGHT = 1366, 768


class Window(QMainWindow):
    """The whole window."""

    def __init__(self, program: Program, background: Background, settings: Path) -> None:
        super().__init__()
        self._program, self._background, self._settings = program, background, settings
        self.preferences = kept.read(settings)
        self.frame: Frame | None = None
        self._signed: tuple[SignedIn, Place] | None = None
        self._left: dict[StaffId, tuple[str, object]] = {}
        self._reason = ""
        self._waiting: Counts | None = None
        self._qt_words: QtWords | None = None
        self.look = self._make_look()
        self._touched_at = program.now()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_look)
        self._timer.start(LOOKS_EVERY_MS)
        self.setWindowTitle("screenio")
        self.resize(WIDTH, HEIGHT)
        _application().installEventFilter(self)
        install(self.show_bug)
        self.show_locked()

    def show_locked(self) -> None:
        """Show who can sign in; or how to come to a station, when there is none."""
        folder = Path(self.preferences.station)
        if not self.preferences.station or not folder.is_dir():
            self.show_welcome()
            return
        model = UnlockModel(folder, self._background, self._open)
        self._take_look(is_practice=bool(model.card and model.card.practice))
        screen = UnlockScreen(self.look, model, reason=self._reason, waiting=self._waiting)
        model.setParent(screen)
        model.opened.connect(self._on_opened)
        screen.language_picked.connect(self._on_language)
        screen.station_wanted.connect(self.show_welcome)
        self._put(screen)
        screen.focus_first()

    def show_welcome(self) -> None:
        """Ask which station; those beside the last one are offered."""
        last = Path(self.preferences.station) if self.preferences.station else None
        welcome = WelcomeScreen(self.look, stations_beside(last) if last else [])
        welcome.chosen.connect(self.choose_station)
        welcome.language_picked.connect(self._on_language)
        self._put(welcome)
        welcome.focus_first()

    def choose_station(self, folder: str) -> None:
        """Work at the station in a folder from now on."""
        self._keep_preferences(msgspec.structs.replace(self.preferences, station=folder))
        self._reason, self._waiting = "", None
        self.show_locked()

    def prefer(self, preferences: kept.Preferences) -> None:
        """Keep other preferences, and build everything shown with them."""
        self._keep_preferences(preferences)
        self._rebuild()

    def lock(self, reason: str = "") -> None:
        """Lock the desk: keep what is half-typed, close the vault, show who can sign in."""
        if self.frame is None or self._signed is None:
            return
        self.frame.keep()
        self._left[self._signed[0].staff] = self.frame.place()
        self._waiting = self.frame.status.counts
        self._reason = reason
        self._background.lock()
        self.frame = None
        self._signed = None
        self.show_locked()

    def show_bug(self, report: str) -> None:
        """Say that the program made a mistake; the desk is locked, what was recorded is kept."""
        say = self.look.words.say
        self._background.lock()
        self.frame, self._signed = None, None
        self.show_locked()
        text = say(
            "The program made a mistake. What was recorded is kept; the desk was locked to be safe. "
            "Please tell whoever looks after this computer:"
        )
        title = say("Something broke")
        Message(self.look, title, f"{text}\n\n{report}").open_over(self)

    # Look

    @cached_property
    def _tables(self) -> Tables:
        return read_tables(self._program.resources)

    def _make_look(self, *, practice: bool = False) -> Look:
        words = self._words(self._language)
        theme = Theme(
            self._program.resources,
            self.preferences.scheme,
            scale=self.preferences.text_size,
            right_to_left=words.is_right_to_left,
            practice=practice,
        )
        direction = Qt.LayoutDirection
        _application().setLayoutDirection(
            direction.RightToLeft if words.is_right_to_left else direction.LeftToRight
        )
        theme.apply(_application())
        if self._qt_words:
            self._qt_words.remove()
        self._qt_words = QtWords(words)
        self._qt_words.install()
        labels = read_labels(self._program.resources, words.language, self._tables)
        return Look(theme, words, labels, self.preferences.native_digits)

    def _words(self, language: str) -> Catalogue:
        try:
            return catalogue(language, self._program.translations)
        except Trouble:
            return catalogue(ENGLISH, self._program.translations)

    @property
    def _language(self) -> str:
        """Languages of the pool are whole for interpreters; everybody else would read half of the window."""
        wanted, signed = self.preferences.language, self._signed
        is_whole = signed is None or signed[0].roles >= INTERPRETER
        return wanted if is_whole or wanted not in POOL_LANGUAGES else ENGLISH

    def _take_look(self, *, is_practice: bool) -> None:
        """Make the look anew where this station, or whoever signed in, needs another one."""
        is_same = is_practice == self.look.theme.is_practice
        if not is_same or self.look.words.language != self._language:
            self.look = self._make_look(practice=is_practice)

    def _rebuild(self) -> None:
        self.look = self._make_look(practice=self.look.theme.is_practice)
        if self.frame is None or self._signed is None:
            self.show_locked()
            return
        self.frame.keep()
        self._show_frame(*self._signed, at=self.frame.place())

    # Wiring

    def _open(self, folder: Path, who: str, passphrase: str) -> Desk:
        return self._program.open_desk(
            folder, who, passphrase, anchor=self._program.anchor_of(folder)
        )

    def _on_opened(self, signed: SignedIn, place: Place) -> None:
        self._signed = (signed, place)
        self._take_look(is_practice=place.practice)
        self._touched_at = self._program.now()
        self._show_frame(
            signed,
            place,
            at=self._left.get(signed.staff, (first_place(place.kind, signed.roles), None)),
        )

    def _show_frame(self, signed: SignedIn, place: Place, *, at: tuple[str, object]) -> None:
        self._signed = (signed, place)
        given = Given(
            look=self.look,
            background=self._background,
            signed=signed,
            place=place,
            resources=self._program.resources,
            translations=self._program.translations,
            preferences=self.preferences,
            prefer=self.prefer,
            lexicon=self._program.lexicon,
            gazetteer=self._program.gazetteer,
        )
        self.frame = Frame(given)
        self.frame.lock_wanted.connect(self.lock)
        self._put(self.frame)
        self.frame.go(*at)

    def _put(self, widget: QWidget) -> None:
        before = self.takeCentralWidget()
        self.setCentralWidget(widget)
        if before is not None:
            before.hide()
            before.deleteLater()

    def _on_language(self, language: str) -> None:
        self.prefer(msgspec.structs.replace(self.preferences, language=language))

    def _keep_preferences(self, preferences: kept.Preferences) -> None:
        self.preferences = preferences
        kept.write(self._settings, preferences)

    def _on_look(self) -> None:
        """Lock when nobody touched anything for too long."""
        if self.frame is None:
            return
        talks = bool(self.frame.page and self.frame.page.is_interview)
        if is_idle(self._touched_at, self._program.now(), in_interview=talks):
            time = f"{self._program.now():%H:%M}"
            self.lock(self.look.words.say("Locked itself at {time}: nobody touched it.", time=time))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody touched key or mouse."""
        if event.type() in TOUCHES:
            self._touched_at = self._program.now()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half-typed and lock, before the program ends."""
        if self.frame:
            self.frame.keep()
        _application().removeEventFilter(self)
        self._background.end()
        super().closeEvent(event)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
