"""Country information by keyboard: a report is brought in, found from an interview, read, cited, asked about."""

import pytest
from coi_shelf import pdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from stations import NAME, arrive, says, talk
from ui_fixtures import words_of

from screenio.domain import lookup
from screenio.encoding import PersonId
from screenio.ui.coi.about import About
from screenio.ui.coi.intake_sheet import IntakeSheet

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
REPORT = """
#set document(title: "Identity papers in Herat", author: "Landinfo")
Published 12 October 2026.

The paper tazkira of Afghanistan is issued in Herat by the population office. Children are entered under the
father, and a mother may ask for her own.
#pagebreak()
The electronic tazkira has a number of thirteen digits and a chip. It is issued in 24 offices.
"""


@pytest.fixture
def report(tmp_path):
    """A real report."""
    (tmp_path / "report.pdf").write_bytes(pdf(REPORT))
    (tmp_path / "scan.pdf").write_bytes(pdf("#circle()"))
    return tmp_path / "report.pdf"


def choose(desk, path):
    """Pick a file in the window for files, and wait until it was read."""
    desk.press("Choose a file")
    name = desk.window.findChild(QFileDialog).findChild(QLineEdit)
    name.setText(str(path))
    QTest.keyClick(name, KEY.Key_Return)
    intake = desk.page.intake
    desk.qtbot.waitUntil(lambda: intake._intake is None, timeout=60_000)
    desk.settle()


def test_a_report_is_brought_in_found_read_and_cited(at, places, report):
    """What an officer does when somebody says "tazkira": nothing of it leaves, all of it is in the record."""
    at_desk = places.desk("gate", "OFF")
    about, case = arrive(at_desk)
    says(at_desk, talk(at_desk, about, case), "S2.1", NAME)
    places.leave()
    desk = at("gate")
    desk.sign_in("OFF")
    desk.window.frame.go("coi", About(person=PersonId(about), country="AFG", question="S1.8"))
    desk.settle()
    desk.key(KEY.Key_O, mod=CTRL)
    choose(desk, report.with_name("scan.pdf"))
    assert "no text" in words_of(desk.window)
    choose(desk, report)
    assert desk.into("Title").text() == "Identity papers in Herat"
    assert desk.into("Published").text() == "2026-10-12"
    desk.shoot("coi-intake")
    sheet = desk.window.findChild(IntakeSheet)
    for pick, key in ((sheet.country, KEY.Key_A), (sheet.topic, KEY.Key_D)):
        QTest.keyClick(pick.box, key)
    assert (sheet.country.chosen(), sheet.topic.chosen()[:1]) == ("AFG", "D")
    desk.press("Take it in")
    desk.key(KEY.Key_Escape)
    desk.key(KEY.Key_K, mod=CTRL)
    desk.types("تذکره chip")
    desk.qtbot.waitUntil(lambda: len(desk.page.hits.cards) > 0, timeout=10_000)
    desk.key(KEY.Key_Return)
    desk.key(KEY.Key_Return)
    desk.qtbot.waitUntil(desk.page.reading.isVisible, timeout=10_000)
    desk.shoot("coi")
    desk.key(KEY.Key_Return, mod=CTRL)
    desk.press("Ask a COI unit")
    desk.into("What you want to know")
    desk.types("Is Gul Agha known in Herat?")
    desk.press("Record and save the file")
    assert "Ask about the country" in words_of(desk.window)
    desk.shoot("coi-query")
    desk.key(KEY.Key_Escape)
    desk.press("Packs")
    desk.shoot("coi-packs")
    desk.key(KEY.Key_Escape)
    desk.window.lock()
    desk.settle()
    state = places.desk("gate", "OFF").view().state(lookup.subject_of(PersonId(about)))
    (noted,) = state.citations
    assert (noted.fact.cited.title, noted.fact.question) == ("Identity papers in Herat", "S1.8")
    assert (noted.fact.cited.currency, noted.fact.cited.page) == ("green", 2)
    assert [one.fact.question for one in state.of(lookup.ItemOpened)] == ["S1.8"]
    assert state.of(lookup.QueryWritten) == []
    places.leave()
