import datetime
from zoneinfo import ZoneInfo

from ground import tables

from screenio.domain.clocks import (
    after,
    due_along,
    hours_since,
    legal_clocks,
    referral_due,
    soonest,
)
from screenio.domain.referral import DossierSealed, State

WISH = "2026-11-22T09:30:00+01:00"


def test_mk72_runs_from_the_wish():
    """In North Macedonia 72 hours run from the wish for protection."""
    due = legal_clocks(tables().profiles["MK"], tables(), {"PROTECTION_WISH_MADE": WISH})
    assert [(one.code, one.at.isoformat()) for one in due] == [
        ("MK72", "2026-11-25T09:30:00+01:00")
    ]


def test_rs72_runs_from_the_certificate():
    """In Serbia 72 hours run from the certificate, and nothing runs before there is one."""
    serbia = tables().profiles["RS"]
    assert legal_clocks(serbia, tables(), {"PROTECTION_WISH_MADE": WISH}) == []
    due = legal_clocks(serbia, tables(), {"CERTIFICATE_ISSUED": WISH})
    assert [one.code for one in due] == ["RS72"]


def test_hours_are_hours_through_summer_time():
    """72 hours are 72 hours, also when the clocks are set back in between."""
    start = datetime.datetime(2026, 10, 24, 12, tzinfo=ZoneInfo("Europe/Belgrade"))
    end = after(start, 72)
    assert (
        end.astimezone(datetime.UTC) - start.astimezone(datetime.UTC)
    ).total_seconds() == 72 * 3600
    assert end.hour == 11


def test_hours_since_are_never_negative():
    """A start event in the future gives no hours."""
    now = datetime.datetime.fromisoformat(WISH)
    assert hours_since(now, now + datetime.timedelta(hours=5, minutes=59)) == 5
    assert hours_since(now, now - datetime.timedelta(hours=1)) == 0


def state(pathway, reached):
    sealed = DossierSealed(
        envelope=b"", receiver=b"", package="FULL", digest=b"", disclosed=(), at=WISH
    )
    return State(pathway=pathway, state=reached, opened_at=WISH, sealed=(sealed,))


def test_a_stick_without_a_receipt_is_looked_for():
    """72 hours after sealing without a receipt somebody looks for the stick."""
    (due,) = referral_due([state("CHILD", "SENT")], tables())
    assert (due.code, due.at.isoformat()) == ("NO_RECEIPT", "2026-11-25T09:30:00+01:00")


def test_an_open_referral_is_due_by_its_urgency():
    """A referral that has not left is due by the urgency of its pathway; one that left is not."""
    due = referral_due([state("ASY", "DRAFT"), state("CHILD", "DELIVERED")], tables())
    assert [(one.code, one.at.isoformat()) for one in due] == [("ASY", "2026-11-23T09:30:00+01:00")]
    assert soonest(due) == due[0]
    assert soonest([]) is None


def test_one_referral_is_due_by_where_it_is():
    """A draft is due to leave, a sent one to be answered, a sealed or finished one not at all."""
    asylum, at = tables().pathways["ASY"], "2026-11-22T10:00:00+01:00"
    due = {
        state: due_along(asylum, state, opened_at=at, sealed_at=at)
        for state in ("DRAFT", "SENT", "QUEUED", "ACCEPTED")
    }
    assert [due["DRAFT"].code, due["SENT"].code] == ["ASY", "NO_RECEIPT"]
    assert (due["QUEUED"], due["ACCEPTED"]) == (None, None)
