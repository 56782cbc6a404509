"""The list of people."""

from fake_background import FakeBackground

from screenio.projections.people import people_count, people_like
from screenio.ui.people.model import PeopleModel


class Desk:
    """A desk that answers questions about people."""

    def __init__(self):
        self.asked = []

    def ask(self, query, *values, **named):
        """Note what was asked."""
        self.asked.append((query, values, named))
        return ["row"]


def test_a_pause_in_typing_searches(qtbot):
    """What was typed is searched once typing pauses, once."""
    counted = []
    behind = FakeBackground({people_count: lambda text: counted.append(text) or 3})
    model = PeopleModel(behind)
    for text in ("g", "gu", "gul"):
        model.search(text)
    with qtbot.waitSignal(model.counted) as caught:
        pass
    assert (caught.args, counted) == ([3], ["gul"])


def test_a_page_comes_in_the_order_asked_for(qapp):
    """A page is asked for with words, order and place."""
    desk = Desk()
    model = PeopleModel(FakeBackground({people_count: 600}, desk))
    shown = []
    model.shown.connect(lambda offset, rows: shown.append((offset, rows)))
    model.order("name", descending=False)
    model.page(256)
    assert desk.asked == [(people_like, ("", "name"), {"descending": False, "offset": 256})]
    assert shown == [(256, ["row"])]


def test_it_counts_again_when_people_change(qapp):
    """A new person or a new flag is seen at once."""
    behind = FakeBackground({people_count: 1})
    model = PeopleModel(behind)
    counted = []
    model.counted.connect(counted.append)
    for names in ({"people"}, {"flags"}, {"pool"}):
        behind.changed.emit(frozenset(names))
    assert counted == [1, 1]
