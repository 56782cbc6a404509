"""Text of a Word document: paragraphs and tables in their order, under their headings."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from lxml import etree

from screenio.coi.intake import guess
from screenio.coi.intake.draft import Draft, passages
from screenio.errors import Refusal

MOST_UNPACKED = 200_000_000
"""Bytes; a document with 5,000 pages has a tenth of it without its pictures."""


def read_docx(raw: bytes) -> Draft:
    """Read a Word document.

    Raises:
        Refusal: `coi.docx_damaged`, `coi.too_much`, `coi.nothing_to_read`.
    """
    document = _opened(raw)
    found = list(_paragraphs(document))
    words = "\n".join(text for _, _, text in found)
    known = document.core_properties
    made = known.created or known.modified
    period_from, period_to = guess.period_in(words)
    return Draft(
        title=(known.title or next((text for _, _, text in found if text), ""))[:300],
        publisher=(known.author or "")[:300],
        published=guess.date_in(words) or (made.date().isoformat() if made else ""),
        period_from=period_from,
        period_to=period_to,
        language=(known.language or "").partition("-")[0] or guess.language_of(words),
        passages=passages(found),
    )


def _opened(raw: bytes) -> Document:
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            if sum(one.file_size for one in archive.infolist()) > MOST_UNPACKED:
                raise Refusal("coi.too_much")
        return docx.Document(BytesIO(raw))
    except (
        zipfile.BadZipFile,
        PackageNotFoundError,
        KeyError,
        ValueError,
        NotImplementedError,
        etree.XMLSyntaxError,
    ) as fault:
        raise Refusal("coi.docx_damaged") from fault


def _paragraphs(document: Document) -> Iterator[tuple[int | None, str, str]]:
    heading = ""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield None, heading, " | ".join(filter(None, cells))
            continue
        style = block.style.name if block.style is not None else ""
        if (style or "").startswith(("Heading", "Title")):
            heading = block.text
        else:
            yield None, heading, block.text
