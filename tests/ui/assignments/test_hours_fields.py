from pool import WEEK

from screenio.domain.availability import Change, Hours, Weekly, must_make_sense
from screenio.ui.assignments.hours_fields import HoursFields


def test_hours_are_read_as_they_were_shown(look, qapp):
    """What the fields show is what is read back, weekly hours and single days."""
    changes = (
        Change("2026-12-24", "00:00", "24:00", is_free=False),
        Change("2026-12-28", "09:00", "11:00", is_free=True),
    )
    hours = Hours(weekly=WEEK.weekly, changes=changes)
    assert HoursFields(look, hours).hours() == hours


def test_what_is_no_span_is_left_for_the_rules(look, qapp):
    """Words in place of times stay words, so that they are refused and not passed over."""
    fields = HoursFields(look, Hours())
    fields.days[0].put("in the morning")
    fields.changes.put("Christmas")
    assert fields.hours().weekly == (Weekly(0, "in the morning", "in the morning"),)
    assert fields.hours().changes[0].on == "Christmas"


def test_digits_of_ones_own_script_are_hours(look, qapp):
    """Hours and days typed in Persian or Arabic digits are the same hours and days."""
    fields = HoursFields(look, Hours())
    fields.days[0].put("۰۸:۰۰-۱۲:۰۰")
    fields.changes.put("٢٠٢٦-١٢-٢٤ ٠٩:٠٠-١١:٠٠")
    read = fields.hours()
    must_make_sense(read)
    assert read.weekly == (Weekly(0, "08:00", "12:00"),)
    assert read.changes == (Change("2026-12-24", "09:00", "11:00", is_free=False),)


def test_either_comma_stands_between_hours(looks, qapp):
    """Two spans of a day are shown with the comma of the language, and read with either."""
    two = (Weekly(0, "08:00", "12:00"), Weekly(0, "13:00", "17:00"))
    fields = HoursFields(looks("ar"), Hours(weekly=two))
    assert fields.days[0].text() == "08:00-12:00، 13:00-17:00"
    assert fields.hours().weekly == two
    fields.days[0].put("08:00-12:00,13:00-17:00")
    assert fields.hours().weekly == two
