"""Small forms, what is done in them, and what then stands: the words in which behaviours are written.

A place is written as `name=question(…)`, `name=worked_out(…)`, and so on; a step as a line: `a = 5` answers,
`clear a` and `decline a` take back, `+ person` adds a row, `- person[2]` takes one away; `!code a = 5` says that
the step is refused with that code. What then stands is named by place (its value), or by place and facet:
`"a valid": False`; `None` as a value says that there is no such place.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.run import Run

NOW = datetime.datetime(2026, 3, 5, 10, 11, 12, 345000, tzinfo=datetime.UTC)
XFORM = """\
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" \
xmlns:jr="http://openrosa.org/javarosa" xmlns:ev="http://www.w3.org/2001/xml-events" \
xmlns:odk="http://www.opendatakit.org/xforms" xmlns:orx="http://openrosa.org/xforms"><h:head>\
<h:title>Given</h:title><model>{itext}<instance><data id="given" version="7">{instance}</data></instance>\
{more}{binds}</model></h:head><h:body>{body}</h:body></h:html>"""
FACETS = frozenset({"relevant", "required", "readonly", "valid", "choices", "label"})
_STEP = re.compile(
    r"(?:!(?P<code>\S+) )?(?:(?P<sign>[+-]|clear|decline) (?P<at>\S+)|(?P<path>\S+) =(?: (?P<value>.*))?)"
)


@dataclass(frozen=True)
class Part:
    """One place of a form: what stands in it, its bind, what asks it, and the places inside."""

    text: str = ""
    bind: Mapping[str, str] = field(default_factory=dict)
    control: str = ""
    inside: Mapping[str, "Part"] = field(default_factory=dict)
    rows: int = 1
    is_template: bool = False


def _bound(rules: Mapping[str, str]) -> dict[str, str]:
    """Name the attributes of a bind: `type_` for `type`, `jr_preload` for `jr:preload`."""
    return {name.rstrip("_").replace("jr_", "jr:"): rule for name, rule in rules.items()}


def hidden(text: str = "", **rules: str) -> Part:
    """Give a place that nobody is asked for."""
    return Part(text, _bound(rules))


def worked_out(calculate: str, text: str = "", **rules: str) -> Part:
    """Give a place that the form works out."""
    return Part(text, {"calculate": calculate, **_bound(rules)})


def question(text: str = "", *, label: str = "", does: str = "", **rules: str) -> Part:
    """Give a place that is asked for; `does` are actions inside the question."""
    return Part(text, _bound(rules), f'<input ref="{{ref}}">{_label(label)}{does}</input>')


def asked(control: str, text: str = "", **rules: str) -> Part:
    """Give a place that is asked for by a control written out, `{ref}` being its place."""
    return Part(text, _bound(rules), control)


def choice(codes: str, text: str = "", *, many: bool = False, **rules: str) -> Part:
    """Give a choice of codes, each its own label in capitals."""
    tag = "select" if many else "select1"
    items = "".join(
        f"<item><label>{code.upper()}</label><value>{code}</value></item>" for code in codes.split()
    )
    return Part(text, _bound(rules), f'<{tag} ref="{{ref}}">{items}</{tag}>')


def listed(
    nodeset: str, text: str = "", *, tag: str = "select1", value: str = "name", **rules: str
) -> Part:
    """Give a choice from nodes; their labels are their `label`s."""
    items = f'<itemset nodeset={quoteattr(nodeset)}><value ref="{value}"/><label ref="label"/></itemset>'
    return Part(text, _bound(rules), f'<{tag} ref="{{ref}}">{items}</{tag}>')


def group(*, rules: Mapping[str, str] | None = None, **inside: Part) -> Part:
    """Give a group of places."""
    return Part("", _bound(rules or {}), '<group ref="{ref}">{inside}</group>', inside)


def repeat(
    *,
    count: str = "",
    rows: int = 1,
    template: bool = False,
    rules: Mapping[str, str] | None = None,
    does: str = "",
    **inside: Part,
) -> Part:
    """Give a repeat, with rows that the form begins with.

    Args:
        count: where the number of rows stands.
        rows: how many the form begins with.
        template: whether a template stands before them.
        rules: of the repeat as a whole.
        does: actions inside the repeat.
    """
    counted = f" jr:count={quoteattr(count)}" if count else ""
    control = f'<repeat nodeset="{{ref}}"{counted}>{does}{{inside}}</repeat>'
    control = f'<group ref="{{ref}}">{control}</group>'
    return Part("", _bound(rules or {}), control, inside, rows, template)


def _label(label: str) -> str:
    return f"<label>{label}</label>" if label else ""


@dataclass(frozen=True)
class Form:
    """A form to be walked; `more` stands in the model, `first` and `itext` before what it is about."""

    parts: Mapping[str, Part]
    more: str = ""
    itext: str = ""
    media: Mapping[str, bytes] = field(default_factory=dict)
    language: str = ""

    def run(self) -> Run:
        """Begin a walk."""
        definition = FormDefinition.parse(self.xform(), dict(self.media))
        return Run(definition, clock=lambda: NOW, dice=lambda: 0.5, language=self.language)

    def xform(self) -> bytes:
        """Write the form."""
        return XFORM.format(
            itext=self.itext,
            instance=_instance(self.parts),
            more=self.more,
            binds=_binds(self.parts, "/data"),
            body=_body(self.parts, "/data"),
        ).encode()


def form(
    more: str = "",
    *,
    itext: str = "",
    media: Mapping[str, bytes] | None = None,
    language: str = "",
    **parts: Part,
) -> Form:
    """Give a form of these places."""
    return Form(parts, more, itext, media or {}, language)


def _instance(parts: Mapping[str, Part]) -> str:
    found = ""
    for name, part in parts.items():
        inside = f"{escape(part.text)}{_instance(part.inside)}</{name}>"
        found += (
            f'<{name} jr:template="">{inside}' * part.is_template + f"<{name}>{inside}" * part.rows
        )
    return found


def _binds(parts: Mapping[str, Part], above: str) -> str:
    found = ""
    for name, part in parts.items():
        rules = "".join(f" {key}={quoteattr(rule)}" for key, rule in part.bind.items())
        found += f'<bind nodeset="{above}/{name}"{rules}/>' if rules else ""
        found += _binds(part.inside, f"{above}/{name}")
    return found


def _body(parts: Mapping[str, Part], above: str) -> str:
    return "".join(
        part.control.replace("{ref}", f"{above}/{name}").replace(
            "{inside}", _body(part.inside, f"{above}/{name}")
        )
        for name, part in parts.items()
    )


@dataclass(frozen=True)
class Behaviour:
    """A sentence that is true of the program: given this form, when this is done, then this stands."""

    sentence: str
    given: Form
    when: Sequence[str]
    then: Mapping[str, Any]

    def holds(self) -> None:
        """Walk, and look."""
        run = self.given.run()
        for line in self.when:
            _take(run, line)
        found = {node["path"].removeprefix("/data/"): node for node in run.nodes()}
        for what, wanted in self.then.items():
            path, _, facet = what.partition(" ")
            assert facet in FACETS | {""}, facet
            if wanted is None and not facet:
                assert path not in found, self.sentence
            else:
                assert found[path][facet or "value"] == wanted, f"{self.sentence} {what}"


def _take(run: Run, line: str) -> None:
    step = _STEP.fullmatch(line)
    assert step is not None, line
    words = {"+": "add_repeat", "-": "remove_repeat", None: "answer"}
    act = words.get(step["sign"], step["sign"])
    taken = {"do": act, "path": f"/data/{step['at'] or step['path']}", "value": step["value"] or ""}
    if step["code"] is None:
        run.take(taken)
        return
    before = run.nodes()
    with pytest.raises(Refusal, match=f"^{step['code']}"):
        run.take(taken)
    assert run.nodes() == before


def each(*behaviours: tuple[str, Form, Sequence[str], Mapping[str, Any]]) -> pytest.MarkDecorator:
    """Make a test of each behaviour, called by its sentence."""
    found = [Behaviour(*one) for one in behaviours]
    assert all(one.sentence.endswith(".") for one in found)
    return pytest.mark.parametrize(
        "behaviour", [pytest.param(one, id=one.sentence) for one in found]
    )
