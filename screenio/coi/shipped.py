"""The small pack that comes with the program: facts with source and date, one file for each country.

It is as whole as the program itself and signed by nobody else. It says nothing about safety or persecution:
that comes from what stations bring in. Source: DOMAIN §10.
"""

import hashlib
from functools import cached_property
from pathlib import Path

import msgspec

from screenio.coi.index import Head
from screenio.coi.item import Content, Item, Source, must_hold_together
from screenio.coi.pack import is_date
from screenio.coi.words import read_stop_words
from screenio.domain.coi_pack import SHIPPED, subject_of
from screenio.errors import Trouble
from screenio.table_rows import read_rows

TITLE = "Screenio: facts by country"
LICENCE = "Apache-2.0"


class CountryFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `resources/coi/facts`."""

    country: str
    items: tuple[Item, ...]


class Shipped:
    """The pack as it lies among the resources; its digest is worked out without reading it whole."""

    def __init__(self, folder: Path) -> None:
        self._files = sorted((folder / "facts").glob("*.json"))
        self._sources = folder / "sources.csv"
        self._folder = folder

    @property
    def digest(self) -> bytes:
        """Give the SHA-256 of every file in order."""
        whole = hashlib.sha256()
        for path in (self._sources, *self._files):
            whole.update(_read(path))
        return whole.digest()

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Give the words that no index keeps."""
        return read_stop_words(self._folder)

    def read(self) -> tuple[Head, Content]:
        """Read the pack.

        Raises:
            Trouble: `tables.damaged`, `tables.missing`.
        """
        items = tuple(item for path in self._files for item in _items(path))
        content = Content(self._read_sources(), items)
        must_hold_together(content, is_date)
        built = max((item.retrieved for item in items), default="")
        head = Head(
            pack=subject_of(SHIPPED),
            pack_id=SHIPPED,
            title=TITLE,
            edition=1,
            digest=self.digest,
            built_on=built,
            expires_on="",
            licence=LICENCE,
            signer=b"",
            is_document=False,
            items=len(items),
            taken_ms=0,
        )
        return head, content

    def _read_sources(self) -> tuple[Source, ...]:
        try:
            return tuple(msgspec.convert(row, Source) for row in read_rows(self._sources))
        except msgspec.ValidationError as fault:
            raise Trouble("tables.damaged", table=self._sources.name) from fault


def _items(path: Path) -> tuple[Item, ...]:
    try:
        found = msgspec.json.decode(_read(path), type=CountryFile)
    except msgspec.DecodeError as fault:
        raise Trouble("tables.damaged", table=path.name) from fault
    return tuple(msgspec.structs.replace(item, country=found.country) for item in found.items)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Trouble("tables.missing", table=path.name) from fault
