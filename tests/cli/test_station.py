import pytest

from screenio.parts import Parts
from screenio.start import ROOT, anchor_of
from screenio.station.card import read_other_card, shown_digits


def test_a_station_is_made_and_checks_whole(terminal):
    """A new station has its recovery identity in a file, its anchor elsewhere, and nothing wrong."""
    code, out, _ = terminal.create("gate")
    assert code == 0
    assert "recovery_file" in out
    assert (terminal.folder / "gate.recovery").read_text().startswith("AGE-SECRET-KEY-1")
    assert anchor_of(terminal.folder / "gate").is_file()
    code, found, _ = terminal.at("gate", "Vera", "station", "check")
    assert (code, found) == (0, {"faults": [], "alarms": []})


def test_a_recovery_file_is_never_written_over(terminal):
    """A file that is there already is not replaced, and no station is made without one."""
    (terminal.folder / "gate.recovery").write_text("mine")
    code, _, err = terminal.create("gate")
    assert code == 2
    assert "gate.recovery" in err
    assert not (terminal.folder / "gate" / "vault.db").exists()


def test_a_profile_that_is_off_makes_no_station(terminal):
    """Only a legal profile that is switched on makes a station."""
    code, _, err = terminal(
        "station",
        "create",
        terminal.folder / "x",
        "--name",
        "x",
        "--profile",
        "XX",
        "--staff",
        "Vera=SUP",
        "--recovery-file",
        terminal.folder / "r",
    )
    assert code == 1
    assert "not switched on" in err


def test_a_wrong_passphrase_says_what_ways_are_left(terminal):
    """A wrong passphrase names the other ways in and loses nothing."""
    terminal.create("gate")
    (terminal.folder / "Ana").write_text("not this one at all\n")
    code, _, err = terminal.at("gate", "Ana", "station", "check")
    assert code == 2
    assert "recovery identity" in err


def test_cards_are_accepted_by_nine_digits(terminal):
    """A card is accepted when the digits of both screens are the same, and by a supervisor only."""
    terminal.create("gate")
    terminal.create("asylum", "ASY", ("Ana=ASY", "Vera=SUP"))
    card = terminal.folder / "asylum.card"
    assert terminal.at("asylum", "Vera", "station", "card", "--out", card)[0] == 0
    code, _, err = terminal.at("gate", "Vera", "station", "accept", card, "--digits", "000 000 000")
    assert code == 1
    assert "differ" in err
    digits = shown(terminal, card)
    assert terminal.at("gate", "Ana", "station", "accept", card, "--digits", digits)[0] == 1
    code, found, _ = terminal.at("gate", "Vera", "station", "accept", card, "--digits", digits)
    assert (code, found["accepted"]) == (0, "asylum")


def shown(terminal, card):
    folder = terminal.folder / "gate"
    desk = Parts(ROOT / "resources").open_desk(
        folder, "Vera", (terminal.folder / "Vera").read_text().strip(), anchor=anchor_of(folder)
    )
    digits = shown_digits(desk.opened, read_other_card(desk.opened, card.read_bytes()))
    desk.lock()
    return digits


@pytest.mark.parametrize("content", [b"", b"\x00" * 100])
def test_a_damaged_card_is_told(terminal, content):
    """A file that is no card is told, and nothing changes."""
    terminal.create("gate")
    (terminal.folder / "bad.card").write_bytes(content)
    code, _, err = terminal.at(
        "gate", "Vera", "station", "accept", terminal.folder / "bad.card", "--digits", "1"
    )
    assert code == 2
    assert "card" in err
    assert (
        terminal.at(
            "gate", "Vera", "station", "accept", terminal.folder / "no.card", "--digits", "1"
        )[0]
        == 2
    )
