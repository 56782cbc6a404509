"""What the preferences page does at the desk of a real station."""

import pytest
from fake_background import FakeBackground
from stations import Stations

from screenio.ui.preferences.model import PreferencesModel


@pytest.fixture
def strangers(tmp_path):
    """Two stations that do not know each other."""
    made = [
        Stations(tmp_path / name, {name: kind})
        for name, kind in (("gate", "SCREENING"), ("asylum", "ASY"))
    ]
    yield made[0].desk("gate", "SUP"), made[1].desk("asylum", "SUP")
    for one in made:
        one.leave()


def watched(desk):
    """Give a model of a desk, and what it said."""
    model = PreferencesModel(FakeBackground(desk=desk))
    said = []
    for name in ("shown", "exported", "offered", "accepted", "checked", "refused"):
        getattr(model, name).connect(lambda value, of=name: said.append((of, value)))
    return model, said


def test_stations_meet_by_card_and_nine_digits(strangers, tmp_path, qapp):
    """A card that was written there is taken in here, when the digits are the same, and not otherwise."""
    gate, asylum = strangers
    theirs, said = watched(asylum)
    theirs.export(tmp_path / "card")
    assert said == [("exported", "card")]
    ours, said = watched(gate)
    ours.offer(tmp_path / "card")
    offered = said[-1][1]
    ours.accept(offered, "000 000 000")
    assert said[-1][1].code == "station.digits_differ"
    ours.accept(offered, offered.digits.replace(" ", ""))
    assert ("accepted", "asylum") in said
    assert said[-1][1].stations == (("asylum", "ASY"),)


def test_what_is_no_card_is_refused(strangers, tmp_path, qapp):
    """Nonsense, a missing file and one's own card are each refused."""
    model, said = watched(strangers[0])
    (tmp_path / "nonsense").write_bytes(b"no card")
    model.export(tmp_path / "own")
    for name in ("nonsense", "missing", "own"):
        model.offer(tmp_path / name)
    codes = [fault.code for of, fault in said if of == "refused"]
    assert codes == ["card.damaged", "cli.not_read", "station.own_card"]


def test_an_alarm_stands_until_somebody_has_seen_to_it(strangers, qapp):
    """An alarm is shown until it is settled."""
    desk = strangers[0]
    desk.opened.vault.alarms.sound("stick.torn", 1)
    model, said = watched(desk)
    model.start()
    alarm = said[-1][1].alarms[0]
    model.settle(alarm.id)
    assert alarm.code == "stick.torn"
    assert said[-1][1].alarms == ()


def test_a_whole_station_has_no_faults(strangers, qapp):
    """Looking a sound station over finds nothing."""
    model, said = watched(strangers[0])
    model.check()
    assert said == [("checked", [])]
