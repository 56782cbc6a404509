"""Figures, each as a ratio to a peer or a limit in the same run: `./run bench`. No test reads them."""

import datetime
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from coi import rows as coi_rows
from forms import one_session_more
from forms import rows as forms_rows
from planning import main as planning
from stations import PARTS, PASSPHRASE, Stations, arrive, says, talk

from screenio.forms.session import Session
from screenio.keys.slots import FIELD_COST, PRACTICE_COST, derive

SAVE_GOAL = 1.6
"""At most so many times one plain durable insert. Source: the first issue, Bench."""
ROUNDS = 60


def main() -> None:
    """Print the table."""
    public = Path(os.environ.get("SCREENIO_TEST_DATA", ROOT.parent / "shared" / "data"))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        rows = [*saving(place), *opening(place), *recalculating(), *first_paint(place)]
    public = public if public.is_dir() else None
    found, told = coi_rows(public)
    rows += [*forms_rows(public), *found]
    width = max(len(name) for name, *_ in rows)
    print(f"{'what':<{width}}  {'ours':>10}  {'against':>10}  {'ratio':>7}  of")
    for name, ours, against, of in rows:
        ratio = f"{ours / against:7.3f}" if against else "      –"
        print(f"{name:<{width}}  {ours * 1000:8.3f} ms  {against * 1000:8.3f} ms  {ratio}  {of}")
    print("\n".join(told))
    print(f"memory of one interview more, half answered: {one_session_more() / 1e6:.2f} MB")
    planning()


def timed(run):
    """Time one call."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


class PlainInsert:
    """The peer: one durable insert of a row of the size of an answer with the plain driver."""

    def __init__(self, path):
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, body BLOB)")

    def __call__(self):
        """Insert one row."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("INSERT INTO answer (body) VALUES (?)", [os.urandom(300)])
        self._db.execute("COMMIT")


def saving(place):
    """Save one answer, from submit to changed rows, in interviews of 10, 100 and 300 answers."""
    made = Stations(place / "save", {"gate": "SCREENING"})
    desk = made.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    plain = PlainInsert(place / "plain.db")
    given = 2
    for size in (10, 100, 300):
        while given < size:
            says(desk, subject, "S0.1b", f"bread {given}")
            given += 1
        ours, against = [], []
        for number in range(ROUNDS):
            ours.append(timed(lambda number=number: says(desk, subject, "S8.4", f"06{number}")))
            against.append(timed(plain))
        given += ROUNDS
        goal = f"one plain durable insert (goal {SAVE_GOAL})"
        yield (
            f"save of one answer among {size}",
            statistics.median(ours),
            statistics.median(against),
            goal,
        )
    made.leave()


def opening(place):
    """Open and unlock, with and without the derivation of the passphrase's key."""
    made = Stations(place / "open", {"gate": "SCREENING"})
    made.leave()
    salt = bytes(16)
    opened = [timed(lambda: open_and_lock(place / "open" / "gate")) for _ in range(10)]
    low = [timed(lambda: derive(PASSPHRASE, salt, PRACTICE_COST)) for _ in range(10)]
    field = [timed(lambda: derive(PASSPHRASE, salt, FIELD_COST)) for _ in range(5)]
    without = statistics.median(opened) - statistics.median(low)
    yield "open and unlock without derivation", without, statistics.median(field), "the derivation"
    whole = without + statistics.median(field)
    yield "open and unlock with derivation", whole, 1.0, "one second"


def open_and_lock(folder):
    """Sign in and leave."""
    PARTS.open_desk(folder, "OFF", PASSPHRASE).lock()


def recalculating():
    """Answer one question of SCR-1 in the form alone."""
    form = next(iter(PARTS.forms.values()))
    session = Session(form)
    values = ["M", "F"] * 50
    took = [timed(lambda one=one: session.answer("S2.6a", one)) for one in values]
    yield "one answer in the form, SCR-1", statistics.median(took), 0.001, "one millisecond"


def first_paint(place):
    """Open the window until its first paint, against KeePassXC where it is installed."""
    environment = os.environ | {"HOME": str(place)}
    if not os.environ.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        environment[name] = str(place / name)
    script = (
        "import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication;"
        "from screenio import start; app = QApplication(['x']);"
        "QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit)); sys.exit(start.run([]))"
    )
    command = [sys.executable, "-c", script]
    subprocess.run(
        command, env=environment, check=False, capture_output=True
    )  # makes the practice station
    ours = statistics.median(
        timed(lambda: subprocess.run(command, env=environment, check=False, capture_output=True))
        for _ in range(5)
    )
    if shutil.which("keepassxc") is None or not os.environ.get("DISPLAY"):
        yield "window to first paint", ours, 0.0, "KeePassXC or a display is not here"
        return
    peer = statistics.median(timed(lambda: keepassxc(environment)) for _ in range(5))
    yield "window to first paint", ours, peer, "KeePassXC until its window is there (goal 2)"


def keepassxc(environment):
    """Start KeePassXC and end it as soon as its window exists."""
    process = subprocess.Popen(["keepassxc"], env=environment, stderr=subprocess.DEVNULL)
    deadline = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=10)
    while datetime.datetime.now(datetime.UTC) < deadline and process.poll() is None:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "keepassxc"],
            capture_output=True,
            check=False,
        )
        if found.stdout.strip():
            break
    process.kill()
    process.wait()


if __name__ == "__main__":
    main()
