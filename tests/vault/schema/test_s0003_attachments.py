"""The third schema."""

import shutil
from pathlib import Path

import make

from screenio.vault.attachments import File

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


def test_a_vault_of_the_second_schema_keeps_attachments(tmp_path):
    """A vault that was made before there were attachments keeps them once it was opened."""
    shutil.copytree(GOLDEN / "vault-s0002", tmp_path / "v")
    vault = make.opened_vault(tmp_path / "v")
    with vault.transaction():
        name = vault.attachments.put(
            make.SUBJECT, "paper", File(b"a scan"), person=make.PERSON, compartment="general"
        )
    assert vault.attachments.get(make.SUBJECT, name) == b"a scan"
    vault.close()
