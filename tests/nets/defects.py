"""Defects to be sown into the forms engine, one at a time: each is one replacement of a text that stands once."""

from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "screenio"


@dataclass(frozen=True)
class Defect:
    """One thing done wrongly.

    Args:
        name: what goes wrong, in a few words.
        file: below the package.
        right: what stands there now.
        wrong: what is put in its place.
    """

    name: str
    file: str
    right: str
    wrong: str

    def stands_once(self) -> bool:
        """Say whether the program still has the text that is replaced, once."""
        return (PACKAGE / self.file).read_text(encoding="utf-8").count(self.right) == 1


DEFECTS = (
    Defect(
        "division by nothing is nothing",
        "xpath/numbers.py",
        "return math.copysign(math.inf, above) * math.copysign(1.0, below)",
        "return 0.0",
    ),
    Defect(
        "what division leaves takes the sign of the divisor",
        "xpath/numbers.py",
        "math.fmod(above, below)",
        "above % below",
    ),
    Defect(
        "a half is rounded up",
        "xpath/numbers.py",
        "math.copysign(math.floor(abs(number) * factor + 0.5) / factor, number)",
        "math.floor(number * factor + 0.5) / factor",
    ),
    Defect(
        "int() rounds down below nothing",
        "xpath/numbers.py",
        "float(math.trunc(number))",
        "float(math.floor(number))",
    ),
    Defect(
        "the sum passes over what is no number",
        "xpath/numbers.py",
        "float(sum(all_numbers(given)))",
        "float(sum(one for one in all_numbers(given) if one == one))",
    ),
    Defect(
        "a part of a code is selected",
        "xpath/text.py",
        '(to_text(value).split() or [""])',
        "to_text(value)",
    ),
    Defect(
        "a pattern has to fit from the start",
        "xpath/text.py",
        "return lambda text: found.search(text) is not None",
        "return lambda text: found.match(text) is not None",
    ),
    Defect(
        "substr() counts from one",
        "xpath/text.py",
        "return text[low:high]",
        "return text[max(0, low - 1):high]",
    ),
    Defect(
        "concat() takes the first node alone",
        "xpath/text.py",
        'return "".join(every_text(given))',
        'return "".join(to_text(one) for one in given)',
    ),
    Defect(
        "selected-at() counts from one",
        "xpath/text.py",
        'return codes[int(at)] if at >= 0 and at < len(codes) else ""',
        'return codes[int(at) - 1] if at >= 1 and at <= len(codes) else ""',
    ),
    Defect(
        "an offset from Greenwich is passed over",
        "xpath/dates.py",
        "counted = when if when.tzinfo else when.replace(tzinfo=UTC)",
        "counted = when.replace(tzinfo=UTC)",
    ),
    Defect(
        "day and month change places",
        "xpath/dates.py",
        '"d": f"{when.day:02}"',
        '"d": f"{when.month:02}"',
    ),
    Defect(
        "a moment is written as the clocks there show it",
        "xpath/dates.py",
        "return when.astimezone(zone).replace(tzinfo=None)",
        "return when.replace(tzinfo=None)",
    ),
    Defect(
        "sets compare by their first node",
        "xpath/signs.py",
        "return any(holds(a, b) for a in _single(one) for b in _single(other))",
        "return holds(to_text(one), to_text(other))",
    ),
    Defect(
        "a number in brackets is a truth",
        "xpath/compile.py",
        "if value == place if isinstance(value, float) else to_truth(value):",
        "if to_truth(value):",
    ),
    Defect("or wants both", "xpath/compile.py", 'stops_at=sign == "or"', "stops_at=False"),
    Defect(
        "position() counts all siblings",
        "xpath/nodes.py",
        "siblings = found[0].parent.named(found[0].name)",
        "siblings = found[0].parent.every()",
    ),
    Defect(
        "indexed-repeat() counts from nothing",
        "xpath/nodes.py",
        "row = _nth_of_inner(rows, int(nth), wanted)",
        "row = _nth_of_inner(rows, int(nth) % len(rows) + 1, wanted)",
    ),
    Defect(
        "a seed draws another order",
        "xpath/nodes.py",
        "state = state * 16_807 % _LARGEST",
        "state = state * 48_271 % _LARGEST",
    ),
    Defect(
        "blank nodes are counted as filled",
        "xpath/nodes.py",
        "[node for node in nodes if node.text()]",
        "nodes",
    ),
    Defect(
        "pulldata() takes the last row",
        "xpath/functions.py",
        "for row in rows:\n        if any(",
        "for row in reversed(rows):\n        if any(",
    ),
    Defect(
        "nothing counts in a checklist as something",
        "xpath/functions.py",
        "return to_number(value) > 0",
        "return to_number(value) >= 0",
    ),
    Defect(
        "a text that is not blank is false",
        "xpath/values.py",
        "    return bool(value)\n",
        "    return isinstance(value, list) and bool(value)\n",
    ),
    Defect(
        "what does not apply keeps its text",
        "forms/place.py",
        'lambda: shown() if relevant.get() else ""',
        "shown",
    ),
    Defect(
        "a group that does not apply hides nothing in it",
        "forms/rules.py",
        "relevant, readonly = (above.relevant, above.readonly) if above else (None, None)",
        "relevant, readonly = None, above.readonly if above else None",
    ),
    Defect(
        "a group that is kept keeps nothing in it",
        "forms/rules.py",
        "relevant, readonly = (above.relevant, above.readonly) if above else (None, None)",
        "relevant, readonly = above.relevant if above else None, None",
    ),
    Defect(
        "a blank is asked whether it keeps its rule",
        "forms/seen.py",
        "        if text:\n",
        "        if text or constraint is not None:\n",
    ),
    Defect(
        "what a person wrote over is never dropped",
        "forms/place.py",
        "over.reset(None)",
        "pass",
    ),
    Defect(
        "a choice that is not offered any more stays",
        "forms/place.py",
        "            return self._masked.get\n",
        "            return self._worked_out\n",
    ),
    Defect(
        "a count never takes rows away",
        "forms/place.py",
        "self.resize(_capped(wanted))",
        "self.resize(max(len(self.get()), _capped(wanted)))",
    ),
    Defect(
        "the row behind is taken away",
        "forms/place.py",
        "self._rows.set((*rows[:nth], *rows[nth + 1 :]))",
        "self._rows.set(rows[:-1])",
    ),
    Defect(
        "a change is told at the beginning too",
        "forms/tree.py",
        "lambda _: self._set_from(place, action), at_once=False",
        "lambda _: self._set_from(place, action)",
    ),
    Defect(
        "what does not apply is not set",
        "forms/tree.py",
        'place.write(place.fit("" if value',
        'place.is_relevant and place.write(place.fit("" if value',
    ),
    Defect("a new row is not set", "forms/tree.py", "self._set(row, NEW_ROW)", "pass"),
    Defect(
        "what is set at the beginning is not",
        "forms/tree.py",
        "self._set(self.first, FIRST_LOAD)",
        "pass",
    ),
    Defect(
        "a reader is told nothing of changes",
        "forms/cells.py",
        "                self.watchers.add(reader)\n        return self._value",
        "        return self._value",
    ),
    Defect(
        "codes stand as they were given",
        "forms/lists.py",
        'if self.tag != "select":',
        "if self.tag:",
    ),
    Defect(
        "labels are said in the first language",
        "forms/tree.py",
        'self.language = code_of(language) or next(iter(definition.languages), "")',
        'self.language = next(iter(definition.languages), "")',
    ),
)
