import datetime

from pool import DAY
from ui_desk import settle


def test_two_charts_say_who_carries_most_and_whose_turn_it_is(opened):
    """The load has the heaviest first, the last seven days the least; both and the table have names."""
    page = opened()
    page.model.go(DAY + datetime.timedelta(days=1))
    settle()
    loads = page.loads
    assert loads.recent.rows == [("I-11", 0), ("I-03", 60), ("I-07", 60), ("I-18", 60)]
    assert loads.load.rows == [("I-03", 0), ("I-07", 0), ("I-11", 0), ("I-18", 0)]
    assert loads.recent.accessibleName() == "The last seven days, whose turn it is first"
    assert loads.recent.accessibleDescription().startswith("An equal share: ")
    assert loads.table.accessibleName() == "Hours of the week"
