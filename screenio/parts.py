"""What every desk shares, built once; loaded by the first command that needs a desk, a place or a word."""

from functools import cached_property
from pathlib import Path

from screenio.coi.gazetteer import Gazetteer, open_gazetteer
from screenio.coi.lexicon import Lexicon
from screenio.coi.shipped import Shipped
from screenio.coi.tables import read_lexicon
from screenio.desk.desk import Desk
from screenio.desk.facts import Clock
from screenio.desk.program import now
from screenio.desk.shipped_with import ShippedWith
from screenio.domain.tables import Tables
from screenio.forms.definition import FormDefinition
from screenio.reference import read_tables
from screenio.station.unlock import open_station


class Parts:
    """What every desk of this program shares: tables and forms, read once."""

    def __init__(self, resources: Path) -> None:
        self.resources = resources

    @cached_property
    def tables(self) -> Tables:
        """Read the reference tables."""
        return read_tables(self.resources)

    @cached_property
    def forms(self) -> dict[bytes, FormDefinition]:
        """Read the compiled forms, by digest."""
        found = sorted((self.resources / "forms").glob("*.xml"))
        read = [FormDefinition.parse(path.read_bytes()) for path in found]
        return {form.digest: form for form in read}

    @cached_property
    def places(self) -> Gazetteer:
        """Open the gazetteer."""
        return open_gazetteer(self.resources)

    def gazetteer(self) -> Gazetteer:
        """Give the places of the routes."""
        return self.places

    @cached_property
    def words(self) -> Lexicon:
        """Read the words of questions about countries."""
        return read_lexicon(self.resources / "coi", self.places.spellings)

    def lexicon(self) -> Lexicon:
        """Give the words of questions about countries."""
        return self.words

    def open_desk(
        self,
        folder: Path,
        who: str,
        passphrase: str,
        *,
        clock: Clock = now,
        anchor: Path | None = None,
    ) -> Desk:
        """Sign a member of staff in at a station's vault."""
        now_ms = round(clock().timestamp() * 1000)
        opened = open_station(folder, who, passphrase, anchor=anchor, now_ms=now_ms)
        shipped = ShippedWith(self.forms, Shipped(self.resources / "coi"))
        return Desk(opened, self.tables, shipped, clock)
