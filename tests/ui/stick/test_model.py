"""Writing and reading sticks, between two real stations."""

import pytest
from fake_background import FakeBackground
from stations import Stations, arrive, seal, talk, wish

from screenio.ui.stick.model import StickModel


@pytest.fixture
def two(tmp_path):
    """A gate with a sealed notification, and an asylum office."""
    made = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"})
    desk = made.desk("gate", "OFF")
    about, case = arrive(desk)
    talk(desk, about, case)
    wish(desk, about)
    seal(desk, about, "ASY", "asylum")
    yield made
    made.leave()


def watched(desk):
    """Give a model of a desk, and what it said."""
    model = StickModel(FakeBackground(desk=desk))
    said = []
    for name in ("moved", "written", "read", "stopped", "refused"):
        getattr(model, name).connect(lambda *values, of=name: said.append((of, *values)))
    return model, said


def test_what_is_written_is_taken_in_elsewhere(two, tmp_path, qapp):
    """A pack written at the gate is new at the asylum office, and nothing new the second time."""
    stick = tmp_path / "stick"
    stick.mkdir()
    gate, said = watched(two.desk("gate", "OFF"))
    gate.write(stick)
    assert said == [("moved", 0, 1), ("moved", 1, 1), ("written", 1)]
    asylum, said = watched(two.desk("asylum", "ASY"))
    asylum.look_at(stick)
    assert said[-1][1].taken_in == 1
    assert said[-1][1].alarms == ()
    asylum.look_at(stick)
    assert said[-1][1].taken_in == 0
    assert [code for code, _ in said[-1][1].alarms] == ["stick.seen_before"]


def test_a_stop_tears_nothing(two, tmp_path, qapp):
    """Stopping before a pack writes no pack; stopping after looking takes nothing in."""
    stick = tmp_path / "stick"
    stick.mkdir()
    gate, said = watched(two.desk("gate", "OFF"))
    gate.moved.connect(lambda *_: gate.stop())
    gate.write(stick)
    assert said[-1] == ("stopped",)
    assert list(stick.iterdir()) == []
    gate.look_at(stick)
    assert said[-1] == ("stopped",)


def test_a_stick_that_is_not_there_is_told(two, tmp_path, qapp):
    """A folder that is not there is refused on writing and an alarm on reading."""
    gate, said = watched(two.desk("gate", "OFF"))
    gate.write(tmp_path / "nowhere")
    assert (said[-1][0], said[-1][1].code) == ("refused", "stick.not_here")
    gate.look_at(tmp_path / "nowhere")
    assert [code for code, _ in said[-1][1].alarms] == ["stick.not_here"]


def test_an_empty_outbox_writes_nothing(tmp_path, qapp):
    """Where nothing waits, nothing is written."""
    made = Stations(tmp_path, {"gate": "SCREENING"})
    gate, said = watched(made.desk("gate", "OFF"))
    gate.write(tmp_path)
    gate.start()
    made.leave()
    assert said == [("moved", 0, 0), ("written", 0)]
    assert gate.waiting == 0


def test_sticks_are_named(qapp):
    """Every stick that is plugged in is offered with a name."""
    assert all(name and folder for name, folder in StickModel(FakeBackground()).sticks())
