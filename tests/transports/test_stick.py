import pytest
from stations import Stations, arrive, seal, wish

from screenio.domain.referral import QUEUED, SENT
from screenio.errors import Trouble
from screenio.transports.stick import read_stick, write_stick


@pytest.fixture
def two(tmp_path):
    made = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"})
    yield made
    made.leave()


def sealed(two):
    desk = two.desk("gate", "OFF")
    about, _ = arrive(desk)
    wish(desk, about, native="وژني مې", translated="they kill me")
    return desk, seal(desk, about, "ASY", "asylum")


def test_writing_delivers_nothing(two, tmp_path):
    """What is written to a stick is sent, not delivered, and waits on for its receipt."""
    desk, referral = sealed(two)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert write_stick(desk, stick) == 1
    assert desk.view().state(referral).state == SENT
    assert write_stick(desk, stick) == 1


def test_nothing_waits_nothing_is_written(two, tmp_path):
    """Without something to send the stick stays empty."""
    assert write_stick(two.desk("gate", "OFF"), tmp_path / "nowhere") == 0


def test_a_stick_that_is_gone_changes_nothing(two, tmp_path):
    """When the stick is not there a trouble says so, and the referral stays queued."""
    desk, referral = sealed(two)
    with pytest.raises(Trouble, match=r"stick.not_here"):
        write_stick(desk, tmp_path / "nowhere")
    assert desk.view().state(referral).state == QUEUED


def test_a_torn_stick_can_be_read_again(two, tmp_path):
    """A torn file raises an alarm; the whole stick read afterwards brings everything."""
    desk, _ = sealed(two)
    stick = tmp_path / "stick"
    stick.mkdir()
    write_stick(desk, stick)
    (pack,) = stick.iterdir()
    whole = pack.read_bytes()
    pack.write_bytes(whole[:900])
    reader = two.desk("asylum", "ASY")
    assert "stick.torn" in read_stick(reader, stick).alarms
    pack.write_bytes(whole)
    assert read_stick(reader, stick).alarms == ()
    assert "stick.seen_before" in read_stick(reader, stick).alarms


def test_an_older_stick_says_so(two, tmp_path):
    """A stick written before the newest one read is told as older."""
    desk, _ = sealed(two)
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        write_stick(desk, tmp_path / name)
    reader = two.desk("asylum", "ASY")
    read_stick(reader, tmp_path / "new")
    assert "stick.older" in read_stick(reader, tmp_path / "old").alarms


def test_nothing_personal_is_on_the_stick(two, tmp_path):
    """No name and no word is in any byte or file name of the stick."""
    desk, _ = sealed(two)
    stick = tmp_path / "stick"
    stick.mkdir()
    write_stick(desk, stick)
    (pack,) = stick.iterdir()
    raw = pack.read_bytes()
    assert b"kill" not in raw
    assert "وژني".encode() not in raw
    assert "gate" not in pack.name
