import json

import pytest
from home_care import solve

KNOWN = {"10_1": 218.199, "10_3": 305.858, "10_5": 189.543, "10_7": 225.369, "10_9": 222.295}
"""Best known costs. Source: iolab-uniud/hhcrsp, solutions/mankowska_best.md."""


@pytest.mark.parametrize("name", KNOWN)
def test_what_others_proved_is_proved_here(name, shared_data):
    """The rounds of ten patients cost what is known to be best, and nothing less is possible."""
    path = shared_data / "sched" / f"InstanzCPLEX_HCSRP_{name}.json"
    proof = solve(json.loads(path.read_text(encoding="utf-8")))
    assert proof.cost == pytest.approx(KNOWN[name], abs=0.002)
    assert proof.bound == pytest.approx(proof.cost, abs=0.002)
