"""Random typed expressions over one small form: every function of the specification, at least a few times.

A production is a template whose braces name the kind of what goes in. The root of the n-th expression is the
n-th production in turn, so that no function is left to chance.
"""

import random
import re

PLACES = {
    "num": ["n7", "n0", "neg", "dec", "big", "rep[2]/age", "rep[name = 'Sara']/age"],
    "word": ["word", "name", "blank", "quoted", "padded", "digits", "rep[1]/name"],
    "many": ["many", "one", "blank"],
    "day": ["day", "leap", "moment", "blank"],
    "moment": ["moment", "zulu", "day"],
    "clock": ["clock", "noon"],
    "flag": ["yes", "no", "blank", "n0", "n7"],
    "point": ["point", "other"],
    "line": ["trace", "shape"],
    "ring": ["shape"],
    "nodes": [
        "rep/age",
        "rep/name",
        "rep",
        "nope",
        "rep/inner/v",
        "rep[age > 10]/age",
        "n7",
        "*/age",
    ],
    "nums": ["rep/age", "rep/inner/v", "n7", "rep[position() > 1]/age", "rep/weight"],
    "row": ["rep[2]", "rep[3]", "rep[1]/inner[2]", "n7"],
    "coded": ["code"],
}
"""Kind to places of the form in `expressions.py` that hold it."""

LITERALS = {
    "num": ["0", "1", "2", "3", "10", "-1", "0.5", "2.75", "100", "1000000", "0.001"],
    "digit": ["0", "1", "2", "3", "-1"],
    "word": [
        "''",
        "'a'",
        "'abc'",
        "'two words'",
        "'Šid'",
        "'7'",
        "'true'",
        '"it\'s"',
        "'2026-03-05'",
    ],
    "needle": ["'a'", "'b'", "'ab'", "''", "'wor'", "'d'", "'Sara'"],
    "day": ["'2026-03-05'", "'2020-02-29'", "'1969-12-31'", "'not a date'"],
    "moment": ["'2026-03-05T10:11:12.345Z'", "'2020-02-29T23:30:00.000+02:00'"],
    "clock": ["'06:00:00.000Z'", "'18:30:00.000+00:00'"],
    "pattern": ["'^[a-z]+$'", "'[0-9]'", "'^\\d{1,3}$'", "'(a|b) .*'", "'^$'", "'^[^@]+@x$'"],
    "algorithm": ["'MD5'", "'SHA-1'", "'SHA-256'", "'SHA-384'", "'SHA-512'"],
    "encoding": ["'base64'", "'hex'"],
    "format": ["'%Y-%m-%d'", "'%e %n %y'", "'%d.%m.%Y'", "'%b %a'", "'100%% %Y'"],
    "times": ["'%H:%M:%S'", "'%h %M %3'", "'%Y-%m-%dT%H:%M'"],
    "flag": ["true()", "false()"],
    "base64": ["'YWJj'", "'0IjQuNC0'", "''", "'c2NyZWVuaW8='"],
    "seed": ["1", "42", "1234567", "n7"],
    "city": ["'sid'", "'presevo'", "'nowhere'"],
}

