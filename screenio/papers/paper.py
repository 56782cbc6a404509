"""A paper in two languages, and how it becomes a PDF.

Texts travel as JSON into a typst template and are set as text, so that no name can become markup. The
PDF is PDF/A-2a and PDF/UA-1: readable in thirty years, and by a screen reader.
"""

from pathlib import Path

import msgspec
import typst

from screenio.errors import Trouble


class Pair(msgspec.Struct, frozen=True):
    """One text for the officer and one for the person."""

    officer: str
    person: str


class Line(msgspec.Struct, frozen=True):
    """One line of the head: what it is, and what it says."""

    label: Pair
    value: Pair


class PaperRow(msgspec.Struct, frozen=True):
    """One value: what was asked, what stands, confirmed or declared, and what the person objects."""

    label: Pair
    value: Pair
    certainty: Pair
    objection: Pair | None = None


class Section(msgspec.Struct, frozen=True):
    """Rows under one heading."""

    title: Pair
    rows: tuple[PaperRow, ...]


class Tongue(msgspec.Struct, frozen=True):
    """A language as a paper needs it: its two-letter tag and its direction."""

    tag: str
    rtl: bool


class Tongues(msgspec.Struct, frozen=True):
    """The two languages of a paper."""

    officer: Tongue
    person: Tongue


class Paper(msgspec.Struct, frozen=True):
    """Everything that one paper says."""

    title: Pair
    languages: Tongues
    station: str
    footer: str
    objection: Pair
    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    notes: tuple[Pair, ...] = ()
    signatures: tuple[Pair, ...] = ()
    practice: Pair | None = None


def pdf(paper: Paper, resources: Path) -> bytes:
    """Set a paper.

    Raises:
        Trouble: `paper.not_made`.
    """
    return set_pdf(paper, resources, "record.typ")


def set_pdf(paper: msgspec.Struct, resources: Path, template: str) -> bytes:
    """Set what a template of ours reads as JSON.

    Raises:
        Trouble: `paper.not_made`.
    """
    path = resources / "papers" / template
    try:
        made: bytes = typst.compile(
            str(path),
            root=str(path.parent),
            font_paths=[str(resources / "fonts")],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"paper": msgspec.json.encode(paper).decode()},
            pdf_standards=["a-2a", "ua-1"],
        )
    except (typst.TypstError, OSError) as fault:
        raise Trouble("paper.not_made") from fault
    return made
