"""Where cyclic garbage is collected while a desk has a thread of its own: on the main thread alone.

Python collects on whichever thread happens to allocate. On the desk's thread that would delete widgets, which
live on the main thread, and Qt may end the process for it in the middle of an interview.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


def collect_here(owner: QObject) -> None:
    """Collect on this thread only, by its timer, as long as the owner lives."""
    gc.disable()
    timer = QTimer(owner)
    timer.timeout.connect(collect)
    timer.start(EVERY_MS)


def collect_anywhere() -> None:
    """Collect as Python does by itself."""
    collect()
    gc.enable()


def collect() -> None:
    """Collect the oldest generation that is due, by Python's own thresholds."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    oldest = max((age for age, (n, most) in enumerate(due) if n > most), default=None)
    if oldest is not None:
        gc.collect(oldest)
