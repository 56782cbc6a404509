import pypdfium2
import pytest
from ground import RESOURCES

from screenio.errors import Trouble
from screenio.papers.paper import Line, Pair, Paper, PaperRow, Section, Tongue, Tongues, pdf
from screenio.papers.text import text_of


def paper(value="Nasir", person="نصیر"):
    row = PaperRow(Pair("Name", "نوم"), Pair(value, person), Pair("declared", "ویل شوی"))
    return Paper(
        title=Pair("Copy", "نسخه"),
        languages=Tongues(Tongue("en", rtl=False), Tongue("ps", rtl=True)),
        station="Šid",
        footer="R4XB",
        objection=Pair("Not right:", "سمه نه ده:"),
        lines=(Line(Pair("Station", "مرکز"), Pair("Šid", "Šid")),),
        sections=(Section(Pair("Identity", "پېژندنه"), (row,)),),
    )


def test_a_paper_is_real_text_with_its_fonts_inside():
    """The text can be found in the file, and both fonts travel in it."""
    raw = pdf(paper(), RESOURCES)
    assert "Nasir" in text_of(raw)
    assert b"Vazirmatn" in raw
    assert b"Inter" in raw


def test_a_paper_is_tagged_and_archival():
    """The file says that it is PDF/A and PDF/UA."""
    raw = pdf(paper(), RESOURCES)
    document = pypdfium2.PdfDocument(raw)
    assert document.is_tagged()
    assert b"pdfaid" in raw
    document.close()


@pytest.mark.parametrize("value", ["#panic()", "<script>", "x" * 10_000, "\u202eabc", "a\nb"])
def test_no_text_is_markup(value):
    """Markup, very long text and controls are printed and break nothing."""
    assert pdf(paper(value), RESOURCES).startswith(b"%PDF")


def test_a_missing_template_is_told(tmp_path):
    """When the paper cannot be made a trouble says so."""
    with pytest.raises(Trouble, match=r"paper.not_made"):
        pdf(paper(), tmp_path)
