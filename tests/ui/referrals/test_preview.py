"""The page of a referral."""

import pytest
from stations import NAME
from ui_desk import settle
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.domain.referral import OpenReferral
from screenio.domain.screening import SignOff
from screenio.errors import Refusal
from screenio.projections.referrals import subject_for
from screenio.ui.referrals.preview import build


def referral(gate, pathway):
    """Open a referral along a pathway; gives it."""
    subject = gate.desk(lambda desk: desk.ask(subject_for, gate.person, pathway))
    command = OpenReferral(subject=subject, person=gate.person, pathway=pathway)
    gate.desk(lambda desk: desk.submit(command))
    return subject


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_leaves_and_what_stays_stand_side_by_side(gate, looks, built, language):
    """Both columns are there in every language, whatever the name is."""
    gate.say("S2.1", {**NAME, "native": HOSTILE, "latin": HOSTILE[:400]})
    gate.wish()
    page = built(build, referral(gate, "ASY"), with_look=looks(language))
    settle()
    assert page.model.page.preview.leaves
    assert page.model.page.preview.stays
    assert page.person() == gate.person
    assert not clipped(page)


def test_the_only_receiver_is_chosen_and_it_is_sealed(gate, built):
    """Sealing says that the bytes were checked and that it waits for a stick."""
    gate.wish()
    page = built(build, referral(gate, "ASY"))
    page.focus_first()
    page._on_seal()
    assert "waits for a stick" in page.notice.says


def test_a_shut_door_says_why_and_seals_nothing(gate, built):
    """Along a shut door the rule and who opens it are said, and nothing can be sealed."""
    gate.wish()
    page = built(build, referral(gate, "RET_F"))
    settle()
    assert not page.seal.isEnabled()
    assert "A wish for protection is known" in words_of(page)
    page._on_seal()
    assert page.model.page.state == "DRAFT"


def test_the_other_package_can_be_looked_at_after_sign_off(gate, built):
    """After sign-off the full dossier is shown, and the notification can be."""
    gate.read_back()
    gate.wish()
    gate.sign_in("SUP")
    from_review(gate)
    page = built(build, referral(gate, "ASY"))
    assert page.model.page.preview.package == "FULL"
    page.other.click()
    assert page.model.page.preview.package == "NOTICE"


def from_review(gate):
    """Sign the record off."""
    gate.desk(lambda desk: desk.submit(SignOff(subject=gate.case)))


def test_the_sheet_is_saved_and_a_refusal_is_said(gate, built, tmp_path):
    """Where the sheet is saved, and what a rule refused, is said in the page."""
    gate.wish()
    page = built(build, referral(gate, "ASY"))
    page._on_place(str(tmp_path / "sheet.pdf"))
    assert "sheet.pdf" in page.notice.says
    page.model.refused.emit(Refusal("referral.superseded"))
    assert "sheet.pdf" not in page.notice.says
