from stations import Stations, arrive, seal, wish

from screenio.cli.inbox import readable
from screenio.projections.referrals import dossiers


def test_an_opened_dossier_is_readable(tmp_path):
    """A dossier shows its groups, values, whether declared or confirmed, and what was already asked."""
    made = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"})
    desk = made.desk("gate", "OFF")
    about, _ = arrive(desk)
    wish(desk, about)
    seal(desk, about, "ASY", "asylum")
    made.carry("gate", "OFF", "asylum", "ASY")
    reader = made.desk("asylum", "ASY")
    plain = readable(reader.dossier(reader.ask(dossiers)[0].dossier))
    assert plain["groups"]["G6"][0]["certainty"] == "DECLARED"
    assert plain["sender"] == "gate"
    made.leave()


def test_an_empty_inbox_is_an_empty_list(terminal):
    """Nothing came, nothing is listed; a code that is not there is refused."""
    terminal.create("asylum", "ASY", ("Ana=ASY", "Vera=SUP"))
    assert terminal.at("asylum", "Ana", "inbox", "list")[1] == []
    for command in ("open", "accept"):
        assert terminal.at("asylum", "Ana", "inbox", command, "AAAA-AAAA-A")[0] == 1
    assert terminal.at("asylum", "Ana", "inbox", "return", "AAAA-AAAA-A", "--asks", "?")[0] == 1
