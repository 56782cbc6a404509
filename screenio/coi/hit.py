"""What a search gives: a passage, where it stands, and what has to do with its item."""

import msgspec

from screenio.encoding import SubjectId


class Other(msgspec.Struct, frozen=True):
    """Another item that has to do with one: what it is called, who says it, when; by its row it is read."""

    item: str
    title: str
    source: str
    published: str
    item_row: int


class Hit(msgspec.Struct, frozen=True):
    """One passage that was found, with everything a citation needs.

    Args:
        marks: stretches of the text to be marked.
        score: greater is better; comparable within one search only.
        superseded_by: what came after it.
        contradicted_by, corroborated_by: what says otherwise, what says the same; from any source.
        item_row: the row of its item, by which the whole of it is read.
        ranked_among: how many passages it was ranked among, where more have what was asked for; else nought.
    """

    passage: int
    item: str
    pack: SubjectId
    title: str
    heading: str
    text: str
    marks: tuple[tuple[int, int], ...]
    source: str
    source_kind: str
    country: str
    admin1: str
    topic: str
    published: str
    language: str
    url: str
    page: int | None
    paragraph: int
    currency: str
    score: float
    superseded_by: tuple[Other, ...] = ()
    contradicted_by: tuple[Other, ...] = ()
    corroborated_by: tuple[Other, ...] = ()
    answers: str = ""
    item_row: int = 0
    ranked_among: int = 0

    @property
    def agreeing(self) -> tuple[Other, ...]:
        """Give what says the same and is from another source. Source: DOMAIN §10 rule 2."""
        return tuple(one for one in self.corroborated_by if one.source != self.source)
