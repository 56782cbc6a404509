from ui_desk import settle
from ui_fixtures import words_of

from screenio.projections.pool import interpreters
from screenio.ui.assignments.hours_sheet import HoursSheet


def test_own_hours_are_kept(opened, gate, tmp_path):
    """Typed hours are kept; those of a calendar file are shown first; a broken file is told."""
    page = opened()
    page.hours.click()
    settle()
    (sheet,) = page.findChildren(HoursSheet)
    broken = tmp_path / "broken.ics"
    broken.write_bytes(b"no calendar")
    sheet.read(str(broken))
    assert "damaged or is none" in words_of(sheet)
    sheet.read(str(tmp_path / "missing.ics"))
    assert "cannot be read" in words_of(sheet)
    sheet.fields.days[2].put("08:00-12:00")
    page.model.set_hours(sheet.fields.hours())
    settle()
    (row,) = gate.desk(lambda desk: desk.ask(interpreters))
    assert [(w.day, w.begins) for w in row.hours.weekly] == [(2, "08:00")]
