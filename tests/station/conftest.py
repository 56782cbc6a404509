"""A practice station."""

import make
import pytest


@pytest.fixture
def folder(tmp_path):
    """The folder of a station with Ana, Bo and Cem."""
    make.station(tmp_path / "a")
    return tmp_path / "a"


@pytest.fixture
def opened(folder):
    """That station, open for Ana."""
    station = make.sign_in(folder)
    yield station
    station.close()
