"""The page of sticks."""

import pytest
from fake_background import FakeBackground
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.encoding import PersonId, SubjectId
from screenio.errors import Trouble
from screenio.projections.referrals import ReferralRow, all_referrals
from screenio.ui.parts.steps import ACKNOWLEDGED, SAVED, SEALED, WRITTEN
from screenio.ui.stick.model import Read
from screenio.ui.stick.screen import ALARM_ICONS, build, reached


def referral(state, *, receipt="", sealed="2026-11-22T10:00:00+01:00"):
    """Make a row."""
    return ReferralRow(
        referral=SubjectId(b"r" * 16),
        person=PersonId(b"p" * 16),
        name_native=HOSTILE,
        name_latin="",
        pathway="ASY",
        state=state,
        receiver=b"",
        package="NOTICE",
        opened_at="2026-11-22T09:00:00+01:00",
        sealed_at=sealed,
        receipt_at="",
        receipt_state=receipt,
        asks=0,
    )


class Desk:
    """A desk with one envelope to write."""

    def outgoing(self):
        """Give what waits."""
        return ["envelope"], 1


ROWS = [referral("DRAFT", sealed=""), referral("SENT"), referral("ACCEPTED", receipt="ACCEPTED")]


@pytest.mark.parametrize("kind", ["SCREENING", "ASY"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(looks, show, given, language, kind):
    """The outbox and the stick are there, and what was odd is said in plain words."""
    behind = FakeBackground({all_referrals: ROWS}, Desk())
    page = show(build(given(behind, kind=kind, with_look=looks(language)), None))
    page.focus_first()
    assert page.folder.edit.hasFocus()
    alarms = tuple((code, {"number": 3}) for code in ALARM_ICONS)
    page._model.read.emit(Read(0, alarms))
    assert page.results.count() == len(ALARM_ICONS)
    assert not clipped(page)


def test_green_comes_from_a_receipt_alone():
    """A referral is acknowledged by its receiver's receipt, however it was sent."""
    assert reached(referral("DRAFT", sealed="")) == SAVED
    assert reached(referral("QUEUED")) == SEALED
    assert reached(referral("SENT")) == WRITTEN
    assert reached(referral("SENT", receipt="DELIVERED")) == ACKNOWLEDGED


def test_what_happened_is_said(look, show, given):
    """Written is not delivered; stopped, refused, nothing and something taken in are told apart."""
    page = show(build(given(FakeBackground({all_referrals: []}, Desk())), None))
    model = page._model
    model.moved.emit(0, 4)
    assert page.stop.isVisible()
    assert not page.write.isEnabled()
    said = []
    for act in (
        lambda: model.written.emit(2),
        lambda: model.written.emit(0),
        lambda: model.read.emit(Read(2, ())),
        lambda: model.read.emit(Read(0, ())),
        model.stopped.emit,
        lambda: model.refused.emit(Trouble("stick.full")),
    ):
        act()
        said.append(page.notice.says)
    assert len(set(said)) == 6
    assert "receipts come back" in said[0]
    assert page.write.isEnabled()
    assert "1 envelope to write" in words_of(page).replace("\u2068", "").replace("\u2069", "")


def test_a_folder_is_asked_for_first(look, show, given):
    """Without a folder nothing is tried."""
    page = show(build(given(FakeBackground({all_referrals: []}, Desk())), None))
    page.write.click()
    assert "Choose the folder" in page.notice.says


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_coordinator_sees_no_referral_there(looks, show, given, language):
    """The page of whoever sees no persons asks for none, and says that duty rosters alone go along."""
    behind = FakeBackground({}, Desk())
    mine = given(behind, roles=("ICO",), with_look=looks(language))
    page = show(build(mine, None))
    assert page.write.isEnabled()
    assert HOSTILE not in words_of(page)
    assert looks(language).words.say("Duty rosters and bookings alone") in words_of(page)
    assert not clipped(page)
