import datetime

from PySide6.QtWidgets import QAbstractButton
from ui_fixtures import words_of

from screenio.projections.timesheet import SheetRow, Timesheet
from screenio.ui.assignments.timesheet_card import TimesheetCard
from screenio.ui.parts.page import Page

MONTH = datetime.date(2026, 11, 1)
AT = datetime.datetime.fromisoformat("2026-11-23T09:00:00+01:00")


def test_a_month_is_shown_with_its_sum(look, given, show):
    """Each booking has a line, the sum stands above; an empty month says so; months are turned."""
    page = Page(look)
    card = show(TimesheetCard(given(None), page), (900, 400))
    card.take("csv")
    assert "Nothing in this month" in words_of(card), "whoever is in no pool has no sheet"
    row = SheetRow("Q-ABCD", AT, "pbu", "PHONE", "COMPLETED", 52, 60)
    card.show_sheet(Timesheet("I-03", MONTH, (row,)))
    assert card.rows.rowCount() == 1
    assert "52" in card.sum.text()
    waits = card.rows.columns[5].cell
    assert (waits(row).text, waits(row).second) == ("", "")
    longer = SheetRow("Q-ABCD", AT, "pbu", "PHONE", "COMPLETED", 60, 60, beyond=120)
    assert (waits(longer).text, waits(longer).second) == ("120", "")
    doubted = SheetRow("Q-ABCD", AT, "pbu", "PHONE", "COMPLETED", 50, 60, doubtful=True)
    assert (waits(doubted).text, waits(doubted).second) == ("50", "clock in doubt")
    card.show_sheet(Timesheet("I-03", MONTH, ()))
    assert "Nothing in this month" in words_of(card)
    turned = []
    card.turned.connect(turned.append)
    for one in card.findChildren(type(card.findChild(QAbstractButton))):
        if one.accessibleName().startswith("The month"):
            one.click()
    assert turned == [-1, 1]


def test_what_is_written_is_said_on_the_page(look, given, show, tmp_path):
    """The page says that the file is written, or why not."""
    page = Page(look)
    card = show(TimesheetCard(given(None), page), (900, 400))
    said = []
    page.said.connect(said.append)
    card._save(str(tmp_path / "a.csv"), b"x")
    card._save(str(tmp_path / "no" / "a.csv"), b"x")
    assert said[0] == "The file is written."
    assert said[1] != said[0]
