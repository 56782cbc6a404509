import pypdfium2
import pytest
from coi_shelf import pdf

from screenio.coi.intake import pdf as reader
from screenio.coi.intake.pdf import read_pdf
from screenio.errors import Refusal

REPORT = """
#set document(title: "Documents in Herat", author: "Landinfo", date: datetime(year: 2025, month: 3, day: 12))
= Tazkira
#lorem(60)

The tazkira of a child is issued to the father.
#pagebreak()
#set text(font: "Vazirmatn", dir: rtl, lang: "fa")
تذکره سندی است که نشان می‌دهد.
"""


def test_pages_paragraphs_and_header_are_read():
    """Title, publisher, date, pages; a passage knows its page; letters of Arabic stand in reading order."""
    steps = []
    draft = read_pdf(pdf(REPORT), lambda done, whole: steps.append((done, whole)))
    assert (draft.title, draft.publisher, draft.published) == (
        "Documents in Herat",
        "Landinfo",
        "2025-03-12",
    )
    assert (draft.pages, steps) == (2, [(1, 2), (2, 2)])
    (page,) = {one.page for one in draft.passages if "issued to the father" in one.text}
    assert page == 1
    persian = " ".join(one.text for one in draft.passages if one.page == 2)
    assert "تذکره سندی است" in persian


def test_a_scan_is_said_to_be_one():
    """Pages of pictures have no text, and that is said with their number."""
    with pytest.raises(Refusal, match=r"coi.pdf_scanned") as fault:
        read_pdf(pdf("#rect(width: 5cm, height: 5cm)\n#pagebreak()\n#circle()"), lambda *_: None)
    assert fault.value.values == {"pages": 2}


def locked():
    """A PDF whose text is encrypted with a password. Source: ISO 32000-1, 7.6.3, standard handler."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<"
        + b"41" * 32
        + b">/U<"
        + b"42" * 32
        + b">>>endobj\n"
        b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>\n%%EOF"
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (locked(), "coi.pdf_encrypted"),
        (b"%PDF-1.7 nothing", "coi.pdf_damaged"),
        (pdf("A")[:200], "coi.pdf_damaged"),
    ],
)
def test_locked_and_broken_files_are_said(raw, code):
    """A password, noise, half a file."""
    with pytest.raises(Refusal, match=code):
        read_pdf(raw, lambda *_: None)


def test_too_many_pages_are_refused(monkeypatch):
    """Before any is read."""
    monkeypatch.setattr(reader, "MOST_PAGES", 1)
    with pytest.raises(Refusal, match=r"coi.too_many_pages"):
        read_pdf(pdf("a\n#pagebreak()\nb"), lambda *_: None)


def test_a_title_that_is_a_file_name_is_none():
    """Then the first line of the text is the title."""
    draft = read_pdf(
        pdf('#set document(title: "draft7.docx")\nBread prices in Kabul and Herat'), _no
    )
    assert draft.title == "Bread prices in Kabul and Herat"


def _no(_done, _all):
    return None


def test_the_library_still_names_a_wrong_password_so():
    """The code by which a locked file is told is the library's own."""
    with pytest.raises(pypdfium2.PdfiumError) as fault:
        pypdfium2.PdfDocument(locked())
    assert fault.value.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
