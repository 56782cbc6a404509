"""The page of a new arrival."""

import pytest
from ui_desk import settle
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.ui.arrival.model import NAME
from screenio.ui.arrival.screen import build


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_empty_in_every_language(looks, built, language):
    """Nothing is filled in; every field has its name."""
    page = built(build, None, with_look=looks(language))
    assert page._newcomer().said == {}
    assert not clipped(page)


def test_people_are_added_and_registered(gate, built):
    """Two people, the second related to the first, then their page."""
    page = built(build, None)
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place[0]))
    page.name.latin.put(HOSTILE[:300])
    page._on_next()
    assert page.name.value() is None
    assert len(page.model.people) == 1
    page._on_register()
    assert "basis" in page.notice.says
    page.since.now.click()
    page.since.basis.choose("NAT")
    page.since.began.choose("APPREHENSION")
    page.relation.choose("SPOUSE")
    page._on_register()
    assert wanted == ["person"]


def test_somebody_added_by_mistake_is_taken_out(built):
    """The chip of a person takes them out again."""
    page = built(build, None)
    page.name.latin.put("Gul")
    page._on_next()
    page._on_drop(0)
    assert page.model.people == []


def test_what_follows_for_a_child_is_said(built):
    """A birth that touches eighteen and nobody beside: the page says what follows from it."""
    page = built(build, None)
    page.birth.calendar.choose("GREG")
    page.birth.fields["y"].put("2012")
    page.birth._on_changed()
    settle()
    assert "Say who is with the child" in words_of(page)
    page.company.choose("NOBODY")
    settle()
    assert "Doors to return are shut" in words_of(page)


def test_what_is_refused_is_said_below(gate, built):
    """A date without its calendar is asked for it and nothing is registered."""
    page = built(build, None)
    page.birth.fields["y"].put("1387")
    page._on_register()
    assert "calendar" in page.notice.says
    page._on_next()
    assert page.model.people == []


def test_what_was_typed_is_there_again(gate, built):
    """After a crash, a lock or another page the arrival is as it was; registered or discarded it is not."""
    page = built(build, None)
    page.name.latin.put("Gul")
    page._on_next()
    page.name.latin.put("Ali")
    page.birth.calendar.choose("GREG")
    page.since.place.put("Gate")
    page._on_typed()
    page.keep()
    again = built(build, None)
    assert [one.said[NAME]["latin"] for one in again.model.people] == ["Gul"]
    assert again.name.latin.text() == "Ali"
    assert again.since.place.text() == "Gate"
    assert "not registered yet" in again.notice.says
    again._on_discard()
    assert built(build, None).name.value() is None


def test_a_registered_arrival_is_no_draft_any_more(gate, built):
    """Once everybody is registered, the page begins empty."""
    page = built(build, None)
    page.name.latin.put("Gul")
    page.since.now.click()
    page.since.basis.choose("NAT")
    page.since.began.choose("APPREHENSION")
    page.keep()
    page._on_register()
    assert built(build, None).name.value() is None
