import pytest


@pytest.fixture
def gate(terminal):
    """A station with one document."""
    terminal.create("gate")
    (terminal.folder / "a.txt").write_text("Papers in Syria\n\nThe family book has a red cover.")
    terminal.at("gate", "Ana", "coi", "add", terminal.folder / "a.txt")
    return terminal


def test_a_document_about_a_province_is_found_by_it(gate):
    """Though its words do not name it; in whatever script the province is asked for."""
    (gate.folder / "b.txt").write_text("Papers in Syria\n\nThe family book has a blue cover.")
    gate.at("gate", "Ana", "coi", "add", "--province", "Aleppo", gate.folder / "b.txt")
    _, hits, _ = gate.at("gate", "Ana", "coi", "search", "family book", "--province", "حلب")
    assert [hit["passage"] for hit in hits][:1] == ["The family book has a blue cover."]
    assert "a.txt" not in [hit["source"] for hit in hits]


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


@pytest.mark.parametrize(
    ("filters", "is_found"),
    [
        (("--country", "syr"), True),
        (("--country", "moz"), False),
        (("--kind", "NGO"), False),
        (("--since", "2020"), False),
        (("--province", "حلب"), False),
        (("--currency", "amber"), True),
        (("--currency", "green", "--currency", "red"), False),
    ],
)
def test_filters_are_taken(gate, filters, is_found):
    """Country, kind of source, dates, province in any script, currency."""
    code, found, _ = gate.at("gate", "Ana", "coi", "search", "family book", *filters)
    assert (code, "a.txt" in [hit["source"] for hit in found]) == (0, is_found)


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        (("--topic", "BREAD"), "no such topic"),
        (("--kind", "BREAD"), "no such kind"),
        (("--since", "yesterday"), "A date is none"),
        (("--country", "Syria"), "SYRIA"),
    ],
)
def test_what_is_no_filter_is_said(gate, filters, says):
    """Nothing is searched without it in silence."""
    code, _, err = gate.at("gate", "Ana", "coi", "search", "a", *filters)
    assert code == 1
    assert says in err


def test_filters_that_stand_are_said_with_nothing_found(gate):
    """A person at the terminal sees which ones to leave out."""
    code, _, err = gate(
        "coi", "search", "family", "--kind", "NGO", "--until", "2025", "--station",
        gate.folder / "gate", "--passphrase-file", gate.folder / "Ana",
    )  # fmt: skip
    assert code == 1
    assert "kind NGO, until 2025" in err
