import pytest
from PySide6.QtCore import Qt
from stations import PARTS
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.coi.filters import Filters
from screenio.ui.coi.filter_bar import FilterBar
from screenio.ui.parts.page import Page

EVERY = Filters("AFG", "Herat", "WOMEN", "NGO", "green amber", "2024", "2026-05")


def tell(country, then):
    """Tell the provinces at once."""
    then(PARTS.gazetteer().provinces(country))


@pytest.fixture
def opened(looks, show):
    """Show the bar on a page, and gather what it says."""

    def make(language="en", filters=EVERY, *, columns=7, size=(1188, 300)):
        look = looks(language)
        page = Page(look)
        bar = FilterBar(look, tell, columns=columns)
        page.inside.addWidget(bar)
        bar.put(filters)
        bar.hear(page)
        said = []
        bar.changed.connect(said.append)
        show(page, size)
        bar.room.show()
        return bar, said

    return make


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("columns", "size"), [(7, (1188, 300)), (2, (310, 700))])
def test_what_is_set_is_seen(opened, language, columns, size):
    """Wide and narrow, in both directions, every filter is a chip with its words and stands in its pick."""
    bar, _ = opened(language, columns=columns, size=size)
    assert len(bar.chips.widgets) == 9
    assert "Herat" in words_of(bar)
    assert "2026-05" in words_of(bar)
    assert {name: pick.chosen() for name, pick in bar.picks.items()} == {
        name: getattr(EVERY, name) for name in bar.picks
    }
    assert not clipped(bar)
    assert len(bar.words().split(" · ")) == 7


def test_one_key_takes_the_last_one_back(opened, qtbot):
    """F3 from anywhere, newest first, until none stands; then it does nothing."""
    bar, said = opened(filters=Filters(country="AFG"))
    bar.picks["kind"].picked.emit("NGO")
    for _ in range(3):
        qtbot.keyClick(bar.window(), Qt.Key.Key_F3)
    assert said == [Filters("AFG", kind="NGO"), Filters("AFG"), Filters()]
    assert not bar.back.isVisible()
    assert bar.words() == ""


def test_any_one_is_taken_back_by_its_chip(opened, qtbot):
    """Delete on the chip; with the country its province goes; the keys stay in the line."""
    bar, said = opened()
    chip = bar.chips.widgets[1]
    assert "Afghanistan" in chip.accessibleName()
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert (said[-1].country, said[-1].province, said[-1].topic) == ("", "", "WOMEN")
    assert bar.opens.hasFocus()
    assert not bar.picks["province"].box.isEnabled()


def test_one_key_opens_the_picks_and_closes_them(opened, qtbot):
    """F2 goes to the first pick; a second time the picks close and the keys go back."""
    bar, _ = opened()
    bar.room.hide()
    left = []
    bar.left.connect(lambda: left.append(1))
    qtbot.keyClick(bar.window(), Qt.Key.Key_F2)
    assert bar.picks["country"].box.hasFocus()
    qtbot.keyClick(bar.window(), Qt.Key.Key_F2)
    assert not bar.room.isVisible()
    assert left == [1]


@pytest.mark.parametrize("name", ["country", "since"])
def test_esc_closes_the_picks_and_leaves_no_page(opened, qtbot, name):
    """A page is left on Esc only when nothing else took it."""
    bar, _ = opened()
    left, pressed = [], []
    bar.left.connect(lambda: left.append(1))
    bar.parentWidget().keyPressEvent = pressed.append
    widget = {**bar.picks, **bar.dates}[name]
    inner = widget.box if name == "country" else widget.edit
    inner.setFocus()
    qtbot.keyClick(inner, Qt.Key.Key_Escape)
    assert not bar.room.isVisible()
    assert (left, pressed) == ([1], [])


def test_provinces_are_those_of_the_country(opened):
    """In both scripts; of another country others; one that the country does not have stays to be seen."""
    bar, said = opened(filters=Filters(country="AFG"))
    box = bar.picks["province"].box
    assert box.count() == 35
    assert "Herat  هرات" in [box.itemText(at) for at in range(box.count())]
    bar.picks["country"].picked.emit("SYR")
    assert box.count() == 15
    assert said == [Filters("SYR")]
    bar.put(Filters(country="SYR", province="Atlantis"))
    assert bar.picks["province"].chosen() == "Atlantis"


def test_a_date_is_set_when_it_is_one(opened, qtbot):
    """In any digits; half a date sets nothing, and what is none is said and leaves the search as it was."""
    bar, said = opened(filters=Filters())
    since = bar.dates["since"]
    since.edit.insert("۲۰۲۴")
    qtbot.keyClicks(since.edit, "-0")
    assert [one.since for one in said] == ["2024"]
    qtbot.keyClick(since.edit, Qt.Key.Key_Return)
    assert since.notice.says
    qtbot.keyClicks(since.edit, "5")
    assert said[-1].since == "2024-05"
    assert not since.notice.says
    since.edit.selectAll()
    qtbot.keyClick(since.edit, Qt.Key.Key_Delete)
    assert said[-1] == Filters()
