"""Plays a story in a process of its own, which is really killed where the script says `crash`.

What the script must remember goes through a pipe after every step, so that the next process goes on where
the killed one stopped, with nothing but the files on disk and the script's ids.
"""

import multiprocessing
import os
import signal
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import msgspec

from screenio.cli.walk.expectations import Failure, failures
from screenio.cli.walk.stage import Memory, Stage, fresh_memory
from screenio.cli.walk.steps import STEPS
from screenio.cli.walk.story import Story
from screenio.desk.program import Program
from screenio.errors import Expected, Trouble

CRASH = "crash"


class Scene(msgspec.Struct, frozen=True):
    """Everything one playing process is given."""

    folder: Path
    story: Story
    program: Program
    defaults: dict[str, Any]


class Ending(msgspec.Struct, frozen=True):
    """What came out of a story: expectations that failed, or the error that stopped it."""

    failures: tuple[Failure, ...]
    took_ms: tuple[tuple[str, float], ...]
    stopped_at: str = ""
    code: str = ""
    values: dict[str, Any] = {}


def play(scene: Scene) -> Ending:
    """Play a story to its end, through every crash."""
    memory = fresh_memory(scene.story)
    (scene.folder / "tmp").mkdir(parents=True, exist_ok=True)
    while True:
        memory, ending, killed = _until_it_ends(scene, memory)
        if ending is not None:
            return ending
        if not killed:
            raise Trouble("walk.died", step=memory.position + 1)


def _until_it_ends(scene: Scene, memory: Memory) -> tuple[Memory, Ending | None, bool]:
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=_perform, args=(there, scene, msgspec.msgpack.encode(memory)))
    process.start()
    there.close()
    ending = None
    try:
        while True:
            kind, raw = here.recv()
            if kind == "memory":
                memory = msgspec.msgpack.decode(raw, type=Memory)
            else:
                ending = msgspec.msgpack.decode(raw, type=Ending)
    except EOFError:
        process.join()
    return memory, ending, process.exitcode == -signal.SIGKILL


def _perform(pipe: Connection, scene: Scene, remembered: bytes) -> None:
    """Play in this process from where the script stands."""
    os.environ["TMPDIR"] = tempfile.tempdir = str(scene.folder / "tmp")
    memory = msgspec.msgpack.decode(remembered, type=Memory)
    stage = Stage(scene.folder, scene.story, scene.program, memory, defaults=scene.defaults)
    stopped = ""
    try:
        if memory.position == 0:
            _timed(stage, "stations", stage.build)
        for step in scene.story.steps[memory.position :]:
            stopped = f"step {memory.position + 1}: `{step.do_}`"
            if step.do_ == CRASH and not memory.killed:
                memory.killed = True
                pipe.send(("memory", msgspec.msgpack.encode(memory)))
                os.kill(os.getpid(), signal.SIGKILL)
            memory.killed = False
            if step.at and step.do_ != "arrive":
                memory.now = step.at
            _timed(stage, step.do_, lambda step=step: STEPS[step.do_](stage, step))
            memory.position += 1
            pipe.send(("memory", msgspec.msgpack.encode(memory)))
        ending = Ending(tuple(failures(stage)), tuple(memory.took_ms))
    except Expected as fault:
        values = {key: _plain(value) for key, value in fault.values.items()}
        ending = Ending((), tuple(memory.took_ms), stopped, fault.code, values)
    stage.leave()
    pipe.send(("ending", msgspec.msgpack.encode(ending)))


def _plain(value: object) -> Any:
    return (
        list(value)
        if isinstance(value, tuple)
        else value
        if isinstance(value, int | str)
        else str(value)
    )


def _timed(stage: Stage, name: str, run: Any) -> None:
    began = time.perf_counter()
    run()
    stage.memory.took_ms.append((name, round((time.perf_counter() - began) * 1000, 1)))
