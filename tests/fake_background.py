"""A background without a thread: answers come at once, from a table of queries."""

from PySide6.QtCore import QObject, Signal

from screenio.desk.outcome import Outcome
from screenio.errors import Expected


class FakeBackground(QObject):
    """Keeps the contract of `screenio.ui.background`; what was submitted and jotted can be looked at."""

    changed = Signal(object)
    saved = Signal()
    kept = Signal()
    failed = Signal(object)

    def __init__(self, answers=None, desk=None):
        super().__init__()
        self.answers = answers or {}
        self.desk = desk
        self.submitted, self.jotted, self.asked = [], [], []
        self.fault = None

    def ask(self, owner, then, query, *values, **named):
        """Answer from the table; a query that nobody prepared gets nothing."""
        self.asked.append((query.__name__, values, named))
        if query in self.answers:
            found = self.answers[query]
            then(found(*values, **named) if callable(found) else found)

    def submit(self, owner, commands, refused=None, *, then=None):
        """Note the commands, or refuse them when a fault is set."""
        if self.fault is not None:
            (refused or self.failed.emit)(self.fault)
            return
        self.submitted += commands if isinstance(commands, list) else [commands]
        self.saved.emit()
        if then:
            then(Outcome())

    def jot(self, owner, subject, field, text):
        """Note half-typed text."""
        self.jotted.append((subject, field, text))
        self.kept.emit()

    def run(self, owner, work, then=None, refused=None):
        """Do the work with the desk given; without one nothing comes of it."""
        try:
            found = work(self.desk) if self.desk is not None else None
        except Expected as fault:
            (refused or self.failed.emit)(fault)
            return
        if then:
            then(found)

    def sign_in(self, owner, opens, then, refused):
        """Open whatever `opens` gives."""
        try:
            then(opens())
        except Expected as fault:
            refused(fault)
