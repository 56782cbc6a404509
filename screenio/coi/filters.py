"""To what a person narrows a search: in the window and on the command line the same."""

import msgspec

from screenio.coi.lexicon import Lexicon, Unit
from screenio.coi.wanted import Wanted


class Filters(msgspec.Struct, frozen=True):
    """What only may be found; "" for any.

    Args:
        country, topic, kind: codes, and province a name in any script.
        light: green, amber, red, with a space between them.
        since, until: ISO dates, months or years of publication.
    """

    country: str = ""
    province: str = ""
    topic: str = ""
    kind: str = ""
    light: str = ""
    since: str = ""
    until: str = ""

    @property
    def standing(self) -> dict[str, str]:
        """Give the filters that are set, by name."""
        return {name: text for name, text in msgspec.structs.asdict(self).items() if text}

    def wanted(self, units: tuple[Unit, ...], words: Lexicon, limit: int) -> Wanted:
        """Say what is looked for with these filters."""
        return Wanted(
            units=units,
            country=self.country,
            province=words.place(self.province),
            topic=self.topic,
            kind=self.kind,
            since=self.since,
            until=self.until,
            lights=tuple(self.light.split()),
            limit=limit,
        )
