"""Own forms beside one person."""

import own_forms
from own_forms import SECOND
from stations import arrive

from screenio.projections.other_forms import other_forms
from screenio.projections.person_page import begin_page, person_page


def test_what_is_in_use_and_what_was_begun_stand_beside_a_person(gate):
    """A form in use can be begun with; an interview says when another version is in use now."""
    desk = gate.desk("gate", "SUP")
    stranger, _ = arrive(desk)
    assert not desk.ask(person_page, stranger).has_other_forms
    desk.submit(own_forms.bring(), own_forms.use())
    about, _ = own_forms.begun(desk, own_forms.own())
    desk.submit(own_forms.bring("2", SECOND), own_forms.use("2", SECOND))
    found = desk.ask(other_forms, about)
    assert [one.version for one in found.offered] == ["2"]
    assert [(one.version, one.newer_version, one.open) for one in found.held] == [("1", "2", 1)]
    assert found.open
    assert desk.ask(other_forms, stranger).held == ()
    assert desk.ask(person_page, stranger).has_other_forms
    assert desk.ask(begin_page, about, found.offered[0].digest).form.version == "2"
    assert desk.ask(begin_page, about, b"").form.form_id == "SCR-1"
