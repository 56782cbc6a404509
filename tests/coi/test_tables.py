from coi_shelf import COI
from ground import RESOURCES, tables

from screenio.coi.tables import read_known
from screenio.table_rows import read_rows


def test_tables_name_only_codes_that_are():
    """Topics of country files and kinds of publishers are codes of their lists."""
    codes = tables().codes
    assert set(tables().topics) == set(codes["coi_topic"])
    assert set(read_known(COI).topics.values()) <= {*codes["coi_topic"], ""}
    publishers = read_rows(COI / "publishers.csv")
    assert {row["kind"] for row in publishers} <= set(codes["coi_source_kind"])


def test_every_word_list_has_every_language():
    """A word that is looked for stands in English at least; the lists say that nobody reviewed them."""
    rows = read_rows(RESOURCES / "coi" / "words.csv")
    assert all(row["en"] and row["reviewed"] in {"yes", "no"} for row in rows)
    assert all(row["sr"] and row["ar"] and row["fa"] for row in rows)
