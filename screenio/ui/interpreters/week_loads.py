"""Who works how much: hours of the week, who carries most, and whose turn it is."""

from PySide6.QtWidgets import QWidget

from screenio.projections.interpreters_page import InterpretersPage
from screenio.ui.interpreters.load_chart import LoadChart
from screenio.ui.interpreters.week import WeekTable
from screenio.ui.look import Look
from screenio.ui.parts.card import Scroll, column, row
from screenio.ui.parts.text import PlainLabel

MOST_ROWS = 8
"""Of the pool that the table shows before it scrolls by itself."""


class WeekLoads(Scroll):
    """Two charts, the load of the week and the minutes of the last seven days, and a table of the week."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        say = look.words.say
        self.table = WeekTable(look)
        self.load = LoadChart(look, say("Load of the week"))
        self.recent = LoadChart(look, say("The last seven days, whose turn it is first"))
        both = column if look.theme.is_large else row
        charts = both(look, *(self._headed(look, one) for one in (self.load, self.recent)), gap=18)
        self.inside.addLayout(charts)
        self.inside.addWidget(self.table, 1)

    def _headed(self, look: Look, chart: LoadChart) -> QWidget:
        made = QWidget()
        heading = PlainLabel(look, chart.accessibleName(), "second", weight=600)
        made.setLayout(column(look, heading, chart, None, gap=4))
        return made

    def show_page(self, page: InterpretersPage) -> None:
        """Show the week of a page."""
        self.table.show_page(page)
        high = self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader().sizeHint().height() + 4 * self.table.frameWidth()
        self.table.setMinimumHeight(head + high * min(len(page.loads), MOST_ROWS))
        loads = ((one.pool_id, sum(one.minutes)) for one in page.loads)
        self.load.show_loads(sorted(loads, key=lambda one: -one[1]))
        self.recent.show_loads(page.recent)
