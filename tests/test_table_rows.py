import pytest

from screenio.errors import Trouble
from screenio.table_rows import read_rows


def test_rows_have_every_column(tmp_path):
    """A row is a column to its text."""
    (tmp_path / "t.csv").write_text("a,b\n1,ж\n", encoding="utf-8")
    assert read_rows(tmp_path / "t.csv") == [{"a": "1", "b": "ж"}]


@pytest.mark.parametrize("raw", [b"a,b\n", b"a,b\n1\n", b"a,b\n1,2,3\n", b"a\n\xff\n", b'a\n"x\n'])
def test_a_damaged_table_names_itself(tmp_path, raw):
    """No rows, a row too short or too long, another encoding, a quotation mark without end."""
    (tmp_path / "t.csv").write_bytes(raw)
    with pytest.raises(Trouble, match=r"tables.damaged") as fault:
        read_rows(tmp_path / "t.csv")
    assert fault.value.values == {"table": "t.csv"}


def test_a_missing_table_names_itself(tmp_path):
    """What is not there is said."""
    with pytest.raises(Trouble, match=r"tables.missing"):
        read_rows(tmp_path / "t.csv")
