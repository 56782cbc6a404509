import json

import pytest

from screenio.coi.intake.country_file import read_country_file
from screenio.errors import Refusal

TOPICS = {"Government": "RULE_OF_LAW", "Government > Capital": "LANGUAGE_GEOGRAPHY"}
FILE = {
    "Government": {
        "Country name": {"conventional short form": {"text": "Morocco"}},
        "Capital": {"name": {"text": "<b>Rabat</b> &amp; more"}, "note": "old"},
    },
    "Odd": {"text": "Words"},
    "Empty": {"Nothing": {"text": ""}},
}


def read(whole, countries=None):
    """Read a file."""
    return read_country_file(json.dumps(whole).encode(), countries or {"morocco": "MAR"}, TOPICS)


def test_chapters_become_drafts_by_topic():
    """Country from the file, topic by heading, markup as words, one passage for a heading."""
    by_topic = {draft.topic: draft for draft in read(FILE)}
    assert {draft.country for draft in by_topic.values()} == {"MAR"}
    capital = by_topic["LANGUAGE_GEOGRAPHY"]
    assert capital.title == "Morocco: Government"
    assert [one.text for one in capital.passages] == ["name: Rabat & more Capital: old"]
    assert [one.text for one in by_topic[""].passages] == ["Odd: Words"]


def test_every_country_file_of_others_is_read(shared_data):
    """Each names its country and has more than a hundred passages."""
    countries = {"afghanistan": "AFG", "iran": "IRN", "morocco": "MAR", "pakistan": "PAK"}
    countries |= {"somalia": "SOM", "syria": "SYR"}
    for path in sorted((shared_data / "coi").glob("*.json")):
        drafts = read_country_file(path.read_bytes(), countries, TOPICS)
        assert {draft.country for draft in drafts} <= set(countries.values())
        assert sum(len(draft.passages) for draft in drafts) > 100


def deep():
    """Headings in headings without end."""
    whole = {"text": "x"}
    for _ in range(40):
        whole = {"a": whole}
    return {"A": {"B": whole}}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"{", "coi.json_damaged"),
        (b"[]", "coi.json_damaged"),
        (b"[" * 100_000, "coi.json_damaged"),
        (b"{}", "coi.nothing_to_read"),
        (json.dumps(deep()).encode(), "coi.json_damaged"),
    ],
)
def test_what_is_no_country_file_is_refused(raw, code):
    """Half a file, a list, nests without end, nothing."""
    with pytest.raises(Refusal, match=code):
        read_country_file(raw, {}, {})
