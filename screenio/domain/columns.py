"""Own columns of a workbook, `bind::scr:…`: which there are, and whether what stands in them can be kept.

A column that is misspelt would keep a protected answer where everybody reads it, so an unknown one is
named. What a station's own form fills must have the shape and the codes that the screening form gives it:
every rule and every page reads claims by that shape.
"""

from collections.abc import Callable, Iterator, Mapping

from screenio.domain.branches import branches
from screenio.domain.fact import GENERAL
from screenio.domain.tables import Tables
from screenio.forms.definition import FormDefinition, Question
from screenio.forms.lint import Finding
from screenio.keys.compartments import COMPARTMENTS, COORDINATION

READ = (
    "fills",
    "compartment",
    "group",
    "branch",
    "list",
    "asked_by",
    "sensitive",
    "sensitivity",
    "readback",
    "longest",
    "hint",
)
"""Columns that the program reads; `hint-ps` is the hint in a language, `sensitive` the screening form's word
for any `sensitivity`."""
KEPT = ("form_item", "need", "scr_min", "segment", "source", "tag")
"""Columns that ride along for whoever reads the workbook. Source: scr1.csv."""
FILLED = ("person.", "journey.", "belongings.", "health.", "support.")
"""How attributes begin that an own form may fill; what guards, gates and consents rest on it may not."""

Questions = Mapping[str, Question]


def attribute_of(question: Question, questions: Questions) -> str:
    """Give the attribute that a question fills; a repeat fills that of its first filling child."""
    own = question.columns.get("fills", "")
    if own or question.kind != "repeat":
        return own
    return next(
        (f for child in question.children if (f := questions[child].columns.get("fills", ""))), ""
    )


def column_findings(
    form: FormDefinition, screening: FormDefinition, tables: Tables
) -> tuple[Finding, ...]:
    """Give what is wrong in the own columns of a form; each of it keeps the form out of use."""
    check = _Check(form, screening, tables)
    return tuple(found for one in form.questions.values() for found in check.of(one))


class _Check:
    """Looks over the columns of one form, beside the screening form and the tables."""

    def __init__(self, form: FormDefinition, screening: FormDefinition, tables: Tables) -> None:
        self._form, self._tables = form, tables
        self._lists: dict[str, Callable[[str], bool]] = {
            "raise": tables.flags.__contains__,
            "open": tables.pathways.__contains__,
            "notice": tables.notices.__contains__,
            "keep": tables.gates.__contains__,
            "measure": tables.codes["measure"].__contains__,
            "ask": form.questions.__contains__,
        }
        self._filled = {
            attribute: (one, screening)
            for one in screening.questions.values()
            if not one.inside and (attribute := attribute_of(one, screening.questions))
        }

    def of(self, question: Question) -> Iterator[Finding]:
        """Give what is wrong at one question."""
        columns, name = question.columns, question.name
        known = {*READ, *KEPT}
        unknown = [column for column in columns if column.partition("-")[0] not in known]
        yield from (Finding("column.unknown", name, column) for column in sorted(unknown))
        kept_in = columns.get("compartment", GENERAL)
        if kept_in not in COMPARTMENTS or kept_in == COORDINATION:
            yield Finding("column.compartment_unknown", name, kept_in)
        elif question.inside and kept_in not in {GENERAL, self._around(question)}:
            yield Finding("column.compartment_of_part", name, kept_in)
        if (group := columns.get("group", "")) and group not in self._tables.groups:
            yield Finding("column.group_unknown", name, group)
        if (longest := columns.get("longest", "")) and not longest.isdecimal():
            yield Finding("column.longest_no_number", name, longest)
        yield from self._branch(question)
        yield from self._fills(question)

    def _around(self, question: Question) -> str:
        whole = self._form.questions[question.inside]
        return whole.columns.get("compartment", GENERAL)

    def _branch(self, question: Question) -> Iterator[Finding]:
        """A branch that names nothing would go nowhere, or stop the desk, when it is followed."""
        verbs = self._tables.codes["branch_verb"]
        for branch in branches(question.columns.get("branch", "")):
            for verb, argument in branch.steps:
                knows = self._lists.get(verb)
                if verb not in verbs or (knows and not knows(argument)):
                    yield Finding(
                        "column.branch_unknown", question.name, f"{verb} {argument}".strip()
                    )

    def _fills(self, question: Question) -> Iterator[Finding]:
        attribute = question.columns.get("fills", "")
        if not attribute:
            return
        name = question.name
        found = self._filled.get(attribute)
        if found is None or not attribute.startswith(FILLED):
            yield Finding("column.fills_unknown", name, attribute)
            return
        model, screening = found
        if question.inside or question.kind == "repeat":
            yield Finding("column.fills_in_rows", name, attribute)
        elif question.kind != model.kind:
            yield Finding("column.fills_other_kind", name, f"{attribute}: {model.kind}")
        elif kept_elsewhere(question, model):
            yield Finding("column.fills_other_compartment", name, attribute)
        else:
            allowed = {one.code for one in screening.choices(model.list)}
            codes = [one.code for one in self._form.choices(question.list)]
            strange = [code for code in codes if code not in allowed]
            yield from (Finding("column.fills_other_code", name, code) for code in strange)


def kept_elsewhere(one: Question, other: Question) -> bool:
    """Say whether two questions keep their answers in different compartments."""
    return one.columns.get("compartment", GENERAL) != other.columns.get("compartment", GENERAL)
