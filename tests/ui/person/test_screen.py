"""The page of a person."""

import pytest
from stations import NAME, arrive, drawn
from ui_desk import settle
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.domain.person import ClaimValue, RegisterPerson, StateRelation
from screenio.domain.screening import RaiseTask
from screenio.encoding import SubjectId
from screenio.ui.person.screen import build


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language_whatever_the_name_is(gate, looks, built, language):
    """Values, doors, clocks and history are there."""
    gate.say("S2.1", {**NAME, "native": HOSTILE, "latin": HOSTILE[:400]})
    gate.wish()
    gate.desk(lambda desk: desk.submit(RaiseTask(subject=gate.case, task="PAUSE")))
    page = built(build, gate.person, with_look=looks(language))
    settle()
    assert "R1" in words_of(page)
    assert not clipped(page)
    page.focus_first()
    assert page.talk.hasFocus()


def test_said_and_on_paper_are_two_lines(gate, built):
    """A name on a paper stands beside the one that was said; both stay."""
    claim = ClaimValue(
        subject=SubjectId(gate.person),
        attribute="person.name",
        value=NAME | {"latin": "Gul Aqa"},
        source="DOCUMENT",
        status="DOCUMENTED_VERIFIED",
    )
    gate.desk(lambda desk: desk.submit(claim))
    page = built(build, gate.person)
    settle()
    said = words_of(page)
    assert "\u2068Name\u2069, on paper" in said
    assert "Gul Agha" in said
    assert "Confirmed" in said


def test_the_buttons_lead_on(gate, built):
    """To the interview, the review, the referrals; a person without an interview begins one."""
    page = built(build, gate.person)
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place))
    for button in (page.talk, page.review, page.referrals):
        button.click()
    assert wanted == [
        ("interview", gate.talk),
        ("review", gate.person),
        ("referrals", gate.person),
    ]
    other, _ = gate.desk(arrive)
    relation = StateRelation(subject=SubjectId(other), other=gate.person, relation="SPOUSE")
    gate.desk(lambda desk: desk.submit(relation))
    page = built(build, other)
    page.wanted.connect(lambda *place: wanted.append(place))
    page.talk.click()
    assert wanted[-1] == ("begin", other)
    assert "Gul Agha" in words_of(page)


def test_the_copy_is_saved_and_said(gate, built, tmp_path):
    """Where the copy is saved is said in the page."""
    page = built(build, gate.person)
    page._on_place(str(tmp_path / "copy.pdf"))
    assert "copy.pdf" in page.notice.says


def test_a_receiver_has_no_interview_here(gate, built):
    """Where there is no case, its buttons are not shown."""
    about = drawn()
    gate.desk(lambda desk: desk.submit(RegisterPerson(subject=about, arrival=drawn())))
    page = built(build, about)
    assert page.talk.isHidden()
