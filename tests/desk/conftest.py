"""Two stations and a person, for the desk's tests."""

import pytest
from stations import Stations


@pytest.fixture
def two(tmp_path):
    """A gate and an asylum office that know each other."""
    made = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"})
    yield made
    made.leave()
