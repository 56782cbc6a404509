"""The desk's one thread: the only way from the window to the desk, and back.

Work is queued; one thread does it in order and owns the desk. Outcomes come back to the main thread by one
queued signal. A newer asking of the same query by the same owner drops the older answer; an owner that is
gone gets nothing; after the desk was locked, nobody gets anything. What can be expected to go wrong goes to
whoever asked; a bug is raised again on the main thread, where `crash.py` meets it.
"""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from screenio.desk.desk import Desk
from screenio.desk.outcome import Outcome
from screenio.desk.signed_in import SignedIn
from screenio.domain.fact import Command
from screenio.domain.occasion import Place
from screenio.encoding import SubjectId
from screenio.errors import Expected
from screenio.ui.garbage import collect_anywhere, collect_here

Refused = Callable[[Expected], None]
Work = Callable[[], Any]


@dataclass(frozen=True)
class _Job:
    """Work, who wants it, and what to call when it is done."""

    owner: QObject
    work: Work
    then: Callable[[Any], None] | None
    refused: Refused | None
    sitting: int
    query: object = None
    number: int = 0


class Background(QObject):
    """The desk behind the window.

    `changed(names)` names the read models that differ; `saved` and `kept` say that a command or half-typed
    text is durable; `failed(fault)` is what nobody else took; `idle` that nothing is under way.
    """

    changed = Signal(object)
    saved = Signal()
    kept = Signal()
    failed = Signal(object)
    idle = Signal()
    _landed = Signal(object, object)

    def __init__(self, executor: Executor | None = None) -> None:
        super().__init__()
        if executor is None:
            executor = ThreadPoolExecutor(1, thread_name_prefix="desk")
            collect_here(self)
        self._executor = executor
        self._desk: Desk | None = None  # touched on the desk's thread alone
        self._sitting = 0
        self._under_way = 0
        self._ended = False
        self._newest: dict[tuple[int, object], int] = {}
        self._asked = 0
        self._landed.connect(self._on_landed)

    def sign_in(
        self,
        owner: QObject,
        opens: Callable[[], Desk],
        then: Callable[[tuple[SignedIn, Place]], None],
        refused: Refused,
    ) -> None:
        """Open the desk for a member of staff; what was open before is locked."""
        self._sitting += 1

        def work() -> tuple[SignedIn, Place]:
            self._close()
            desk = opens()
            self._desk = desk
            staff = desk.opened.staff
            return SignedIn(staff.id, staff.name, frozenset(staff.roles)), desk.place

        self._send(_Job(owner, work, then, refused, self._sitting))

    def submit(
        self,
        owner: QObject,
        commands: Command | list[Command],
        refused: Refused | None = None,
        *,
        then: Callable[[Outcome], None] | None = None,
    ) -> None:
        """Record what commands bring about, whole or not at all."""
        wanted = commands if isinstance(commands, list) else [commands]

        def land(outcome: Outcome) -> None:
            self.saved.emit()
            if then:
                then(outcome)

        work = partial(self._at_desk, lambda desk: desk.submit(*wanted))
        self._send(_Job(owner, work, land, refused, self._sitting))

    def ask(
        self,
        owner: QObject,
        then: Callable[[Any], None],
        query: Callable[..., Any],
        *values: Any,
        **named: Any,
    ) -> None:
        """Read rows; `then` gets them, unless the same owner asks the same again before."""
        self._asked += 1
        self._newest[id(owner), query] = self._asked
        work = partial(self._at_desk, lambda desk: desk.ask(query, *values, **named))
        self._send(_Job(owner, work, then, None, self._sitting, query, self._asked))

    def jot(self, owner: QObject, subject: SubjectId, field: str, text: str) -> None:
        """Keep half-typed text; `kept` follows when it is durable."""
        work = partial(self._at_desk, lambda desk: desk.unsettled.jot(subject, field, text))
        self._send(_Job(owner, work, lambda _: self.kept.emit(), None, self._sitting))

    def run(
        self,
        owner: QObject,
        work: Callable[[Desk], Any],
        then: Callable[[Any], None] | None = None,
        refused: Refused | None = None,
    ) -> None:
        """Let the desk do something longer: a stick, a check, an opened dossier."""
        self._send(_Job(owner, partial(self._at_desk, work), then, refused, self._sitting))

    def lock(self) -> None:
        """Close the vault once everything queued is done; answers still under way reach nobody."""
        self._sitting += 1
        self._newest.clear()
        self._send(_Job(self, self._close, None, None, self._sitting))

    def end(self) -> None:
        """Lock, and let the thread end; waits for what is under way."""
        self.lock()
        self._ended = True
        self._executor.shutdown(wait=True)
        collect_anywhere()

    # On the desk's thread

    def _at_desk(self, work: Callable[[Desk], Any]) -> Any:
        return work(self._desk) if self._desk is not None else None

    def _close(self) -> None:
        if self._desk is not None:
            self._desk.lock()
            self._desk = None

    # Back on the main thread

    def _send(self, job: _Job) -> None:
        if self._ended:
            return  # the window is closing; what was half-typed was kept before
        self._under_way += 1
        future = self._executor.submit(job.work)
        future.add_done_callback(partial(self._landed.emit, job))

    def _on_landed(self, job: _Job, future: "Future[Any]") -> None:
        self._under_way -= 1
        fault = future.exception()
        if fault is not None and not isinstance(fault, Expected):
            raise fault
        if self._is_wanted(job):
            if fault is not None:
                (job.refused or self.failed.emit)(fault)
            else:
                self._hand_over(job, future.result())
        if not self._under_way:
            self.idle.emit()

    def _is_wanted(self, job: _Job) -> bool:
        if job.sitting != self._sitting or not isValid(job.owner):
            return False
        return job.query is None or self._newest.get((id(job.owner), job.query)) == job.number

    def _hand_over(self, job: _Job, result: Any) -> None:
        if job.then:
            job.then(result)
        if isinstance(result, Outcome) and result.changed:
            self.changed.emit(result.changed)
