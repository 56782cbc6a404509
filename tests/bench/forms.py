"""Figures of the forms engine: one answer and the load, beside ODK's engine in node, in processor time.

One answer is what whoever shows a form has to wait for: the answer is given, and everything that can be
said of every place that came to stand otherwise is known (whether it is relevant, required, readonly,
valid, its value, choices and label). ODK's engine works all of that out while it takes the answer and writes
it where its client reads it; there, reading the same places is timed as well, and they are found for it
beforehand. Ours works out only what it is asked for, so here it is asked which places stand otherwise, and
that is timed: it is told nothing beforehand. The line "every place read" is an answer with all places of the form read.

Both take the same steps of the same forms, from instances that are new. "First walk" is what an interview
is: the form has been loaded, and each question is answered once; it is walked in several processes of node,
which has not compiled the way of an answer yet. "Walked before" is the same process walking the same steps
again, for a program that stays open all day. Of each step the least of several walks counts, of both. What
asking for the time takes is taken off, of both. Node's figure counts all its threads. Steps that one of the
two refuses are left out of both. The load is from the bytes of the form to an instance that can be answered;
of several the least counts.
"""

import datetime
import random
import shutil
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from nets import corpus
from nets.given import Part, asked, group, hidden, worked_out
from nets.given import form as given_form
from nets.peers import NODE, OWN, FailedError, Peer

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.run import Run

LARGEST = (
    "enketo+enketo/packages/enketo-core/test/forms/va_who_v1_5_3.xml",
    "getodk+javarosa/src/jmh/resources/nigeria_wards_internal_2ndry_instance.xml",
)
"""The public form with the most questions, and that of the most bytes, with 9,000 places in a cascade."""
LANGUAGES = ("English", "Srpski", "العربية", "فارسی", "پښتو")
QUESTIONS, LISTS, CHOICES = 135, 40, 2447
"""The size of the interview, that of a real one in five languages. Source: the issue, Quality to reach."""
MEDIAN_GOAL, SLOWEST_GOAL = 0.0001, 0.005
"""Seconds for one answer: the median, and 95 of 100. Source: the issue, Quality to reach."""
ANSWERS, LOADS, WALKS = 300, 3, 3
WALK = {"first": "first walk", "answers": "walked before", "every": "every place read"}
MOST_SECONDS = 20
"""A walk that takes longer is not repeated: an engine that takes so long is not cold any more."""
NOW = datetime.datetime(2026, 3, 5, 10, 11, 12, tzinfo=datetime.UTC)

Step = dict[str, Any]
Row = tuple[str, float, float, str]


@dataclass(frozen=True)
class Timed:
    """What one engine took, in seconds of processor time.

    Args:
        first: number of a step to its time, with what it changed, in walks that are the first.
        answers: the same in walks after others.
        every: the same with all places read after it.
    """

    load: float
    first: dict[int, float]
    answers: dict[int, float]
    every: dict[int, float]


def rows(place: Path | None) -> Iterator[Row]:
    """Give the lines of the table; the public forms need their folder, ODK's engine needs node."""
    forms = [("interview", interview(), {})]
    if place is not None:
        found = [(Path(name).stem[:13], corpus.form(place, name)) for name in LARGEST]
        forms += [(name, form.xform, form.media) for name, form in found]
    has_peer = (NODE / "node_modules").is_dir() and (OWN.exists() or shutil.which("node"))
    for name, xform, media in forms:
        steps = interviewed(FormDefinition.parse(xform, media))
        changed = changed_by(FormDefinition.parse(xform, media), steps)
        ours = by_us(xform, media, steps)
        theirs = by_odk(xform, media, steps, changed) if has_peer else Timed(0, {}, {}, {})
        yield from compared(name, ours, theirs)


