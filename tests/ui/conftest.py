"""One application, looks in every language, hostile words, pages that are read as people read them."""

import pytest
from ground import RESOURCES, tables
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget
from stations import PARTS
from ui_desk import Gate
from ui_fixtures import nameless, rich

from screenio.desk.signed_in import SignedIn
from screenio.domain.occasion import Place
from screenio.encoding import StaffId, StationId
from screenio.language.catalogue import catalogue
from screenio.preferences import Preferences
from screenio.reference import read_labels
from screenio.ui.given import Given
from screenio.ui.look import Look
from screenio.ui.theme import Theme, load_fonts

TRANSLATIONS = RESOURCES.parent / "translations"


@pytest.fixture(scope="session")
def fonts(qapp):
    """Only the fonts of the program."""
    load_fonts(RESOURCES)
    return qapp


@pytest.fixture(autouse=True)
def no_modal_windows(monkeypatch):
    """A window that waits for an answer blocks the desk."""

    def refuse(*_):
        raise AssertionError("a modal window was opened")

    monkeypatch.setattr(QDialog, "exec", refuse)


@pytest.fixture
def looks(fonts):
    """Make a look in a language and scheme, and turn the application."""

    def make(language="en", scheme="light", *, practice=False, scale=1.0):
        words = catalogue(language, TRANSLATIONS)
        theme = Theme(
            RESOURCES,
            scheme,
            scale=scale,
            right_to_left=words.is_right_to_left,
            practice=practice,
        )
        side = Qt.LayoutDirection
        fonts.setLayoutDirection(side.RightToLeft if words.is_right_to_left else side.LeftToRight)
        theme.apply(fonts)
        return Look(theme, words, read_labels(RESOURCES, words.language, tables()))

    yield make
    fonts.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def look(looks):
    """Give the English look in light colours."""
    return looks()


@pytest.fixture
def given(look):
    """Give what a builder of pages gets, with a background of the test's own."""

    def make(background, *, kind="SCREENING", roles=("OFF",), with_look=None, practice=True):
        place = Place(StationId(bytes(16)), "Šid", kind, "RS", "RS", practice)
        return Given(
            look=with_look or look,
            background=background,
            signed=SignedIn(StaffId(bytes(16)), "Milica Jovanović", frozenset(roles)),
            place=place,
            resources=RESOURCES,
            translations=TRANSLATIONS,
            preferences=Preferences(),
            prefer=lambda _: None,
            lexicon=PARTS.lexicon,
            gazetteer=PARTS.gazetteer,
        )

    return make


@pytest.fixture
def show(qtbot):
    """Show a widget at 1280 × 720 and read it as people do: every stop of Tab has a name.

    It is held to the end and deleted by Qt, as the window does, never by Python's collector.
    """
    held = []

    def shown(widget: QWidget, size=(1188, 640)):
        held.append(widget)
        qtbot.addWidget(widget)
        widget.resize(*size)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        assert not widget.grab().isNull()
        assert not nameless(widget)
        assert not rich(widget)
        return widget

    yield shown
    for widget in held:
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def gate(qapp, tmp_path):
    """A gate with one person in an interview, and a real desk behind the page."""
    made = Gate(tmp_path)
    yield made
    made.end()
    assert made.faults == []


@pytest.fixture
def built(gate, given, show):
    """Build a page over the gate's desk and show it."""

    def build(builder, subject, **more):
        return show(builder(given(gate.behind, **more), subject))

    return build
