from pool import DAY
from ui_desk import settle

from screenio.ui.interpreters.week import WeekTable


def test_a_day_of_the_week_is_gone_to(opened):
    """A day of the strip shows that day."""
    page = opened()
    button = page.week.days.buttons["2026-11-18"]
    button.click()
    settle()
    assert page.model.page.day.day == 18
    assert page.week.days.chosen() == ["2026-11-18"]
    assert DAY.day == 22


def test_hours_of_the_week_sort(opened):
    """The table sorts by name and by the hours of the week."""
    page = opened()
    page.views.choose("LOAD")
    page._show()
    table = page.findChild(WeekTable)
    table._on_header(8)
    assert table.rows.row_at(0).pool_id == "I-11"
    table._on_header(0)
    assert table.rows.row_at(0).pool_id == "I-03"
