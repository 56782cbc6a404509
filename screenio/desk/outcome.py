"""What a submit or a receive brought about."""

import msgspec

from screenio.encoding import EntryId, SubjectId


class Outcome(msgspec.Struct, frozen=True):
    """What was recorded, and which read models differ now.

    Args:
        changed: names of projections; a model that shows one of them asks again.
        alarms: codes of what was noticed and changed nothing else.
    """

    entries: tuple[EntryId, ...] = ()
    subjects: tuple[SubjectId, ...] = ()
    changed: frozenset[str] = frozenset()
    alarms: tuple[str, ...] = ()
