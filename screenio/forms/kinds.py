"""What a value of each kind looks like, and how it stands in the tree of the form.

Only the shape is judged here, not the sense: whether a day exists in a calendar is for `identity`. Values
come from people and from other stations, so every one is checked, whatever a screen may have done.
"""

import json
import math
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Final

from screenio.errors import Refusal
from screenio.forms import types
from screenio.forms.definition import Question
from screenio.forms.types import CLOSED_TEXT, Fit
from screenio.xpath import dates
from screenio.xpath.values import is_in_xml, number_text

Questions = Mapping[str, Question]


class Kept(Enum):
    """Where a value is that does not stand in the form."""

    ELSEWHERE = "ELSEWHERE"


CLOSED: Final = Kept.ELSEWHERE
"""Stands for a value that was given and is kept elsewhere; no condition finds it equal to any code."""
MOST_CHARACTERS = 20_000
"""Ten pages: more is an attachment, not an answer."""
MOST_ROWS = 200
"""More relatives, papers or countries than anybody names; Source: the cap on `jr:count` as well."""
MOST_CODES = 300

_TEXT, _WHOLE, _TRUTH, _PARTS = (str,), (int, type(None)), (bool, type(None)), (list, tuple)
SHAPES: dict[str, dict[str, tuple[type, ...]]] = {
    "name": {
        "native": _TEXT,
        "script": _TEXT,
        "latin": _TEXT,
        "parts": _PARTS,
        "single": _TRUTH,
        "scheme": _TEXT,
        "use": _TEXT,
    },
    "name_part": {"type": _TEXT, "native": _TEXT, "latin": _TEXT},
    "partial_date": {
        "calendar": _TEXT,
        "y": _WHOLE,
        "m": _WHOLE,
        "d": _WHOLE,
        "precision": _TEXT,
        "text": _TEXT,
        "season": _TEXT,
        "y_min": _WHOLE,
        "y_max": _WHOLE,
        "age": _WHOLE,
        "completed": _TRUTH,
        "basis": _TEXT,
        "anchor_event": _TEXT,
    },
    "place": {"country": _TEXT, "admin1": _TEXT, "district": _TEXT, "village": _TEXT},
    "document": {
        "type": _TEXT,
        "number": _TEXT,
        "country": _TEXT,
        "held_by": _TEXT,
        "issued_by": _TEXT,
        "issued_on": _TEXT,
        "expires_on": _TEXT,
        "name": _TEXT,
        "receipt": _TEXT,
    },
    "text_two_languages": {"person": _TEXT, "officer": _TEXT},
    "language_list": {
        "code": _TEXT,
        "level": _TEXT,
        "reads": _TRUTH,
        "writes": _TRUTH,
        "preferred": _TRUTH,
    },
}
"""Keys of the values that are dicts, all optional. Source: DOMAIN §5.2 to §5.6."""
COMPOSITE = frozenset({"name", "partial_date", "place", "document", "text_two_languages"})


def check(question: Question, value: Any, questions: Questions) -> None:
    """Say nothing if the value has the shape of the question's kind.

    Raises:
        Refusal: `answer.wrong_kind`, `answer.too_long`, `answer.too_many`, `answer.strange_sign`.
    """
    if question.kind in COMPOSITE:
        _dict(question, value, SHAPES[question.kind])
        _longest_child(question, value, questions)
    elif question.kind == "language_list":
        for row in _rows(question, value):
            _dict(question, row, SHAPES["language_list"])
    elif question.is_repeat:
        for row in _rows(question, value):
            _row(question, row, questions)
    elif question.is_composite:
        _row(question, value, questions)
    elif question.kind in {"choices", "rank"}:
        _codes(question, value)
    else:
        _PLAIN.get(question.kind, _text)(question, value)


def is_strange(text: str) -> bool:
    """Say whether a text holds what XML cannot, or the sign that stands for a closed value."""
    if text.isascii() and text.isprintable():
        return False
    return CLOSED_TEXT in text or not is_in_xml(text)


