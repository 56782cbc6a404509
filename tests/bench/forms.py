"""Figures of the forms engine: one answer and the load, beside ODK's engine in node, in processor time."""

import datetime
import random
import shutil
import statistics
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
ANSWERS, LOADS = 300, 3
NOW = datetime.datetime(2026, 3, 5, 10, 11, 12, tzinfo=datetime.UTC)

Step = dict[str, Any]
Row = tuple[str, float, float, str]


@dataclass(frozen=True)
class Timed:
    """What one engine took, in seconds of processor time; `every` with all places read after each answer."""

    load: float
    answers: Sequence[float]
    every: Sequence[float]


def rows(place: Path | None) -> Iterator[Row]:
    """Give the lines of the table; the public forms need their folder, ODK's engine needs node."""
    forms = [("interview", interview(), {})]
    if place is not None:
        found = [(Path(name).stem[:13], corpus.form(place, name)) for name in LARGEST]
        forms += [(name, form.xform, form.media) for name, form in found]
    has_peer = (NODE / "node_modules").is_dir() and (OWN.exists() or shutil.which("node"))
    for name, xform, media in forms:
        steps = interviewed(FormDefinition.parse(xform, media))
        ours = by_us(xform, media, steps)
        theirs = by_odk(xform, media, steps) if has_peer else Timed(0, [0, 0], [0, 0])
        yield from compared(name, ours, theirs)


def compared(name: str, ours: Timed, theirs: Timed) -> Iterator[Row]:
    """Give the lines of one form."""
    of = "ODK's engine in node (goal {})" if theirs.load else "ODK's engine is not installed"
    median, average = statistics.median, statistics.fmean
    yield f"{name}: load", ours.load, theirs.load, of.format(0.05)
    yield f"{name}: one answer", median(ours.answers), median(theirs.answers), of.format(0.1)
    yield f"{name}: on average", average(ours.answers), average(theirs.answers), of.format(0.1)
    yield f"{name}: 95 of 100", _slow(ours.answers), _slow(theirs.answers), of.format(0.1)
    yield f"{name}: every place read", median(ours.every), median(theirs.every), of.format(0.1)
    yield f"{name}: one answer", median(ours.answers), MEDIAN_GOAL, "a tenth of a millisecond"
    yield f"{name}: 95 of 100", _slow(ours.answers), SLOWEST_GOAL, "five milliseconds"


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


def by_us(xform: bytes, media: dict[str, bytes], steps: Sequence[Step]) -> Timed:
    """Time our engine."""
    loads = []
    for _ in range(LOADS):
        began = time.process_time()
        run = _run(FormDefinition.parse(xform, media))
        loads.append(time.process_time() - began)
    answers, every = [], []
    other = _run(run.definition)
    for step in steps:
        answers.append(_took(lambda step=step: run.take(step)))
        every.append(_took(lambda step=step: (other.take(step), other.nodes())))
    return Timed(min(loads), answers, every)


def _run(definition: FormDefinition) -> Run:
    return Run(definition, clock=lambda: NOW, dice=random.Random(1).random)


def _took(act: Any) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def by_odk(xform: bytes, media: dict[str, bytes], steps: Sequence[Step]) -> Timed:
    """Time ODK's engine, which says itself what it took; steps that it refuses are left out."""
    texts = {name: raw.decode(errors="replace") for name, raw in media.items()}
    with Peer("engine.mjs", seconds=300) as peer:
        job = {"xml": xform.decode("utf-8-sig"), "media": texts}
        loads = [peer.ask("load", **job)["cpu_us"] for _ in range(LOADS)]
        answers, every = [], []
        for step in steps:
            try:
                took = peer.ask("timed", step=step)["own_us"]
            except FailedError:
                continue
            answers.append(took / 1e6)
            every.append((took + peer.ask("look")["cpu_us"]) / 1e6)
    return Timed(min(loads) / 1e6, answers, every)


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
