from pool import pool_row
from ui_fixtures import words_of

from screenio.projections.interpreting import Interpreting
from screenio.ui.interpreters.replace_sheet import ReplaceSheet
from screenio.ui.parts.page import Page


def opened(look, show, found):
    page = show(Page(look))
    sheet = ReplaceSheet(look, found)
    sheet.open_over(page)
    return sheet


def test_nobody_to_choose_is_said(look, show):
    """With an empty pool the sheet says where to enter somebody."""
    assert "Nobody is active in the pool" in words_of(opened(look, show, Interpreting()))


def test_the_gate_of_a_line_is_asked_on_lines_only(look, show):
    """In a room nothing of a line is asked; by telephone every check is gone through first."""
    sheet = opened(look, show, Interpreting(pool=(pool_row("I-03"),)))
    chosen = []
    sheet.chosen.connect(lambda reason, fields: chosen.append((reason, fields)))
    sheet.who.buttons["I-03"].click()
    sheet.mode.buttons["IN_PERSON"].click()
    assert not sheet.gate.isVisible()
    sheet.mode.buttons["PHONE"].click()
    assert sheet.gate.isVisible()
    sheet._on_begin()
    assert chosen == []
    for one in sheet.gate.buttons.values():
        one.click()
    sheet._on_begin()
    assert chosen[0][1]["gate"] == ("BOTH_HEAR", "PRIVATE", "NOT_RECORDED", "HEADSET")
