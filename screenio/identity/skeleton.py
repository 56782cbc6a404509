"""The consonants of a name, the same in Arabic, Latin and Cyrillic letters.

Herat, هرات, Херат and Herāt are one place, and no spelling is more right than another. Short vowels are not
written in Arabic letters and differ between romanisations, so only consonants count, and consonants that one
alphabet cannot tell apart fall into one class. The first sound is kept even when it is a vowel. What a letter
may stand for is sometimes open (`j` is English or Serbian, ض is d or z): then a name has several skeletons,
and two names meet when they share one. A skeleton says "could be the same", never "is".

Source:
    ICAO Doc 9303-3 section 6.C (letters of Arabic, Persian, Pashto, Urdu and their Latin forms);
    BGN/PCGN romanisation systems for Arabic, Persian, Pashto and Serbian Cyrillic (digraphs);
    the alphabets of Serbian, Albanian, Turkish and Kurdish for their own letters.
"""

import itertools
import unicodedata
from collections.abc import Iterator

MOST = 8
"""Skeletons of one name at most: a name with more open letters keeps the likeliest readings."""
LONGEST = 80
"""Letters of one name that are looked at; longer is no name of a place."""

ARABIC: dict[str, str] = {
    **dict.fromkeys("اأإآٱعءئؤىٵ", "a"),
    **dict.fromkeys("يیېۍےێ", "y"),
    **dict.fromkeys("وۆۇۈۋڤ", "w"),
    **dict.fromkeys("بپ", "B"),
    **dict.fromkeys("تطټٹ", "T"),
    **dict.fromkeys("سصڅ", "S"),
    **dict.fromkeys("زظځ", "Z"),
    **dict.fromkeys("دډڈ", "D"),
    **dict.fromkeys("رړڑڕ", "R"),
    **dict.fromkeys("هہةۀۂەحخ", "H"),
    **dict.fromkeys("قکكګگغ", "K"),
    **dict.fromkeys("شښچ", "X"),
    **dict.fromkeys("ژږ", "J"),
    **dict.fromkeys("لڵ", "L"),
    **dict.fromkeys("نڼں", "N"),
    "م": "M",
    "ف": "F",
    "تش": "X",  # č where the alphabet has no چ
    "ھ": "",  # Urdu breath: told by the Latin digraphs bh, kh, th
    "ث": "T|S",
    "ذ": "D|Z",
    "ض": "D|Z",
    "ج": "J|K",  # Giza, الجيزة
}
"""Letters to classes: capitals are consonants, small letters vowels, | stands between readings."""

LATIN: dict[str, str] = {
    "tsch": "X", "sch": "X", "tch": "X", "chh": "X", "sh": "X", "ch": "X",
    "dzh": "J", "zh": "J", "dj": "J", "dž": "J", "jh": "J", "xh": "J", "gj": "J",
    "kh": "H|K", "gh": "K", "ck": "K", "ph": "F", "bh": "B|BH",
    "dh": "D|Z", "th": "T|S", "ts": "S|TS", "tz": "S|TZ", "dz": "Z|J",
    **dict.fromkeys("šşșčçć", "X"),
    **dict.fromkeys("žđ", "J"),
    **dict.fromkeys("bp", "B"),
    **dict.fromkeys("tţț", "T"),
    **dict.fromkeys("sß", "S"),
    **dict.fromkeys("kqgğ", "K"),
    **dict.fromkeys("lł", "L"),
    "d": "D", "f": "F", "h": "H", "m": "M", "n": "N", "r": "R", "z": "Z",
    "c": "K|J|S",  # Cairo, Turkish Cizre, Serbian Carigrad
    "j": "J|y",  # Jalalabad, Serbian Jusuf
    "x": "H|KS",  # Kurdish Xaneqîn
    "y": "y",
    "w": "w",
    "v": "w|F",  # Vardak, وردک; Vidin, فيدين
    **dict.fromkeys("aeæəø", "a"),
    **dict.fromkeys("iı", "i"),
    **dict.fromkeys("ouœ", "u"),
}  # fmt: skip
"""As above; the longest run of letters that stands here is taken."""

CYRILLIC: dict[str, str] = {
    "дж": "J", "дз": "Z|J", "кх": "H", "гх": "K", "тс": "S",
    **dict.fromkeys("бп", "B"),
    "т": "T",
    **dict.fromkeys("сц", "S"),
    **dict.fromkeys("зѕ", "Z"),
    "д": "D", "р": "R", "м": "M", "ф": "F",
    **dict.fromkeys("хҳһ", "H"),
    **dict.fromkeys("кќқґғ", "K"),
    "г": "K|H",  # Герат
    **dict.fromkeys("шщчћ", "X"),
    **dict.fromkeys("жџђҷѓ", "J"),
    **dict.fromkeys("лљ", "L"),
    **dict.fromkeys("нњ", "N"),
    **dict.fromkeys("ьъ", ""),
    "в": "w|F",
    **dict.fromkeys("јйюяёї", "y"),
    **dict.fromkeys("аеєэ", "a"),
    **dict.fromkeys("иіӣы", "i"),
    **dict.fromkeys("оуўӯ", "u"),
}  # fmt: skip
"""As above."""

