"""What the program says, in a language: gettext catalogues with standard plurals.

English stands in the code, the others in `translations/`. Serbian is written in Cyrillic; its Latin form is
made from that, letter by letter. A made-up language, 40 % longer than English, shows where a screen is
too narrow.
"""

import gettext
import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from screenio.errors import Trouble
from screenio.language.direction import is_right_to_left, placed

ENGLISH, SERBIAN, SERBIAN_LATIN, LONGER = "en", "sr", "sr-Latn", "en-XA"
WINDOW_LANGUAGES = (ENGLISH, SERBIAN, SERBIAN_LATIN, "ar")
"""Languages in which the whole window speaks."""
POOL_LANGUAGES = ("fa", "ps")
"""Languages in which all speaks besides that an interpreter sees. Source: the languages of the pool."""
LANGUAGES = (*WINDOW_LANGUAGES, *POOL_LANGUAGES)
"""Languages in which people sign in."""
OWN_NAMES = {
    ENGLISH: "English",
    SERBIAN: "Српски",
    SERBIAN_LATIN: "Srpski",
    "ar": "العربية",
    "fa": "فارسی",
    "ps": "پښتو",
}
PLURALS = {
    "sr": (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
        "n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"
    ),
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
    ),
    "fa": "nplurals=2; plural=(n > 1)",
    "ps": "nplurals=2; plural=(n != 1)",
}
"""Plural rules. Source: CLDR, cardinal rules, in gettext's notation."""
_DIGRAPHS = {"љ": "lj", "њ": "nj", "џ": "dž", "Љ": "Lj", "Њ": "Nj", "Џ": "Dž"}
_LETTERS = dict(
    zip(
        "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ",
        "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ",
        strict=True,
    )
)
_TO_LATIN = str.maketrans(_LETTERS | _DIGRAPHS)
"""Source: the Serbian alphabet, Law on the Official Use of Language and Scripts (RS)."""


class Catalogue:
    """What the program says in one language."""

    def __init__(self, language: str, found: gettext.NullTranslations) -> None:
        self.language = language
        self.is_right_to_left = is_right_to_left(language)
        self._found = found

    def say(self, text: str, **values: object) -> str:
        """Give a sentence of the code in this language, with isolated values put in."""
        return self._filled(self._shaped(self._found.gettext(text)), values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """Give a sentence that depends on a number, which fills `{number}`."""
        found = self._shaped(self._found.ngettext(one, many, number))
        return self._filled(found, {"number": number, **values})

    def _filled(self, text: str, values: dict[str, object]) -> str:
        turned = self.is_right_to_left
        shown = {name: placed(value, right_to_left=turned) for name, value in values.items()}
        return text.format(**shown) if values else text

    def _shaped(self, text: str) -> str:
        if self.language == SERBIAN_LATIN:
            return latin(text)
        return longer(text) if self.language == LONGER else text


def catalogue(language: str, translations: Path) -> Catalogue:
    """Open the catalogue of a language; English needs no file.

    Raises:
        Trouble: `language.missing`, `language.damaged`.
    """
    if language in {ENGLISH, LONGER}:
        return Catalogue(language, gettext.NullTranslations())
    folder = SERBIAN if language == SERBIAN_LATIN else language
    path = translations / folder / "LC_MESSAGES" / "screenio.po"
    try:
        with path.open("rb") as file:
            read = read_po(file, locale=folder)
    except OSError as fault:
        raise Trouble("language.missing", language=language) from fault
    except ValueError as fault:
        raise Trouble("language.damaged", language=language) from fault
    compiled = io.BytesIO()
    write_mo(compiled, read)
    compiled.seek(0)
    found = gettext.GNUTranslations(compiled)
    return Catalogue(language, found)


def mark(text: str) -> str:
    """Mark a sentence of a table for translation; it is said where it is shown."""
    return text


def latin(text: str) -> str:
    """Write Serbian Cyrillic in Latin letters; capitals of a word in capitals stay together."""
    made = text.translate(_TO_LATIN)
    for small, large in (("Lj", "LJ"), ("Nj", "NJ"), ("Dž", "DŽ")):
        start = made.find(small)
        while start >= 0:
            follows = made[start + 2 : start + 3]
            before = made[max(0, start - 1) : start]
            if follows.isupper() or (before.isupper() and not follows.isalpha()):
                made = made[:start] + large + made[start + 2 :]
            start = made.find(small, start + 2)
    return made


def longer(text: str) -> str:
    """Make a text of a made-up language, 40 % longer and with marks above and below its letters."""
    plain = str.maketrans("aeiouyAEIOUYnNsS", "àéîôûýÀÉÎÔÛÝñÑşŞ")
    parts = text.split("{")
    shown = [parts[0].translate(plain)]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        shown.append(f"{{{name}}}{rest.translate(plain)}")
    extra = max(1, round(len(text) * 0.4))
    return f"{''.join(shown)} {('~' * extra)[: extra - 1]}"
