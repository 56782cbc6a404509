"""One referral, without a window."""

import pytest
from stations import PARTS

from screenio.papers.terms import Words
from screenio.projections.referrals import subject_for
from screenio.ui.referrals.preview_model import PreviewModel


@pytest.fixture
def model(gate):
    """The referral that a wish opened."""
    gate.wish()
    referral = gate.desk(lambda desk: desk.ask(subject_for, gate.person, "ASY"))
    made = PreviewModel(gate.behind, referral)
    made.start()
    return made


def test_before_sign_off_only_the_notification_may_be_sealed(model):
    """What is shown first is what may leave now; the other package can be looked at."""
    assert model.page.packages == ("NOTICE",)
    assert model.page.preview.package == "NOTICE"
    model.choose("FULL")
    assert model.page.preview.package == "FULL"


def test_it_is_sealed_to_a_receiver(model):
    """Sealing is said, and the referral waits for a stick."""
    heard = []
    model.sealed.connect(lambda: heard.append(True))
    model.seal(model.page.receivers[0].station)
    assert heard == [True]
    assert model.page.state == "QUEUED"


def test_what_a_rule_refuses_is_said(model):
    """The full dossier before sign-off is refused."""
    model.choose("FULL")
    heard = []
    model.refused.connect(heard.append)
    model.seal(model.page.receivers[0].station)
    model.cancel()
    assert [one.code for one in heard] == ["referral.not_signed_off", "access.not_your_role"]


def test_the_sheet_is_written_where_it_was_asked_for(gate, given, model, tmp_path):
    """The referral sheet is a PDF at that place."""
    with_all = given(gate.behind)
    words = Words(with_all.resources, with_all.translations, PARTS.tables)
    heard = []
    model.printed.connect(heard.append)
    model.print_sheet(str(tmp_path / "sheet.pdf"), words)
    assert heard == [str(tmp_path / "sheet.pdf")]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
