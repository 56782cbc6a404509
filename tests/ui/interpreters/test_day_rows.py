import datetime

from pool import filled

from screenio.projections.interpreters_page import interpreters_page
from screenio.projections.planning import midnight
from screenio.ui.interpreters.day_rows import BY_INTERPRETER, BY_STATION, lane_rows

DAY = datetime.date(2026, 11, 22)


def test_lanes_are_of_interpreters_or_of_stations(gate, look):
    """One lane for each of the pool, or for each station with bookings; what is provisional is dashed."""
    gate.sign_in("SUP")
    gate.desk(lambda desk: filled(desk, DAY))
    page = gate.desk(lambda desk: desk.ask(interpreters_page, DAY))
    mine = lane_rows(look, page.lanes, BY_INTERPRETER)
    assert [len(one.blocks) for one in mine] == [1, 1, 0, 1]
    assert mine[3].blocks[0].dashed
    assert not mine[0].blocks[0].dashed
    (station,) = lane_rows(look, page.lanes, BY_STATION)
    assert station.name == "gate"
    assert {one.second for one in station.blocks} == {"I-03", "I-07", "I-18"}
    assert midnight(DAY).isoformat() == "2026-11-22T00:00:00+01:00"
