"""A station's own questionnaire: the versions of one form, brought in, looked over, used, taken out of use.

It is about nobody. A version is a compiled form with its media; the documents stand beside the journal and
are named here by their hash. A version that was used stays for the interviews that began with it.
"""

import hashlib
from typing import ClassVar

import msgspec

from screenio.domain.columns import column_findings
from screenio.domain.fact import Command, Fact, Recorded, own_subject
from screenio.domain.occasion import SCREENING_FORM, Find, Occasion
from screenio.domain.tables import Tables
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.lint import Finding, lint

SUBJECT = "questionnaire"
BLOCKING = frozenset({"form.circle", "form.closed_steers", "form.unknown_reference"})
"""Findings of `forms.lint` with which nobody is asked; those of own columns block as well."""
OWN_COLUMN = "column."
"""How the codes of findings of own columns begin."""

# Facts


class FormBroughtIn(Fact, frozen=True, kw_only=True):
    """A version of a form is known here.

    Args:
        digest: SHA-256 of the compiled form, by which interviews pin it.
        workbook: SHA-256 of the workbook it was compiled from.
        media: file name to SHA-256 of the files that came along.
    """

    KIND: ClassVar[str] = "questionnaire.form_brought_in"
    form_id: str
    title: str
    version: str
    digest: bytes
    workbook: bytes
    media: dict[str, bytes]
    languages: tuple[str, ...]


class FormPutIntoUse(Fact, frozen=True, kw_only=True):
    """People are asked with this version from now on; another version is no longer offered."""

    KIND: ClassVar[str] = "questionnaire.form_put_into_use"
    digest: bytes
    version: str


class FormTakenOutOfUse(Fact, frozen=True, kw_only=True):
    """Nobody is asked with this version from now on; what began with it goes on."""

    KIND: ClassVar[str] = "questionnaire.form_taken_out_of_use"
    digest: bytes


FACTS: tuple[type[Fact], ...] = (FormBroughtIn, FormPutIntoUse, FormTakenOutOfUse)

# State


class Version(msgspec.Struct, frozen=True):
    """A version that was brought in, by whom and when."""

    brought: FormBroughtIn
    author: bytes
    at_ms: int


class State(msgspec.Struct, frozen=True):
    """The versions of one form, oldest first, and which is used; b"" for none."""

    person: PersonId = NOBODY
    versions: tuple[Version, ...] = ()
    in_use: bytes = b""

    def version(self, digest: bytes) -> FormBroughtIn | None:
        """Give a version by the digest of its form, or None."""
        found = (one.brought for one in self.versions if one.brought.digest == digest)
        return next(found, None)


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    change = msgspec.structs.replace
    match recorded.fact:
        case FormBroughtIn() as brought:
            made = Version(brought, recorded.author, recorded.at_ms)
            return change(state, versions=(*state.versions, made))
        case FormPutIntoUse(digest=digest):
            return change(state, in_use=digest)
        case FormTakenOutOfUse(digest=digest) if state.in_use == digest:
            return change(state, in_use=b"")
    return state


# Commands


class BringInForm(Command, frozen=True, kw_only=True):
    """Bring a version of a form in: the compiled form, its workbook, the files beside it."""

    xform: bytes
    workbook: bytes
    media: dict[str, bytes]


class PutFormIntoUse(Command, frozen=True, kw_only=True):
    """Ask people with this version from now on."""

    digest: bytes


class TakeFormOutOfUse(Command, frozen=True, kw_only=True):
    """Ask nobody with this version from now on."""

    digest: bytes


COMMANDS: tuple[type[Command], ...] = (BringInForm, PutFormIntoUse, TakeFormOutOfUse)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """A version is never changed; only one that can be walked to its end is put into use."""
    match command:
        case BringInForm():
            return _brought_in(command, state)
        case PutFormIntoUse(digest=digest):
            version = _known(state, digest)
            _must_be_usable(occasion.definition(digest), occasion)
            put = FormPutIntoUse(digest=digest, version=version.version)
            return [] if state.in_use == digest else [put]
        case TakeFormOutOfUse(digest=digest):
            _known(state, digest)
            return [FormTakenOutOfUse(digest=digest)] if state.in_use == digest else []
    raise AssertionError(command)


def _brought_in(command: BringInForm, state: State) -> list[Fact]:
    form = FormDefinition.parse(command.xform, command.media)
    if form.form_id == SCREENING_FORM:
        raise Refusal("questionnaire.reserved_id", form_id=SCREENING_FORM)
    assert command.subject == subject_of(form.form_id), "a form is brought in under its own id"
    brought = FormBroughtIn(
        form_id=form.form_id,
        title=form.title,
        version=form.version,
        digest=form.digest,
        workbook=hashlib.sha256(command.workbook).digest(),
        media={name: hashlib.sha256(raw).digest() for name, raw in command.media.items()},
        languages=form.languages,
    )
    for one in state.versions:
        same = one.brought.digest == brought.digest and one.brought.media == brought.media
        if same:
            return []
        if one.brought.version == brought.version:
            raise Refusal("questionnaire.version_taken", version=brought.version)
    return [brought]


def _known(state: State, digest: bytes) -> FormBroughtIn:
    version = state.version(digest)
    if version is None:
        raise Refusal("questionnaire.unknown_version")
    return version


def _must_be_usable(form: FormDefinition, occasion: Occasion) -> None:
    found = findings(form, occasion.definition(b""), occasion.tables)
    if any(blocks(one) for one in found):
        raise Refusal("questionnaire.faulty")


def findings(
    form: FormDefinition, screening: FormDefinition, tables: Tables
) -> tuple[Finding, ...]:
    """Give what should be mended in a form before people are asked with it."""
    return (*lint(form), *column_findings(form, screening, tables))


def blocks(finding: Finding) -> bool:
    """Say whether a form must not be put into use before this is mended."""
    return finding.code in BLOCKING or finding.code.startswith(OWN_COLUMN)


def subject_of(form_id: str) -> SubjectId:
    """Give the id of the questionnaire that all versions of a form belong to."""
    return own_subject(SUBJECT, NOBODY, form_id)


def must_be_in_use(find: Find, digest: bytes) -> None:
    """Let an interview begin with a form that is in use.

    Raises:
        Refusal: `questionnaire.not_in_use`.
    """
    if all(state.in_use != digest for _, state in find(SUBJECT, NOBODY)):
        raise Refusal("questionnaire.not_in_use")
