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
ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
"""Source: Unicode, blocks of the Arabic script."""
UNSEEN = "\u200c"
"""Parts two letters without a space, as Persian does within a word."""
_FROM_RIGHT, _FROM_LEFT = {"R", "AL"}, {"L", "EN", "AN"}
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
    held: list[Letter] = []
    tall = 0.0
    for one in letters:
        if held and abs(one.base - held[0].base) > tall / 2:
            yield _line(held)
            held, tall = [], 0.0
        held.append(one)
        tall = max(tall, one.top - one.bottom)
    if held:
        yield _line(held)


def _line(letters: list[Letter]) -> str:
    if len(letters) > MOST_LETTERS or not any(ARABIC.match(one.text) for one in letters):
        return "".join(one.text for one in letters)
    marks = sorted(_glyphs(letters), key=lambda one: -(one.left + one.right))
    ways = [_way(one.text) for one in marks]
    if ways.count("L") > ways.count("R"):
        marks.reverse()
        return _joined(_turned(marks, "R"))
    return _joined(_turned(marks, "L"))


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
    return "".join(sorted(backwards, key=unicodedata.combining))


def _is_again(one: Letter, other: Letter) -> bool:
    """Say whether a letter off the base line is one on it: some makers name it for its sign too."""
    is_near = one.left - other.right <= NEAR and other.left - one.right <= NEAR
    return one.text.isspace() or (is_near and one.text == other.text)


def _in_one_box(letters: list[Letter]) -> Iterator[list[Letter]]:
    held: list[Letter] = []
    for one in letters:
        if held and (one.left, one.right) != (held[0].left, held[0].right):
            yield held
            held = []
        held.append(one)
    if held:
        yield held


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
