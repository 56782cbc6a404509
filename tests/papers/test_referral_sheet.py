from screenio.cli.walk.expectations import folded
from screenio.domain.referral import FULL, NOTICE
from screenio.papers.referral_sheet import referral_sheet
from screenio.papers.text import text_of
from screenio.projections.referrals import subject_for


def sheet(heard, words, package):
    desk, about = heard
    referral = desk.ask(subject_for, about, "ASY")
    return folded(text_of(desk.ask(referral_sheet, referral, words, package=package)))


def test_the_sheet_holds_what_leaves(heard, words):
    """The sheet of a full dossier names receiver, person and values, marked as declared."""
    text = sheet(heard, words, FULL)
    for part in ("asylum", "Gul Agha", "Declared"):
        assert folded(part) in text


def test_the_sheet_of_a_notification_holds_the_least(heard, words):
    """A notification's sheet has no word of fear and less than the full one."""
    notice = sheet(heard, words, NOTICE)
    assert folded("they kill me") not in notice
    assert len(notice) < len(sheet(heard, words, FULL))
