import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from screenio.ui.background import Background
from screenio.ui.garbage import collect, collect_anywhere, collect_here


class Ring:
    """Something only the collector can let go."""

    def __init__(self):
        self.me = self


@pytest.fixture(autouse=True)
def as_before():
    """Leave the collector as it was found."""
    yield
    gc.enable()


def allocate():
    """Allocate as much as makes Python collect by itself."""
    return [[] for _ in range(20 * gc.get_threshold()[0])]


def on_a_thread(work):
    """Do it on another thread."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_another_thread_collects_nothing(qapp):
    """However much the desk's thread allocates, what the main thread dropped stays until the main thread looks."""
    owner = QObject()
    collect_here(owner)
    gone = weakref.ref(Ring())
    on_a_thread(allocate)
    assert gone() is not None
    kept = allocate()
    collect()
    assert gone() is None
    assert kept


def test_the_timer_collects(qtbot, monkeypatch):
    """The main thread looks by itself."""
    monkeypatch.setattr("screenio.ui.garbage.EVERY_MS", 1)
    owner = QObject()
    collect_here(owner)
    gone = weakref.ref(Ring())
    kept = allocate()
    qtbot.waitUntil(lambda: gone() is None, timeout=5000)
    assert kept


def test_nothing_is_done_when_nothing_is_due(qapp):
    """A look at a tidy heap costs nothing."""
    gc.disable()
    gc.collect()
    gone = weakref.ref(Ring())
    collect()
    assert gone() is not None


def test_a_desk_with_a_thread_switches_over_and_back(qapp):
    """While a desk's thread runs Python does not collect by itself; after it has ended it does again."""
    behind = Background()
    assert not gc.isenabled()
    behind.end()
    assert gc.isenabled()
    collect_anywhere()
    assert gc.isenabled()
