from stations import seal, wish

from screenio.domain.dossier import ReturnDossier
from screenio.domain.referral import NOTICE
from screenio.projections.referral_page import referral_page, referrals_page
from screenio.projections.referrals import dossiers, subject_for


def test_a_referral_shows_what_may_be_sealed_now(heard):
    """Before sign-off the notification alone may leave, and the receivers of the right kind are offered."""
    desk, about, *_ = heard
    wish(desk, about)
    page = desk.ask(referral_page, desk.ask(subject_for, about, "ASY"), "")
    assert page.packages == (NOTICE,)
    assert [one.name for one in page.receivers] == ["asylum"]
    assert (page.state, page.signed_off, page.may_approve, page.needs_approval) == (
        "DRAFT",
        False,
        False,
        False,
    )


def test_a_receivers_question_is_open_to_the_entitled(heard, gate):
    """That something is asked everybody sees; the words open for the supervisor."""
    desk, about, *_ = heard
    wish(desk, about)
    referral = seal(desk, about, "ASY", "asylum")
    gate.carry("gate", "OFF", "asylum", "ASY")
    reader = gate.desk("asylum", "ASY")
    reader.submit(ReturnDossier(subject=reader.ask(dossiers)[0].dossier, asks="Which paper?"))
    gate.carry("asylum", "ASY", "gate", "OFF")
    officer = gate.desk("gate", "OFF").ask(referral_page, referral, NOTICE)
    assert (officer.asks, officer.question) == (True, "")
    supervisor = gate.desk("gate", "SUP").ask(referral_page, referral, NOTICE)
    assert supervisor.question == "Which paper?"


def test_referrals_of_one_person_come_with_the_doors(heard):
    """The list of one person shows along which pathways more can be opened; the list of all does not."""
    desk, about, *_ = heard
    wish(desk, about)
    page = desk.ask(referrals_page, about)
    assert [row.pathway for row in page.rows] == ["ASY"]
    assert {"ASY", "RET_F"} <= {door.door for door in page.doors}
    everybody = desk.ask(referrals_page, None)
    assert (everybody.head, everybody.doors, len(everybody.rows)) == (None, (), 1)
