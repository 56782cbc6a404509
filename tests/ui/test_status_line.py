"""The line below every page."""

from fake_background import FakeBackground

from screenio.desk.library import Behind
from screenio.errors import Trouble
from screenio.projections.worklist import Counts, counts
from screenio.ui.parts.chip import Chip
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


class Lacking:
    """A desk whose index lacks packs, one of which cannot be read."""

    def __init__(self):
        self.library = self
        self.steps = [Behind(2, 10), Trouble("vault.damaged"), Behind(1, 60), Behind(0, 0), None]

    def catch_up(self):
        """Do the next step."""
        step = self.steps.pop(0)
        if isinstance(step, Trouble):
            raise step
        return step


def test_what_an_update_left_is_prepared_and_seen(look, show, given, monkeypatch):
    """Step by step until nothing is lacking; what cannot be read is said and the others go on.

    That tables are still taken away when no pack is lacking is no news.
    """
    shown = []

    def note(self, text, *_):
        shown.append("" if self.isHidden() else plain(text))

    monkeypatch.setattr(Chip, "show_as", note)
    desk = Lacking()
    line = show(StatusLine(given(FakeBackground({}, desk))), (1188, 36))
    assert desk.steps == []
    assert list(filter(None, shown)) == [
        "Country information: 2 packs to prepare, 10%",
        "Country information: 1 pack to prepare, 60%",
    ]
    assert not line.library.isVisible()
    assert line.text.text()
