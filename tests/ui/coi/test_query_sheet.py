import pytest
from coi_shown import ABOUT, Desk, hit
from fake_background import FakeBackground
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.domain import lookup
from screenio.encoding import EntryId
from screenio.errors import Refusal
from screenio.projections.looked_up import LookedUp
from screenio.ui.coi.about import About
from screenio.ui.coi.model import CoiModel, Found
from screenio.ui.coi.query_sheet import QuerySheet
from screenio.ui.parts.button import Button
from screenio.ui.parts.page import Page

ASKED = lookup.QueryWritten(
    person=ABOUT,
    country="AFG",
    topic="WOMEN",
    text="Bread?",
    needed_by="",
    reference="COI-1A2B3C4D",
)
BEFORE = LookedUp(queries=(lookup.Noted(EntryId(b"e"), ASKED, b"", 0),))


@pytest.fixture
def opened(looks, show, given):
    """Open the sheet over a page."""

    def make(language="en", before=LookedUp(), answering=None):  # noqa: B008 - frozen
        behind = FakeBackground(desk=Desk())
        look = looks(language)
        model = CoiModel(given(behind), About(person=ABOUT, country="AFG"))
        page = show(Page(look))
        found = Found((), (), (), before, answering=answering or {})
        sheet = QuerySheet(look, model, found, [("", "Any"), ("AFG", "Afghanistan")], [("", "Any")])
        sheet.open_over(page)
        return sheet, behind

    return make


@pytest.mark.parametrize(("language", "heading"), [("en", "Country: "), ("sr", "Авганистан")])
def test_a_query_is_recorded_and_written_as_a_file(opened, tmp_path, language, heading):
    """The file holds reference, country, time and question, headings in the language that was chosen."""
    sheet, behind = opened()
    sheet.text.put("Are girls at school in Herat?")
    sheet.needed_by.put("2026-12-24")
    sheet.language.choose(language)
    sheet._on_keep()
    (written,) = behind.submitted
    assert isinstance(written, lookup.WriteQuery)
    assert (written.written.country, written.written.person) == ("AFG", ABOUT)
    assert lookup.REFERENCE.fullmatch(written.written.reference)
    sheet._on_folder(str(tmp_path))
    (file,) = tmp_path.iterdir()
    assert file.stem == written.written.reference.lower()
    text = file.read_text(encoding="utf-8")
    assert "Are girls at school in Herat?" in text
    assert written.written.reference in text
    assert heading in text
    assert ABOUT.hex() not in text


def test_what_names_somebody_is_said_where_it_was_typed(opened, tmp_path):
    """The text stays; a folder that is not there is said as well."""
    sheet, behind = opened()
    behind.fault = Refusal("coi.query_names_person")
    sheet.text.put("Is Gul Agha known?")
    sheet._on_keep()
    assert "Ask about the country" in words_of(sheet)
    assert sheet.text.text() == "Is Gul Agha known?"
    behind.fault = None
    sheet._on_keep()
    sheet._on_folder(str(tmp_path / "gone"))
    assert "cannot be written" in words_of(sheet)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_asked_before_is_told_with_its_answers(opened, language):
    """A query without an answer says so; an answer is opened from here."""
    sheet, _ = opened(language, BEFORE)
    assert "COI-1A2B3C4D" in words_of(sheet)
    assert not clipped(sheet)
    hits = [hit(title="Bread in Herat", answers="COI-1A2B3C4D")]
    sheet, _ = opened(language, BEFORE, {"COI-1A2B3C4D": hits})
    wanted = []
    sheet.opened.connect(wanted.append)
    next(one for one in sheet.findChildren(Button) if "Bread in Herat" in one.words).click()
    assert wanted == hits
    assert not sheet.isVisible()
