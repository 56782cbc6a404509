"""The steps that make the file what this version expects: one file each, never changed once released."""

from screenio.errors import Trouble
from screenio.sql import Database, Migrations
from screenio.vault.schema import s0001_start, s0002_documents, s0003_attachments

STEPS = (
    s0001_start.s0001_start,
    s0002_documents.s0002_documents,
    s0003_attachments.s0003_attachments,
)

_migrations = Migrations("vault")
for _step in STEPS:
    _migrations()(_step)


def migrate(db: Database) -> None:
    """Take the steps that are missing.

    Raises:
        Trouble: `vault.newer` when the file has taken steps that this version does not know.
    """
    known = {step.__name__ for step in STEPS}
    taken = {step.name for step in _migrations.applied(db)}
    if not taken <= known:
        raise Trouble("vault.newer", known=len(known), taken=len(taken))
    _migrations.apply(db)
