"""Work on what strangers wrote happens apart: in a process of its own, with limits, that can be ended.

A file may unpack without end, take hours, or kill the interpreter that reads it; so it is never read where
the desk runs. The child gets one message on its input and writes messages back: how far it is, and at the end
what came of it. Whatever else it does, the program goes on, and nothing of the child is believed but messages
that decode into their declared shape.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import IO, BinaryIO, NamedTuple, TypeVar

from screenio.encoding import MOST_BYTES, pack, unpack
from screenio.errors import Refusal

Done = TypeVar("Done")
Progress = Callable[[int, int], None]
"""Told how many of how many are done."""
News = Callable[[bytes], None]
"""Told what a child has found so far, packed; not to be believed before it is unpacked into its shape."""


class Endings(NamedTuple):
    """Codes of the refusals that say how a piece of work ended without a result."""

    cancelled: str
    late: str
    died: str


LENGTH = 8
"""Bytes, little-endian, before every message."""
STEP, NEWS, END = b"s", b"n", b"e"


class Apart:
    """One piece of work in a child; begins at once, and `cancel` ends it from any thread.

    Args:
        module: run as `python -m`; it calls `answer`.
    """

    def __init__(self, module: str, work: object, endings: Endings) -> None:
        self._endings = endings
        self._cancelled = False
        self._late = False
        self._child = subprocess.Popen(  # noqa: S603 - our own module, no word from outside
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        self._feeding = threading.Thread(target=self._feed, args=(pack(work),), daemon=True)
        self._feeding.start()

    def cancel(self) -> None:
        """End it now; whoever waits is told that it was cancelled."""
        self._cancelled = True
        self._child.kill()

    def wait(
        self,
        shape: type[Done],
        seconds: float,
        on_step: Progress = lambda _done, _all: None,
        *,
        on_news: News = lambda _found: None,
    ) -> Done:
        """Wait for what comes of it.

        Raises:
            Refusal: one of the endings.
        """
        clock = threading.Timer(seconds, self._end_late)
        clock.start()
        try:
            with self._child:
                last = self._listen(on_step, on_news)
        finally:
            clock.cancel()
            self._feeding.join()
        self._must_have_ended_well(seconds, whole=bool(last))
        return unpack(last, shape)

    def _listen(self, on_step: Progress, on_news: News) -> bytes:
        """Hear the child out; gives its last word, or b""."""
        assert self._child.stdout is not None
        for kind, message in _messages(self._child.stdout):
            if kind == END:
                return message
            if kind == NEWS:
                on_news(message)
                continue
            on_step(*unpack(message, tuple[int, int]))
        return b""

    def _must_have_ended_well(self, seconds: float, *, whole: bool) -> None:
        if self._cancelled:
            raise Refusal(self._endings.cancelled)
        if self._late:
            raise Refusal(self._endings.late, seconds=int(seconds))
        if self._child.returncode or not whole:
            raise Refusal(self._endings.died)

    def _end_late(self) -> None:
        self._late = True
        self._child.kill()

    def _feed(self, work: bytes) -> None:
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(work)
            self._child.stdin.close()
        except OSError:
            return  # it ended before it had read all; `wait` says so


def _messages(stream: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Give the whole messages of a stream; half a one at its end is none."""
    while len(head := stream.read(LENGTH + 1)) == LENGTH + 1:
        length = int.from_bytes(head[1:], "little")
        if length > MOST_BYTES:
            return
        message = stream.read(length)
        if len(message) < length:
            return
        yield head[:1], message


# In the child


def answer(
    shape: type[Done],
    make: Callable[[Done, "Telling"], object],
    *,
    seconds: int,
    most_memory: int,
) -> None:
    """Take the limits on, read the work, do it, write what came of it.

    Args:
        seconds: of processor time.
        most_memory: bytes of address space.
    """
    _limit(seconds, most_memory)
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not spoil a message
    work = unpack(sys.stdin.buffer.read(), shape, most_bytes=sys.maxsize)
    made = make(work, Telling(out))
    _write(out, END, pack(made))


class Telling:
    """Tells whoever waits how far a child is, and what it has found so far."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def __call__(self, done: int, whole: int) -> None:
        """Tell how many of how many are done."""
        _write(self._out, STEP, pack((done, whole)))

    def found(self, news: object) -> None:
        """Tell what was found so far."""
        _write(self._out, NEWS, pack(news))


def _write(out: BinaryIO, kind: bytes, message: bytes) -> None:
    out.write(kind + len(message).to_bytes(LENGTH, "little") + message)
    out.flush()


def _limit(seconds: int, most_memory: int) -> None:
    """Take the limits on, where the system has them."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # late: not there on Windows

    resource.setrlimit(resource.RLIMIT_AS, (most_memory, most_memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
