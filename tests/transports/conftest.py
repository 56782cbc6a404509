"""A gate, for what travels from it."""

import pytest
from stations import Stations


@pytest.fixture
def gate(tmp_path):
    """A gate; nobody is signed in yet."""
    made = Stations(tmp_path, {"gate": "SCREENING"})
    yield made
    made.leave()