NUMBER = [
    *(
        "{num} + {num}",
        "{num} - {num}",
        "{num} * {num}",
        "{num} div {num}",
        "{num} mod {num}",
        "- {num}",
    ),
    *("({num} + {num}) * {num}", "{num} - {num} - {num}", "{num} div {num} * {num}"),
    *(
        "number({word})",
        "number({flag})",
        "number({day})",
        "int({num})",
        "floor({num})",
        "ceiling({num})",
    ),
    *("round({num})", "round({num}, {digit})", "abs({num})", "pow({num}, {digit})", "sqrt({num})"),
    *("exp({digit})", "exp10({digit})", "log({num})", "log10({num})", "sin({num})", "cos({num})"),
    *("tan({num})", "asin({digit})", "acos({digit})", "atan({num})", "atan2({num}, {num})", "pi()"),
    *("sum({nums})", "min({nums})", "max({nums})", "min({num}, {num})", "max({num}, {num}, {num})"),
    *("count({nodes})", "count-non-empty({nodes})", "position({row})", "string-length({word})"),
    *("count-selected({many})", "decimal-date-time({moment})", "decimal-date-time({day})"),
    *(
        "decimal-time({clock})",
        "distance({line})",
        "area({ring})",
        "distance({points})",
        "area({corners})",
    ),
    *(
        "{day} - {day}",
        "{day} + {digit}",
        "if({flag}, {num}, {num})",
        "sum({rows})",
        "count({rows})",
    ),
    *(
        "indexed-repeat(/data/rep/age, /data/rep, {index})",
        "{num} + count({nodes})",
        "count({cities})",
    ),
]
TEXT = [
    *(
        "string({num})",
        "string({flag})",
        "string({word})",
        "concat({word}, {word})",
        "concat({word})",
    ),
    *(
        "concat({word}, {num}, {flag})",
        "join({needle}, {nodes})",
        "join('-', {word}, {word}, {num})",
    ),
    *(
        "substr({word}, {digit})",
        "substr({word}, {digit}, {digit})",
        "substring-before({word}, {needle})",
    ),
    *(
        "substring-after({word}, {needle})",
        "translate({word}, 'abc', 'xy')",
        "normalize-space({word})",
    ),
    *(
        "digest({word}, {algorithm})",
        "digest({word}, {algorithm}, {encoding})",
        "base64-decode({base64})",
    ),
    *("if({flag}, {word}, {word})", "if({num} > {num}, {word}, {num})", "coalesce({word}, {word})"),
    *("coalesce({blank}, {num})", "once({word})", "selected-at({many}, {digit})", "date({day})"),
    *("date({num})", "format-date({day}, {format})", "format-date-time({moment}, {times})"),
    *("format-date-time({moment}, {format})", "string(today())", "format-date(now(), {format})"),
    *("substring({word}, {digit})", "substring({word}, {digit}, {digit})", "/data/{any}"),
    *("join(' ', randomize(/data/rep/name, {seed}))", "string(randomize(/data/rep/age, {seed}))"),
    *(
        "instance('cities')/root/item[name = {city}]/label",
        "pulldata('cities', 'label', 'name', {city})",
    ),
    *("jr:choice-name({coded}, '/data/code')", "jr:itext('greeting')", "string({row}/name)"),
    *(
        "instance('cities')/root/item[country = current()/../land]/name",
        "indexed-repeat(/data/rep/name, /data/rep, {index})",
    ),
    *("indexed-repeat(/data/rep/inner/v, /data/rep, {index}, /data/rep/inner, {index})", "{rows}"),
    *(
        "string({num} div 0)",
        "string({truth})",
        "concat({nodes})",
        "string({nodes})",
        "uuid({zero})",
    ),
]
TRUTH = [
    *(
        "{num} = {num}",
        "{num} != {num}",
        "{num} < {num}",
        "{num} <= {num}",
        "{num} > {num}",
        "{num} >= {num}",
    ),
    *(
        "{word} = {word}",
        "{word} != {word}",
        "{word} = {num}",
        "{num} != {word}",
        "{flag} = {word}",
    ),
    *("{day} < {day}", "{day} >= {day}", "{day} = {day}", "{day} < today()", "{moment} < now()"),
    *(
        "{moment} <= {moment}",
        "{truth} and {truth}",
        "{truth} or {truth}",
        "not({truth})",
        "boolean({num})",
    ),
    *(
        "boolean({word})",
        "boolean({nodes})",
        "boolean-from-string({word})",
        "boolean-from-string({num})",
    ),
    *("selected({many}, {needle})", "contains({word}, {needle})", "starts-with({word}, {needle})"),
    *("ends-with({word}, {needle})", "regex({word}, {pattern})", "regex({num}, {pattern})"),
    *(
        "checklist({digit}, {digit}, {mark}, {mark}, {mark})",
        "{nodes} = {num}",
        "{nodes} != {nodes}",
    ),
    *("weighted-checklist({digit}, {digit}, {mark}, {num}, {mark}, {num})", "{nums} > {num}"),
    *(
        "{num} < {num} < {num}",
        "{truth} = {truth}",
        "not({truth}) and {truth} or {truth}",
        "{blank} = ''",
    ),
    *(
        "{num} + {num} > {num} * {num}",
        "string-length({blank}) = 0",
        "{blank} < {num}",
        "{nodes} = {word}",
    ),
    *("{num} = {truth}", "../n7 = {num}", "./../dec > {num}", "selected-at({many}, 1) = {needle}"),
]
OTHER = {
    "points": ["/data/point | /data/other", "/data/spot"],
    "corners": ["/data/spot"],
    "rows": [
        "/data/rep[age > {num}]/age",
        "/data/rep[position() < {num}]/age",
        "/data/rep[last()]/age",
    ],
    "cities": ["instance('cities')/root/item[country = {land}]", "instance('cities')/root/item"],
    "land": ["'rs'", "/data/land", "current()/../land"],
    "index": ["1", "2", "3", "{num}"],
    "blank": ["/data/blank", "''"],
    "any": [
        "n7",
        "dec",
        "word",
        "many",
        "day",
        "moment",
        "big",
        "yes",
        "rep[3]/name",
        "nope",
        "rep[9]/age",
    ],
    "zero": ["0"],
    "mark": ["1", "0", "2", "true()", "false()"],
}
PRODUCTIONS = {"num": NUMBER, "word": TEXT, "truth": TRUTH}
ROOTS = (*NUMBER, *TEXT, *TRUTH)
DEEPEST = 3
_HOLE = re.compile(r"\{(\w+)\}")


def expressions(seed: str, count: int) -> list[str]:
    """Give that many different expressions."""
    dice = random.Random(seed)
    found: dict[str, None] = {}
    number = 0
    while len(found) < count:
        found.setdefault(filled(dice, ROOTS[number % len(ROOTS)], 1))
        number += 1
    return list(found)


def filled(dice: random.Random, template: str, depth: int) -> str:
    """Give a template with something of the right kind in every hole."""
    return _HOLE.sub(lambda hole: _some(dice, hole[1], depth), template)


def _some(dice: random.Random, kind: str, depth: int) -> str:
    if kind in OTHER:
        return filled(dice, dice.choice(OTHER[kind]), depth + 1)
    deeper = kind in PRODUCTIONS and ((depth < DEEPEST and dice.random() < 0.4) or kind == "truth")
    if deeper:
        return f"({filled(dice, dice.choice(_shallow(kind, depth)), depth + 1)})"
    if kind in PLACES and (kind not in LITERALS or dice.random() < 0.6):
        return f"/data/{dice.choice(PLACES[kind])}"
    literal = dice.choice(LITERALS[kind])
    return f"/data/{literal}" if literal in PLACES["num"] else literal


def _shallow(kind: str, depth: int) -> list[str]:
    """Give what may stand inside: deep down no truth of truths; once() never, for it would feed on itself."""
    ending = depth >= DEEPEST
    return [
        one for one in PRODUCTIONS[kind] if "once(" not in one and not (ending and "{truth}" in one)
    ]
