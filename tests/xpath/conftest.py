"""A small world for expressions."""

import pytest
from small_world import World


@pytest.fixture
def world():
    """A tree of texts, a clock, dice."""
    return World()
