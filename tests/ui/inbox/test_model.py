"""An inbox, without a window."""

import pytest

from screenio.domain.dossier import RecallDossier
from screenio.ui.inbox.model import InboxModel


@pytest.fixture
def model(office):
    """The inbox, with its list."""
    made = InboxModel(office.behind)
    made.start()
    return made


def full(model):
    """Give the full dossier of the list."""
    return next(one.dossier for one in model.page.rows if one.package == "FULL")


def test_opening_is_recorded(model):
    """A dossier is opened in memory; the list says that it was."""
    assert {one.state for one in model.page.rows} == {"RECEIVED"}
    assert model.row is None
    model.open(full(model))
    assert model.row.state == "OPENED"
    assert "G1" in model.package.sections
    assert not model.words_shown
    model.show_words()
    assert model.words_shown


def test_it_is_accepted_with_a_certificate(model):
    """Number and date go back; the list says that it was accepted."""
    answered = []
    model.answered.connect(lambda: answered.append(True))
    model.open(full(model))
    model.accept("2026-11-04417", "2026-11-22T00:00:00+01:00")
    assert answered == [True]
    assert (model.row.state, model.row.certificate) == ("ACCEPTED", "2026-11-04417")


def test_it_is_returned_with_a_question_only(model):
    """A question is needed to send it back."""
    refused = []
    model.refused.connect(refused.append)
    model.open(full(model))
    model.send_back(" ")
    assert [one.code for one in refused] == ["dossier.question_empty"]
    model.send_back("Which village?")
    assert model.row.state == "RETURNED_FOR_INFO"


def test_nothing_is_answered_while_nothing_is_open(model):
    """Without an open dossier there is nothing to accept, return or show."""
    model.accept("", "")
    model.send_back("why")
    model.show_words()
    assert {one.state for one in model.page.rows} == {"RECEIVED"}


def test_a_half_typed_question_is_there_again(office, model):
    """What was typed is kept sealed, comes back with the dossier, and goes when the question is sent."""
    dossier = full(model)
    model.open(dossier)
    model.jot("Which vill")
    again = InboxModel(office.behind)
    again.open(dossier)
    assert again.half_typed == "Which vill"
    again.send_back("Which village?")
    again.open(dossier)
    assert again.half_typed == ""


def test_what_is_recalled_is_shown_no_more(office, model):
    """A recall that comes while a dossier is open closes it."""
    model.open(full(model))
    office.behind.submit(model, RecallDossier(subject=model.chosen))
    assert model.row.state == "RECALLED"
    assert model.package is None
