"""The list of referrals, and one of them."""

import pytest
from stations import arrive, seal, wish

from screenio.domain.referral import FULL, NOTICE
from screenio.projections.referral_page import SORTS, referral_page, referrals_page
from screenio.projections.referrals import subject_for


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
