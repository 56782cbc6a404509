"""The line below every page."""

from fake_background import FakeBackground

from screenio.errors import Trouble
from screenio.projections.worklist import Counts, counts
from screenio.ui.status_line import StatusLine


def plain(text):
    """Take the isolates out of a sentence."""
    return text.replace("\u2068", "").replace("\u2069", "")


def test_saved_kept_and_waiting_are_three_things(look, show, given):
    """What is saved, what is kept half-typed and what waits to leave are three chips."""
    behind = FakeBackground({counts: Counts(1, 1, 2, 0, 0, 0, 0)})
    line = show(StatusLine(given(behind)), (1188, 36))
    assert plain(line.waiting.text()) == "Offline · 2 to send"
    behind.kept.emit()
    assert line.half_typed.isVisible()
    behind.saved.emit()
    assert line.saved.isVisible()
    assert not line.half_typed.isVisible()


def test_what_nobody_else_took_is_said_here(look, show, given):
    """A fault that belongs to no field is said in the line, and a change counts again."""
    behind = FakeBackground({counts: Counts(1, 1, 0, 0, 0, 0, 0)})
    line = show(StatusLine(given(behind)), (1188, 36))
    behind.failed.emit(Trouble("stick.full"))
    assert "stick is full" in line.text.text()
    behind.changed.emit(frozenset({"referrals"}))
    assert len(behind.asked) == 2
    assert not line.waiting.isVisible()
