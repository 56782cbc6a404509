"""The forms of a station: those that came with the program, and its own among the documents of the vault.

A form is read once and kept; nothing in it ever changes.
"""

from collections.abc import Callable, Mapping

from screenio.domain.occasion import SCREENING_FORM
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.vault.documents import Documents

Forms = Mapping[bytes, FormDefinition]
"""Digest of a form to the form."""
Media = Callable[[bytes], Mapping[str, bytes]]
"""Digest of a form to the files that came along: name to digest."""


class FormShelf:
    """Gives a form by its digest."""

    def __init__(self, built_in: Forms, documents: Documents) -> None:
        self._forms = dict(built_in)
        self._documents = documents
        self._screening = next(one for one in built_in.values() if one.form_id == SCREENING_FORM)

    def definition(self, digest: bytes, media: Media) -> FormDefinition:
        """Give a form; without a digest the screening form.

        Raises:
            Refusal: `interview.form_unknown`.
        """
        if not digest:
            return self._screening
        if digest not in self._forms:
            self._forms[digest] = self._read(digest, media(digest))
        return self._forms[digest]

    def _read(self, digest: bytes, media: Mapping[str, bytes]) -> FormDefinition:
        raw = self._documents.get(digest)
        files = {name: self._documents.get(one) for name, one in media.items()}
        if raw is None or None in files.values():
            raise Refusal("interview.form_unknown")
        return FormDefinition.parse(
            raw, {name: file for name, file in files.items() if file is not None}
        )
