import datetime

from small_plan import MONDAY, at, instance, interpreter, request, station, window

from screenio.planning.grid import Grid, lowest, run, span


def test_bits():
    """A span, a run of set bits, the lowest bit."""
    assert span(2, 5) == 0b11100
    assert span(3, 3) == 0
    assert run(0b1101110, 3) == 0b0000010
    assert run(0b1101110, 2) == 0b0100110
    assert lowest(0b1101000) == 3


def clocks(grid, bits):
    """Give the starts as minutes."""
    return [unit * grid.step for unit in range(grid.size) if bits >> unit & 1]


def test_options_are_every_way_at_every_time():
    """On site and by the better remote mode, within the hours of all three, off the day before."""
    made = instance([request(minutes=200, windows=(window("8:10", "12:00"),))])
    grid = Grid(made)
    options = grid.options[0]
    assert [one.mode for one in options] == ["ONSITE", "VIDEO"]
    assert clocks(grid, options[0].starts) == [at("8:15"), at("8:30")]


def test_travel_shortens_a_day_on_site():
    """The first start is after the way there, the last end before the way back; by phone it is not."""
    made = instance([request(station="SOMBOR")], stations=[station("SOMBOR")])
    onsite, remote = Grid(made).options[0]
    grid = Grid(made)
    assert clocks(grid, onsite.starts)[0] == at("8:45")
    assert clocks(grid, onsite.starts)[-1] == at("15:15")
    assert clocks(grid, remote.starts)[0] == at("8:00")
    assert grid.way(0, 0) == 45


def test_who_may_not_has_no_option():
    """No variety, no room, no clearance, out of reach: no option."""
    assert Grid(instance([request(variety="som")])).options == [()]
    assert Grid(instance(stations=[station(rooms=0)])).options == [()]
    past = interpreter(cleared_until=MONDAY - datetime.timedelta(days=1))
    assert Grid(instance(interpreters=[past])).options == [()]
    far = interpreter(base="PRESEVO", modes=("ONSITE",))
    assert Grid(instance(interpreters=[far])).options == [()]


def test_requests_set_apart_know_of_each_other():
    """Whichever of two says so; a name that is not there is left."""
    made = instance([request(apart_from=("Q-2", "Q-9")), request("Q-2")])
    assert Grid(made).apart == [(1,), (0,)]
