"""What a look at country information is about: nobody, or a person and the question they are at."""

import msgspec

from screenio.coi.filters import Filters
from screenio.encoding import PersonId


class About(msgspec.Struct, frozen=True):
    """Where somebody comes from when they open the page; empty where they come from nowhere.

    Args:
        country, topic: preset for the search.
        question: the question of the interview, noted with what is opened and cited.
        text: what was typed already.
        place: the name of a place that the question is about; shown while nothing is typed.
        province: what that place lies in; places of the name there come first.
        filters: those besides country and topic that stood already.
    """

    person: PersonId | None = None
    country: str = ""
    topic: str = ""
    question: str = ""
    text: str = ""
    place: str = ""
    province: str = ""
    filters: Filters = Filters()

    @property
    def narrowed(self) -> Filters:
        """Give every filter that is preset."""
        return msgspec.structs.replace(self.filters, country=self.country, topic=self.topic)

    def taking(self, filters: Filters, text: str) -> "About":
        """Give the same with filters and words that stand now."""
        others = msgspec.structs.replace(filters, country="", topic="")
        return msgspec.structs.replace(
            self, country=filters.country, topic=filters.topic, filters=others, text=text
        )
