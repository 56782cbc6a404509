"""The duty roster is sealed for a station that a person chooses."""

import pytest
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.domain.duty_roster import SendDutyRoster
from screenio.projections.pool import Neighbour
from screenio.ui.pool.duty_roster_sheet import DutyRosterSheet

STATIONS = [Neighbour(b"a" * 16, "Preševo", 0), Neighbour(b"b" * 16, "Šid", 1_700_000_000_000)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(looks, qtbot, language):
    """What goes along and what does not is said, with nothing clipped."""
    sheet = DutyRosterSheet(looks(language), STATIONS)
    qtbot.addWidget(sheet)
    sheet.show()
    assert not clipped(sheet)


def test_none_is_chosen_beforehand(looks, qtbot):
    """Without a choice it says so; then the command names the station that was chosen."""
    sheet = DutyRosterSheet(looks("en"), STATIONS)
    qtbot.addWidget(sheet)
    wanted = []
    sheet.wanted.connect(wanted.append)
    sheet.seal.click()
    assert sheet.notice.says == "Choose a station."
    assert wanted == []
    assert "sealed last" in words_of(sheet)
    sheet.stations.choose((b"a" * 16).hex())
    sheet.seal.click()
    assert wanted == [SendDutyRoster(subject=b"a" * 16)]


def test_without_a_neighbour_it_says_what_to_do(looks, qtbot):
    """Nothing can be sealed for nobody."""
    sheet = DutyRosterSheet(looks("en"), [])
    qtbot.addWidget(sheet)
    assert "Accept its card first" in sheet.notice.says
    assert not sheet.seal.isEnabled()
