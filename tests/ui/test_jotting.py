"""Half-typed text on its way."""

from fake_background import FakeBackground

from screenio.encoding import SubjectId
from screenio.ui.jotting import AFTER_MS, Jotter

SUBJECT = SubjectId(b"s" * 16)


def test_it_is_kept_after_a_pause_or_at_once(qapp, qtbot):
    """The last text is kept within half a second, and at once when asked for; nothing twice."""
    behind = FakeBackground()
    jotter = Jotter(behind, SUBJECT)
    jotter.type("S8.2", "br")
    jotter.type("S8.2", "bread")
    assert behind.jotted == []
    qtbot.waitUntil(lambda: behind.jotted == [(SUBJECT, "S8.2", "bread")], timeout=2_000)
    jotter.keep()
    assert len(behind.jotted) == 1
    assert AFTER_MS <= 500


def test_what_was_recorded_is_let_go_of(qapp):
    """A dropped text is never kept; a wiped one is forgotten."""
    behind = FakeBackground()
    jotter = Jotter(behind, SUBJECT)
    jotter.type("S8.2", "bread")
    jotter.drop()
    jotter.keep()
    assert behind.jotted == []
    jotter.wipe("S8.2")
    assert behind.jotted == [(SUBJECT, "S8.2", "")]
