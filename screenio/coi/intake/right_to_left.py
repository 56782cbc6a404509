"""Lines of a page with Arabic letters, put in reading order by where their letters stand.

PDFium gives letters object by object and turns each stretch around by itself. So a glyph of two letters (lam
with alef) comes out backwards, letters with a vowel sign come twice from some makers of PDF, and a Latin word
within the line moves to its end. Where letters stand is sure: a line is read from the right, and what runs
from the left within it is turned back.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

MOST_LETTERS = 2_000
"""Of a line of print; what is longer is left as it comes."""
NEAR = 3.0
"""Points between a letter and its sign, at most: a sign reaches no further over its neighbours."""
SPACE = 0.25
"""Of the height of a line: a wider gap parts two words. A space is a quarter of the size of the letters, and
what unjoined letters leave between them is half of that."""
ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
"""Source: Unicode, blocks of the Arabic script."""
UNSEEN = "\u200c"
"""Parts two letters without a space, as Persian does within a word."""
_FROM_RIGHT, _FROM_LEFT = {"R", "AL"}, {"L", "EN", "AN"}
_NO_GLYPH = frozenset(f"{alef}ل" for alef in "اأإآ")
"""Lam joins an alef after it and none before it: one glyph of both is lam with alef, however it comes.
Source: Unicode Standard, ch. 9.2, table 9-10."""
_BRACKETS = ("()", "[]", "«»")
_WITHIN = re.compile(r"(?<=[(\[«])\s+|\s+(?=[)\]»])")
"""Space within brackets, which PDFium puts where one stretch ends."""


class Letter(msgspec.Struct, frozen=True):
    """A letter and the box it fills, in points from the lower left corner of the page.

    Args:
        base: the height of the line it stands on.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float


def lines(letters: Iterable[Letter]) -> Iterator[str]:
    """Give the lines of a page, each in reading order; one ends where letters stand higher or lower."""
    every = list(letters)
    heights = sorted(one.top - one.bottom for one in every if one.top > one.bottom)
    usual = heights[len(heights) * 9 // 10] if heights else 0.0  # a sign may come first in its line
    held: list[Letter] = []
    bases: set[float] = set()
    tall = usual
    for one in every:
        if one.base not in bases:
            if held and all(abs(one.base - base) > tall / 2 for base in bases):
                yield _line(held)
                held, bases, tall = [], set(), usual
            bases.add(one.base)
        held.append(one)
        tall = max(tall, one.top - one.bottom)
    if held:
        yield _line(held)


def _line(letters: list[Letter]) -> str:
    if len(letters) > MOST_LETTERS or not any(ARABIC.match(one.text) for one in letters):
        return "".join(one.text for one in letters)
    wide = [one for one in letters if one.right > one.left or not one.text.isspace()]
    marks = _spaced(sorted(_glyphs(wide), key=lambda one: -(one.left + one.right)))
    ways = [_way(one.text) for one in marks]
    if ways.count("L") > ways.count("R"):
        marks.reverse()
        return _joined(_turned(marks, "R"))
    return _joined(_turned(marks, "L"))


def _spaced(marks: list[Letter]) -> list[Letter]:
    """Put a space where a line has room for one: those that PDFium adds stand where signs are."""
    wide = max(one.top - one.bottom for one in marks) * SPACE
    found: list[Letter] = []
    left = marks[0].left
    for one in marks:
        beside = (found[-1].text if found else " ") + one.text
        has_room = left - one.right > wide and not any(map(str.isspace, beside))
        if has_room and not beside.isdecimal():
            found.append(msgspec.structs.replace(one, text=" ", left=one.right, right=left))
        left = min(left, one.left) if found else one.left
        found.append(one)
    return found


def _glyphs(letters: list[Letter]) -> Iterator[Letter]:
    """Put letters of one glyph together in their order."""
    for whole in _in_one_box(list(_standing(letters))):
        yield msgspec.structs.replace(whole[0], text=_text(whole))


def _standing(letters: list[Letter]) -> Iterator[Letter]:
    """Give the letters on the base line; off it, those that are not told there as well."""
    ((base, _),) = Counter(one.base for one in letters).most_common(1)
    on_it = [one for one in letters if one.base == base]
    for one in letters:
        if one.base == base or not any(_is_again(one, other) for other in on_it):
            yield one


def _text(glyph: list[Letter]) -> str:
    """Give the letters of a glyph: Arabic ones come backwards, and a sign stands after its letter."""
    text = "".join(one.text for one in glyph)
    if not _is_arabic(glyph):
        return text
    backwards = text[::-1]
    whole = "".join(sorted(backwards, key=unicodedata.combining))
    return whole[1] + whole[0] + whole[2:] if whole[:2] in _NO_GLYPH else whole


def _is_again(one: Letter, other: Letter) -> bool:
    """Say whether a letter off the base line is one on it: some makers name it for its sign too."""
    is_near = one.left - other.right <= NEAR and other.left - one.right <= NEAR
    return one.text.isspace() or (is_near and one.text == other.text)


def _in_one_box(letters: list[Letter]) -> Iterable[list[Letter]]:
    """Put letters of one box together: with vowel signs those of its neighbours come between them."""
    boxes: dict[tuple[float, ...], list[Letter]] = {}
    for one in letters:
        boxes.setdefault((one.left, one.right, one.bottom, one.top), []).append(one)
    return boxes.values()


def _is_arabic(letters: list[Letter]) -> bool:
    return all(one.text == UNSEEN or ARABIC.match(one.text) for one in letters)


def _way(text: str) -> str:
    """Say from which side a glyph is read: R, L, or "" where its neighbours say it."""
    kinds = {unicodedata.bidirectional(one) for one in text}
    return "R" if kinds & _FROM_RIGHT else "L" if kinds & _FROM_LEFT else ""


def _turned(marks: list[Letter], way: str) -> list[Letter]:
    """Turn each stretch that is read the other way around, from its first to its last sure letter."""
    found, at = list(marks), 0
    while at < len(found):
        end = _end_of(found, at, way)
        found[at:end] = reversed(found[at:end])
        at = max(end, at + 1)
    return found


def _end_of(marks: list[Letter], start: int, way: str) -> int:
    """Give where a stretch of this way that begins here ends; its start where none does."""
    end = start
    for at in range(start, len(marks)):
        found = _way(marks[at].text)
        if found == way:
            end = at + 1
        elif found or at == start:
            break
    return end


def _joined(marks: list[Letter]) -> str:
    """Write a line; brackets open and close in turn: which way a mirrored one was meant, its place says."""
    text = "".join(one.text for one in marks)
    for pair in _BRACKETS:
        found = [at for at, one in enumerate(text) if one in pair]
        if len(found) % 2 == 0:
            signs = list(text)
            for number, at in enumerate(found):
                signs[at] = pair[number % 2]
            text = "".join(signs)
    return _WITHIN.sub("", text)
