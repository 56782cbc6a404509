"""An interview to come, without a window."""

import pytest
from ground import tables
from stations import arrive

from screenio.projections.pool import interpreters
from screenio.ui.beginning.model import BeginningModel


@pytest.fixture
def model(gate):
    """A person who was not interviewed."""
    person, _ = gate.desk(arrive)
    made = BeginningModel(gate.behind, person, "en")
    made.start()
    return made


def test_it_begins_in_a_variety_and_lists_the_interpreter(gate, model):
    """The form's language follows the variety; an interpreter not in the pool is listed once."""
    heard = []
    model.began.connect(lambda talk: heard.append(bytes(talk)))
    checks = tuple(tables().codes["remote_gate"])
    model.begin("prs", "I-09", "PHONE", "F", checks)
    began = gate.desk(lambda desk: desk.view().state(heard[0])).began
    assert began.languages == ("en", "fa_AF", "prs")
    assert (began.pool_id, began.mode, began.gender) == ("I-09", "PHONE", "F")
    assert began.gate == checks
    assert [one.pool_id for one in gate.desk(lambda desk: desk.ask(interpreters))] == ["I-09"]


def test_a_language_without_a_form_is_kept_as_it_is(model):
    """Where the form has no such language, nothing of another takes its place."""
    assert model.spoken("pbu") == "ps"
    assert model.spoken("apc") == "ar"
    assert model.spoken("som") == "so"
    assert model.spoken("wne") == "wne"


def test_without_an_interpreter_nobody_is_listed(gate, model):
    """An interview may begin without an interpreter; the form asks about it."""
    model.begin("pbu", "", "", "")
    assert gate.desk(lambda desk: desk.ask(interpreters)) == []
