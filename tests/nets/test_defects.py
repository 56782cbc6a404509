"""Seeded defects: they are there to be sown, and `mutants.py` says which net catches each."""

from pathlib import Path

import pytest
from nets.defects import DEFECTS

README = Path(__file__).with_name("README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_can_be_sown(defect):
    """The program has what the defect replaces, once, and the table says that a net catches it."""
    assert defect.stands_once()
    (row,) = [line for line in README.splitlines() if line.startswith(f"| {defect.name} |")]
    assert "caught" in row


def test_there_are_enough_defects():
    """At least thirty different defects are sown."""
    assert len({defect.name for defect in DEFECTS}) >= 30
