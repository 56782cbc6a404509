"""A form, read once and frozen: its questions, in the order of asking, with their rules and words.

Relevance, required and constraints are the XPath of the compiled XForm and nothing else. What XLSForm has
no type for (a name, a partial date, a place, a document) is a group with an appearance that begins with
`scr-` and plain children; it is one question here and its value is one dict.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from screenio.errors import Refusal
from screenio.forms import binds, controls, tables, texts, types, xml
from screenio.forms.binds import Action, Bind, Part
from screenio.forms.lists import Choice, Choosing

OWN, HINT = "scr-", "hint-"
"""How an appearance begins that makes a group, or a plain question, one of our kinds; and how a column of
hints does in a language."""
_INPUTS = {
    "string": "text",
    "int": "integer",
    "integer": "integer",
    "decimal": "decimal",
    "date": "date",
    "time": "time",
    "dateTime": "moment",
    "barcode": "text",
    "geopoint": "geopoint",
    "geotrace": "geotrace",
    "geoshape": "geoshape",
}
_CHOICES = frozenset({"select1", "select", "rank"})
_CONTROLS = {
    "select1": "choice",
    "select": "choices",
    "rank": "rank",
    "upload": "file",
    "trigger": "trigger",
}


@dataclass(frozen=True)
class Question:
    """One question: what kind of answer it wants and when it is asked.

    Args:
        name: the XLSForm name; where two share one, the later has its path.
        section: name of the outermost group it stands in.
        list: the choice list, as `FormDefinition.choices` takes it.
        required, relevant, constraint: XPath as in the form; empty where there is none.
        children: names of what a repeat or a composite kind is made of.
        inside: the repeat or composite it is part of.
        columns: `bind::scr:…` of the workbook.
    """

    name: str
    kind: str
    path: str
    section: str = ""
    list: str = ""
    required: str = ""
    relevant: str = ""
    constraint: str = ""
    children: tuple[str, ...] = ()
    inside: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    control: controls.Control = field(default=controls.Control("input", ""), repr=False)

    @property
    def is_repeat(self) -> bool:
        """Say whether the answer is a list of rows."""
        return self.control.tag == controls.REPEAT

    @property
    def is_composite(self) -> bool:
        """Say whether the answer is a dict made of the children."""
        return self.control.tag == controls.GROUP

    def key(self, child: str) -> str:
        """Give the key under which a child stands in the value of this question."""
        return child.removeprefix(f"{self.name}.") if self.kind != "repeat" else child


@dataclass(frozen=True)
class Section:
    """A group on the outermost level."""

    name: str
    path: str
    label: texts.Wording


@dataclass(frozen=True, eq=False)
class FormDefinition:
    """A form that can be answered any number of times; nothing in it ever changes.

    Args:
        repeats: how many rows each repeat has, by its path.
        missing: the files of tables that did not come along; the tables are empty.
        lost: the places that controls name and the instance does not have; nothing is asked there.
    """

    form_id: str
    title: str
    version: str
    digest: bytes
    questions: Mapping[str, Question]
    order: tuple[str, ...]
    sections: tuple[Section, ...]
    root: Part
    binds: Mapping[str, Bind]
    actions: Mapping[str, tuple[Action, ...]]
    instances: Mapping[str, tables.Item]
    translations: texts.Translations
    top: tuple[controls.Control, ...] = field(repr=False)
    repeats: Mapping[str, controls.Repeat]
    missing: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @classmethod
    def parse(cls, raw: bytes, media: Mapping[str, bytes] | None = None) -> "FormDefinition":
        """Read a compiled XForm.

        Args:
            raw: the XML.
            media: tables and pictures that came along, by file name.

        Raises:
            Refusal: `form.damaged_xml`, `form.too_large`, `form.no_model`, `form.damaged_media`, and the
                codes of `xpath.compile.expression` with the question.
        """
        document = xml.parse(raw)
        found, shown, instances = _halves(document)
        primary = instances[0][0]
        rules, ids = binds.read_binds(found)
        top = controls.read_body(shown, ids, f"/{xml.local(primary)}")
        repeats = dict(_repeats(top))
        root, added = binds.with_id(binds.read_part(primary, repeats), binds.rosa_prefix(primary))
        if added is not None:
            rules[added.path] = added
        reader = _Reader(rules, binds.parts_by_path(root), list(repeats))
        reader.read(top)
        return cls(
            form_id=primary.get("id") or root.name,
            title=next((e.text or "" for e in xml.every(document, "title")), ""),
            version=primary.get("version") or "",
            digest=hashlib.sha256(raw).digest(),
            questions=reader.questions,
            order=tuple(name for name, one in reader.questions.items() if not one.inside),
            sections=tuple(reader.sections),
            root=root,
            binds=rules,
            actions=_by_path(binds.read_actions(document, ids), lambda one: one.path),
            instances=tables.Tables(instances[1:], media or {}),
            translations=texts.read_translations(found, media or {}),
            top=top,
            repeats=repeats,
            missing=tuple(tables.missing_files(instances[1:], media or {})),
            lost=tuple(reader.lost),
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the codes of the languages of the form, the default first."""
        return self.translations.languages

    @cached_property
    def by_path(self) -> dict[str, Question]:
        """Give the questions by their place in the tree."""
        return {question.path: question for question in self.questions.values()}

    @cached_property
    def controls(self) -> dict[str, controls.Control]:
        """Give what is shown by its place in the tree; of two for one place the first."""
        found: dict[str, controls.Control] = {}
        for control in _every(self.top):
            if control.path:
                found.setdefault(control.path, control)
        return found

    @cached_property
    def ruled(self) -> frozenset[str]:
        """Give the paths that a rule or an event speaks of."""
        return frozenset((*self.binds, *self.actions))

    @cached_property
    def triggers(self) -> dict[str, tuple[Action, ...]]:
        """Give what a changed answer sets, by the place of the answer."""
        changing = [one for every in self.actions.values() for one in every if one.trigger]
        return _by_path(changing, lambda one: one.trigger)

    @cached_property
    def fits(self) -> dict[str, types.Fit]:
        """Give what a place may hold, by its path; a place that is not named may hold any text."""
        typed = {path: types.FITS.get(bind.type) for path, bind in self.binds.items()}
        found = {path: fit for path, fit in typed.items() if fit}
        for path, control in self.controls.items():
            if control.tag == "trigger":
                found[path] = types.confirmed
            elif control.tag == "range" and path in found:
                least, most = (
                    types.number(control.attributes.get(k, "")) for k in ("start", "end")
                )
                if least is not None and most is not None:
                    found[path] = types.within(found[path], least, most)
        return found

    @cached_property
    def chosen(self) -> dict[str, Choosing]:
        """Give how the questions with choices are answered, by their place in the tree."""
        library = tables.Library(self.instances, self.translations)
        found: dict[str, Choosing] = {}
        for control in _every(self.top):
            if control.tag in _CHOICES and control.path not in found:
                found[control.path] = Choosing.of(control, library, self.translations)
        return found

    @cached_property
    def _choices(self) -> dict[str, tuple[Choice, ...]]:
        found: dict[str, tuple[Choice, ...]] = {}
        for question in self.questions.values():
            if question.list and question.list not in found:
                found[question.list] = self.chosen[question.path].choices
        return found

    def choices(self, name: str) -> tuple[Choice, ...]:
        """Give all choices of a list, whatever filters it."""
        return self._choices.get(name, ())

    def text(self, name: str, language: str) -> texts.Text:
        """Give the words of a question or section, with what is worked out in them."""
        return self._wording(name).find(self.translations, language)

    def label(self, name: str, language: str) -> str:
        """Give the words of a question or section as plain text."""
        return texts.written(self.text(name, language))

    def hint(self, name: str, language: str) -> str:
        """Give the hint of a question as plain text, or the empty text.

        XLSForm has no hints of groups and repeats, so theirs are columns: `hint-ps`, `hint`.
        """
        question = self.questions[name]
        found = texts.written(question.control.hint.find(self.translations, language))
        own = {
            texts.code_of(column.removeprefix(HINT)): words
            for column, words in question.columns.items()
            if column.startswith(HINT)
        }
        borrowed = (own[code] for code in texts.nearest(language, ()) if own.get(code))
        return found or next(borrowed, question.columns.get("hint", ""))

    def _wording(self, name: str) -> texts.Wording:
        if name in self.questions:
            return self.questions[name].control.label
        return next((one.label for one in self.sections if one.name == name), texts.NO_WORDING)


