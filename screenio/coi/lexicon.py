"""What a word of a question may be written as in a document: other scripts, other languages, other spellings.

A word meets the names of places and countries (gazetteer, CLDR) and the words of a small list of our own
(`resources/coi/words.csv`), in every product language. Nothing is translated by guess: what is in none of
them is looked for as it was typed.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice

import msgspec

from screenio.coi.index import mark_of
from screenio.coi.likeness import is_misspelt, with_one_out
from screenio.coi.words import every_stem, one_spelling, places_of, script, stem, stems
from screenio.language.catalogue import SERBIAN, latin

LONGEST_QUESTION = 300
"""Characters of a question that are looked for; what somebody pastes by mistake is longer."""
LONGEST = 3
"""Words of the longest name that is looked up as one: `Islamic Republic of` is no name of a place."""
_PARTICLES = frozenset("لبوفك")
"""Arabic words of one letter, written together with what follows: for, in, and, so, like.
Source: K. Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 16 and 18."""
SHORTEST_NAME = 3
"""Letters of a word from which on its first one may be such a particle, and not of the word."""
LEAST_TELLING = 4
"""Letters of a Serbian stem that is looked for in every text: `let` is English. Source: design."""
Spellings = Callable[[str], Iterable[str]]
"""A name of a place to its other spellings."""
Said = tuple[str, str]
"""A language and a wording in it."""
Stems = tuple[str, ...]
"""One wording: the stems that stand one after the other."""
Key = tuple[bool, Stems]
"""Whether Serbian, and the stems in it: what in English is `seat` would in Serbian be the English `sea`."""
Wordings = dict[Stems, str]
"""Each wording as people write it; "" for a mark."""


class Unit(msgspec.Struct, frozen=True):
    """One thing that is asked for, and every wording under which it is found.

    Args:
        said: the wordings as people write them; those that nobody writes, marks, are not among them.
        is_known: whether it is a word of our list, a country or a place, and not just any word.
        typed: what was typed, as a text that is not Serbian has it, and of a country its mark.
        elsewhere: what is the same in another script, or as a Serbian text has it; of a country none.
        nearly: every wording of the country that is spelt so but for one letter, of a word that nobody knows.
    """

    wordings: tuple[Stems, ...]
    said: tuple[str, ...] = ()
    is_known: bool = False
    typed: tuple[Stems, ...] = ()
    elsewhere: tuple[Stems, ...] = ()
    nearly: tuple[Stems, ...] = ()

    @property
    def is_country(self) -> bool:
        """Say whether this is a country: then what is about another one does not answer."""
        return any(stem.startswith(mark_of("country", "")) for (stem, *_) in self.wordings)

    @property
    def stems(self) -> frozenset[str]:
        """Give every stem of every wording, for marking."""
        return frozenset(stem for wording in self.wordings for stem in wording)


class Lexicon:
    """Makes units of the words of a question."""

    def __init__(
        self,
        concepts: Iterable[Iterable[Said]],
        countries: Mapping[str, Iterable[Said]],
        *,
        stop_words: frozenset[str],
        spellings: Spellings,
    ) -> None:
        self._spellings = spellings
        self._stop = stop_words
        self._known: dict[Key, Wordings] = {}
        self._countries: dict[str, set[str]] = {}  # by what is left with one letter out
        for wordings in concepts:
            self._learn(wordings, {})
        for code, names in countries.items():
            called = tuple(names)
            for name in {latin(name).casefold() for _, name in called if " " not in name}:
                for left in with_one_out(name):
                    self._countries.setdefault(left, set()).add(name)
            self._learn(called, {(mark_of("country", code),): ""})

    def units(self, text: str) -> tuple[Unit, ...]:
        """Give what a question asks for; words in quotation marks stand together.

        Words that stand in every text are not in the index, so they ask for nothing, in a phrase as well.
        """
        found: list[Unit] = []
        for number, part in enumerate(
            text[:LONGEST_QUESTION].replace("“", '"').replace("”", '"').split('"')
        ):
            words = [match[0] for match in places_of(part)]
            found += [self._phrase(words)] if number % 2 else self._loose(words)
        return tuple({one.wordings: one for one in found if one.wordings}.values())

    def knows(self, text: str) -> bool:
        """Say whether a text is a word of every text, of our list, or a country: then it names no place."""
        words = [match[0] for match in places_of(text)]
        return all(one_spelling(one) in self._stop for one in words) or any(
            key in self._known for key in _keys(words)
        )

    def names(self, spelt: Iterable[str]) -> Unit:
        """Give the one thing that all these names stand for."""
        parts = ([match[0] for match in places_of(name)] for name in spelt)
        return _unit(_joined(_every_wording(words) for words in parts))

    def place(self, name: str) -> Unit | None:
        """Give what a place of a name is found by, in every spelling; None when there is no word in it."""
        if not stems(name):
            return None
        return self.names((name, *self._spellings(name)))

    def _learn(self, wordings: Iterable[Said], made: Wordings) -> None:
        """Note that these wordings stand for one thing; a word of every text is asked, never found."""
        keys = set[Key]()
        for language, text in wordings:
            if one := tuple(stems(text, language)):
                keys.add((language == SERBIAN or latin(text) != text, one))
                if tuple(stems(text, language, self._stop)) == one:
                    made.setdefault(one, text)
        for key in keys:
            self._known[key] = _joined((self._known.get(key, {}), made))

    def _meant(self, words: list[str]) -> Wordings:
        """Give every wording of what these words stand for; none when nobody knows them."""
        return _joined(self._known.get(key, {}) for key in _keys(words))

    def _phrase(self, words: list[str]) -> Unit:
        typed = _every_wording([one for one in words if one_spelling(one) not in self._stop])
        return _unit(typed, typed)

    def _loose(self, words: list[str]) -> list[Unit]:
        found: list[Unit] = []
        at = 0
        while at < len(words):
            length, unit = self._longest(words[at : at + LONGEST])
            found.append(unit)
            at += length
        return found

    def _longest(self, words: list[str]) -> tuple[int, Unit]:
        """Give how many words the longest known name at the beginning has, and what it asks for."""
        is_stop = [one_spelling(one) in self._stop for one in words]
        for length in range(len(words), 0, -1):
            typed = _every_wording(words[:length])
            if length == 1 and is_stop[0]:
                return 1, Unit(())
            known = self._meant(words[:length])
            if not known and words[0][0] in _PARTICLES and len(words[0]) > SHORTEST_NAME:
                known = self._meant([words[0][1:], *words[1:length]])
            is_cut = is_stop[0] or is_stop[length - 1] or self._runs_on(words, length)
            if not (is_cut or self._has_country(words[:length])):
                for name in self._spellings(" ".join(words[:length])):
                    parts = [match[0] for match in places_of(name)]
                    known = _joined((known, _every_wording(parts)))
            if known or length == 1:
                unit = _unit(_joined((typed, known)), typed, is_known=bool(known))
                return length, unit if known else self._beside(words[0], unit)
        raise AssertionError("there is at least one word")

    def _beside(self, word: str, unit: Unit) -> Unit:
        """Note of an unknown word which country it is but for one letter; of two countries none."""
        written = latin(word).casefold()
        alike = (self._countries.get(left, ()) for left in with_one_out(written))
        near = {one for names in alike for one in names if is_misspelt(written, one)}
        meant = {tuple(sorted(self._meant([one]))) for one in near}
        return msgspec.structs.replace(unit, nearly=meant.pop()) if len(meant) == 1 else unit

    def _runs_on(self, words: list[str], length: int) -> bool:
        """Say whether a known wording begins within so many words and ends after them: those are no name."""
        ends = range(length + 1, len(words) + 1)
        return any(self._meant(words[at:end]) for at in range(1, length) for end in ends)

    def _has_country(self, words: list[str]) -> bool:
        """Say whether one of these words is a country: `Shia in Iran` is no name of a place."""
        return any(_unit(self._meant([word])).is_country for word in words)


def _keys(words: list[str]) -> tuple[Key, Key]:
    """Give under what words are known if they are of any language, and if they are Serbian."""
    every = [latin(word) for word in words]
    elsewhere = tuple(filter(None, map(stem, every)))
    return (False, elsewhere), (True, tuple(filter(None, (stem(one, SERBIAN) for one in every))))


def _every_wording(words: list[str]) -> Wordings:
    """Give the stems of words in each of the languages they may be indexed in."""
    every = [every_stem(word) for word in words]
    longest = max(map(len, every), default=0)
    found = (tuple(one[min(at, len(one) - 1)] for one in every if one) for at in range(longest))
    return {one: " ".join(words) for one in found if one}


def _joined(parts: Iterable[Wordings]) -> Wordings:
    """Put wordings together; what was written first stays."""
    found: Wordings = {}
    for part in parts:
        found |= {one: text for one, text in part.items() if one not in found}
    return found


def _tells(wording: Stems) -> bool:
    """Say whether a wording is of another script, or too long to be a word of another language as well."""
    letters = "".join(wording)
    return script(letters) != script("") or len(letters) >= LEAST_TELLING


def _unit(wordings: Wordings, typed: Wordings | None = None, *, is_known: bool = True) -> Unit:
    said = dict.fromkeys(text for text in wordings.values() if text)
    marks = tuple(one for one, text in wordings.items() if not text)
    first = dict(islice((typed or {}).items(), 1))
    elsewhere = (
        one
        for one, text in wordings.items()
        if is_known and one not in first and _tells(one)
        if one in (typed or {}) or script(text) not in map(script, first.values())
    )
    return Unit(
        wordings=tuple(sorted(wordings)),
        said=tuple(said),
        is_known=is_known,
        typed=(*first, *marks),
        elsewhere=tuple(elsewhere) if first and not marks else (),
    )
