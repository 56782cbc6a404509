import pytest
from ground import PERSON

from screenio.desk.access import EVERYBODY, MAY_SUBMIT, must_submit
from screenio.domain import protection, referral
from screenio.domain.subjects import KINDS
from screenio.errors import Refusal


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
