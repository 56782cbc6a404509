"""Records golden files that are not there yet: `python tests/golden/record.py`."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent)]

import make  # noqa: E402 - found only now

from screenio.encoding import NO_ENTRY  # noqa: E402
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


if __name__ == "__main__":
    if not (HERE / "commit-1.msgpack").exists():
        record_commit()
    newest = HERE / f"vault-{STEPS[-1].__name__.partition('_')[0]}"
    if not newest.exists():
        record_vault(newest)
