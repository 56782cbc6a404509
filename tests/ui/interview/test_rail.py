"""The sections along the top."""

import pytest
from ui_desk import settle
from ui_fixtures import LANGUAGES

from screenio.projections.interview_card import RailRow, RailSection
from screenio.ui.interview.rail import Rail


def section(name, *statuses):
    """Make a section with questions of these statuses."""
    rows = tuple(
        RailRow(f"{name}.{number}", name, status, required=True, closed=False)
        for number, status in enumerate(statuses)
    )
    return RailSection(name, 0, 0, rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_say_what_they_are_and_lead_to_what_is_open(looks, show, language):
    """Each step has a name that says whether it is done; pressing it asks for its first open question."""
    rail = show(Rail(looks(language)), (900, 60))
    wanted = []
    rail.wanted.connect(wanted.append)
    sections = (section("S0", "ANSWERED", "DECLINED"), section("S-C", "ANSWERED", "MISSING"))
    rail.show_sections(sections, {"S0": "Readiness", "S-C": "Child alone"}, "S-C")
    rail.steps["S-C"].click()
    rail.steps["S0"].click()
    assert wanted == ["S-C.1", "S0.0"]
    names = [one.accessibleName() for one in rail.steps.values()]
    assert names[0].startswith("S0 Readiness: ")
    assert names[0].split(": ")[1] != names[1].split(": ")[1]
    assert not rail.grab().isNull()


def test_a_section_without_a_number_has_its_place(look, show):
    """Sections of a station's own form are counted; one without words is called something."""
    rail = show(Rail(look), (900, 60))
    rail.show_sections((section("", "MISSING"), section("stay", "ASKED")), {"stay": "Tonight"}, "")
    names = [one.accessibleName().partition(":")[0] for one in rail.steps.values()]
    assert names == ["1 Questions", "2 Tonight"]


def test_the_keys_stay_where_they_were(look, show):
    """Showing the sections anew takes the keys from no step."""
    rail = show(Rail(look), (900, 60))
    rail.show_sections((section("S0", "MISSING"),), {}, "S0")
    settle()
    rail.steps["S0"].setFocus()
    rail.show_sections((section("S0", "ANSWERED"),), {}, "S0")
    assert rail.steps["S0"].hasFocus()
