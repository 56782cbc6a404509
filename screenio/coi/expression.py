"""Units of a question as the full-text language of SQLite has them.

Source: SQLite, FTS5 extension, ch. 3.
"""

from collections.abc import Iterable

from screenio.coi.lexicon import Stems, Unit


def either(unit: Unit) -> str:
    """Write a unit as the full-text language has it."""
    return _one_of(unit.wordings)


def _one_of(wordings: Iterable[Stems]) -> str:
    return f"({' OR '.join(map(quoted, wordings))})"


def as_typed(unit: Unit) -> str:
    """Write a unit in the words of the question alone."""
    return _one_of(unit.typed or unit.wordings)


def in_other_words(units: Iterable[Unit]) -> str:
    """Write that all is asked for, one thing at least elsewhere than as typed; "" where none can be."""
    every = list(units)
    return " OR ".join(
        f"({' AND '.join([_one_of(unit.elsewhere), *(_near_typed(one) for one in others)])})"
        for unit in every
        if unit.elsewhere
        for others in [[one for one in every if one is not unit]]
    )


def _near_typed(unit: Unit) -> str:
    return _one_of((*(unit.typed or unit.wordings), *unit.elsewhere))


def any_of(units: Iterable[Unit]) -> str:
    """Write that one of these is enough."""
    return f"({' OR '.join(map(either, units))})"


def quoted(stems: Iterable[str]) -> str:
    """Write stems that stand one after the other; a quotation mark never is one."""
    return f'"{" ".join(stems)}"'
