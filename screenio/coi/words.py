"""Words as the search sees them: one spelling, one stem, whatever script and inflection they stand in.

Text and query go through the same function, so what was written هرات with an Arabic yeh or a Persian one, in
Cyrillic or in Latin letters, meets. Stems are cut lightly: better two words too many than one too few.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from screenio.language.catalogue import SERBIAN, latin
from screenio.language.formats import with_latin_digits
from screenio.table_rows import read_rows

_MARKS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640"
WORD = re.compile(rf"[^\W_]++(?:[{_MARKS}]++[^\W_]*+)*+")
"""Letters and digits with the marks that stand on them. Source: Unicode, general categories L, N, Mn."""
_ARABIC = re.compile(r"[\u0621-\u06d3]")
_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ی", "ي": "ی", "ئ": "ی", "ې": "ی", "ۍ": "ی",
        "ك": "ک", "ګ": "گ", "ؤ": "و", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ء": "",
        "ڼ": "ن", "ټ": "ت", "ډ": "د", "ړ": "ر", "ږ": "ژ", "ښ": "ش", "څ": "ص", "ځ": "ز",
        "đ": "dj", "ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae",
    }
)  # fmt: skip
"""Letters of one sound that keyboards and countries write differently. Source: Unicode Standard, ch. 9.2;
Pashto letters beside their Persian neighbours as in DOMAIN §11.1."""
_BEFORE = ("وال", "بال", "کال", "فال", "ال", "لل", "و")
_AFTER = ("ونه", "های", "ها", "ان", "ات", "ون", "ین", "یه", "ه", "ی")
"""What is cut off an Arabic-script word. Source: L. Larkey et al., "Light Stemming for Arabic Information
Retrieval", 2007, table 2 (light10); with the Persian and the Pashto plural."""


def places_of(text: str) -> Iterator[re.Match[str]]:
    """Give the words of a text with where they stand."""
    return WORD.finditer(text)


def stem(word: str, language: str = "en") -> str:
    """Give the one form of a word under which it is indexed and looked for.

    Args:
        language: of the text; it matters to Latin letters only, Serbian or not.
    """
    return _stemming(language)(word)


def _stemming(language: str) -> Callable[[str], str]:
    """Give what stems the words of a text: asked once for a text, as its words are many."""
    return _stem_in_serbian if language == SERBIAN else _stem_elsewhere


@lru_cache(maxsize=400_000)
def _stem_in_serbian(word: str) -> str:
    return _stem(word, "serbian")


@lru_cache(maxsize=400_000)
def _stem_elsewhere(word: str) -> str:
    return _stem(word, "english")


def _stem(word: str, in_latin: str) -> str:
    """Stem by script; a word in Cyrillic is Serbian in whatever text."""
    plain = one_spelling(word)
    if _ARABIC.search(plain):
        return _cut(plain)
    written = latin(plain)
    stemmer = _stemmer(in_latin if written == plain else "serbian")
    return _bare(stemmer.stemWord(written).translate(_LETTERS))


@lru_cache(maxsize=400_000)
def one_spelling(word: str) -> str:
    """Give a word without case, with Latin digits, and Arabic letters as one keyboard writes them."""
    plain = with_latin_digits(unicodedata.normalize("NFKC", word.casefold()))
    return _bare(plain).translate(_LETTERS) if _ARABIC.search(plain) else plain


def stems(text: str, language: str = "en", without: frozenset[str] = frozenset()) -> list[str]:
    """Give the stems of a text in order.

    Args:
        without: words that are passed over, in their one spelling.
    """
    return list(filter(None, map(_kept(language, without), WORD.findall(text))))


@cache
def _kept(language: str, without: frozenset[str]) -> Callable[[str], str]:
    """Give what stems a word, or says "" of one that is passed over: asked once for each word there is."""
    stemmed = _stemming(language)
    if not without:
        return stemmed
    return lru_cache(maxsize=400_000)(
        lambda word: "" if one_spelling(word) in without else stemmed(word)
    )


def read_stop_words(folder: Path) -> frozenset[str]:
    """Read the words that stand in every text, of every language of the product, in their one spelling.

    Raises:
        Trouble: `tables.missing`, `tables.damaged`.
    """
    rows = read_rows(folder / "stop_words.csv")
    return frozenset(one_spelling(word) for row in rows for word in row["words"].split())


def every_stem(word: str) -> tuple[str, ...]:
    """Give the stems a word may have been indexed under, in whatever language the text was."""
    in_latin = latin(word)
    found = (stem(in_latin), stem(in_latin, SERBIAN))
    return tuple(dict.fromkeys(one for one in found if one))


def script(text: str) -> str:
    """Say in which script a name begins: L, C or A, Latin, Cyrillic, or Arabic and those beyond."""
    return "L" if text[:1] < "\u0250" else "C" if text[:1] < "\u0590" else "A"


def marked(text: str, wanted: frozenset[str], language: str = "en") -> tuple[tuple[int, int], ...]:
    """Give the stretches of a text whose words are among the wanted stems: start and end of each."""
    stemmed = _stemming(language)
    return tuple([match.span() for match in places_of(text) if stemmed(match[0]) in wanted])


@cache
def _stemmer(language: str) -> Any:
    """Load a stemmer when a word first asks for it: the library loads those of every language."""
    import snowballstemmer  # noqa: PLC0415  # late: a quarter of a second that a start need not pay

    return snowballstemmer.stemmer(language)


def _bare(word: str) -> str:
    """Take away marks: accents, vowel signs, the lengthening stroke."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(one for one in apart if not unicodedata.combining(one) and one != "ـ")


def _cut(word: str) -> str:
    """Cut article and endings off, as long as enough of the word stays."""
    for start in _BEFORE:
        if word.startswith(start) and len(word) - len(start) >= 3:
            word = word[len(start) :]
            break
    for end in _AFTER:
        if word.endswith(end) and len(word) - len(end) >= 2:
            return word[: -len(end)]
    return word
