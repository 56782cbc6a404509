"""A gate whose supervisor works on its forms; workbooks are compiled at once, in their own process."""

import pytest
from own_forms import FORM_ID, bring, own, use
from stations import drawn
from ui_desk import AtOnce

from screenio.domain.interview import BeginInterview
from screenio.ui.forms.model import FormsModel
from screenio.ui.forms.screen import FormsScreen


@pytest.fixture
def forms(gate, given, show):
    """Give the page over the gate's desk, with forms brought in before."""

    def build(*commands, role="SUP", with_look=None):
        gate.sign_in("SUP")
        gate.desk(lambda desk: desk.submit(*commands) if commands else None)
        if role != "SUP":
            gate.sign_in(role)
        model = FormsModel(gate.behind, AtOnce())
        page = FormsScreen(given(gate.behind, roles=(role,), with_look=with_look), model)
        model.setParent(page)
        return show(page, (1274, 660))

    return build


@pytest.fixture
def held(gate):
    """An open interview with the first version of the form."""
    gate.sign_in("SUP")
    gate.desk(lambda desk: desk.submit(bring(), use()))
    subject, form = drawn(), own()
    gate.desk(
        lambda desk: desk.submit(
            BeginInterview(
                subject=subject,
                person=gate.person,
                screening=gate.case,
                form=FORM_ID,
                form_digest=form.digest,
                languages=("en", "ar", "arb"),
            )
        )
    )
    return subject