def _wrong(question: Question, key: str = "") -> Refusal:
    return Refusal("answer.wrong_kind", question=question.name, kind=question.kind, key=key)


def _text(question: Question, value: Any, most: int = MOST_CHARACTERS) -> None:
    if not isinstance(value, str):
        raise _wrong(question)
    longest = int(question.columns.get("longest") or most)
    if len(value) > longest:
        raise Refusal("answer.too_long", question=question.name, most=longest)
    if is_strange(value):
        raise Refusal("answer.strange_sign", question=question.name)


def _dict(question: Question, value: Any, shape: Mapping[str, tuple[type, ...]]) -> None:
    if not isinstance(value, Mapping):
        raise _wrong(question)
    for key, given in value.items():
        allowed = shape.get(key)
        if (
            allowed is None
            or not isinstance(given, allowed)
            or (isinstance(given, bool) and allowed is _WHOLE)
        ):
            raise _wrong(question, key if allowed else "")
        if isinstance(given, str):
            _text(question, given)
        elif isinstance(given, list | tuple):
            _name_parts(question, given)


def _name_parts(question: Question, parts: Any) -> None:
    if len(parts) > MOST_ROWS:
        raise Refusal("answer.too_many", question=question.name, most=MOST_ROWS)
    for part in parts:
        _dict(question, part, SHAPES["name_part"])


def _longest_child(question: Question, value: Mapping[str, Any], questions: Questions) -> None:
    for name in question.children:
        given = value.get(question.key(name))
        if isinstance(given, str):
            _text(questions[name], given)


def _rows(question: Question, value: Any) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise _wrong(question)
    if len(value) > MOST_ROWS:
        raise Refusal("answer.too_many", question=question.name, most=MOST_ROWS)
    return list(value)


def _row(question: Question, row: Any, questions: Questions) -> None:
    if not isinstance(row, Mapping):
        raise _wrong(question)
    children = {question.key(name): name for name in question.children}
    for key, given in row.items():
        if key not in children:
            raise _wrong(question, key if isinstance(key, str) else "")
        if given is not None:
            check(questions[children[key]], given, questions)


def _codes(question: Question, value: Any) -> None:
    if not isinstance(value, list | tuple):
        raise _wrong(question)
    if len(value) > MOST_CODES or len(set(map(str, value))) != len(value):
        raise Refusal("answer.too_many", question=question.name, most=MOST_CODES)
    for code in value:
        _code(question, code)


def _code(question: Question, value: Any) -> None:
    _text(question, value)
    if not value or " " in value:
        raise _wrong(question)


def _integer(question: Question, value: Any) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 10**15:
        raise _wrong(question)


def _decimal(question: Question, value: Any) -> None:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise _wrong(question)


def _day(question: Question, value: Any) -> None:
    _text(question, value)
    if len(value) != len("2000-01-01") or dates.moment(value) is None:
        raise _wrong(question)


def _time(question: Question, value: Any) -> None:
    _text(question, value)
    if dates.day_share(value) is None:
        raise _wrong(question)


def _moment(question: Question, value: Any) -> None:
    _text(question, value)
    if dates.moment(value) is None:
        raise _wrong(question)


def _fitting(fit: Fit) -> Callable[[Question, Any], None]:
    def check_fit(question: Question, value: Any) -> None:
        _text(question, value)
        if not fit(value):
            raise _wrong(question)

    return check_fit


_PLAIN: dict[str, Callable[[Question, Any], None]] = {
    "choice": _code,
    "yes_no_unknown": _code,
    "yes_no": _code,
    "integer": _integer,
    "decimal": _decimal,
    "date": _day,
    "time": _time,
    "moment": _moment,
    "geopoint": _fitting(types.point),
    "geotrace": _fitting(types.trace),
    "geoshape": _fitting(types.shape),
}


def leaf_text(value: Any) -> str:
    """Give a plain value as it stands in the tree; lists of codes side by side, deeper things as JSON."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, Kept):
        return CLOSED_TEXT
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number_text(float(value))
    if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return " ".join(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
