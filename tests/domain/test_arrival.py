import pytest
from ground import ARRIVAL, PERSON, Ground

from screenio.domain.arrival import RegisterArrival
from screenio.errors import Refusal


def arrival(**changed):
    fields = {
        "subject": ARRIVAL,
        "people": (PERSON,),
        "kind": "SINGLE",
        "basis": "NAT",
        "start_event": "TERRITORY_APPREHENSION",
        "at": "2026-11-22T04:10:00+01:00",
    }
    return RegisterArrival(**(fields | changed))


def test_an_arrival_is_registered_once():
    """A second registration of the same arrival is refused."""
    ground = Ground()
    ground.submit(arrival())
    assert ground.state(ARRIVAL).people == (PERSON,)
    with pytest.raises(Refusal, match=r"arrival.already_registered"):
        ground.submit(arrival())


@pytest.mark.parametrize("field", ["kind", "basis", "start_event"])
def test_codes_come_from_their_lists(field):
    """A code that is in no list is refused."""
    with pytest.raises(Refusal, match=r"arrival.unknown_code"):
        Ground().submit(arrival(**{field: "NOWHERE"}))


def test_an_arrival_of_nobody_is_refused():
    """An arrival names at least one person."""
    with pytest.raises(Refusal, match=r"arrival.nobody"):
        Ground().submit(arrival(people=()))
