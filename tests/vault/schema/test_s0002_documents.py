"""The second schema."""

import shutil
from pathlib import Path

import make

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


def test_a_vault_of_the_first_schema_keeps_documents(tmp_path):
    """A vault that was made before there were documents keeps them once it was opened."""
    shutil.copytree(GOLDEN / "vault-s0001", tmp_path / "v")
    vault = make.opened_vault(tmp_path / "v")
    with vault.transaction():
        digest = vault.documents.put(b"a form")
    assert vault.documents.get(digest) == b"a form"
    vault.close()
