import pytest
from stations import drawn
from ui_fixtures import LANGUAGES, clipped

from screenio.domain.interpreter_session import GiveFeedback, NoteIncident
from screenio.ui.interpreters.feedback_sheet import FeedbackSheet
from screenio.ui.parts.page import Page


@pytest.mark.parametrize("language", LANGUAGES)
def test_feedback_is_four_sides_and_perhaps_an_incident(looks, show, language):
    """Nothing said gives nothing; all said gives a feedback; words alone give an incident."""
    look = looks(language)
    page = show(Page(look))
    sheet = FeedbackSheet(look, drawn())
    sheet.open_over(page)
    assert not clipped(sheet)
    heard = []
    sheet.given.connect(heard.extend)
    sheet.incident.put("Shouted")
    sheet._on_keep()
    assert [type(one) for one in heard] == [NoteIncident]
    again = FeedbackSheet(look, drawn())
    again.open_over(page)
    again.given.connect(heard.extend)
    again.by.buttons["PERSON"].click()
    for group in again.sides.values():
        group.buttons["3"].click()
    again._on_keep()
    assert isinstance(heard[-1], GiveFeedback)
    assert heard[-1].neutrality == 3
