import pytest
from ground import CASE, OFFICER, PERSON, SUPERVISOR, TALK, Ground, tables

from screenio.domain import protection, screening
from screenio.errors import Refusal


def ready(**more):
    """A case whose record can be signed off."""
    ground = Ground().talking(**more)
    for name in ("S5.1a", "S5.1b", "S5.1c", "S5.2"):
        ground.says(name, "NO")
    return ground.says("S1.7", "TEACH_BACK_OK")


def at_read_back(ground):
    for state in (screening.FORM_DRAFT, screening.READ_BACK, screening.CONFIRMED):
        ground.submit(screening.ReachState(subject=CASE, state=state))
    return ground


def test_a_case_pins_its_law():
    """A case keeps the profile and its date of validity."""
    opened = Ground().arrived().state(CASE).opened
    assert (opened.profile, opened.profile_valid_from) == ("RS", tables().profiles["RS"].valid_from)


def test_a_profile_that_is_off_opens_nothing():
    """Profiles that are memory only open no case."""
    with pytest.raises(Refusal, match=r"screening.profile_off"):
        Ground(profile="ME").arrived()


def test_states_follow_the_table():
    """A state that may not follow is refused; reaching the same again is nothing."""
    ground = Ground().talking()
    assert ground.submit(screening.ReachState(subject=CASE, state=screening.OPEN)) == []
    with pytest.raises(Refusal, match=r"screening.not_now"):
        ground.submit(screening.ReachState(subject=CASE, state=screening.CONFIRMED))


def test_sign_off_needs_another_supervisor():
    """An officer may not sign off, nor may whoever held the interview."""
    ground = at_read_back(ready())
    with pytest.raises(Refusal, match=r"screening.only_supervisor"):
        ground.submit(screening.SignOff(subject=CASE))
    with pytest.raises(Refusal, match=r"screening.second_pair_of_eyes"):
        ground.acts("SUP", OFFICER).submit(screening.SignOff(subject=CASE))
    ground.acts("SUP", SUPERVISOR).submit(screening.SignOff(subject=CASE))
    assert ground.state(CASE).state == screening.SIGNED_OFF
    with pytest.raises(Refusal, match=r"screening.already_signed_off"):
        ground.submit(screening.SignOff(subject=CASE))


def test_sign_off_waits_for_its_guards():
    """Information, the question of protection and the read-back are asked for by name."""
    ground = Ground().talking().acts("SUP", SUPERVISOR)
    with pytest.raises(Refusal, match=r"screening.guards_open") as refused:
        ground.submit(screening.SignOff(subject=CASE))
    assert refused.value.values["guards"] == (
        "guard.information",
        "guard.protection_question",
        "guard.read_back",
    )


def test_the_lock_waits_for_nobody_and_nobody_waives_the_question():
    """The question of protection is no guard that a supervisor may override."""
    assert "guard.protection_question" not in screening.OVERRIDABLE
    assert "guard.information" not in screening.OVERRIDABLE


def test_an_overridden_guard_needs_a_coded_reason():
    """A supervisor overrides what may be overridden, with a reason from the list, and it is kept."""
    ground = at_read_back(ready())
    ground.submit(protection.RaiseFlag(subject=ground.lock, person=PERSON, flag="MED_RED"))
    ground.acts("SUP", SUPERVISOR)
    reason = next(iter(tables().codes["not_possible_reason"]))
    with pytest.raises(Refusal, match=r"screening.guards_open"):
        ground.submit(
            screening.SignOff(subject=CASE, overrides=(("guard.medical_red", "BECAUSE"),))
        )
    ground.submit(screening.SignOff(subject=CASE, overrides=(("guard.medical_red", reason),)))
    assert ground.state(CASE).signed_off.overrides == (("guard.medical_red", reason),)


def test_a_child_alone_needs_somebody_beside_it():
    """For a child alone the representative's presence is a guard of its own."""
    ground = Ground().talking()
    ground.submit(protection.RaiseFlag(subject=ground.lock, person=PERSON, flag="UAM"))
    assert "guard.child_representative" in screening.open_guards(ground.state(CASE), ground.find)


def test_language_not_met_is_never_complete():
    """A case in which nobody understands each other cannot be signed off."""
    ground = at_read_back(ready()).says("S0.4b", "NO")
    assert "guard.language" in screening.open_guards(ground.state(CASE), ground.find)


def test_tasks_are_raised_once_and_done():
    """Asking for something twice is asking once; what is done goes."""
    ground = Ground().arrived()
    ask = screening.RaiseTask(subject=CASE, task="CALL_CPA")
    ground.submit(ask)
    assert ground.submit(ask) == []
    ground.submit(screening.FinishTask(subject=CASE, task="CALL_CPA"))
    assert ground.state(CASE).tasks == ()


def test_only_the_specialist_says_that_the_talk_was_held():
    """The door of D4 is opened by the specialist alone."""
    ground = Ground().talking()
    ground.submit(screening.WantSpecialist(subject=CASE))
    with pytest.raises(Refusal, match=r"screening.only_specialist"):
        ground.submit(screening.StateSpecialistSpoke(subject=CASE))
    ground.acts("VUL").submit(screening.StateSpecialistSpoke(subject=CASE))
    assert not ground.state(CASE).specialist_wanted


def test_a_certificate_and_a_measure_are_kept():
    """A certificate stands with its number and date, a measure once."""
    ground = Ground().arrived()
    ground.submit(
        screening.RecordCertificate(subject=CASE, number="7", issued_at="2026-11-23T08:00:00+01:00")
    )
    for _ in range(2):
        ground.submit(screening.ProposeMeasure(subject=CASE, measure="M_NOT_WITH"))
    assert ground.state(CASE).certificate.number == "7"
    assert ground.state(CASE).measures == ("M_NOT_WITH",)
    assert TALK not in ground.states


def test_a_case_is_opened_once():
    """A case that is open is not opened again."""
    with pytest.raises(Refusal, match=r"screening.already_open"):
        Ground().arrived().submit(
            screening.OpenScreening(
                subject=CASE,
                person=PERSON,
                arrival=PERSON,
                basis="NAT",
                start_event="APPREHENSION",
                start_at="2026-11-22T04:10:00+01:00",
            )
        )
