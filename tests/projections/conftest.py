"""One gate and a person, for the read models' tests."""

import pytest
from stations import BIRTH, NAME, Stations, arrive, says, talk


@pytest.fixture
def gate(tmp_path):
    """A gate and an asylum office; the gate's officer is signed in."""
    made = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"})
    yield made
    made.leave()


@pytest.fixture
def heard(gate):
    """A desk, a person who said name and birth, the case and the interview."""
    desk = gate.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    says(desk, subject, "S2.1", NAME)
    says(desk, subject, "S2.4", BIRTH)
    return desk, about, case, subject
