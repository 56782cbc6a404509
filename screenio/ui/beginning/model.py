"""An interview before it begins: the language and variety, and who interprets."""

import os

from PySide6.QtCore import QObject, Signal

from screenio.domain.fact import Command
from screenio.domain.interpreter import ListInterpreter
from screenio.domain.interview import BeginInterview
from screenio.encoding import PersonId, SubjectId
from screenio.language.answers import form_language
from screenio.projections.person_page import BeginPage, begin_page
from screenio.ui.background import Background


class BeginningModel(QObject):
    """One interview to come, with the screening form or another.

    `shown`; `began(interview)`; `refused(fault)`.
    """

    shown = Signal()
    began = Signal(bytes)
    refused = Signal(object)

    def __init__(
        self, background: Background, person: PersonId, language: str, *, form_digest: bytes = b""
    ) -> None:
        super().__init__()
        self._background, self.person, self._language = background, person, language
        self._form_digest = form_digest
        self.page: BeginPage | None = None

    def start(self) -> None:
        """Ask for the person, the pool and the form."""
        self._background.ask(self, self._on_page, begin_page, self.person, self._form_digest)

    def begin(
        self, variety: str, pool_id: str, mode: str, gender: str, gate: tuple[str, ...] = ()
    ) -> None:
        """Begin in a variety through an interpreter, who is listed when the pool does not know them."""
        page = self.page
        if page is None or page.screening is None:
            return
        talk = SubjectId(os.urandom(16))
        commands: list[Command] = []
        if pool_id and all(one.pool_id != pool_id for one in page.pool):
            commands.append(
                ListInterpreter(
                    subject=SubjectId(os.urandom(16)),
                    pool_id=pool_id,
                    varieties=(variety,),
                    modes=(mode,) if mode else (),
                    gender=gender,
                )
            )
        commands.append(
            BeginInterview(
                subject=talk,
                person=self.person,
                screening=page.screening,
                form=page.form.form_id,
                form_digest=page.form.digest,
                languages=(self._language, self.spoken(variety), variety),
                pool_id=pool_id,
                variety=variety,
                mode=mode,
                gender=gender,
                gate=gate,
            )
        )
        self._background.submit(
            self, commands, self.refused.emit, then=lambda _: self.began.emit(talk)
        )

    def spoken(self, variety: str) -> str:
        """Give the language of the form that a variety reads, or the variety's own code."""
        assert self.page is not None
        known = self.page.tables.languages.get(variety)
        tag = known.cldr if known else ""
        found = form_language(self.page.form, tag) if tag else ""
        reads = found and found.partition("_")[0] == tag.partition("_")[0]
        return found if reads else tag or variety

    def _on_page(self, page: BeginPage) -> None:
        self.page = page
        self.shown.emit()
