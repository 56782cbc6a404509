"""The page of a person's other forms."""

import own_forms
import pytest
from own_forms import SECOND
from stations import arrive, says
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.errors import Refusal
from screenio.ui.interview.screen import build as interview
from screenio.ui.other_forms.move import MoveSheet
from screenio.ui.other_forms.screen import build


@pytest.fixture
def begun(gate):
    """A person asked with version 1 of a form of which version 2 is in use now."""
    gate.sign_in("SUP")

    def work(desk):
        desk.submit(own_forms.bring(), own_forms.use())
        about, talk = own_forms.begun(desk, own_forms.own())
        says(desk, talk, "blankets", 2)
        desk.submit(own_forms.bring("2", SECOND), own_forms.use("2", SECOND))
        return about, talk

    return gate.desk(work)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(gate, begun, looks, built, language):
    """The forms in use and the interviews begun are there."""
    page = built(build, begun[0], with_look=looks(language))
    settle()
    assert "Needs tonight" in words_of(page)
    assert not clipped(page)


def test_the_buttons_begin_go_on_and_move(gate, begun, built, qtbot):
    """One form is begun with its digest; an interview goes on, or moves once that was agreed to."""
    about, talk = begun
    page = built(build, about)
    settle()
    page.focus_first()
    assert page.isAncestorOf(page.focusWidget())
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place))
    buttons = {one.words: one for one in page.findChildren(type(page.focusWidget()))}
    buttons["Begin"].click()
    buttons["Continue"].click()
    assert wanted == [
        ("begin", (about, own_forms.own("2", SECOND).digest)),
        ("interview", talk),
    ]
    buttons["Look at version \u20682\u2069"].click()
    sheet = page.findChild(MoveSheet)
    assert "Which blankets" not in words_of(sheet)
    assert "How many blankets?" in words_of(sheet)
    sheet.yes.click()
    assert wanted[-1] == ("interview", talk)
    assert gate.desk(lambda desk: desk.view().state(talk)).values == {}
    page._on_refused(Refusal("interview.loss_not_seen"))
    assert page.notice.says


def test_where_there_are_none_it_says_what_to_do(gate, built):
    """Without own forms the page says who brings them in."""
    about, _ = gate.desk(arrive)
    page = built(build, about)
    assert "Preferences, Forms" in words_of(page)
    assert "Nobody was asked" in words_of(page)


def test_the_end_of_an_own_form_says_nothing_of_a_review(gate, begun, built):
    """Once an own form is answered its answers are kept; nobody signs them off by themselves."""
    talk = begun[1]
    for question, value in (("sleeps", "TENT"), ("remark", "-"), ("call", "Gul")):
        gate.desk(lambda desk, q=question, v=value: says(desk, talk, q, v))
    page = built(interview, talk)
    settle()
    assert page.model.question == ""
    assert "kept in the record" in words_of(page)
    assert "signs it off" not in words_of(page)
    assert "Person understands" not in words_of(page)
