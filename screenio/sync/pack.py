"""A pack: one file of envelopes from one station, numbered, so that an old stick is noticed.

The number rises with every pack a station writes. A pack with a lower number than the newest read here is an
old stick or one put back: it is read, since it may hold what is missing, and a person is told.
"""

from collections.abc import Sequence
from typing import Annotated

import msgspec

from screenio.encoding import StationId, pack, unpack
from screenio.errors import Trouble
from screenio.sync.envelope import Envelope, Id16, frames, read_envelope, split_frames

VERSION = 1
MOST_PACK_BYTES = 1024 * 1024
"""A pack is closed at this size, unless one envelope alone is larger. A failing stick then loses one
pack. Source: the house's technology notes, "Carriers"."""
TORN = "stick.torn"


class Cover(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """The first piece of a pack: which pack, of which station, with which number."""

    version: int
    id: Annotated[bytes, Id16]
    sender: Annotated[StationId, Id16]
    number: Annotated[int, msgspec.Meta(ge=1)]


class Seen(msgspec.Struct, frozen=True):
    """What was read here before.

    Args:
        newest: station to the highest number of a pack read.
    """

    packs: frozenset[bytes] = frozenset()
    envelopes: frozenset[bytes] = frozenset()
    newest: dict[StationId, int] = {}


class PackRead(msgspec.Struct, frozen=True):
    """What one file held: its cover, its envelopes, and codes of what was wrong with it."""

    cover: Cover | None
    envelopes: tuple[Envelope, ...]
    faults: tuple[str, ...]


def write_pack(cover: Cover, envelopes: Sequence[Envelope]) -> bytes:
    """Make the bytes of a pack."""
    return frames([pack(cover), *(envelope.raw for envelope in envelopes)])


def read_pack(raw: bytes) -> PackRead:
    """Read what can be read; whatever the bytes are, nothing is raised."""
    pieces, torn = split_frames(raw)
    faults = [TORN] if torn else []
    try:
        cover = unpack(pieces[0] if pieces else b"", Cover)
    except Trouble:
        return PackRead(None, (), (TORN,) if torn else ("envelope.damaged",))
    if cover.version != VERSION:
        return PackRead(None, (), ("envelope.unknown_version",))
    envelopes = []
    for piece in pieces[1:]:
        try:
            envelopes.append(read_envelope(piece))
        except Trouble as fault:
            faults.append(fault.code)
    return PackRead(cover, tuple(envelopes), tuple(faults))


def split_for_packs(
    envelopes: Sequence[Envelope], most_bytes: int = MOST_PACK_BYTES
) -> list[list[Envelope]]:
    """Share envelopes out to packs, urgent ones first, none cut."""
    packs: list[list[Envelope]] = []
    filled = most_bytes
    for envelope in sorted(envelopes, key=lambda one: one.address.order):
        size = len(envelope.raw)
        if not packs or filled + size > most_bytes:
            packs.append([])
            filled = 0
        packs[-1].append(envelope)
        filled += size
    return packs
