import datetime

import pypdfium2
import pytest
from ground import RESOURCES, tables
from pool import filled, nth

from screenio.domain import booking
from screenio.language.catalogue import catalogue
from screenio.papers.lists import (
    Setting,
    day_sheet,
    phone_tree_paper,
    timesheet_paper,
    timesheet_table,
)
from screenio.projections.interpreters_page import interpreters_page
from screenio.projections.pool import TreeRow
from screenio.projections.timesheet import timesheet
from screenio.reference import read_labels

DAY = datetime.date(2026, 11, 22)
NOW = datetime.datetime.fromisoformat("2026-11-22T10:00:00+01:00")


def setting(language="en"):
    words = catalogue(language, RESOURCES.parent / "translations")
    labels = read_labels(RESOURCES, language, tables())
    return Setting(words, labels, "Šid", practice=True, resources=RESOURCES)


def text_of(raw):
    document = pypdfium2.PdfDocument(raw)
    found = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_sheet_of_a_day_has_numbers_and_no_names(gate, language):
    """Times, booking numbers, pool ids and stations stand on it, in both directions."""
    desk = gate.desk("gate", "SUP")
    filled(desk, DAY)
    said = text_of(day_sheet(desk.ask(interpreters_page, DAY), setting(language), NOW))
    for wanted in (
        ("09:00", "I-03", booking.number(nth(70)), "gate")
        if language == "en"
        else ("09:00", "gate")
    ):
        assert wanted in said


def test_an_empty_list_says_so(gate):
    """A day without bookings says that nothing is on the list."""
    desk = gate.desk("gate", "SUP")
    assert "Nothing on this list" in text_of(
        day_sheet(desk.ask(interpreters_page, DAY), setting(), NOW)
    )


def test_a_timesheet_has_number_language_minutes_and_mode_only(gate):
    """The sheet of a month is a paper and a table with the same rows and a sum."""
    desk = gate.desk("gate", "SUP")
    filled(desk, DAY)
    desk.submit(
        booking.ReachBooking(subject=nth(70), state=booking.IN_PROGRESS),
        booking.ReachBooking(subject=nth(70), state=booking.COMPLETED, minutes=52, doubtful=True),
    )
    sheet = desk.ask(timesheet, "I-03", DAY)
    heads, rows = timesheet_table(sheet, setting())
    assert len(heads) == len(rows[0]) == 9
    assert rows[0][-3:] == ("52", "60", "52")
    said = text_of(timesheet_paper(sheet, setting(), NOW))
    assert "Timesheet of" in said
    assert "To be" in said
    assert "confirmed" in said
    assert "60" in said


def test_a_phone_tree_has_whom_to_call():
    """Pool id, name, telephone and languages stand on it, with a warning."""
    row = TreeRow("I-03", "Gulalai", "+381 60 1", "pbu prs", "PHONE", "ACTIVE")
    said = text_of(phone_tree_paper([row], setting(), NOW))
    for wanted in ("I-03", "Gulalai", "+381 60 1", "lock this sheet away"):
        assert wanted in said
    assert "Gulalai" not in repr(row)


@pytest.mark.parametrize("language", ["en", "sr", "ar"])
def test_a_wide_row_stays_on_the_paper(language):
    """With long names and many languages and modes every letter is inside the margins."""
    row = TreeRow(
        "I-103",
        "Aleksandra Stefanović-Radosavljević",
        "+381 60 000 0002 112",
        "apc prs pbu pbt",
        "IN_PERSON PHONE VIDEO",
        "ACTIVE",
    )
    document = pypdfium2.PdfDocument(phone_tree_paper([row], setting(language), NOW))
    page = document[0]
    text = page.get_textpage()
    boxes = [text.get_charbox(number) for number in range(text.count_chars())]
    margin = 16 / 25.4 * 72 - 1
    assert min(left for left, _, right, _ in boxes if right > left) > margin
    assert max(right for left, _, right, _ in boxes if right > left) < page.get_width() - margin
    document.close()
