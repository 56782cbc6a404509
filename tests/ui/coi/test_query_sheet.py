import pytest
from coi_shown import ABOUT, Desk
from fake_background import FakeBackground
from ui_fixtures import words_of

from screenio.domain import lookup
from screenio.errors import Refusal
from screenio.ui.coi.about import About
from screenio.ui.coi.model import CoiModel
from screenio.ui.coi.query_sheet import QuerySheet
from screenio.ui.parts.page import Page


@pytest.fixture
def opened(look, show, given):
    """Open the sheet over a page."""
    behind = FakeBackground(desk=Desk())
    model = CoiModel(given(behind), About(person=ABOUT, country="AFG"))
    page = show(Page(look))
    sheet = QuerySheet(look, model, [("", "Any"), ("AFG", "Afghanistan")], [("", "Any")])
    sheet.open_over(page)
    return sheet, behind, model


def test_a_query_is_recorded_and_written_as_a_file(opened, tmp_path):
    """The file holds country, topic, time and question; its name says nothing of anybody."""
    sheet, behind, _ = opened
    sheet.text.put("Are girls at school in Herat?")
    sheet.needed_by.put("2026-12-24")
    sheet._on_keep()
    (written,) = behind.submitted
    assert isinstance(written, lookup.WriteQuery)
    assert (written.written.country, written.written.person) == ("AFG", ABOUT)
    sheet._on_folder(str(tmp_path))
    (file,) = tmp_path.iterdir()
    assert file.name.startswith("coi-query-")
    text = file.read_text(encoding="utf-8")
    assert "Are girls at school in Herat?" in text
    assert ABOUT.hex() not in text


def test_what_names_somebody_is_said_where_it_was_typed(opened, tmp_path):
    """The text stays; a folder that is not there is said as well."""
    sheet, behind, _ = opened
    behind.fault = Refusal("coi.query_names_person")
    sheet.text.put("Is Gul Agha known?")
    sheet._on_keep()
    assert "Ask about the country" in words_of(sheet)
    assert sheet.text.text() == "Is Gul Agha known?"
    sheet._on_folder(str(tmp_path / "gone"))
    assert "cannot be written" in words_of(sheet)
