"""The list of referrals, and one of them."""

import pytest
from stations import arrive, seal, wish

from screenio.domain.dossier import ReturnDossier
from screenio.domain.referral import FULL, NOTICE
from screenio.projections.referral_page import SORTS, referral_page, referrals_page
from screenio.projections.referrals import dossiers, subject_for


def test_a_list_names_receiver_and_what_is_due(heard):
    """Before sealing the kind of receiver and when it should leave; after it the station, and nothing."""
    desk, about, *_ = heard
    wish(desk, about)
    (one,) = desk.ask(referrals_page, None).rows
    assert (one.receiver, one.destination, one.due.code) == ("", "ASY", "ASY")
    seal(desk, about, "ASY", "asylum")
    page = desk.ask(referrals_page, about)
    assert (page.rows[0].receiver, page.rows[0].due) == ("asylum", None)
    assert page.head.person == about
    assert {door.door for door in page.doors} >= {"ASY", "RET_F"}


@pytest.mark.parametrize("sort", SORTS)
def test_a_list_is_sorted_both_ways(heard, sort):
    """Every header sorts up and down, with and without name, receiver and receipt."""
    desk, about, *_ = heard
    wish(desk, about)
    seal(desk, about, "ASY", "asylum")
    other, _ = arrive(desk)
    wish(desk, other)
    up = desk.ask(referrals_page, None, sort).rows
    down = desk.ask(referrals_page, None, sort, descending=True).rows
    assert len(up) == len(down) == 2
    key = SORTS[sort]
    assert key(up[0]) <= key(up[1])
    assert key(down[0]) >= key(down[1])


def test_a_notification_is_offered_where_there_is_one(heard):
    """Before sign-off the notification; a pathway without a notification offers none."""
    desk, about, *_ = heard
    wish(desk, about)
    referral = desk.ask(subject_for, about, "ASY")
    page = desk.ask(referral_page, referral, "")
    assert (page.packages, page.preview.package, page.sealed) == ((NOTICE,), NOTICE, ())
    seal(desk, about, "ASY", "asylum")
    assert desk.ask(referral_page, referral, "").sealed == (NOTICE,)
    assert desk.ask(referral_page, referral, FULL).preview.package == FULL


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
    assert [one.row.pathway for one in page.rows] == ["ASY"]
    assert {"ASY", "RET_F"} <= {door.door for door in page.doors}
    everybody = desk.ask(referrals_page, None)
    assert (everybody.head, everybody.doors, len(everybody.rows)) == (None, (), 1)
