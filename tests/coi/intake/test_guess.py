import pytest

from screenio.coi.intake.guess import date_in, language_of, period_in, publisher_in


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Published 12 March 2025, Oslo", "2025-03-12"),
        ("March 12, 2025", "2025-03-12"),
        ("Update, September 2024", "2024-09"),
        ("12. марта 2025.", "2025-03-12"),
        ("12. marta 2025.", "2025-03-12"),
        ("١٢ مارس ٢٠٢٥", "2025-03-12"),
        ("صدر في 12 مارس 2025", "2025-03-12"),
        ("31.12.2024", "2024-12-31"),
        ("2024-02-30", ""),
        ("2024-02-29T10:00Z", "2024-02-29"),
        ("99/99/2024", ""),
        ("no date", ""),
    ],
)
def test_a_date_in_plain_sight(text, date):
    """The first date that is written out and exists; nothing else."""
    assert date_in(text) == date


def test_a_period_in_plain_sight():
    """From one month to another."""
    assert period_in("between 1 January 2024 and 31 March 2025") == ("2024-01-01", "2025-03-31")
    assert period_in("from May 2024 to June 2024") == ("2024-05", "2024-06")
    assert period_in("lately") == ("", "")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Identity papers", "en"),
        ("Лична документа", "sr"),
        ("Lična karta i venčani list, đak, školovanje", "sr-Latn"),
        ("بطاقة الهوية الوطنية", "ar"),
        ("چگونه تذکره می‌گیرند", "fa"),
        ("څنګه تذکره اخلي", "ps"),
    ],
)
def test_a_language_by_its_letters(text, language):
    """Letters that only one of our languages has."""
    assert language_of(text) == language


def test_a_publisher_of_our_list():
    """The one that is named first."""
    assert publisher_in("by UNHCR and EUAA", ["EUAA", "UNHCR"]) == "UNHCR"
    assert publisher_in("by nobody", ["EUAA"]) == ""
