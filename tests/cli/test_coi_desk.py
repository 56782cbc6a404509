from screenio.coi import index


def test_after_an_update_a_search_waits_until_everything_can_be_found(terminal, monkeypatch):
    """What was brought in before is found by the first command after it."""
    terminal.create("gate")
    (terminal.folder / "a.txt").write_text("Papers in Syria\n\nThe zurna is played at weddings.")
    terminal.at("gate", "Ana", "coi", "add", terminal.folder / "a.txt")
    monkeypatch.setattr(index, "VERSION", index.VERSION + 1)
    _, hits, _ = terminal.at("gate", "Ana", "coi", "search", "zurna")
    assert [hit["source"] for hit in hits] == ["a.txt"]
