"""Two stations get to know each other."""

import make
import pytest

from screenio.errors import Refusal, Trouble
from screenio.keys.card import sign_card
from screenio.keys.credential import SigningKey
from screenio.station.card import accept_card, export_card, read_other_card, shown_digits
from screenio.sync.envelope import DOSSIERS, NEVER, Address, close_envelope, open_envelope


@pytest.fixture
def other(tmp_path):
    """The asylum authority's station, open for Ana."""
    make.station(tmp_path / "b", "Point B", kind="ASY")
    station = make.sign_in(tmp_path / "b")
    yield station
    station.close()


def test_a_dossier_goes_to_a_known_station_and_is_read_there(opened, other):
    """After the digits were compared, one seals and the other opens, and knows who signed."""
    for one, two in ((opened, other), (other, opened)):
        card = read_other_card(one, export_card(two))
        assert shown_digits(one, card) == shown_digits(two, one.card)
        accept_card(one, export_card(two))
        assert one.roster.version == 2
    there = opened.roster.station(other.card.station)
    address = Address(1, b"i" * 16, opened.card.station, other.card.station, DOSSIERS, NEVER)
    envelope = close_envelope(
        address,
        lambda bound: opened.seal(b"words", "dossier", [there.recipients["general"]], bound=bound),
    )
    letter = open_envelope(envelope, other.card.station, now_ms=make.NOW_MS, unseal=other.unseal)
    assert (letter.kind, letter.payload) == ("dossier", b"words")
    assert (letter.station, letter.staff) == (opened.card.station, opened.staff.id)


def test_the_accepted_station_is_there_after_opening_again(folder, opened, other):
    """The new roster is kept in the vault."""
    accept_card(opened, export_card(other))
    opened.close()
    again = make.sign_in(folder, "Bo")
    assert again.roster.station(other.card.station).name == "Point B"
    again.close()


def test_only_a_supervisor_accepts(folder, other):
    """An officer can read a card and compare digits, no more."""
    bo = make.sign_in(folder, "Bo")
    with pytest.raises(Refusal, match="station.supervisor_only"):
        accept_card(bo, export_card(other))
    bo.close()


def test_a_station_does_not_accept_itself(opened):
    """The own card is refused."""
    with pytest.raises(Refusal, match="station.own_card"):
        accept_card(opened, export_card(opened))


def test_a_real_station_is_not_accepted_into_an_exercise(opened):
    """The practice mark of both is the same."""
    admin = SigningKey.make()
    raw = sign_card(make.card(admin, practice=False), admin)
    with pytest.raises(Trouble, match="envelope.practice"):
        read_other_card(opened, raw)
