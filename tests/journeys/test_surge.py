"""More is asked for than the pool has, by keyboard: the level shows, a plan is made for it, stopped, taken over."""

import pytest
from desktop import CTRL
from pool import filled, nth, request
from PySide6.QtCore import Qt
from stations import Stations
from ui_fixtures import clipped

from screenio.projections.bookings import one_booking
from screenio.ui.interpreters.plan_sheet import PlanSheet

KEY = Qt.Key
LONG_MS = 60_000
HAZARA, CHILD = nth(90), nth(91)
CROWD = [nth(number) for number in range(100, 160)]


def row_of(desk, booking):
    """How a booking stands."""
    return desk.background._desk.ask(one_booking, booking)


@pytest.fixture
def places(tmp_path):
    """A gate with four of the pool, and sixty more who wait for somebody."""
    made = Stations(tmp_path / "stations", {"gate": "SCREENING"}, besides=("ICO",))
    desk = made.desk("gate", "ICO")
    filled(desk, made.now.date())
    desk.submit(
        request(HAZARA, variety="haz"),
        request(CHILD, variety="haz", topic_class="CHILD"),
        *(
            request(one, variety=("pbu", "prs", "pes", "apc")[number % 4], urgency="PLANNED")
            for number, one in enumerate(CROWD)
        ),
    )
    made.leave()
    return made


@pytest.fixture
def at(at, places):
    """Sit down at the gate as coordinator, in a language; the clock stands still.

    Sixty offers read it so often that the desk would lock itself if each reading took a second.
    """

    def sit(language="en"):
        made = at("gate", clock=lambda: places.now, language=language)
        made.language = language
        made.sign_in("ICO")
        made.window.frame.go("interpreters")
        made.page.model.go(places.now.date())
        made.settle()
        return made

    return sit


def widened(desk):
    """Open the plan sheet, choose surge and go on to the ways, by keyboard."""
    desk.shoot(f"surge-page-{desk.language}")
    desk.key(KEY.Key_P, mod=CTRL)
    desk.key(KEY.Key_Space)
    desk.key(KEY.Key_Tab)
    desk.shoot(f"surge-sheet-{desk.language}")
    return desk.page.findChildren(PlanSheet)[-1]


@pytest.mark.parametrize("language", ["en", "sr", "ar"])
def test_a_plan_is_stopped_seen_and_taken_over(at, language):
    """The level shows; a near variety will do but for a child; the best so far is offered once it was seen."""
    desk = at(language)
    assert desk.page.surge.isVisible()
    sheet, heard = widened(desk), []
    sheet.model.better.connect(lambda points, gap: heard.append((points, gap)))
    desk.key(KEY.Key_4)
    desk.qtbot.waitUntil(lambda: bool(heard), timeout=LONG_MS)
    assert desk.focus is sheet.stop
    assert "%" in sheet.state.text()
    assert not clipped(sheet)
    desk.shoot(f"surge-run-{language}")
    desk.key(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: sheet.model.best is not None, timeout=LONG_MS)
    desk.settle()
    assert sheet.model.best.ended == "plan.stopped"
    assert row_of(desk, HAZARA).state == "REQUESTED"
    assert not clipped(sheet)
    desk.shoot(f"surge-made-{language}")
    assert desk.focus is sheet.offer
    desk.key(KEY.Key_Return)
    desk.shoot(f"surge-offered-{language}")
    found = row_of(desk, HAZARA)
    assert (found.state, found.offered_variety) == ("OFFERED", "prs")
    assert row_of(desk, CHILD).state == "REQUESTED"
    assert row_of(desk, nth(70)).state == "CONFIRMED"


def test_without_surge_a_near_variety_does_not_do(at):
    """The same repair without it leaves whoever speaks Hazaragi waiting, and says so of nobody else."""
    desk = at()
    desk.key(KEY.Key_P, mod=CTRL)
    sheet = desk.page.findChildren(PlanSheet)[-1]
    sheet.ways.buttons["instant"].setFocus()
    desk.key(KEY.Key_2)
    desk.qtbot.waitUntil(lambda: sheet.model.best is not None, timeout=LONG_MS)
    desk.settle()
    placed = {one.request for one in sheet.model.changes}
    waits = {row_of(desk, one).number for one in (HAZARA, CHILD)}
    assert placed
    assert not placed & waits
    desk.key(KEY.Key_Escape)
    assert row_of(desk, CROWD[0]).state == "REQUESTED"
