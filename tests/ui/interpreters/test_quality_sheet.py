import pytest
from ui_fixtures import LANGUAGES, clipped

from screenio.ui.interpreters.quality_sheet import QualitySheet


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_of_the_list_is_offered(looks, show, language):
    """What can happen is the list, in every language; one choice notes it and closes the sheet."""
    sheet = show(QualitySheet(looks(language)))
    assert len(sheet.events.buttons) == 6
    assert not clipped(sheet)
    noted = []
    sheet.noted.connect(noted.append)
    sheet.events.buttons["SIDE_TALK"].click()
    assert noted == ["SIDE_TALK"]
    assert sheet.isHidden()