def _halves(
    document: etree._Element,
) -> tuple[etree._Element, etree._Element, list[etree._Element]]:
    """Give the model, the body and the instances, the form's own first."""
    model = next(xml.every(document, "model"), None)
    body = next(xml.every(document, "body"), None)
    instances = [e for e in model if xml.local(e) == "instance"] if model is not None else []
    if model is None or body is None or not instances or not len(instances[0]):
        raise Refusal("form.no_model")
    return model, body, instances


def _every(level: tuple[controls.Control, ...]) -> Iterator[controls.Control]:
    for control in level:
        yield control
        yield from _every(control.children)


def _repeats(level: tuple[controls.Control, ...]) -> Iterator[tuple[str, controls.Repeat]]:
    for control in _every(level):
        if control.repeat is not None and control.path:
            yield control.path, control.repeat


def _by_path(
    actions: list[Action], path_of: Callable[[Action], str]
) -> dict[str, tuple[Action, ...]]:
    found: dict[str, tuple[Action, ...]] = {}
    for action in actions:
        found[path_of(action)] = (*found.get(path_of(action), ()), action)
    return found


class _Reader:
    """Turns controls into questions, in the order in which they are asked."""

    def __init__(
        self, binds: Mapping[str, Bind], parts: Mapping[str, Part], repeats: list[str]
    ) -> None:
        self.questions: dict[str, Question] = {}
        self.sections: list[Section] = []
        self.lost: list[str] = []
        self.parts = parts
        self._binds = binds
        self._repeats = repeats

    def read(
        self, level: tuple[controls.Control, ...], section: str = "", inside: str = ""
    ) -> list[str]:
        """Take in what is shown at one level; give the names of the questions there."""
        names: list[str] = []
        for control in level:
            if control.path and self._is_nowhere(control):
                self.lost.append(control.path)
                continue
            if control.tag == controls.GROUP and not control.appearance.startswith(OWN):
                names.extend(self.read(control.children, section or self._section(control), inside))
            elif control.path:
                names.append(self._question(control, section, inside))
        return names

    def _is_nowhere(self, control: controls.Control) -> bool:
        """Say whether nothing can be asked at a place: it is not there, or an attribute, or all the rows."""
        is_rows = control.path in self._repeats and control.tag in controls.LEAVES
        return control.path not in self.parts or "@" in control.path or is_rows

    def _section(self, control: controls.Control) -> str:
        name = control.path.rpartition("/")[2]
        if control.path and any(True for _ in _leaves(control)):
            self.sections.append(Section(name, control.path, control.label))
        return name

    def _question(self, control: controls.Control, section: str, inside: str) -> str:
        name = control.path.rpartition("/")[2]
        name = control.path if name in self.questions else name
        bind = self._binds.get(control.path, Bind(control.path))
        question = Question(
            name=name,
            kind=_kind(control, bind),
            path=control.path,
            section=section,
            list=_list(control, name),
            required=bind.required.text if bind.required else "",
            relevant=bind.relevant.text if bind.relevant else "",
            constraint=bind.constraint.text if bind.constraint else "",
            inside=self._around(control.path, inside),
            columns=bind.columns,
            control=control,
        )
        self.questions[name] = question
        if control.children:
            below = self.read(control.children, section, name)
            children = tuple(one for one in below if self.questions[one].inside == name)
            self.questions[name] = Question(**{**question.__dict__, "children": children})
        return name

    def _around(self, path: str, inside: str) -> str:
        """Give what a place lies in, whatever its control stands in: a question or a repeat."""
        if inside and path.startswith(f"{self.questions[inside].path}/"):
            return inside
        around = next((repeat for repeat in self._repeats if path.startswith(f"{repeat}/")), "")
        return around.rpartition("/")[2]


def _leaves(control: controls.Control) -> Iterator[controls.Control]:
    for child in control.children:
        if child.children:
            yield from _leaves(child)
        else:
            yield child


def _kind(control: controls.Control, bind: Bind) -> str:
    own = next((word for word in control.appearance.split() if word.startswith(OWN)), "")
    if own:
        return own.removeprefix(OWN).replace("-", "_")
    if control.tag == controls.REPEAT:
        return "repeat"
    if control.tag == "range":
        return "integer" if bind.type in {"int", "integer"} else "decimal"
    if control.tag in _CONTROLS:
        return _CONTROLS[control.tag]
    if bind.readonly is not None and bind.readonly.text == "true()":
        return "note"
    return _INPUTS.get(bind.type, "text")


def _list(control: controls.Control, name: str) -> str:
    if control.itemset is None:
        return name if control.items else ""
    return control.itemset.instance or name
