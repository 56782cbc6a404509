"""A folder as carrier: a stick that is pulled out, put back, full, foreign."""

import os
import resource
import subprocess
import sys

import make
import pytest

from screenio.encoding import MOST_BYTES
from screenio.errors import Trouble
from screenio.sync.pack import Seen
from screenio.transports.folder import SUFFIX, read, write


def codes(reading):
    """Name the alarms."""
    return [alarm.code for alarm in reading.alarms]


def test_envelopes_cross_on_a_stick(tmp_path):
    """What one station writes, another reads; nothing on the stick changes or names anybody."""
    sent = [make.envelope(), make.envelope()]
    assert write(tmp_path, sent, make.THERE, number=1) == 2
    (path,) = tmp_path.iterdir()
    before = path.read_bytes(), path.stat().st_mtime_ns
    reading = read(tmp_path, Seen(), make.HERE)
    assert list(reading.envelopes) == sent
    assert codes(reading) == []
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert path.suffix == SUFFIX


def test_reading_twice_brings_nothing_twice(tmp_path):
    """A pack that was read here is told, and holds nothing new."""
    write(tmp_path, [make.envelope()], make.THERE, number=1)
    seen = read(tmp_path, Seen(), make.HERE).seen
    again = read(tmp_path, seen, make.HERE)
    assert again.envelopes == ()
    assert codes(again) == ["stick.seen_before"]


def test_an_envelope_in_two_packs_comes_in_once(tmp_path):
    """The same envelope written again, as before its receipt, is told."""
    envelope = make.envelope()
    write(tmp_path, [envelope], make.THERE, number=1)
    write(tmp_path, [envelope], make.THERE, number=2)
    reading = read(tmp_path, Seen(), make.HERE)
    assert reading.envelopes == (envelope,)
    assert codes(reading) == ["stick.seen_before"]


def test_an_older_stick_is_told_and_still_read(tmp_path):
    """A lower number than the newest read is told; what it holds may be missing."""
    envelope = make.envelope()
    write(tmp_path, [envelope], make.THERE, number=3)
    reading = read(tmp_path, Seen(newest={make.THERE: 5}), make.HERE)
    assert reading.envelopes == (envelope,)
    assert codes(reading) == ["stick.older"]
    assert reading.seen.newest == {make.THERE: 5}


def test_a_torn_pack_can_be_brought_again(tmp_path):
    """What was whole comes in now, the rest when the stick comes back."""
    sent = [make.envelope(), make.envelope()]
    write(tmp_path, sent, make.THERE, number=1)
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    torn = read(tmp_path, Seen(), make.HERE)
    assert torn.envelopes == (sent[0],)
    assert codes(torn) == ["stick.torn"]
    path.write_bytes(whole)
    assert read(tmp_path, torn.seen, make.HERE).envelopes == (sent[1],)


def test_foreign_and_damaged_things_raise_nothing(tmp_path):
    """An envelope for others, a folder, a link, noise and a giant are alarms or nothing."""
    write(tmp_path, [make.envelope(recipient=make.THERE)], make.THERE, number=1)
    (tmp_path / f"noise{SUFFIX}").write_bytes(b"noise")
    (tmp_path / "holiday.jpg").write_bytes(b"noise")
    (tmp_path / f"folder{SUFFIX}").mkdir()
    (tmp_path / f"link{SUFFIX}").symlink_to("/dev/zero")
    with (tmp_path / f"giant{SUFFIX}").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    reading = read(tmp_path, Seen(), make.HERE)
    assert reading.envelopes == ()
    assert sorted(codes(reading)) == ["envelope.not_for_us", "envelope.too_large", "stick.torn"]


def test_a_stick_that_is_gone_is_told(tmp_path):
    """Reading gives an alarm, writing a trouble."""
    gone = tmp_path / "gone"
    assert codes(read(gone, Seen(), make.HERE)) == ["stick.not_here"]
    with pytest.raises(Trouble, match="stick.not_here"):
        write(gone, [make.envelope()], make.THERE, number=1)


FULL = f"""
import resource, sys
from pathlib import Path
import make
from screenio.errors import Trouble
from screenio.transports.folder import write
resource.setrlimit(resource.RLIMIT_FSIZE, (100, {resource.RLIM_INFINITY}))
try:
    write(Path(sys.argv[1]), [make.envelope(body=bytes(500))], make.THERE, number=1)
except Trouble as fault:
    print(fault.code)
"""


def test_a_full_stick_holds_no_half_pack(tmp_path):
    """What does not fit is told, and nothing is left behind."""
    ended = subprocess.run(
        [sys.executable, "-c", FULL, tmp_path],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ended.stdout == b"stick.full\n"
    assert not list(tmp_path.iterdir())
