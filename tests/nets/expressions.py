"""One small form with a place for each expression, and what three engines make of it there."""

import datetime
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from nets.peers import FailedError, Peer

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.run import Run

NOW = datetime.datetime(2026, 3, 5, 10, 11, 12, 345000, tzinfo=datetime.UTC)
BATCH = 100
FAULT = "(fault)"
CLOSE = 1e-12
"""How far two numbers may be apart, relative: the last digits of a double are the machine's."""
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
ON_EARTH = re.compile(r"\b(distance|area)\(")
CLOSE_ON_EARTH = 1e-6
"""How far two measures on the Earth may be apart, relative: the specification names no formula."""

RECORD = """\
<n7>7</n7><n0>0</n0><neg>-3.5</neg><dec>2.75</dec><big>123456789.125</big><blank/>
<word>hello world</word><name>Ђорђе</name><quoted>it's "so"</quoted><padded>  a  b </padded><digits>007</digits>
<many>a b d</many><one>b</one><yes>true</yes><no>false</no><land>rs</land><code>b</code>
<day>2026-02-28</day><leap>2024-02-29</leap><moment>2026-03-05T10:11:12.345+01:00</moment>
<zulu>2019-12-31T23:59:59.000Z</zulu><clock>13:30:00.000</clock><noon>12:00:00.000+00:00</noon>
<point>44.8 20.46 120 5</point><other>45.25 19.84 80 5</other>
<trace>44.8 20.4 0 0;44.9 20.5 0 0;45.0 20.4 0 0</trace>
<shape>44.8 20.4 0 0;44.9 20.4 0 0;44.9 20.5 0 0;44.8 20.4 0 0</shape>
<spot>0 0 0 0</spot><spot>0 1 0 0</spot><spot>1 1 0 0</spot>
<rep><name>Sara</name><age>31</age><weight>60.5</weight><inner><v>1</v></inner><inner><v>2</v></inner></rep>
<rep><name>Ali</name><age>4</age><weight/><inner><v>3</v></inner></rep>
<rep><name>Željko</name><age>67</age><weight>80</weight><inner><v>4</v></inner><inner><v>5</v></inner></rep>"""

CITIES = """\
<root><item><name>sid</name><label>Šid</label><country>rs</country></item>
<item><name>presevo</name><label>Preševo</label><country>rs</country></item>
<item><name>tabanovce</name><label>Tabanovce</label><country>mk</country></item></root>"""

FORM = """\
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>nets</h:title><model>
<itext><translation lang="en"><text id="greeting"><value>Good day</value></text></translation></itext>
<instance><data id="nets">{record}{places}</data></instance>
<instance id="cities">{cities}</instance>
<bind nodeset="/data/n7" type="int"/>{binds}</model></h:head><h:body>
<select1 ref="/data/code"><label>Code</label><item><label>Bread</label><value>b</value></item>
<item><label>Water</label><value>w</value></item></select1>
<group ref="/data/rep"><label>People</label><repeat nodeset="/data/rep">
<input ref="/data/rep/name"><label>Name</label></input><input ref="/data/rep/age"><label>Age</label></input>
<group ref="/data/rep/inner"><label>Inner</label><repeat nodeset="/data/rep/inner">
<input ref="/data/rep/inner/v"><label>V</label></input></repeat></group></repeat></group>
<group ref="/data/spot"><label>Spots</label><repeat nodeset="/data/spot"/></group></h:body></h:html>"""


@dataclass(frozen=True)
class Verdict:
    """What three engines make of one expression."""

    expression: str
    ours: str
    odk: str
    openrosa: str

    @property
    def alike(self) -> bool:
        """Say whether all who could evaluate it agree."""
        return all(
            same(self.expression, self.ours, other)
            for other in (self.odk, self.openrosa)
            if other != FAULT
        )

    @property
    def against_us(self) -> bool:
        """Say whether both others agree, and not with us."""
        return (
            FAULT not in {self.odk, self.openrosa}
            and same(self.expression, self.odk, self.openrosa)
            and not same(self.expression, self.ours, self.odk)
        )


def same(expression: str, one: str, other: str) -> bool:
    """Say whether two results are one, but for the last digits of the numbers in them."""
    if one == other:
        return True
    close = CLOSE_ON_EARTH if ON_EARTH.search(expression) else CLOSE
    return NUMBER.sub("#", one) == NUMBER.sub("#", other) and all(
        math.isclose(float(a), float(b), rel_tol=close, abs_tol=close)
        for a, b in zip(NUMBER.findall(one), NUMBER.findall(other), strict=True)
    )


def form_of(texts: Sequence[str]) -> str:
    """Give the form in which each expression is worked out at a place of its own: `/data/e0`, `/data/e1`, …."""
    numbers = range(len(texts))
    return FORM.format(
        record=RECORD,
        cities=CITIES,
        places="".join(f"<e{number}/>" for number in numbers),
        binds="".join(
            f'<bind nodeset="/data/e{number}" calculate={quoteattr(texts[number])}/>'
            for number in numbers
        ),
    )


def by_us(texts: Sequence[str]) -> list[str]:
    """Give our results; a form that is refused is asked again by halves."""
    try:
        run = Run(
            FormDefinition.parse(form_of(texts).encode()), clock=lambda: NOW, dice=lambda: 0.5
        )
    except Refusal:
        return _halved(texts, by_us)
    found = {node["path"]: node["value"] for node in run.nodes()}
    return [found[f"/data/e{number}"] for number in range(len(texts))]


def by_odk(peer: Peer, texts: Sequence[str]) -> list[str]:
    """Give the results of ODK's engine; a form that it does not load is asked again by halves."""
    try:
        peer.ask("load", xml=form_of(texts))
        told = peer.ask("nodes")["nodes"]
    except FailedError:
        return _halved(texts, lambda some: by_odk(peer, some))
    found = {node["path"]: node["value"] for node in told}
    return [found[f"/data/e{number}"] for number in range(len(texts))]


def _halved(texts: Sequence[str], asked: Callable[[Sequence[str]], list[str]]) -> list[str]:
    if len(texts) == 1:
        return [FAULT]
    middle = len(texts) // 2
    return [*asked(texts[:middle]), *asked(texts[middle:])]


def by_openrosa(peer: Peer, texts: Sequence[str]) -> list[str]:
    """Give the results of openrosa-xpath-evaluator, told paths from the model down; no number is blank, as in a form."""
    model = (
        f"<model><instance><data>{RECORD}<e/></data></instance>"
        f'<instance id="cities">{CITIES}</instance></model>'
    )
    peer.ask("model", xml=model, at="/model/instance/data/e")
    replies = peer.ask("evaluate", texts=[_from_model(text) for text in texts])["results"]
    found = [reply.get("value", FAULT) for reply in replies]
    return ["" if one == "NaN" else one for one in found]


def _from_model(text: str) -> str:
    """Spell an expression as Enketo does before it asks this evaluator."""
    text = text.replace("current()/../", "/data/")
    text = re.sub(r"(?<![\w.)\]/*'])/data/", "/model/instance/data/", text)
    return text.replace("instance('cities')", '/model/instance[@id="cities"]')


def verdicts(odk: Peer, openrosa: Peer, texts: Sequence[str]) -> Iterator[Verdict]:
    """Give what each engine makes of each expression."""
    for start in range(0, len(texts), BATCH):
        some = texts[start : start + BATCH]
        rows = zip(some, by_us(some), by_odk(odk, some), by_openrosa(openrosa, some), strict=True)
        yield from (Verdict(*row) for row in rows)
