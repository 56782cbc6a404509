import pytest
from PySide6.QtGui import QColor
from ui_fixtures import LANGUAGES

from screenio.ui.interpreters.load_chart import LoadChart

LOADS = (("I-07", 300), ("I-03", 60))


@pytest.mark.parametrize("language", LANGUAGES)
def test_bars_are_as_long_as_the_load(looks, show, language):
    """Bars stand in the order given, readers hear hours and the equal share, in both directions."""
    look = looks(language)
    chart = show(LoadChart(look, "Load of the week"), (600, 120))
    chart.show_loads(LOADS)
    assert [who for who, _ in chart.rows] == ["I-07", "I-03"]
    assert chart.share == 180
    assert chart.accessibleName() == "Load of the week"
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
    chart = show(LoadChart(look, "Load of the week"), (600, 120))
    chart.show_loads(())
    assert chart.share == 0
    assert not chart.grab().isNull()
