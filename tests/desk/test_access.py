import pytest
from ground import PERSON

from screenio.desk.access import EVERYBODY, MAY_SUBMIT, must_ask, must_submit
from screenio.domain import protection, referral
from screenio.domain.subjects import KINDS
from screenio.errors import Refusal
from screenio.projections.bookings import own_bookings, unfilled
from screenio.projections.people import people_count


def test_every_command_has_its_roles():
    """The table names every command of the domain and nothing else."""
    commands = {command for kind in KINDS.values() for command in kind.commands}
    assert set(MAY_SUBMIT) == commands
    assert all(MAY_SUBMIT.values())


def test_anybody_may_record_a_wish():
    """A wish for protection is recorded by every role."""
    assert MAY_SUBMIT[protection.RecordWish] == EVERYBODY


def test_another_role_is_refused():
    """A command of another role is refused."""
    approve = referral.ApproveReferral(subject=PERSON)
    must_submit(approve, frozenset({"SUP"}))
    with pytest.raises(Refusal, match=r"access.not_your_role"):
        must_submit(approve, frozenset({"OFF"}))


def test_who_never_sees_persons_asks_about_bookings_only():
    """An interpreter asks about the own bookings, a coordinator about all; neither about people."""
    for roles in ({"INT"}, {"ICO"}, {"INT", "ICO"}):
        with pytest.raises(Refusal, match=r"access.not_your_role"):
            must_ask(people_count, frozenset(roles))
    must_ask(own_bookings, frozenset({"INT"}))
    must_ask(unfilled, frozenset({"ICO"}))
    with pytest.raises(Refusal, match=r"access.not_your_role"):
        must_ask(unfilled, frozenset({"INT"}))
    must_ask(people_count, frozenset({"INT", "OFF"}))
