"""Walks: the same random interview in our engine and in ODK's, told place by place after every step."""

import datetime
import random
from dataclasses import dataclass, field

from nets.comparison import Comparison, Nodes
from nets.corpus import Form
from nets.peers import FailedError, Peer
from nets.walker import Step, next_step

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.run import Run

STEPS = 40
MOST_PLACES = 2500
"""A walk ends before a step that makes a form larger: runaway counts are judged by tests of their own."""
NOW = datetime.datetime(2026, 3, 5, 10, 11, 12, 345000, tzinfo=datetime.UTC)
"""The moment of every walk, as in `node/world.mjs`."""


@dataclass(frozen=True)
class Telling:
    """What a walk led to: the step taken, or None for the load; why it was not possible, if so; all places."""

    step: Step | None
    fault: str
    nodes: Nodes


@dataclass
class Walk:
    """One interview as the peer told it."""

    form: str
    language: str = ""
    tellings: list[Telling] = field(default_factory=list)


def peer_walk(peer: Peer, form: Form, seed: str, steps: int = STEPS) -> Walk:
    """Walk through a form in the peer, which is started anew, as it keeps every form that it has loaded.

    Raises:
        FailedError: the peer does not load the form.
        StalledError: it takes too long.
    """
    peer.stop()
    dice = random.Random(f"{seed} {form.name}")
    media = {name: raw.decode(errors="replace") for name, raw in form.media.items()}
    languages = peer.ask("load", xml=form.xform.decode("utf-8-sig"), media=media)["languages"]
    language = dice.choice(languages) if languages else ""
    peer.ask("start", language=language)
    told = peer.ask("nodes")
    walk = Walk(form.name, language, [Telling(None, "", told["nodes"])])
    for _ in range(steps):
        step = next_step(dice, told["nodes"], told["ranges"])
        if step is None:
            break
        fault = _fault(peer, step)
        told = peer.ask("nodes")
        if len(told["nodes"]) > max(MOST_PLACES, len(walk.tellings[0].nodes)):
            break
        walk.tellings.append(Telling(step, fault, told["nodes"]))
    return walk


def _fault(peer: Peer, step: Step) -> str:
    """Take a step in the peer; give why it is not possible, or nothing."""
    try:
        peer.ask("step", step=step)
    except FailedError as fault:
        return str(fault)
    return ""


def judged(form: Form, walk: Walk) -> Comparison:
    """Take a walk in our engine and compare after every step; where one could not follow, it ends."""
    found = Comparison(form.name)
    run = Run(
        FormDefinition.parse(form.xform, form.media),
        clock=lambda: NOW,
        dice=lambda: 0.5,
        language=walk.language,
    )
    for number, telling in enumerate(walk.tellings):
        ours = "" if telling.step is None else _refused(run, telling.step)
        if bool(ours) != bool(telling.fault):
            path = str((telling.step or {})["path"])
            found.count(number, path, "possible", ours, telling.fault)
            break
        found.compare(number, run.nodes(), telling.nodes)
    return found


def _refused(run: Run, step: Step) -> str:
    """Take a step in our engine; give the code of the refusal, or nothing."""
    try:
        run.take(step)
    except Refusal as refusal:
        return refusal.code
    return ""
