"""Instances and plans as files: JSON with times in ISO 8601 with offset; a fault is told with its place.

What a file leaves out of rules, weights and compatible varieties is what the program ships. The schema
`resources/planning/instance.schema.json` is made from the structs, so the two say the same.
"""

import datetime
import json
import re
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from screenio.errors import Refusal
from screenio.planning.checking import Notice, checked, must_be_known, must_be_once
from screenio.planning.generate import Basis
from screenio.planning.instance import Assignment, Days, Instance, Minute

MOST_BYTES = 64 * 1024 * 1024
_FAULT = re.compile(r"^(?P<what>.*?)(?: - at `\$(?P<place>.*)`)?$", re.DOTALL)
_PLAIN = re.compile(r"^\.")
_KINDS = (
    (re.compile(r"^Object missing required field `(?P<field>.+)`$"), "plan.field_missing"),
    (re.compile(r"^Object contains unknown field `(?P<field>.+)`$"), "plan.field_unknown"),
    (re.compile(r"^Invalid enum value '?(?P<found>.*?)'?$"), "plan.word_unknown"),
    (re.compile(r"^no time$"), "plan.no_time"),
    (re.compile(r"^no offset$"), "plan.no_offset"),
    (re.compile(r"^Expected (?P<wanted>.+?)(?:, got (?P<found>.+))?$"), "plan.wrong_kind"),
)


class _Head(msgspec.Struct, frozen=True):
    """What must be known before a time can be read."""

    begins: datetime.date
    time_zone: str


class _Plan(msgspec.Struct, frozen=True):
    """What is read of a result."""

    assignments: tuple[Assignment, ...]


def read_instance(raw: bytes, basis: Basis) -> tuple[Instance, tuple[Notice, ...]]:
    """Read an instance, and what was put right in it.

    Raises:
        Refusal: `plan.not_json`, `plan.name_twice`, `plan.field_missing`, `plan.field_unknown`,
            `plan.word_unknown`, `plan.no_time`, `plan.no_offset`, `plan.wrong_kind`, `plan.no_object`,
            `plan.no_zone`, `plan.no_such_day`, `plan.too_large` and those of `checked`.
    """
    plain = _decoded(raw)
    plain.pop("$schema", None)
    head = _converted(plain, _Head)
    try:
        days = Days(head.begins, ZoneInfo(head.time_zone))
    except OverflowError as fault:
        raise Refusal("plan.no_such_day", place="begins", name=head.begins.isoformat()) from fault
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise Refusal("plan.no_zone", name=head.time_zone[:100]) from fault
    for name, shipped in (("rules", basis.rules), ("weights", basis.weights)):
        given = plain.get(name, {})
        if isinstance(given, dict):
            plain[name] = msgspec.to_builtins(shipped) | given
    plain.setdefault("compatibility", msgspec.to_builtins(basis.compatibility))
    return checked(_converted(plain, Instance, days))


def read_plan(raw: bytes, instance: Instance, *, known: bool = True) -> tuple[Assignment, ...]:
    """Read the assignments of a plan; whatever else a result says is left.

    Args:
        known: refuse what is not in the instance; else it is somebody who is gone.

    Raises:
        Refusal: those of `read_instance` that are about the shape, `plan.unknown_request`,
            `plan.unknown_interpreter`, `plan.twice`.
    """
    plain = _decoded(raw)
    if "assignments" not in plain:
        raise Refusal("plan.field_missing", place="assignments")
    found: tuple[Assignment, ...] = _converted(plain, _Plan, instance.days).assignments
    if known:
        must_be_known(instance, "assignments", found)
    must_be_once("assignments", found)
    return found


def plain_plan(instance: Instance, plan: tuple[Assignment, ...]) -> list[dict[str, str]]:
    """Give assignments as they stand in a file."""
    moment = instance.days.moment
    return [
        {
            "request": one.request,
            "interpreter": one.interpreter,
            "start": moment(one.start).isoformat(),
            "mode": one.mode,
        }
        for one in plan
    ]


def write_instance(instance: Instance) -> bytes:
    """Give an instance as a file; read again, it is the same."""
    moment = instance.days.moment
    return msgspec.json.encode(instance, enc_hook=lambda minute: moment(minute).isoformat())


def schema() -> dict[str, Any]:
    """Give the JSON Schema of an instance; rules, weights and varieties may be left out, whole or in part."""

    def moment(_kind: type) -> dict[str, Any]:
        return {"type": "string", "format": "date-time", "description": "ISO 8601 with offset"}

    made = msgspec.json.schema(Instance, schema_hook=moment)
    defaulted = {"rules", "weights", "compatibility"}
    whole = made["$defs"]["Instance"]
    whole["required"] = [one for one in whole["required"] if one not in defaulted]
    whole["properties"]["$schema"] = {"type": "string"}
    for name in ("Rules", "Weights"):
        made["$defs"][name].pop("required")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def _decoded(raw: bytes) -> dict[str, Any]:
    if len(raw) > MOST_BYTES:
        raise Refusal("plan.too_large", most_bytes=MOST_BYTES)
    try:
        plain = json.loads(raw, object_pairs_hook=_once_each, parse_float=_whole_if_it_is)
        json.dumps(plain, ensure_ascii=False).encode()  # no name is kept with half a letter
    except json.JSONDecodeError as fault:
        raise Refusal("plan.not_json", line=fault.lineno, column=fault.colno) from fault
    except (UnicodeDecodeError, RecursionError, ValueError) as fault:
        raise Refusal("plan.not_json", line=1, column=1) from fault
    if not isinstance(plain, dict):
        raise Refusal("plan.no_object")
    return plain


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Give an object; of a name that stands twice one would be lost without a word."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in found if names.count(name) > 1)
        raise Refusal("plan.name_twice", name=twice[:100])
    return found


def _whole_if_it_is(written: str) -> float:
    """Read 40.0 as 40: for JSON Schema it is an integer."""
    number = float(written)
    return int(number) if number.is_integer() else number


def _converted(plain: dict[str, Any], shape: Any, days: Days | None = None) -> Any:
    def minute(_kind: type, given: object) -> Minute:
        """Read a time; msgspec adds the place to what is raised here."""
        assert days is not None
        try:
            moment = datetime.datetime.fromisoformat(given if isinstance(given, str) else "")
        except ValueError as fault:
            raise ValueError("no time") from fault
        if moment.tzinfo is None:
            raise ValueError("no offset")
        try:
            return days.minute(moment)
        except OverflowError as fault:
            raise ValueError("no time") from fault

    try:
        return msgspec.convert(plain, shape, dec_hook=minute)
    except msgspec.ValidationError as fault:
        raise _told(str(fault)) from fault


def _told(fault: str) -> Refusal:
    """Give the refusal for what msgspec says."""
    said = _FAULT.match(fault)
    assert said is not None
    place = _PLAIN.sub("", said["place"] or "")
    for pattern, code in _KINDS:
        if found := pattern.match(said["what"]):
            named = {key: one.replace("`", "") for key, one in found.groupdict("").items()}
            if field := named.pop("field", ""):
                place = f"{place}.{field}" if place else field
            if code == "plan.wrong_kind":
                named.pop("found")
            return Refusal(code, place=place, **named)
    return Refusal("plan.wrong_kind", place=place, wanted=said["what"].replace("`", ""))
