"""Other forms of one person, without a window."""

import own_forms
import pytest
from own_forms import SECOND
from stations import says

from screenio.ui.other_forms.model import OtherFormsModel


@pytest.fixture
def begun(gate):
    """A supervisor at the gate, a person whose answers stand in version 1, and version 2 in use."""
    gate.sign_in("SUP")

    def work(desk):
        desk.submit(own_forms.bring(), own_forms.use())
        about, talk = own_forms.begun(desk, own_forms.own())
        for question, value in (("sleeps", "CAR"), ("blankets", 2), ("remark", "cold")):
            says(desk, talk, question, value)
        desk.submit(own_forms.bring("2", SECOND), own_forms.use("2", SECOND))
        return about, talk

    return gate.desk(work)


def test_nothing_moves_before_the_loss_was_seen(gate, begun):
    """What would be lost is shown first; agreeing to that moves the interview, and only that."""
    about, talk = begun
    model = OtherFormsModel(gate.behind, about, "en")
    seen, moved, refused = [], [], []
    model.weighed.connect(seen.append)
    model.moved.connect(moved.append)
    model.refused.connect(refused.append)
    model.start()
    model.weigh(talk)
    found = seen[0]
    assert [(question, why) for question, _, why in found.lost] == [
        ("sleeps", "OTHER_CODES"),
        ("blankets", "OTHER_KIND"),
    ]
    gate.desk(lambda desk: says(desk, talk, "call", "Mr Gul"))
    gate.desk(lambda desk: says(desk, talk, "sleeps", "TENT"))
    model.move(found)
    assert [one.code for one in refused] == ["interview.loss_not_seen"]
    model.weigh(talk)
    model.move(seen[-1])
    assert moved == [talk]
    assert gate.desk(lambda desk: desk.view().state(talk)).values == {
        "sleeps": "TENT",
        "remark": "cold",
        "call": "Mr Gul",
    }
    assert model.page.held[0].newer == b""
    model.weigh(talk)
    assert len(seen) == 2