def compared(name: str, ours: Timed, theirs: Timed) -> Iterator[Row]:
    """Give the lines of one form."""
    of = "ODK's engine in node (goal {})" if theirs.load else "ODK's engine is not installed"
    taken = theirs.answers or ours.answers
    yield f"{name}: load", ours.load, theirs.load, of.format(0.05)
    for walk in ("first", "answers", "every"):
        mine = [getattr(ours, walk)[step] for step in taken]
        other = [getattr(theirs, walk).get(step, 0.0) for step in taken]
        for called, figure in (
            ("median", statistics.median),
            ("mean", statistics.fmean),
            ("95 of 100", _slow),
        ):
            goal = "none" if walk == "every" else 0.1
            yield f"{name}: {WALK[walk]}, {called}", figure(mine), figure(other), of.format(goal)
    mine = [ours.first[step] for step in taken]
    yield f"{name}: one answer", statistics.median(mine), MEDIAN_GOAL, "a tenth of a millisecond"
    yield f"{name}: 95 of 100", _slow(mine), SLOWEST_GOAL, "five milliseconds"


def _slow(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def interviewed(definition: FormDefinition) -> list[Step]:
    """Give steps that are possible: every question that is open, in order and again, with some answer."""
    dice = random.Random("bench")
    run = Run(definition, clock=lambda: NOW, dice=dice.random)
    steps: list[Step] = []
    while len(steps) < ANSWERS:
        before = len(steps)
        for path in [one.path for one in run.seen() if one.relevant and not one.readonly]:
            choices = _place(run, path)
            value = dice.choice(choices or ("7", "2020-02-29", "Ana"))
            step = {"do": "answer", "path": path, "value": value}
            try:
                run.take(step)
            except Refusal:
                continue
            steps.append(step)
        if len(steps) == before:
            break
    return steps[:ANSWERS]


def _place(run: Run, path: str) -> tuple[str, ...]:
    place = run._place(path)
    return place.codes() if place.part.path in run.definition.chosen else ()


def changed_by(definition: FormDefinition, steps: Sequence[Step]) -> list[list[str]]:
    """Give the paths of the places that each step changes."""
    run = _run(definition)
    run.changed()
    return [[one.path for one in (run.take(step), run.changed())[1]] for step in steps]


def by_us(xform: bytes, media: dict[str, bytes], steps: Sequence[Step]) -> Timed:
    """Time our engine."""
    loads = []
    for _ in range(LOADS):
        began = time.process_time()
        run = _run(FormDefinition.parse(xform, media))
        loads.append(time.process_time() - began)
    form = run.definition

    def answer(walk: Run, step: Step) -> object:
        return walk.take(step), walk.changed()

    fresh = (_run(FormDefinition.parse(xform, media)) for _ in range(LOADS))
    first = _least(fresh, steps, answer)
    answers = _least((_run(form) for _ in range(WALKS)), steps, answer)
    every = _least(
        (_run(form) for _ in range(WALKS)),
        steps,
        lambda walk, step: (walk.take(step), walk.nodes()),
    )
    return Timed(min(loads), first, answers, every)


def _least(
    walks: Iterable[Run], steps: Sequence[Step], act: Callable[[Run, Step], object]
) -> dict[int, float]:
    """Give the number of each step to the least time that it took in several walks."""
    clock = statistics.median(_took(lambda: None) for _ in range(ANSWERS))
    least: dict[int, float] = {}
    for walk in walks:
        walk.changed()
        walk.nodes()
        for number, step in enumerate(steps):
            took = _took(partial(act, walk, step)) - clock
            least[number] = min(took, least.get(number, took))
    return least


def _run(definition: FormDefinition) -> Run:
    return Run(definition, clock=lambda: NOW, dice=random.Random(1).random)


def _took(act: Any) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def by_odk(
    xform: bytes, media: dict[str, bytes], steps: Sequence[Step], changed: Sequence[list[str]]
) -> Timed:
    """Time ODK's engine, which says itself what it took; steps that it refuses are left out."""
    texts = {name: raw.decode(errors="replace") for name, raw in media.items()}
    job = {"xml": xform.decode("utf-8-sig"), "media": texts}
    first: dict[int, float] = {}
    for _ in range(LOADS):
        with Peer("engine.mjs", seconds=300) as peer:
            loads = [peer.ask("load", **job)["cpu_us"]]
            is_quick = _walked(peer, first, steps, changed)
            if not is_quick:
                break
    with Peer("engine.mjs", seconds=300) as peer:
        loads += [peer.ask("load", **job)["cpu_us"] for _ in range(LOADS)]
        answers: dict[int, float] = {}
        every: dict[int, float] = {}
        _walked(peer, {}, steps, changed)
        for _ in range(WALKS):
            is_quick = _walked(peer, answers, steps, changed)
            _walked(peer, every, steps, changed, looks=True)
            if not is_quick:
                break
    return Timed(min(loads) / 1e6, first, answers, every)


def _walked(
    peer: Peer,
    least: dict[int, float],
    steps: Sequence[Step],
    changed: Sequence[list[str]],
    *,
    looks: bool = False,
) -> bool:
    """Walk a new instance and keep the least time of each step that the peer takes; say whether it was quick.

    Args:
        looks: whether every place is read after each step.
    """
    peer.ask("start")
    clock = statistics.median(peer.ask("clock")["own_us"] for _ in range(ANSWERS))
    began = time.monotonic()
    for number, step in enumerate(steps):
        try:
            took = peer.ask("timed", step=step, changed=changed[number])["own_us"] - clock
        except FailedError:
            continue
        took += peer.ask("look")["cpu_us"] - clock if looks else 0
        least[number] = min(took / 1e6, least.get(number, took / 1e6))
    return time.monotonic() - began < MOST_SECONDS


def one_session_more() -> int:
    """Give the bytes that one more interview takes, half answered."""
    definition = FormDefinition.parse(interview())
    steps = interviewed(definition)[: QUESTIONS // 2]
    kept = [_run(definition)]
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    kept.append(_run(definition))
    for step in steps:
        kept[-1].take(step)
    kept[-1].nodes()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return after - before


# The interview


def interview() -> bytes:
    """Give an interview of many questions and choices in five languages, with the rules of real ones."""
    questions = {f"q{number}": _question(number) for number in range(QUESTIONS)}
    names = list(questions)
    sections = {
        f"part{start}": group(**{name: questions[name] for name in names[start : start + 15]})
        for start in range(0, QUESTIONS, 15)
    }
    sums = {f"sum{number}": worked_out(_sum(number)) for number in range(0, QUESTIONS - 3, 2)}
    return given_form(
        itext=_itext(), **sections, **sums, today=worked_out("today()"), on=hidden()
    ).xform()


def _sum(number: int) -> str:
    """Count what was answered of three questions."""
    return " + ".join(f"count-non-empty({_path(one)})" for one in range(number, number + 3))


def _path(number: int) -> str:
    return f"/data/part{number // 15 * 15}/q{number}"


def _question(number: int) -> Part:
    """Give a question: a choice, a number, a date or a text, some of them hanging on the one before."""
    rules = {"required": "true()"} if number % 3 == 0 else {}
    if number % 5 == 4:
        rules["relevant"] = f"{_path(number - 1)} != ''"
    label = f"<label ref=\"jr:itext('q{number}')\"/>"
    kind = number % 4
    if kind < 2:
        tag = "select" if number % 8 == 0 else "select1"
        return asked(f'<{tag} ref="{{ref}}">{label}{_items(number % LISTS)}</{tag}>', **rules)
    if kind == 2:
        rules |= {"type_": "int", "constraint": ". >= 0 and . < 120"}
    elif number % 8 == 7:
        rules |= {"type_": "date", "constraint": ". <= today()"}
    return asked(f'<input ref="{{ref}}">{label}</input>', **rules)


def _sizes() -> list[int]:
    return [CHOICES // LISTS + (number < CHOICES % LISTS) for number in range(LISTS)]


def _items(number: int) -> str:
    return "".join(
        f"<item><label ref=\"jr:itext('c{number}-{code}')\"/><value>c{code}</value></item>"
        for code in range(_sizes()[number])
    )


def _itext() -> str:
    ids = [f"q{number}" for number in range(QUESTIONS)]
    ids += [f"c{number}-{code}" for number, size in enumerate(_sizes()) for code in range(size)]
    translations = (
        f'<translation lang="{language}">'
        + "".join(f'<text id="{one}"><value>{language} {one}</value></text>' for one in ids)
        + "</translation>"
        for language in LANGUAGES
    )
    return f"<itext>{''.join(translations)}</itext>"
