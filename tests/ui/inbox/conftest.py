"""An asylum office to which a full dossier and a notification came."""

import pytest
from stations import seal

from screenio.domain.referral import FULL
from screenio.domain.screening import SignOff


@pytest.fixture
def office(gate):
    """Somebody of the asylum office is signed in there."""
    gate.say("S9.1", "CORRECT")
    gate.fill("S9", "S10")
    gate.wish(native="که بېرته لاړ شم", translated="if I go back")
    gate.read_back()
    gate.desk(lambda desk: seal(desk, gate.person, "ASY", "asylum"))
    gate.sign_in("SUP")
    gate.desk(lambda desk: desk.submit(SignOff(subject=gate.case)))
    gate.desk(lambda desk: seal(desk, gate.person, "ASY", "asylum", FULL))
    gate.behind.lock()
    gate.stations.carry("gate", "SUP", "asylum", "ASY")
    gate.sign_in("ASY", "asylum")
    return gate
