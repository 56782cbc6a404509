"""The page before an interview."""

import pytest
from stations import arrive
from ui_fixtures import LANGUAGES, clipped

from screenio.domain.interpreter import ListInterpreter
from screenio.domain.person import ClaimValue
from screenio.encoding import SubjectId
from screenio.ui.beginning.screen import build


@pytest.fixture
def person(gate):
    """Somebody who said their language at arrival, and a pool of one."""
    about, _ = gate.desk(arrive)
    listed = ListInterpreter(
        subject=SubjectId(bytes(16)),
        pool_id="I-07",
        varieties=("pbu",),
        modes=("PHONE",),
        gender="F",
    )
    said = ClaimValue(
        subject=SubjectId(about), attribute="interview.language", value="pbu", source="ARRIVAL"
    )
    gate.desk(lambda desk: desk.submit(listed, said))
    return about


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(looks, built, person, language):
    """Language and interpreter can be chosen; nothing is chosen yet."""
    page = built(build, person, with_look=looks(language))
    page.focus_first()
    assert page.person() == person
    assert page.variety.chosen() == ""
    assert not clipped(page)


def test_what_was_heard_is_offered_and_the_interview_begins(gate, built, person):
    """The language heard at arrival is taken by a button; who speaks it is offered; it begins."""
    page = built(build, person)
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place[0]))
    page._on_begin()
    assert "Choose the language" in page.notice.says
    page._on_take("pbu")
    page.pool.choose("I-07")
    assert (page.mode.chosen(), page.gender.chosen()) == (["PHONE"], ["F"])
    page._on_begin()
    assert "every check of the line" in page.notice.says
    for one in page.gate.buttons.values():
        one.click()
    page._on_begin()
    assert wanted == ["interview"]


def test_who_does_not_speak_the_variety_is_not_offered(built, person):
    """The pool shows only whom the person understands."""
    page = built(build, person)
    page._on_take("som")
    assert page.pool.buttons["I-07"].isHidden()
