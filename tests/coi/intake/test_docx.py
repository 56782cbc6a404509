import zipfile
from io import BytesIO

import pytest
from coi_shelf import word_document

from screenio.coi.intake import docx
from screenio.coi.intake.docx import read_docx
from screenio.errors import Refusal


def test_paragraphs_and_tables_are_read():
    """Under their heading, cells of a row beside each other."""
    draft = read_docx(word_document("Issued 12 March 2025 by the district."))
    assert draft.title == "Identity papers in Herat"
    assert draft.published == "2025-03-12"
    assert [(one.heading, one.text) for one in draft.passages] == [
        ("Papers", "Issued 12 March 2025 by the district."),
        ("Papers", "Tazkira | 13 digits"),
    ]


def archive(**files):
    """A zip that is no document."""
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, text in files.items():
            whole.writestr(name, text)
    return raw.getvalue()


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04",
        word_document("a")[:-40],
        archive(a="b"),
        archive(**{"[Content_Types].xml": "<"}),
    ],
)
def test_a_broken_document_is_said(raw):
    """Half a file, another archive, broken XML."""
    with pytest.raises(Refusal, match=r"coi.docx_damaged"):
        read_docx(raw)


def test_a_bomb_is_not_unpacked(monkeypatch):
    """What would unpack to more than may be is refused before."""
    monkeypatch.setattr(docx, "MOST_UNPACKED", 1_000)
    with pytest.raises(Refusal, match=r"coi.too_much"):
        read_docx(archive(a=" " * 2_000))
