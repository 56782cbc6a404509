"""A vault with Ana signed in."""

import make
import pytest


@pytest.fixture
def vault(tmp_path):
    """An open vault, closed at the end."""
    made = make.vault(tmp_path)
    yield made
    made.close()
