"""Records golden files that are not there yet: `python tests/golden/record.py`."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent)]

import make  # noqa: E402 - found only now

from screenio.domain import (  # noqa: E402
    booking,
    duty_roster,
    interpreter,
    interpreter_session,
    interview,
    migration,
    questionnaire,
)
from screenio.domain.availability import Hours, Weekly  # noqa: E402
from screenio.domain.fact import Fact, body_of  # noqa: E402
from screenio.encoding import NO_ENTRY, PersonId, pack  # noqa: E402
from screenio.journal.commit import Tip, commit_bytes  # noqa: E402
from screenio.vault.schema import STEPS  # noqa: E402


def record_commit() -> None:
    """Record a commit of one entry."""
    made = make.commit(Tip(make.FEED, 0, NO_ENTRY), b"A body of the first release.")
    (HERE / "commit-1.msgpack").write_bytes(commit_bytes(made))
    (HERE / "commit-1.eid").write_text(made.entries[0].eid.hex() + "\n", encoding="ascii")


def record_vault(folder: Path) -> None:
    """Record a vault of one entry, folded into its main file."""
    folder.mkdir()
    vault = make.vault(folder)
    make.append(vault, b"A body of the first release.")
    vault.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    vault.close()
    (folder / "vault.db.lock").unlink()


ASKED = booking.BookingRequested(
    station="Šid",
    variety="pbu",
    alternatives_ok=False,
    gender="F",
    strength="MUST",
    mode="PHONE",
    topic_class="CHILD",
    urgency="TODAY",
    minutes=40,
    persons=1,
    not_before="",
    deadline="",
    continuity="",
    excluded=(),
)
OFFERED = booking.BookingOffered(
    pool_id="I-03",
    variety="pbu",
    mode="PHONE",
    start="2026-11-23T14:20:00+01:00",
    minutes=40,
    home=True,
)
BODIES = (
    questionnaire.FormBroughtIn(
        form_id="needs",
        title="Needs tonight",
        version="1",
        digest=b"x" * 32,
        workbook=b"w" * 32,
        media={"villages.csv": b"m" * 32},
        languages=("en", "ar"),
    ),
    questionnaire.FormPutIntoUse(digest=b"x" * 32, version="1"),
    questionnaire.FormTakenOutOfUse(digest=b"x" * 32),
    migration.InterviewMigrated(form_digest=b"x" * 32, kept=("a",), lost=("b",)),
    interpreter.InterpreterListed(
        pool_id="I-03", varieties=("pbu",), modes=("PHONE",), gender="F", base="Šid"
    ),
    interpreter.HoursSet(hours=Hours(weekly=(Weekly(0, "08:00", "16:00"),))),
    interview.QuestionAnswered(question="S0.3", value="NO", through="I-03"),
    ASKED,
    OFFERED,
    booking.BookingHeard(asked=ASKED, offer=OFFERED, state="COMPLETED", minutes=50, doubtful=True),
    booking.BookingReached(state="CONFIRMED"),
    duty_roster.DutyRosterRead(number=1, written_at="2026-11-23T14:20:00+01:00"),
    interpreter_session.SessionBegan(
        person=PersonId(b"p" * 16),
        interview=b"i" * 16,
        booking=b"",
        pool_id="I-03",
        variety="pbu",
        mode="PHONE",
        topic_class="CHILD",
    ),
)
"""Facts whose bodies are recorded, as the version that first wrote them does."""


def record_body(fact: Fact, folder: Path) -> None:
    """Record what is kept of a fact."""
    path = folder / f"{fact.KIND}-{fact.VERSION}.msgpack"
    if not path.exists():
        path.write_bytes(pack(body_of(fact)))


if __name__ == "__main__":
    for one in BODIES:
        record_body(one, HERE / "bodies")
    if not (HERE / "commit-1.msgpack").exists():
        record_commit()
    newest = HERE / f"vault-{STEPS[-1].__name__.partition('_')[0]}"
    if not newest.exists():
        record_vault(newest)
