"""Making a station."""

import make
import pytest

from screenio.errors import Refusal, Trouble
from screenio.keys.credential import make_identity, open_with, recipient_of
from screenio.keys.slots import Cost
from screenio.station.create import Joining, Plan, _draw, create_station
from screenio.station.places import places
from screenio.vault.file import Vault

PLAN = Plan("Point A", "SCREENING", "XA", "EU", practice=False)
SUPERVISOR = Joining("Ana", ("SUP",), "a long passphrase")
CHEAP = Cost(64, 1, 1)


def test_the_recovery_identity_opens_everything(tmp_path):
    """When every passphrase is forgotten, the printed identity opens vault and compartments."""
    recovery = make.station(tmp_path)
    where = places(tmp_path)
    key = open_with(where.vault_key.read_bytes(), [recovery])
    Vault.open(where.vault, key, anchor=where.anchor, now_ms=make.NOW_MS).close()
    for name in ("general", "protection", "health", "security"):
        half = open_with(where.compartment(name).read_bytes(), [recovery]).decode()
        assert recipient_of(half).startswith("age1")


def test_the_recovery_identity_is_kept_nowhere(tmp_path):
    """No file of the station holds it, or any name but in the roster."""
    recovery = make.station(tmp_path)
    for path in tmp_path.rglob("*.*"):
        raw = path.read_bytes() if path.is_file() else b""
        assert recovery.encode() not in raw
        assert b"Point A" not in raw


def test_an_authority_can_open_too(tmp_path):
    """A station made with an authority's recipient can be opened by the authority."""
    authority = make_identity()
    create_station(
        tmp_path,
        PLAN,
        [SUPERVISOR],
        authority_recipient=recipient_of(authority),
        cost=CHEAP,
        anchor=tmp_path / "elsewhere" / "anchor",
    )
    assert len(open_with(places(tmp_path).vault_key.read_bytes(), [authority])) == 32
    assert (tmp_path / "elsewhere" / "anchor").is_file()


@pytest.mark.parametrize(
    ("staff", "code"),
    [
        ([Joining("Bo", ("OFF",), "a long passphrase")], "station.needs_supervisor"),
        ([SUPERVISOR, SUPERVISOR], "station.name_taken"),
        ([Joining("Ana", ("SUP",), "short")], "keys.passphrase_too_short"),
    ],
)
def test_a_station_that_could_not_work_is_refused(tmp_path, staff, code):
    """Without a supervisor, with one name twice, with a short passphrase nothing is made."""
    with pytest.raises(Refusal, match=code):
        create_station(tmp_path, PLAN, staff, cost=CHEAP)
    assert not list(tmp_path.iterdir())


def test_a_station_is_made_once(folder):
    """A folder with a station in it is left as it is."""
    with pytest.raises(Trouble, match="station.exists"):
        make.station(folder)


def test_what_is_shown_is_no_secret():
    """A log line tells neither passphrase nor key."""
    assert "long" not in repr(SUPERVISOR)
    assert repr(_draw([SUPERVISOR])) == "_Secrets()"
