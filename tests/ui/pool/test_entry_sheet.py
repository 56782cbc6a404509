from pool import nth
from ui_desk import settle
from ui_fixtures import words_of

from screenio.domain.availability import Hours, Weekly
from screenio.projections.pool import entry, interpreters
from screenio.transports.calendar_file import to_calendar
from screenio.ui.pool.entry_sheet import EntrySheet


def sheet_of(page):
    """Give the entry that is open."""
    return page.findChildren(EntrySheet)[-1]


def test_somebody_new_is_entered(opened, gate):
    """A new entry is kept with its varieties, hours and status."""
    page = opened(empty=True)
    page.add.click()
    settle()
    sheet = sheet_of(page)
    sheet.pool_id.put("I-40")
    sheet.varieties.pick.choose("pbu")
    sheet.varieties.add.click()
    sheet.varieties.lines["pbu"].picked.emit("NATIVE")
    sheet.modes.buttons["PHONE"].click()
    sheet.gender.buttons["F"].click()
    sheet.hours.days[0].put("8:00-12:00, 13:00 - 17:00")
    sheet.hours.changes.put("2026-12-24\n2026-12-28 +09:00-11:00")
    sheet.staff.choose(gate.signed.staff.hex())
    sheet.trainings.buttons["TRAUMA"].click()
    sheet.countries.put("rs mk")
    sheet.status.choose("VETTED")
    sheet._on_keep()
    settle()
    (row,) = gate.desk(lambda desk: desk.ask(interpreters))
    assert (row.pool_id, row.varieties, row.modes, row.gender) == ("I-40", "pbu", "PHONE", "F")
    assert [(w.begins, w.ends) for w in row.hours.weekly] == [
        ("08:00", "12:00"),
        ("13:00", "17:00"),
    ]
    assert [change.is_free for change in row.hours.changes] == [False, True]
    assert row.status == "VETTED"
    assert row.staff == gate.signed.staff
    assert row.countries == "RS MK"
    assert row.levels == "pbu:NATIVE"
    assert "Northern Pashto (Native)" in page.rows.columns[0].cell(row).second
    listed = gate.desk(lambda desk: desk.ask(entry, row.subject)).listed
    assert [code for code, _ in listed.trainings] == ["TRAUMA"]


def test_what_is_wrong_is_said_and_nothing_is_kept(opened, gate):
    """Hours that end before they begin are refused in the sheet, and the entry is as it was."""
    page = opened()
    page.model.open(nth(60))
    settle()
    sheet = sheet_of(page)
    sheet.hours.days[0].put("12:00-08:00")
    sheet._on_keep()
    settle()
    assert "end before they begin" in words_of(sheet)
    assert gate.desk(lambda desk: desk.ask(entry, nth(60))).hours.weekly[0].ends == "17:00"
    sheet.hours.days[0].put("in the morning")
    sheet._on_keep()
    assert "is no time" in words_of(sheet)


def test_ties_are_the_coordinators_alone(opened):
    """Who is not the coordinator has no field for names and ties."""
    page = opened()
    page.model.open(nth(60))
    settle()
    assert sheet_of(page).name is None
    page = opened("en", "ICO", empty=True)
    page.add.click()
    settle()
    assert sheet_of(page).name is not None


def test_hours_come_out_of_a_calendar_file(opened, gate, tmp_path):
    """The coordinator reads hours for an entry as interpreters do for themselves; a broken file is told."""
    page = opened(empty=True)
    page.add.click()
    settle()
    sheet = sheet_of(page)
    (tmp_path / "broken.ics").write_bytes(b"no calendar")
    sheet.read(str(tmp_path / "broken.ics"))
    assert "damaged or is none" in words_of(sheet)
    hours = Hours(weekly=(Weekly(2, "08:00", "12:00"),))
    (tmp_path / "hours.ics").write_bytes(to_calendar([], hours, gate.stations.now))
    sheet.read(str(tmp_path / "hours.ics"))
    assert sheet.hours.hours().weekly == hours.weekly
