"""What is wrong or missing in a form, found before anybody is asked.

What cannot be read at all (an unknown function, a place that is not there) is refused by
`FormDefinition.parse`; `findings_of` makes that refusal the first finding. The rest can be walked, but
should not be used with a person until somebody has looked.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from screenio.errors import Refusal
from screenio.forms import kinds, xml
from screenio.forms.binds import Bind, compiled, plain_path
from screenio.forms.definition import FormDefinition, Question
from screenio.xpath import tree
from screenio.xpath.compile import Expression, parts

GENERAL = "general"
KINDS = frozenset(kinds.COMPOSITE) | {
    "text",
    "integer",
    "decimal",
    "date",
    "time",
    "moment",
    "choice",
    "choices",
    "rank",
    "yes_no",
    "yes_no_unknown",
    "note",
    "repeat",
    "language_list",
    "geopoint",
    "geotrace",
    "geoshape",
    "trigger",
    "file",
}
"""Kinds that can be answered here; others are shown as not answerable."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    Args:
        code: `form.circle`, `form.unknown_reference`, `form.closed_steers`, `form.unknown_kind`,
            `form.no_choices`, `form.code_twice`, `form.default_lost`, `form.untranslated`, or a code of a
            refusal.
        detail: what it is about: a path, a list, a language, a kind.
        column: of the workbook in which it stands, where it is a rule.
    """

    code: str
    question: str = ""
    detail: str = ""
    column: str = ""


MOST_SHOWN = 60
"""Signs of a value that are shown with what is wrong about it."""
COLUMNS = {
    "relevant": "relevant",
    "required": "required",
    "constraint": "constraint",
    "readonly": "read_only",
    "calculate": "calculation",
}
"""Attribute of a bind to the column of a workbook. Source: XLSForm."""


def findings_of(raw: bytes, media: Mapping[str, bytes] | None = None) -> tuple[Finding, ...]:
    """Give what is wrong with a compiled form, read or not; of rules that cannot be read, all of them."""
    try:
        return lint(FormDefinition.parse(raw, media))
    except Refusal as fault:
        return tuple(_unreadable(raw)) or (finding_of(fault),)


def finding_of(fault: Refusal) -> Finding:
    """Give a refusal to read a form as a finding."""
    values = fault.values
    named = ("function", "path", "file", "axis", "line", "most", "near")
    detail = next((values[key] for key in named if key in values), "")
    column = str(values.get("column", ""))
    question = str(values.get("question", ""))
    return Finding(fault.code, question, str(detail), COLUMNS.get(column, column))


def _unreadable(raw: bytes) -> Iterator[Finding]:
    """Give every rule that cannot be read, in the order of the form."""
    try:
        root = xml.parse(raw)
    except Refusal:
        return
    for element in root.iter():
        kind = xml.local(element) if isinstance(element.tag, str) else ""
        of = element.getparent() if kind == "itemset" else element
        path = "" if of is None else plain_path(of.get("nodeset") or of.get("ref") or "")
        triggered = "xforms-value-changed" in (element.get("event") or "")
        attributes = {
            "bind": COLUMNS,
            "itemset": {"nodeset": "choice_filter"},
            "setvalue": {"value": COLUMNS["calculate"] if triggered else "default"},
        }
        for attribute, column in attributes.get(kind, {}).items():
            try:
                compiled((element.get(attribute) or "''").strip() or "''", path, column)
            except Refusal as fault:
                yield finding_of(fault)


def lint(definition: FormDefinition) -> tuple[Finding, ...]:
    """Give what should be mended in a form that can be read."""
    return (
        *(Finding("form.unknown_place", path.rpartition("/")[2], path) for path in definition.lost),
        *_missing(definition),
        *_circles(definition),
        *_references(definition),
        *_questions(definition),
        *_beginnings(definition),
        *_lists(definition),
        *_untranslated(definition),
    )


def _missing(definition: FormDefinition) -> Iterator[Finding]:
    """Give the tables that did not come along, each with the first question that chooses from it."""
    for name in definition.missing:
        asked = (one.name for one in definition.questions.values() if one.list == _stem(name))
        yield Finding("form.table_missing", next(asked, ""), name)


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


# What reads what


def _rules(bind: Bind) -> Iterator[tuple[str, Expression]]:
    for name in ("relevant", "required", "constraint", "readonly", "calculate"):
        rule = getattr(bind, name)
        if rule is not None:
            yield name, rule


def read_by(rule: Expression, path: str) -> set[str]:
    """Give the paths that a rule at a path reads, as far as they are written out."""
    return {
        found
        for part in parts(rule.tree)
        if isinstance(part, tree.Path) and (found := _resolved(part, path))
    }


def _resolved(path: tree.Path, at: str) -> str:
    if path.absolute:
        steps: list[str] = []
    elif path.start is None or path.start == tree.Call("current", ()):
        steps = at.split("/")[1:]
    else:
        return ""
    for step in path.steps:
        if step.axis == tree.PARENT:
            steps = steps[:-1]
        elif step.axis == tree.CHILD and step.name not in {"*", "node()", "text()"}:
            steps.append(step.name.rpartition(":")[2])
        elif step.axis != tree.SELF:
            return ""
    return "/" + "/".join(steps) if steps else ""


def _is_predicate_free(rule: Expression) -> bool:
    """Inside a predicate a path starts elsewhere; such rules are left to the running form."""
    return not any(
        any(step.predicates for step in part.steps)
        if isinstance(part, tree.Path)
        else isinstance(part, tree.Filtered)
        for part in parts(rule.tree)
    )


def _circles(definition: FormDefinition) -> Iterator[Finding]:
    graph = {
        path: {
            read
            for name, rule in _rules(bind)
            if name in {"relevant", "calculate"}
            for read in read_by(rule, path)
            if read != path
        }
        for path, bind in definition.binds.items()
    }
    done: set[str] = set()
    for start in graph:
        circle = _circle(graph, start, done)
        if circle:
            name = circle[0].rpartition("/")[2]
            yield Finding("form.circle", name, " → ".join(circle), COLUMNS["calculate"])


def _circle(graph: Mapping[str, set[str]], start: str, done: set[str]) -> list[str]:
    """Walk without recursion; give the first way that comes back to itself."""
    trail: list[str] = []
    waiting = [(start, False)]
    while waiting:
        path, leaving = waiting.pop()
        if leaving:
            trail.pop()
            done.add(path)
        elif path in trail:
            done.update(trail)
            return [*trail[trail.index(path) :], path]
        elif path in graph and path not in done:
            trail.append(path)
            waiting.append((path, True))
            waiting.extend((read, False) for read in graph[path])
    return []


def _references(definition: FormDefinition) -> Iterator[Finding]:
    known = {part.path for part in definition.root.walk()} | set(definition.repeats)
    closed = {
        question.path: question
        for question in definition.questions.values()
        if question.columns.get("compartment", GENERAL) != GENERAL
    }
    for path, bind in definition.binds.items():
        name = path.rpartition("/")[2]
        for column, rule in _rules(bind):
            reads = read_by(rule, path) if _is_predicate_free(rule) else set()
            yield from (
                Finding("form.unknown_reference", name, read, COLUMNS[column])
                for read in sorted(reads - known)
            )
            if column in {"relevant", "required"}:
                steering = [
                    read
                    for read in sorted(reads)
                    for at in closed
                    if f"{read}/".startswith(f"{at}/")
                ]
                yield from (
                    Finding("form.closed_steers", name, read, COLUMNS[column])
                    for read in steering
                    if read != path
                )


# Questions, lists, words


def _questions(definition: FormDefinition) -> Iterator[Finding]:
    lacking = {_stem(name) for name in definition.missing}
    for question in definition.questions.values():
        yield from _media(definition, question.name, question.control.label.text_id)
        yield from _media(definition, question.name, question.control.hint.text_id)
        if question.kind not in KINDS:
            yield Finding("form.unknown_kind", question.name, question.kind)
        is_choosing = question.kind in {"choice", "choices", "yes_no", "yes_no_unknown"}
        if is_choosing and question.list not in lacking and not definition.choices(question.list):
            yield Finding("form.no_choices", question.name, question.list)


def _beginnings(definition: FormDefinition) -> Iterator[Finding]:
    """Give the values that questions begin with and that are lost: they do not fit the type."""
    for part in definition.root.walk():
        fit = definition.fits.get(part.path)
        if fit and part.text and not fit(part.text):
            yield Finding("form.default_lost", part.name, part.text[:MOST_SHOWN], "default")


def _media(definition: FormDefinition, question: str, text_id: str) -> Iterator[Finding]:
    """Give the files that a text names and that are not shown."""
    for file, code in definition.translations.pictures.complaints(text_id).items():
        yield Finding(code, question, file)


def _lists(definition: FormDefinition) -> Iterator[Finding]:
    for name in sorted(
        {question.list for question in definition.questions.values() if question.list}
    ):
        counted = Counter(choice.code for choice in definition.choices(name))
        twice = sorted(code for code, count in counted.items() if count > 1)
        yield from (Finding("form.code_twice", "", f"{name}: {code}") for code in twice)
        for choice in definition.choices(name):
            yield from _media(definition, "", choice.text_id)


def _untranslated(definition: FormDefinition) -> Iterator[Finding]:
    for language in definition.languages[1:]:
        yield from (
            Finding("form.untranslated", question.name, language)
            for question in definition.questions.values()
            if _lacks(definition, question, language)
        )


def _lacks(definition: FormDefinition, question: Question, language: str) -> bool:
    """Say whether a label has words in the first language, but in this one only borrowed ones."""
    text_id = question.control.label.text_id
    if not text_id or (
        question.inside and definition.questions[question.inside].kind in kinds.SHAPES
    ):
        return False
    wanted = (language, language.partition("_")[0])
    texts = (definition.translations.by_language.get(code, {}).get(text_id, ()) for code in wanted)
    return all(text in ((), ("-",)) for text in texts)
