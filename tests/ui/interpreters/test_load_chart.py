import pytest
from PySide6.QtGui import QColor
from ui_fixtures import LANGUAGES

from screenio.projections.interpreters_page import WeekRow
from screenio.ui.interpreters.load_chart import LoadChart

LOADS = (
    WeekRow("I-03", "pbu", (60, 0, 0, 0, 0, 0, 0), above_share=False),
    WeekRow("I-07", "prs", (240, 60, 0, 0, 0, 0, 0), above_share=True),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_carries_most_comes_first(looks, show, language):
    """The heaviest is the first bar, readers hear hours and the equal share, in both directions."""
    look = looks(language)
    chart = show(LoadChart(look), (600, 120))
    chart.show_loads(LOADS)
    assert [who for who, _ in chart.rows] == ["I-07", "I-03"]
    assert chart.share == 180
    assert "I-07" in chart.accessibleDescription()
    image = chart.grab().toImage()
    ratio = image.width() / chart.width()

    def colour(along, line):
        x = chart.width() - along if look.theme.right_to_left else along
        return QColor(
            image.pixel(int(x * ratio), int((line * look.theme.px(26) + look.theme.px(13)) * ratio))
        ).name()

    near_end = chart.width() - look.theme.px(90) - 20
    assert colour(near_end, 0) == look.theme.colour("amber").name()
    assert colour(near_end, 1) != colour(near_end, 0)


def test_nobody_is_no_bar(look, show):
    """An empty pool is an empty chart, and nothing is divided by nobody."""
    chart = show(LoadChart(look), (600, 120))
    chart.show_loads(())
    assert chart.share == 0
    assert not chart.grab().isNull()
