from contextlib import suppress

import pytest
from coi_shelf import COI, pdf, word_document
from hypothesis import given, settings
from hypothesis import strategies as st

from screenio.coi.intake import reading
from screenio.coi.intake.draft import Known
from screenio.coi.intake.reading import read_document
from screenio.coi.tables import read_known
from screenio.errors import Refusal


def read(raw, name="f.txt", known=None):
    """Read a file."""
    return read_document(raw, name, known or Known(), lambda _done, _all: None)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (pdf("Words about bread, and more words."), "a.bin"),
        (word_document("Words about bread"), "a"),
        (b"<html><p>Words about bread</p></html>", "a"),
        (b"<p>Words about bread</p>", "a.HTM"),
        (
            b"<rss><channel><item><description>Words about bread</description></item></channel></rss>",
            "a.xml",
        ),
        (b'{"A": {"text": "Words about bread"}}', "a"),
        (b"Words about bread", "a.md"),
    ],
    ids=["pdf", "docx", "html", "htm", "rss", "json", "text"],
)
def test_a_kind_is_told_by_its_bytes(raw, name):
    """Whatever the file is called."""
    (draft,) = read(raw, name)
    assert any("Words about bread" in one.text for one in draft.passages)


@pytest.mark.parametrize(
    ("raw", "name", "code"),
    [
        (b"", "a.pdf", "coi.empty"),
        (b" \n", "a.txt", "coi.empty"),
        (b"hello", "a.pdf", "coi.pdf_damaged"),
        (b"hello", "a.docx", "coi.docx_damaged"),
        (b"\xd0\xcf\x11\xe0", "a.doc", "coi.kind_unknown"),
        (b"{\\rtf1}", "a.rtf", "coi.kind_unknown"),
    ],
)
def test_what_cannot_be_read_says_why(raw, name, code):
    """Empty, something else under a known name, kinds that are not read."""
    with pytest.raises(Refusal, match=code):
        read(raw, name)


def test_a_file_too_large_is_not_read(monkeypatch):
    """The size is looked at first."""
    monkeypatch.setattr(reading, "MOST_BYTES", 3)
    with pytest.raises(Refusal, match=r"coi.file_too_large"):
        read(b"Words")


def test_country_and_publisher_in_plain_sight():
    """The one country that a title names, and a publisher of our list; two countries are none."""
    known = read_known(COI)
    (draft,) = read(b"Papers in Afghanistan\n\nA report by Landinfo.", known=known)
    assert (draft.country, draft.publisher) == ("AFG", "Landinfo")
    (both,) = read(b"From Iran to Pakistan\n\nWords.", known=known)
    assert (both.country, both.publisher) == ("", "")


@settings(deadline=None)
@given(
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<rss>", b"<html>", b"{"]),
    st.binary(max_size=400),
)
def test_no_bytes_break_it(start, rest):
    """Whatever follows, a file is read or refused; nothing else comes out."""
    with suppress(Refusal):
        assert read(start + rest)


def test_a_reference_that_a_document_quotes_is_read():
    """An answer of a COI unit says by it which query it answers."""
    (draft,) = read(b"Reference: COI-1A2B3C4D\n\nGirls go to school.", "answer.txt")
    assert draft.answers == "COI-1A2B3C4D"
    (draft,) = read(b"Reference: COI-12\n\nGirls go to school.", "answer.txt")
    assert draft.answers == ""


def test_a_title_of_a_stranger_is_one_line_of_letters():
    """Markup is letters, and what turns the direction of what follows is gone; so it is of a publisher."""
    raw = "<html><title>&lt;b&gt;Bold\u202e &amp;\nmore</title><p>Words of bread and water.</p></html>"
    (draft,) = read(raw.encode(), "f.html")
    assert draft.title == "<b>Bold & more"
