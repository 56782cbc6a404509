"""How far two spellings are apart, and what lies one consonant away."""

CONSONANTS = "BDFHJKLMNRSTXZ"
"""The classes of `identity/skeleton.py`."""

SHORTEST = 5
"""Letters of a word from which on one may be wrong. Source: design; Lucene's `AUTO` has three."""


def is_nearly(word: str, other: str) -> bool:
    """Say whether one word is the other with one letter wrong, or begins with it."""
    if len(word) >= SHORTEST and len(other) > len(word) + 1:
        return other.startswith(word)
    return is_misspelt(word, other)


def is_misspelt(word: str, other: str) -> bool:
    """Say whether one word is the other with one letter wrong, too many or too few."""
    if len(word) < SHORTEST or abs(len(word) - len(other)) > 1:
        return False
    return max(map(len, _where_they_part(word, other))) <= 1


def with_one_out(word: str) -> tuple[str, ...]:
    """Give a word, and it with each letter left out: two that are one letter apart share one of these."""
    return (word, *(word[:at] + word[at + 1 :] for at in range(len(word))))


def far_apart(one: str, other: str) -> int:
    """Count the letters to put in, take out or change to make one text of the other."""
    return _steps(*_where_they_part(one, other))


def _where_they_part(one: str, other: str) -> tuple[str, str]:
    """Cut off what two texts have in common at the beginning and at the end."""
    head = 0
    least = min(len(one), len(other))
    while head < least and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < least - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    return one[head : len(one) - tail], other[head : len(other) - tail]


def _steps(one: str, other: str) -> int:
    """Fill Levenshtein's table, row by row."""
    row = list(range(len(other) + 1))
    for left, sign in enumerate(one, 1):
        diagonal, row[0] = row[0], left
        for column, against in enumerate(other, 1):
            changed = diagonal + (sign != against)
            diagonal = row[column]
            row[column] = min(changed, diagonal + 1, row[column - 1] + 1)
    return row[-1]


def close_to(bones: str) -> tuple[str, ...]:
    """Give every skeleton that differs in one consonant; the first sound stays."""
    found: dict[str, None] = {}
    for place in range(1, len(bones) + 1):
        head, tail = bones[:place], bones[place:]
        found.update(dict.fromkeys(head + sign + tail for sign in CONSONANTS))
        if place < len(bones):
            found[head + bones[place + 1 :]] = None
            found.update(dict.fromkeys(head + sign + bones[place + 1 :] for sign in CONSONANTS))
    found.pop(bones, None)
    return tuple(found)
