import pytest

from screenio.coi.intake.plain import decoded, read_plain
from screenio.errors import Refusal

ARABIC = (
    "بطاقة الهوية الوطنية في سوريا تحمل أحد عشر رقماً وتصدر عن دائرة الأحوال المدنية في كل محافظة"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_old_encodings_are_read(encoding):
    """What Windows wrote before Unicode is read as what it is."""
    assert decoded(ARABIC.encode(encoding)) == ARABIC


def test_paragraphs_are_parted_by_empty_lines():
    """Title is the first line, the date is in plain sight."""
    draft = read_plain(b"Bread in Kabul\n12 March 2025\n\nOne.\nTwo.\n\nThree.")
    assert (draft.title, draft.published) == ("Bread in Kabul", "2025-03-12")
    assert [one.text for one in draft.passages][1:] == ["One. Two.", "Three."]


def test_bytes_that_are_no_text_are_refused():
    """A program is no document."""
    with pytest.raises(Refusal, match=r"coi.nothing_to_read"):
        read_plain(b"\x7fELF\x00\x00")
