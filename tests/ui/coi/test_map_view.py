import pytest
from coi_shown import places
from PySide6.QtCore import Qt
from ui_fixtures import LANGUAGES

from screenio.ui.coi.map_view import MapView


@pytest.fixture
def drawn(looks, show):
    """Draw places."""

    def make(where, language="en", size=(420, 260), **named):
        view = show(MapView(looks(language, **named)), size)
        view.show_places(where, "Map")
        assert not view.grab().isNull()
        return view

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_north_is_above_in_every_language(drawn, language):
    """And west is left; a map is not turned around with the writing."""
    view = drawn(places(), language)
    herat, ghazni = (view.point(one.lat, one.lon) for one in view.where.places)
    assert herat.x() < ghazni.x()
    assert herat.y() < ghazni.y()
    assert all(view.rect().contains(one.toPoint()) for one in (herat, ghazni))


@pytest.mark.parametrize("size", [(200, 250), (700, 250)])
def test_a_map_is_never_stretched(drawn, size):
    """A degree to the north is as long on a narrow map as it should be against one to the east."""
    view = drawn(places("Kunduz"), size=size)
    here = view.where.shown
    north = view.point(here.lat, here.lon).y() - view.point(here.lat + 1, here.lon).y()
    east = view.point(here.lat, here.lon + 1).x() - view.point(here.lat, here.lon).x()
    assert east / north == pytest.approx(0.8, abs=0.02), "cosine of 36.7 degrees"


def test_who_points_at_a_mark_chooses_it(drawn, qtbot):
    """A click beside every mark chooses nothing."""
    view, picked = drawn(places()), []
    view.picked.connect(picked.append)
    one = view.where.places[1]
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.point(one.lat, one.lon).toPoint())
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().topLeft())
    assert picked == [1]


def test_a_map_without_places_is_empty(drawn, looks, show, qtbot):
    """It draws nothing and chooses nothing."""
    view = show(MapView(looks()), (300, 250))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center())
    assert view.where is None


@pytest.mark.parametrize("scheme", ["light", "dark", "sunlight"])
def test_dots_and_the_mark_are_seen_in_every_scheme(drawn, scheme):
    """The ground, the dots and the mark that is chosen have colours of their own."""
    view = drawn(places(chosen=1), scheme=scheme)
    picture = view.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(0, 420, 2) for y in range(0, 250, 2)}
    colour = view._look.theme.colour
    assert {colour("accent").name(), colour("soft").name(), colour("text_third").name()} <= seen
