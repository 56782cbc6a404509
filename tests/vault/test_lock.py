"""One program at a time."""

import make
import pytest

from screenio.errors import Trouble
from screenio.vault.lock import hold


def test_a_second_program_is_told(tmp_path, vault):
    """An open vault is not opened again; a closed one is."""
    with pytest.raises(Trouble, match="vault.in_use"):
        make.opened_vault(tmp_path)
    vault.close()
    make.opened_vault(tmp_path).close()


def test_a_folder_that_is_not_there_is_told(tmp_path):
    """Nothing is locked where nothing is."""
    with pytest.raises(Trouble, match="vault.not_here"):
        hold(tmp_path / "nowhere" / "vault.db")
