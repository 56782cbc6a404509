import pytest
from small_plan import at, booked, instance, interpreter, request, station, window

from screenio.planning.board import Board, ways_of
from screenio.planning.grid import Grid


def best(made, *plan, of=0):
    """Give start and mode of the cheapest place beside a plan."""
    choice = Board(Grid(made), plan).best(of)
    return choice and (choice.placed.start, choice.placed.mode)


def test_the_cheapest_place_is_the_earliest_in_the_same_room():
    """With nothing beside it a request begins when it may."""
    assert best(instance()) == (at("8:00"), "ONSITE")


def test_rest_meal_and_rooms_push_it_on():
    """After a session comes the rest, after three hours the meal, in a full station the next free room."""
    asked = [request(), request("Q-2"), request("Q-3", minutes=45)]
    made = instance(asked)
    assert best(made, booked("Q-2", "8:00")) == (at("9:15"), "ONSITE")
    assert best(made, booked("Q-2", "8:00"), booked("Q-3", "9:15")) == (at("10:30"), "ONSITE")
    two = instance(asked, [interpreter(), interpreter("I-2")], [station(rooms=1)])
    assert best(two, booked("Q-2", "8:00", "I-2")) == (at("9:00"), "ONSITE")


def test_a_day_elsewhere_leaves_the_phone():
    """Who is at one station that day serves another by video, within the hours she is there."""
    stations = [station(), station("SOMBOR")]
    made = instance([request(), request("Q-2", station="SOMBOR")], stations=stations)
    assert best(made, booked("Q-2", "10:00")) == (at("8:45"), "VIDEO")


def test_who_cannot_leave_early_enough_does_not_go():
    """A session by phone in the hours of the way keeps an interpreter from going."""
    made = instance(
        [request(station="SOMBOR", modes=("ONSITE",)), request("Q-2")],
        stations=[station(), station("SOMBOR")],
    )
    assert best(made, booked("Q-2", "8:00", mode="PHONE")) is None
    assert best(made, booked("Q-2", "10:00", mode="PHONE")) == (at("8:45"), "ONSITE")


def test_nothing_is_put_beside_a_day_at_two_stations():
    """Only locked bookings can tear a day; the ways of both are in what it costs."""
    asked = [request(), request("Q-2", station="SOMBOR"), request("Q-3")]
    who = interpreter(windows=(window("8:00", "20:00"),))
    made = instance(asked, [who], [station(), station("SOMBOR")])
    plan = (booked("Q-1", "9:00"), booked("Q-2", "15:00"))
    assert best(made, *plan, of=2) is None
    assert ways_of(Board(Grid(made), plan)) == 90 * made.weights.travel_minute


def test_limits_and_night_are_kept():
    """A full day gives the next one, eleven hours later."""
    long = interpreter(windows=(window("8:00", "20:00"), window("6:00", "9:00", 1)))
    made = instance(
        [request(), request("Q-2", minutes=170), request("Q-3", minutes=170)],
        [long],
        [station(days=2)],
    )
    plan = (booked("Q-2", "8:00"), booked("Q-3", "17:10"))
    assert best(made, *plan) == (at("7:00", 1), "ONSITE")


def test_set_apart_means_another_interpreter_at_another_time():
    """The other side of a case goes to somebody else, later."""
    made = instance(
        [request(), request("Q-2", apart_from=("Q-1",))], [interpreter(), interpreter("I-2")]
    )
    choice = Board(Grid(made), (booked("Q-2", "8:00"),)).best(0)
    assert (choice.placed.who, choice.placed.start) == (1, at("9:00"))


def test_taking_out_leaves_nothing_behind():
    """After put and take the board gives the same places as before."""
    made = instance([request(), request("Q-2")], stations=[station(rooms=1)])
    board = Board(Grid(made))
    before = board.best(0)
    board.put(board.best(1).placed)
    assert board.best(0) != before
    board.take(1)
    assert board.best(0) == before
    assert board.assignments() == ()


@pytest.mark.parametrize("only", [0, 1])
def test_one_interpreter_alone_can_be_asked(only):
    """The place is of the interpreter asked for."""
    made = instance(interpreters=[interpreter(), interpreter("I-2")])
    assert Board(Grid(made)).best(0, only).placed.who == only
