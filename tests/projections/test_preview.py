from stations import says, wish

from screenio.domain.referral import FULL, NOTICE
from screenio.projections.preview import chosen_for, person_record, preview
from screenio.projections.referrals import subject_for


def shown(heard, pathway, package):
    desk, about, *_ = heard
    wish(desk, about, native="وژني مې", translated="they kill me")
    return desk.ask(preview, desk.ask(subject_for, about, pathway), package)


def test_a_preview_tells_what_leaves_what_stays_and_why(heard):
    """Name leaves, what has no group stays, each with its reason."""
    seen = shown(heard, "ASY", NOTICE)
    assert {item.question for item in seen.leaves} >= {"S2.1", "S2.4"}
    assert seen.rules == ()
    assert seen.receiver.name == "asylum"
    assert seen.sealed_to == "general"
    assert {row.reason for row in seen.stays} >= {"later"}


def test_the_full_dossier_opens_the_words(heard):
    """The full dossier holds the words, sealed to those who may read them."""
    says(heard[0], heard[3], "S5.1a", "YES")
    seen = shown(heard, "ASY", FULL)
    assert "G6x" in {item.group for item in seen.leaves}
    assert seen.sealed_to == "protection"


def test_a_preview_is_what_the_sealing_chooses(heard):
    """What is shown and what is sealed are chosen by the same function."""
    desk, about, *_ = heard
    seen = shown(heard, "ASY", NOTICE)
    assert desk.ask(chosen_for, seen.referral, NOTICE).leaves == seen.leaves
    assert desk.ask(person_record, about).case.return_locked


def test_answers_closed_to_us_are_counted(heard, gate):
    """Somebody who cannot open everything is told how much is closed."""
    desk, about, _, subject = heard
    says(desk, subject, "S6a", "YES")
    wish(desk, about)
    referral = desk.ask(subject_for, about, "ASY")
    assert desk.ask(preview, referral, FULL).closed_to_us == 0
    assert gate.desk("gate", "SUP").ask(preview, referral, FULL).closed_to_us == 1
