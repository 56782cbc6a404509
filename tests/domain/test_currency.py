import datetime

import pytest

from screenio.domain.currency import currency, earliest

TODAY = datetime.date(2026, 11, 29)


@pytest.mark.parametrize(
    ("published", "months", "light"),
    [
        ("2026-11-01", 6, "green"),
        ("2026-05-30", 6, "green"),
        ("2026-05-29", 6, "amber"),
        ("2025-09-28", 6, "red"),  # DOMAIN §19.1, scenario 20: fourteen months on security
        ("2025-11-30", 6, "amber"),
        ("2025-11-29", 6, "red"),
        ("2024", 24, "amber"),
        ("2022", 60, "green"),
        ("", 6, "amber"),
        ("2026-11-01", None, "amber"),
        ("2027-01-01", 6, "amber"),
        ("rubbish", 6, "amber"),
    ],
)
def test_a_light_by_age(published, months, light):
    """Green to the end of the topic's months, amber to twice as many, red after; no date is amber."""
    assert currency(published, months, TODAY) == light


def test_what_was_superseded_or_ended_is_red():
    """Whatever its date."""
    assert currency("2026-11-01", 60, TODAY, is_superseded=True) == "red"
    assert currency("2026-11-01", 60, TODAY, valid_until="2026-11-28") == "red"
    assert currency("2026-11-01", 60, TODAY, valid_until="2026-11-29") == "green"


@pytest.mark.parametrize("text", ["", "2026-13", "2026-02-30", "26", "2026-1-1", "today"])
def test_what_is_no_date_is_none(text):
    """Only ISO dates, months and years that exist are dates."""
    assert earliest(text) is None
