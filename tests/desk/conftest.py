"""Two stations and a person, for the desk's tests."""

import pytest
from stations import Stations
from two_pools import two_pools


@pytest.fixture
def two(tmp_path):
    """A gate and an asylum office that know each other."""
    made = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"})
    yield made
    made.leave()


@pytest.fixture
def both(tmp_path):
    """Two screening stations with a pool each."""
    made = two_pools(tmp_path)
    yield made
    made.leave()