LETTERS = {**ARABIC, **LATIN, **CYRILLIC}
RUN = max(len(one) for one in LETTERS)
FADING = frozenset("hхҳһهہةۀۂەح")
"""Letters that are not heard at the end of a word after a vowel: Hama, Hamah, حماة."""
ALWAYS_FADING = frozenset("هہةۀۂە")
ARTICLES = frozenset(
    ("al", "el", "ul", "ol", "il", "ar", "as", "ash", "at", "az", "ad", "an", "эль", "аль", "ел", "ал")
)  # fmt: skip
"""The Arabic article before a word, also as it sounds before s, sh, t, z, d, n and r."""
ARTICLE = "ال"
QUOTES = frozenset("'`´‘’ʻʼʽʾʿˈˌ\u0640")
"""Signs inside a word that stand for ع or ء, or stretch a letter."""
SAME = str.maketrans("يىكةہھەأإآٱۍېےګۀۂđıłøኣዓ", "ییکههههاااایییگههdiloአአ")
"""Letters that keyboards of neighbouring countries put for one another, or that have no mark to lose."""


def folded(text: str) -> str:
    """Give the letters of a name without marks, spaces and the differences between keyboards."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(SAME))
    return "".join(sign for sign in plain.casefold().translate(SAME) if sign.isalnum())


def skeletons(text: str) -> tuple[str, ...]:
    """Give what the name may be in consonants, the likeliest first; none for another script."""
    found: dict[str, None] = {}
    for one in _readings(text):
        first = {"i": "a", "u": "a"}.get(one[:1], one[:1])
        found[_once(first + "".join(filter(str.isupper, one[1:])))] = None
    return tuple(found)[:MOST]


def sounds(text: str) -> str:
    """Give the likeliest consonants with the vowels that every script writes: i and u.

    Two names with one skeleton are likelier the same the fewer letters their sounds differ by.
    """
    told = next(_readings(text), "")
    return _once(told.replace("a", "").replace("y", "i").replace("w", "u"))


def _readings(text: str) -> Iterator[str]:
    """Give every reading, letters in classes."""
    words = _words(text[:LONGEST])
    bare = [word for n, word in enumerate(words) if word not in ARTICLES or n == len(words) - 1]
    with_article = any(_has_article(word) for word in bare)
    for article in (False, True) if with_article else (True,):
        kept = [word if article or not _has_article(word) else word[2:] for word in bare]
        classes = [one for word in kept for one in _classes(word)]
        open_ones = sorted({one for one in classes if "|" in one})
        ways = itertools.product(*(enumerate(one.split("|")) for one in open_ones))
        for way in sorted(ways, key=lambda way: sum(rank for rank, _ in way))[:MOST]:
            meant = dict(zip(open_ones, (reading for _, reading in way), strict=True))
            if told := "".join(meant.get(one, one) for one in classes):
                yield told


def _has_article(word: str) -> bool:
    return word.startswith(ARTICLE) and len(word) > 3


def _words(text: str) -> list[str]:
    """Cut into words of letters that have a class; marks and quotes go."""
    whole = unicodedata.normalize("NFC", text).casefold()
    letters = [sign for sign in whole if sign not in QUOTES]
    return "".join(_plain(sign) for sign in unicodedata.normalize("NFC", "".join(letters))).split()


def _plain(sign: str) -> str:
    if sign in LETTERS:
        return sign
    bare = unicodedata.normalize("NFKD", sign)[0]
    if unicodedata.combining(bare):
        return ""
    return bare if bare.isalpha() else " "


def _classes(word: str) -> Iterator[str]:
    place, before = 0, ""
    while place < len(word):
        run = next((n for n in range(RUN, 0, -1) if word[place : place + n] in LETTERS), 0)
        letters = word[place : place + max(run, 1)]
        told = LETTERS.get(letters, "")
        place += len(letters)
        last = place == len(word)
        fades = letters in ALWAYS_FADING or (letters in FADING and before[-1:].islower())
        if not (last and fades and before):
            yield told
        before = told or before


def _once(signs: str) -> str:
    return "".join(sign for sign, _ in itertools.groupby(signs))
