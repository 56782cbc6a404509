"""Text of a PDF, page by page, in reading order."""

import ctypes
import re
from collections.abc import Callable, Iterator

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError, PdfTextPage, raw

from screenio.coi.intake import guess
from screenio.coi.intake.draft import Draft, passages, tidied
from screenio.coi.intake.right_to_left import ARABIC, Letter, lines
from screenio.errors import Refusal

MOST_PAGES = 5_000
LEAST_LETTERS = 20
"""A page; fewer on every page is a scan with a stray number."""
_PDF_DATE = re.compile(r"D?:?(\d{4})(\d{2})?(\d{2})?")
"""Source: ISO 32000-1, 7.9.4."""
SPACE = 0x20
"""Source: Unicode; what lies below are control characters."""
_ENDS = re.compile(r"[.!?؟۔:;]\s*$")


def read_pdf(whole: bytes, on_page: Callable[[int, int], None]) -> Draft:
    """Read a PDF.

    Args:
        on_page: told the page that was read and how many there are.

    Raises:
        Refusal: `coi.pdf_encrypted`, `coi.pdf_damaged`, `coi.pdf_scanned`, `coi.too_many_pages`.
    """
    document = _opened(whole)
    pages, said = len(document), document.get_metadata_dict()
    if pages > MOST_PAGES:
        raise Refusal("coi.too_many_pages", most=MOST_PAGES)
    document = _without_direction(document)
    texts = []
    for number in range(pages):
        texts.append(_text(document, number))
        on_page(number + 1, pages)
    letters = sum(sum(map(str.isalpha, text)) for text in texts)
    if letters < LEAST_LETTERS * max(1, pages // 10):
        raise Refusal("coi.pdf_scanned", pages=pages)
    start = "\n".join(texts[:3])
    period_from, period_to = guess.period_in("\n".join(texts[:8]))
    return Draft(
        title=_title(said.get("Title", "").strip(), texts),
        publisher=said.get("Author", "").strip(),
        published=guess.date_in(start) or _made(said.get("CreationDate", "")),
        period_from=period_from,
        period_to=period_to,
        language=guess.language_of("\n".join(texts)),
        pages=pages,
        passages=passages(_paragraphs(texts)),
    )


def _opened(whole: bytes) -> PdfDocument:
    try:
        return pypdfium2.PdfDocument(whole)
    except PdfiumError as fault:
        locked = getattr(fault, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise Refusal("coi.pdf_encrypted" if locked else "coi.pdf_damaged") from fault


def _without_direction(document: PdfDocument) -> PdfDocument:
    """Give the pages without the wish to be shown from the right.

    PDFium turns every line of such a document around, those in Latin letters as well;
    without the wish it orders each run by its own letters.
    """
    direction = ctypes.create_string_buffer(8)
    raw.FPDF_VIEWERREF_GetName(document, b"Direction", direction, len(direction))
    if direction.value != b"R2L":
        return document
    plain = PdfDocument.new()
    plain.import_pages(document)
    return plain


def _text(document: PdfDocument, number: int) -> str:
    """Give the text of a page; a page that is damaged is empty, the others still count."""
    try:
        page = document[number].get_textpage()
        text = str(page.get_text_bounded())
    except PdfiumError:
        return ""
    return tidied("\n".join(lines(_letters(page))) if ARABIC.search(text) else text)


def _letters(page: PdfTextPage) -> Iterator[Letter]:
    """Give the letters of a page with their boxes, as PDFium orders them, without what it adds."""
    left, right, bottom, top, x, base = (ctypes.c_double() for _ in range(6))
    box = [ctypes.byref(one) for one in (left, right, bottom, top)]
    origin = [ctypes.byref(one) for one in (x, base)]
    text = page.raw
    for at in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        if code < SPACE or not raw.FPDFText_GetCharBox(text, at, *box):
            continue
        raw.FPDFText_GetCharOrigin(text, at, *origin)
        yield Letter(chr(code), left.value, right.value, bottom.value, top.value, base.value)


def _title(said: str, texts: list[str]) -> str:
    """Give the title that the file names, else the first line of it that has letters."""
    if len(said) > 3 and not said.lower().endswith((".doc", ".docx", ".pdf", ".indd")):
        return said[:300]
    lines = (line for text in texts[:2] for line in text.split("\n"))
    return next((line[:300] for line in lines if sum(map(str.isalpha, line)) > 3), "")


def _made(stamp: str) -> str:
    found = _PDF_DATE.match(stamp)
    return "-".join(part for part in found.groups() if part) if found else ""


def _paragraphs(texts: list[str]) -> Iterator[tuple[int | None, str, str]]:
    """Join the lines of a page into paragraphs: one ends with a sentence at the end of a short line."""
    for number, text in enumerate(texts, 1):
        lines = text.split("\n")
        wide = max(map(len, lines), default=0) * 0.8
        held: list[str] = []
        for line in lines:
            if line:
                held.append(line)
            if held and (not line or (len(line) < wide and _ENDS.search(line))):
                yield number, "", "\n".join(held)
                held = []
        if held:
            yield number, "", "\n".join(held)
