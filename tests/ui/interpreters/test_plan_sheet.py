import pytest
from pool import DAY, filled, nth
from ui_desk import AtOnce, settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.errors import Refusal
from screenio.projections.bookings import one_booking
from screenio.ui.interpreters.plan_model import PlanModel
from screenio.ui.interpreters.plan_sheet import PlanSheet
from screenio.ui.parts.page import Page


@pytest.fixture
def opened(gate, show, looks):
    """Open the sheet over an empty page."""

    def make(language="en"):
        gate.sign_in("SUP")
        gate.desk(lambda desk: filled(desk, DAY))
        look = looks(language)
        page = show(Page(look))
        model = PlanModel(gate.behind, DAY, AtOnce())
        sheet = PlanSheet(look, model)
        model.setParent(sheet)
        sheet.open_over(page)
        return sheet

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(opened, language):
    """Four ways are offered, none is chosen, nothing is clipped."""
    sheet = opened(language)
    assert sheet.ways.chosen() == []
    assert not sheet.offer.isEnabled()
    assert not clipped(sheet)


def test_every_change_is_seen_before_it_is_offered(opened, gate):
    """The difference stands there in words; only then it can be offered."""
    sheet = opened()
    sheet.ways.buttons["instant"].click()
    settle()
    assert "1\u2069 change" in words_of(sheet)
    assert "I-03" in words_of(sheet)
    sheet.offer.click()
    settle()
    assert gate.desk(lambda desk: desk.ask(one_booking, nth(73))).state == "OFFERED"


def test_a_search_that_died_is_told(opened):
    """A refusal of the planner is said in the sheet, and another way can be tried."""
    sheet = opened()
    sheet.model.refused.emit(Refusal("plan.planner_died"))
    assert "ended unexpectedly" in words_of(sheet)
    assert sheet.ways.isEnabled()
