"""What waits."""

from fake_background import FakeBackground

from screenio.projections.referrals import dossiers
from screenio.projections.worklist import Counts, counts, due, tasks
from screenio.ui.overview.model import OverviewModel

COUNTS = Counts(8, 3, 2, 1, 0, 0, 0)


def test_a_station_asks_for_what_is_due(qapp):
    """A screening station asks for counts, clocks and tasks, a receiver for its inbox."""
    behind = FakeBackground({counts: COUNTS, due: [1], tasks: [2], dossiers: [3]})
    station = OverviewModel(behind, is_receiver=False)
    station.start()
    assert (station.counts, station.due, station.tasks, station.dossiers) == (COUNTS, [1], [2], [])
    receiver = OverviewModel(behind, is_receiver=True)
    receiver.start()
    assert (receiver.due, receiver.dossiers) == ([], [3])


def test_it_asks_again_when_something_shown_has_changed(qapp):
    """A change of cases is asked for again, one of the interpreters' pool is not."""
    behind = FakeBackground({counts: COUNTS, due: [], tasks: []})
    model = OverviewModel(behind, is_receiver=False)
    behind.changed.emit(frozenset({"pool"}))
    assert behind.asked == []
    behind.changed.emit(frozenset({"cases"}))
    assert [name for name, *_ in behind.asked] == ["counts", "due", "tasks"]
    assert model.counts == COUNTS
