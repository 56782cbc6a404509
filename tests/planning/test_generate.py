import pytest
from small_plan import basis

from screenio.planning.generate import KINDS, generate
from screenio.planning.grid import Grid


@pytest.mark.parametrize("kind", KINDS)
def test_an_instance_has_the_size_of_its_kind(kind):
    """Stations, requests, interpreters and days are as many as said, and nearly everybody can be served."""
    made, size = generate(kind, 1, basis()), KINDS[kind]
    counted = (len(made.stations), len(made.requests), len(made.interpreters))
    assert counted == (size.stations, size.requests, size.interpreters)
    grid = Grid(made)
    assert grid.day_count == size.days
    if kind != "small":
        assert sum(not one for one in grid.options) < len(made.requests) / 20


def test_a_seed_gives_one_instance():
    """The same for the same seed, another for another."""
    assert generate("small", 3, basis()) == generate("small", 3, basis())
    assert generate("small", 3, basis()) != generate("small", 4, basis())
