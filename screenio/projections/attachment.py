"""A file that an answer names, opened in memory for whoever may see the answer."""

from screenio.encoding import SubjectId
from screenio.projections.view import View


def attachment(view: View, talk: SubjectId, name: str) -> bytes | None:
    """Give a file of an interview; None where it is not here, or closed to whoever asks.

    Raises:
        Trouble: `vault.damaged` when it is not what its name says.
    """
    return view.attachment(talk, name)
