import pytest


@pytest.fixture
def gate(terminal):
    """A station with one document."""
    terminal.create("gate")
    (terminal.folder / "a.txt").write_text("Papers in Syria\n\nThe family book has a red cover.")
    terminal.at("gate", "Ana", "coi", "add", terminal.folder / "a.txt")
    return terminal


def test_hits_have_what_a_citation_needs(gate):
    """Title, passage, source, date, page, currency, country and score, best first."""
    code, (hit, *_), _ = gate.at("gate", "Ana", "coi", "search", "family book", "--limit", "1")
    assert code == 0
    assert hit["passage"] == "The family book has a red cover."
    assert (hit["country"], hit["currency"], hit["page"], hit["source"]) == (
        "SYR",
        "amber",
        None,
        "a.txt",
    )
    assert hit["score"] > 0


def test_no_information_is_said_as_such(gate):
    """An empty list for a program; for a person a sentence that does not mistake it for a no."""
    code, found, _ = gate.at("gate", "Ana", "coi", "search", "zebra")
    assert (code, found) == (0, [])
    code, _, err = gate(
        "coi", "search", "zebra", "--station", gate.folder / "gate", "--passphrase-file",
        gate.folder / "Ana",
    )  # fmt: skip
    assert code == 1
    assert "does not mean" in err


def test_filters_are_taken(gate):
    """Another country finds nothing; a topic that is none is refused."""
    words = ["family book", "--country", "moz"]
    assert gate.at("gate", "Ana", "coi", "search", *words)[1] == []
    assert gate.at("gate", "Ana", "coi", "search", "a", "--topic", "BREAD")[0] == 1
