"""Files between an answer and the desk: kept as soon as they are chosen, given when asked for."""

from collections.abc import Callable

from screenio.desk.desk import Desk
from screenio.desk.named_file import read_named
from screenio.encoding import SubjectId
from screenio.errors import Expected
from screenio.projections.attachment import attachment
from screenio.ui.background import Background
from screenio.ui.parts.answers.answer import Keep, Show
from screenio.vault.attachments import MOST_BYTES, File


class Files:
    """The files of one interview."""

    def __init__(
        self, background: Background, talk: SubjectId, refused: Callable[[Expected], None]
    ) -> None:
        self._background, self._talk, self._refused = background, talk, refused

    def grant(self, question: str, wish: Keep | Show) -> None:
        """Keep a file that was chosen for a question, or give one that an answer names."""

        def refused(fault: Expected) -> None:
            wish.then(None)
            self._refused(fault)

        def work(desk: Desk) -> bytes | tuple[str, bytes] | None:
            if isinstance(wish, Show):
                return self._give(desk, wish.name)
            source = wish.source
            raw = source if isinstance(source, bytes) else read_named(source, MOST_BYTES)
            return self._keep(desk, question, File(raw, wish.ending)), raw

        self._background.run(wish.owner, work, wish.then, refused)

    def _keep(self, desk: Desk, question: str, file: File) -> str:
        return desk.unsettled.keep(self._talk, question, file)

    def _give(self, desk: Desk, name: str) -> bytes | None:
        return desk.ask(attachment, self._talk, name)
