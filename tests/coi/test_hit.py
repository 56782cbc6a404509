from coi_shelf import found as search
from coi_shelf import item, library


def test_only_another_source_agrees(tmp_path):
    """What the same source says twice is said once."""
    db = library(tmp_path, item("a", "Dari.", corroborated_by=("b",)), item("b", "Dari."))
    hits = {hit.item: hit for hit in search(db, "dari")}
    assert [one.item for one in hits["a"].corroborated_by] == ["b"]
    assert hits["a"].agreeing == ()
