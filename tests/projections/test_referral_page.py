"""Referrals with what may be done with them."""

from stations import seal, wish

from screenio.domain.referral import OpenReferral
from screenio.projections.referral_page import referral_page, referrals_page
from screenio.projections.referrals import subject_for


def test_what_may_be_sealed_now(heard):
    """Before sign-off a notification; on the return side nothing, and not without approval."""
    desk, about, _, _ = heard
    wish(desk, about)
    page = desk.ask(referral_page, desk.ask(subject_for, about, "ASY"), "")
    assert (page.packages, page.preview.package) == (("NOTICE",), "NOTICE")
    assert [one.name for one in page.receivers] == ["asylum"]
    subject = desk.ask(subject_for, about, "RET_F")
    desk.submit(OpenReferral(subject=subject, person=about, pathway="RET_F"))
    shut = desk.ask(referral_page, subject, "")
    assert (shut.packages, shut.needs_approval, shut.may_approve) == ((), True, False)
    assert "R1" in shut.preview.rules


def test_a_receipt_is_shown(gate, heard):
    """What the receiver answered and asks stands with the referral."""
    desk, about, _, _ = heard
    wish(desk, about)
    subject = seal(desk, about, "ASY", "asylum")
    page = desk.ask(referral_page, subject, "")
    assert (page.state, page.asks, page.question) == ("QUEUED", False, "")
    assert page.sealed_at


def test_lists_of_everybody_and_of_one(heard):
    """One person's list has the doors along which more can be opened."""
    desk, about, _, _ = heard
    wish(desk, about)
    assert len(desk.ask(referrals_page, None).rows) == 1
    own = desk.ask(referrals_page, about)
    assert own.head.person == about
    assert all(door.is_pathway for door in own.doors)
