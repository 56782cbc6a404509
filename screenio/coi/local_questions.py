"""Questions on local knowledge: by region, each with a dated item behind it; never drawn or scored by itself.

Source: DOMAIN §6.1.
"""

from pathlib import Path

import msgspec

from screenio.errors import Trouble
from screenio.table_rows import read_rows


class LocalQuestion(msgspec.Struct, frozen=True):
    """One question, in the product's languages; "" where it is not written in one.

    Args:
        item: id of the item of the shipped pack that it links to.
        difficulty, literacy: codes of `coi_difficulty` and `coi_literacy`.
        asked_on: ISO date of the fact behind it.
    """

    id: str
    country: str
    region: str
    topic: str
    item: str
    difficulty: str
    literacy: str
    asked_on: str
    source: str
    en: str
    sr: str = ""
    ar: str = ""
    fa: str = ""
    ps: str = ""

    def words(self, language: str) -> str:
        """Give the question in a language; in English where it is not written in it."""
        short = language.replace("-", "_").partition("_")[0]
        found = {"sr": self.sr, "ar": self.ar, "fa": self.fa, "ps": self.ps}.get(short, "")
        return found or self.en


def read_local_questions(folder: Path) -> tuple[LocalQuestion, ...]:
    """Read the bank, by country and region.

    Raises:
        Trouble: `tables.missing`, `tables.damaged`.
    """
    path = folder / "questions.csv"
    try:
        found = [msgspec.convert(row, LocalQuestion) for row in read_rows(path)]
    except msgspec.ValidationError as fault:
        raise Trouble("tables.damaged", table=path.name) from fault
    return tuple(sorted(found, key=lambda one: (one.country, one.region, one.id)))
