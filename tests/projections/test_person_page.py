"""The page of a person, and the page before an interview."""

from stations import arrive

from screenio.domain.person import StateRelation
from screenio.encoding import SubjectId
from screenio.projections.person_page import begin_page, person_page


def test_a_page_has_what_writes_it_in_words(heard):
    """The form, the languages, who works here, and whom the person came with."""
    desk, about, _, _ = heard
    other, _ = arrive(desk)
    desk.submit(StateRelation(subject=SubjectId(other), other=about, relation="SPOUSE"))
    page = desk.ask(person_page, other)
    assert page.related == ((about, "Gul Agha", "SPOUSE"),)
    assert page.languages == ("en", "en", "")
    assert not page.own_interview
    own = desk.ask(person_page, about)
    assert own.languages == ("en", "ps", "pbu")
    assert own.own_interview


def test_an_interview_begins_with_what_is_known(heard):
    """The case, the form and the pool."""
    desk, about, case, _ = heard
    page = desk.ask(begin_page, about, b"")
    assert page.screening == case
    assert page.form.form_id == "SCR-1"
    assert (page.pool, page.said_language) == ((), "")
