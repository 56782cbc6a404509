"""Signing in."""

import pytest
from fake_background import FakeBackground
from stations import PASSPHRASE, Stations

from screenio.errors import Trouble
from screenio.ui.unlock.model import LONGEST_WAIT_S, UnlockModel


@pytest.fixture
def folder(tmp_path):
    """A station's folder."""
    made = Stations(tmp_path, {"gate": "SCREENING"})
    made.leave()
    return tmp_path / "gate"


def opens(folder, who, passphrase):
    """Open for the right passphrase."""
    if passphrase != PASSPHRASE:
        raise Trouble("keys.wrong_passphrase")
    return who, folder.name


def test_the_page_knows_who_can_sign_in(folder, qapp):
    """Names and roles come from the folder, and which station it is."""
    model = UnlockModel(folder, FakeBackground(), opens)
    assert [one.name for one in model.officers] == ["OFF", "SUP", "VUL"]
    assert model.card.practice


def test_guessing_gets_slower(folder, qtbot):
    """Each wrong passphrase doubles the wait, up to a limit; a try in between is not taken."""
    model = UnlockModel(folder, FakeBackground(), opens)
    waits = []
    model.refused.connect(lambda fault, wait: waits.append((fault.code, wait)))
    for _ in range(8):
        model.unlock("OFF", "wrong")
        model.unlock("OFF", PASSPHRASE)
        model._timer.stop()
    assert [wait for _, wait in waits] == [1, 2, 4, 8, 16, 32, 32, LONGEST_WAIT_S]
    with qtbot.waitSignal(model.opened) as caught:
        model.unlock("OFF", PASSPHRASE)
    assert caught.args == ["OFF", "gate"]


def test_a_folder_without_a_station_is_told(tmp_path, qapp):
    """Where there is no station, the page says what is wrong and offers nobody."""
    model = UnlockModel(tmp_path, FakeBackground(), opens)
    assert (model.fault.code, model.officers) == ("vault.not_here", ())
