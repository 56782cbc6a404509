"""To and from a folder: a USB stick, a share.

Writing marks nothing as delivered; only a receipt does. A pack is written under another name, forced to the
disk and renamed, so that a pulled stick shows either the whole pack or none. File names are random and say
nothing of anybody. Reading changes nothing on the stick, and whatever lies there, it raises nothing: what
was wrong comes back as alarms.
"""

import errno
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from screenio.encoding import MOST_BYTES, StationId
from screenio.errors import Trouble
from screenio.sync.envelope import VERSION, Envelope
from screenio.sync.pack import Cover, PackRead, Seen, read_pack, split_for_packs, write_pack
from screenio.whole_file import write_whole

SUFFIX = ".screenio"
MOST_FILES = 10_000
SEEN_BEFORE = "stick.seen_before"
OLDER = "stick.older"


class Alarm(msgspec.Struct, frozen=True):
    """Something on the stick that a person should know; values name no person."""

    code: str
    values: dict[str, Any]


class Reading(msgspec.Struct, frozen=True):
    """What a folder held that is new here, what was odd, and what has been seen from now on."""

    envelopes: tuple[Envelope, ...]
    alarms: tuple[Alarm, ...]
    seen: Seen


def write(folder: Path, envelopes: Sequence[Envelope], station: StationId, *, number: int) -> int:
    """Write envelopes as packs and give the number after the last one used.

    Raises:
        Trouble: `stick.not_here`, `stick.full`, `stick.read_only`, `stick.failed`.
    """
    for share in split_for_packs(envelopes):
        cover = Cover(VERSION, secrets.token_bytes(16), station, number)
        _write_file(folder, write_pack(cover, share))
        number += 1
    return number


def read(folder: Path, seen: Seen, station: StationId) -> Reading:
    """Read every pack in a folder; a folder that cannot be read is an alarm too."""
    desk = _Sorting(seen, station)
    try:
        names = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)[:MOST_FILES]
    except OSError:
        desk.alarm("stick.not_here")
        names = []
    packs = [one for path in names if (one := _read_file(path, desk))]
    for one in sorted(packs, key=lambda one: one.cover.number if one.cover else 0):
        desk.take(one)
    return desk.reading()


class _Sorting:
    """Sorts what packs hold into new, known and not ours."""

    def __init__(self, seen: Seen, station: StationId) -> None:
        self._before = seen
        self._station = station
        self._packs = set(seen.packs)
        self._ids = set(seen.envelopes)
        self._newest = dict(seen.newest)
        self._envelopes: list[Envelope] = []
        self._alarms: list[Alarm] = []

    def alarm(self, code: str, **values: Any) -> None:
        """Note something odd."""
        self._alarms.append(Alarm(code, values))

    def take(self, one: PackRead) -> None:
        """Take the new envelopes of one pack."""
        for code in one.faults:
            self.alarm(code)
        if one.cover is None:
            return
        cover = one.cover
        if cover.id in self._packs:
            self.alarm(SEEN_BEFORE, number=cover.number)
        elif cover.number < self._before.newest.get(cover.sender, 0):
            self.alarm(OLDER, number=cover.number)
        if not one.faults:
            self._packs.add(cover.id)
        self._newest[cover.sender] = max(cover.number, self._newest.get(cover.sender, 0))
        known_pack = cover.id in self._before.packs
        ours = [one for one in one.envelopes if self._is_ours(one)]
        fresh = [one for one in ours if one.address.id not in self._ids]
        if ours and not fresh and not known_pack:
            self.alarm(SEEN_BEFORE, number=cover.number)
        self._ids.update(one.address.id for one in fresh)
        self._envelopes += fresh

    def _is_ours(self, envelope: Envelope) -> bool:
        """Say whether an envelope is for this station; one for another stays closed, and is told."""
        if envelope.address.recipient == self._station:
            return True
        self.alarm("envelope.not_for_us")
        return False

    def reading(self) -> Reading:
        """Give everything."""
        seen = Seen(frozenset(self._packs), frozenset(self._ids), self._newest)
        return Reading(tuple(self._envelopes), tuple(self._alarms), seen)


def _read_file(path: Path, desk: _Sorting) -> PackRead | None:
    try:
        if path.is_symlink() or not path.is_file():
            return None
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError:
        desk.alarm("stick.failed")
        return None
    if len(raw) > MOST_BYTES:
        desk.alarm("envelope.too_large")
        return None
    return read_pack(raw)


def _write_file(folder: Path, raw: bytes) -> None:
    path = folder / f"{secrets.token_hex(8)}{SUFFIX}"
    try:
        write_whole(path, raw)
    except OSError as fault:
        raise Trouble(_code(fault, folder)) from fault


def _code(fault: OSError, folder: Path) -> str:
    if not folder.is_dir():
        return "stick.not_here"
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return "stick.read_only"
    return (
        "stick.full" if fault.errno in {errno.ENOSPC, errno.EFBIG, errno.EDQUOT} else "stick.failed"
    )
