import pytest
from ground import OTHER, PERSON, TALK, Ground

from screenio.domain import protection
from screenio.errors import Refusal

WORDS = {"native": "که بېرته لاړ شم وژني مې", "translated": "they will kill me if I go back"}


def wish(ground, **words):
    ground.submit(protection.RecordWish(subject=ground.lock, person=PERSON, **words))
    return ground


def test_a_wish_raises_the_lock_and_opens_the_asylum_referral():
    """A wish raises the lock, opens the asylum referral and puts S5.0 to S5.2 next."""
    ground = wish(Ground().talking(), **WORDS)
    assert "PROT" in ground.flags
    assert ground.state(ground.referral("ASY")).state == "DRAFT"
    assert ground.state(TALK).up_next[0] == "S5.0"


def test_a_wish_needs_no_interview():
    """A wish is recorded before anybody has asked anything."""
    assert wish(Ground().arrived()).flags == ["PROT"]


def test_words_of_a_wish_stand_in_protection_alone():
    """The words of a wish stand in no fact that everybody reads."""
    ground = wish(Ground().talking(), **WORDS)
    general = [repr(vars_of(fact)) for _, fact in ground.facts if fact.compartment == "general"]
    assert not any("kill" in text or "وژني" in text for text in general)
    assert any(isinstance(fact, protection.WishWordsKept) for _, fact in ground.facts)


def vars_of(fact):
    return {name: getattr(fact, name) for name in fact.__struct_fields__}


def test_a_second_wish_keeps_the_first_moment():
    """Saying it twice keeps the moment of the first time, from which the clocks run."""
    ground = wish(Ground().arrived())
    first = ground.state(ground.lock).wish_at
    ground.now += ground.now.resolution * 10**9
    assert wish(ground).state(ground.lock).wish_at == first


@pytest.mark.parametrize("role", ["OFF", "SUP", "VUL", "MED", "ADM"])
def test_nobody_at_the_station_lowers_a_wish(role):
    """The lock of a wish is lowered by no role of the station (R14)."""
    ground = wish(Ground().arrived()).acts(role)
    with pytest.raises(Refusal, match=r"protection.only_by_asylum_authority"):
        ground.submit(protection.LowerFlag(subject=ground.lock, flag="PROT"))
    assert ground.flags == ["PROT"]


def test_a_final_rejection_lets_the_asylum_authority_lower_it():
    """With a final decision of the asylum authority its role lowers the lock."""
    ground = wish(Ground().arrived()).acts("ASY")
    ground.record(protection.OutcomeReceived(outcome="REJECTED_FINAL", remedy="FINAL"), ground.lock)
    ground.submit(protection.LowerFlag(subject=ground.lock, flag="PROT"))
    assert ground.flags == []
    assert "PROT" in ground.state(ground.lock).ever


def test_protection_granted_locks_for_ever():
    """Once protection is granted nobody lowers the lock."""
    ground = wish(Ground().arrived()).acts("ASY")
    ground.record(protection.OutcomeReceived(outcome="GRANTED", remedy="FINAL"), ground.lock)
    with pytest.raises(Refusal, match=r"protection.only_by_asylum_authority"):
        ground.submit(protection.LowerFlag(subject=ground.lock, flag="PROT"))


def test_a_flag_is_lowered_by_its_role_only():
    """A sign of trafficking is lowered by the anti-trafficking authority and by nobody else."""
    ground = Ground().arrived()
    ground.submit(protection.RaiseFlag(subject=ground.lock, person=PERSON, flag="THB_PRESUMED"))
    with pytest.raises(Refusal, match=r"protection.not_your_flag"):
        ground.acts("SUP").submit(protection.LowerFlag(subject=ground.lock, flag="THB_PRESUMED"))
    ground.acts("THBA").submit(protection.LowerFlag(subject=ground.lock, flag="THB_PRESUMED"))
    assert ground.flags == []


def test_the_wrong_person_needs_two_and_keeps_the_lock():
    """A wish said to be somebody else's needs two people, and the lock stays."""
    ground = wish(Ground().arrived())
    with pytest.raises(Refusal, match=r"protection.needs_two_people"):
        ground.submit(protection.StateWrongPerson(subject=ground.lock, second_person=ground.staff))
    ground.submit(protection.StateWrongPerson(subject=ground.lock, second_person=OTHER))
    assert ground.flags == ["PROT"]


def test_raising_a_flag_twice_is_raising_it_once():
    """A flag that stands is not raised again; an unknown one never is."""
    ground = Ground().arrived()
    raise_it = protection.RaiseFlag(subject=ground.lock, person=PERSON, flag="MED_RED")
    ground.submit(raise_it)
    assert ground.submit(raise_it) == []
    with pytest.raises(Refusal, match=r"protection.unknown_flag"):
        ground.submit(protection.RaiseFlag(subject=ground.lock, person=PERSON, flag="BLUE"))


def test_language_not_met_goes_with_understanding():
    """The flag of a missing language goes when both say that they understand."""
    ground = Ground().talking().says("S0.4b", "NO")
    assert "LANG_UNMET" in ground.flags
    with pytest.raises(Refusal, match=r"protection.not_understood_yet"):
        ground.submit(protection.LowerFlag(subject=ground.lock, flag="LANG_UNMET"))
    assert "LANG_UNMET" not in ground.says("S0.4b", "YES").flags


def test_torture_stands_with_its_words_and_raises_danger():
    """A flag of torture is closed to officers; the danger of return that follows shuts doors at every desk."""
    ground = Ground().arrived().acts("VUL")
    made = ground.submit(protection.RaiseFlag(subject=ground.lock, person=PERSON, flag="TORTURE"))
    closed = [fact.flag for fact in made if fact.compartment == "protection"]
    assert closed == ["TORTURE"]
    assert ground.flags == ["REFOUL"]
