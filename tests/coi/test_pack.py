import zlib

import msgspec
import pytest
from coi_shelf import content, item

from screenio.coi import pack as packs
from screenio.coi.pack import (
    MAGIC,
    Pack,
    compress,
    decompress,
    is_pack,
    read_pack,
    sign_pack,
)
from screenio.encoding import StaffId, StationId, pack
from screenio.errors import Trouble
from screenio.keys.card import Card
from screenio.keys.credential import Credential, SigningKey
from screenio.keys.roster import make_warrant
from screenio.keys.seal import Signer

ADMIN, CREDENTIAL = SigningKey.make(), Credential.make()
STATION = StationId(b"s" * 16)
WHOLE = Pack("p", "Pack", 1, "2026-11-01", "2027-01-01", "CC BY 4.0", content(item()))


def signer(practice=False, admin=ADMIN):
    """Somebody of the station."""
    warrant = make_warrant(
        admin, STATION, StaffId(b"a" * 16), signing=CREDENTIAL.public, practice=practice
    )
    return Signer(CREDENTIAL, warrant, practice)


def card_of(station):
    """The card of the one station that is known."""
    if station != STATION:
        raise Trouble("envelope.unknown_sender")
    return Card(1, STATION, "COI unit", "COI", "RS", "RS", False, ADMIN.public, {})


def test_a_signed_pack_is_read_as_it_was_made():
    """Content, header and signer come back."""
    raw = sign_pack(WHOLE, signer())
    assert is_pack(raw)
    read = read_pack(raw, card_of, practice=False)
    assert (read.pack, read.station) == (WHOLE, STATION)
    assert decompress(read.body) == WHOLE


@pytest.mark.parametrize("at", [0, 20, 60, -80, -1])
def test_a_changed_byte_is_noticed(at):
    """Wherever it is, the pack is not taken in."""
    raw = bytearray(sign_pack(WHOLE, signer()))
    raw[at] ^= 1
    with pytest.raises(Trouble, match=r"coi.pack_damaged|coi.pack_not_signed|coi.unknown_signer"):
        read_pack(bytes(raw), card_of, practice=False)


def test_who_signed_must_be_known():
    """Another station, a warrant of another admin, and a practice pack at a real station are refused."""
    with pytest.raises(Trouble, match=r"coi.unknown_signer"):
        read_pack(sign_pack(WHOLE, signer()), _nobody, practice=False)
    with pytest.raises(Trouble, match=r"coi.pack_not_signed"):
        read_pack(sign_pack(WHOLE, signer(admin=SigningKey.make())), card_of, practice=False)
    with pytest.raises(Trouble, match=r"coi.pack_of_practice"):
        read_pack(sign_pack(WHOLE, signer(practice=True)), card_of, practice=False)


def _nobody(_station):
    raise Trouble("envelope.unknown_sender")


def test_a_newer_pack_says_so(monkeypatch):
    """A file of a later version asks for an update."""
    monkeypatch.setattr(packs, "VERSION", 2)
    raw = sign_pack(WHOLE, signer())
    monkeypatch.setattr(packs, "VERSION", 1)
    with pytest.raises(Trouble, match=r"coi.pack_newer"):
        read_pack(raw, card_of, practice=False)


@pytest.mark.parametrize(
    "body",
    [b"", b"x", zlib.compress(b"\xc1"), compress(WHOLE)[:-4], zlib.compress(pack({"id": "p"}))],
)
def test_what_is_no_pack_is_damage(body):
    """Nothing, noise, half of one."""
    with pytest.raises(Trouble, match=r"coi.pack_damaged"):
        decompress(body)


def test_a_bomb_does_not_unpack(monkeypatch):
    """A pack that unpacks to more than may be is damage, and is not unpacked to its end."""
    monkeypatch.setattr(packs, "MOST_UNPACKED", 1_000_000)
    with pytest.raises(Trouble, match=r"coi.pack_damaged"):
        decompress(zlib.compress(bytes(5_000_000), 9))


def test_dates_of_a_pack_are_dates():
    """A pack built on a day that does not exist is damaged."""
    wrong = msgspec.structs.replace(WHOLE, built_on="2026-13-01")
    with pytest.raises(Trouble, match=r"coi.pack_damaged"):
        decompress(compress(wrong))
    assert not is_pack(b"%PDF-")
    with pytest.raises(Trouble, match=r"coi.pack_damaged"):
        read_pack(b"%PDF-", card_of, practice=False)
    with pytest.raises(Trouble, match=r"coi.pack_damaged"):
        read_pack(MAGIC + b"\x00", card_of, practice=False)
