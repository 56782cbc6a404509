from stations import arrive, drawn

from screenio.domain.interpreter import ListInterpreter
from screenio.domain.person import ARRIVAL, ClaimValue, StateRelation
from screenio.projections.person_page import begin_page, person_page


def test_a_page_holds_the_card_and_who_belongs_to_whom(heard):
    """The page has the card, the languages of the interview, and relatives with their names."""
    desk, about, _, subject = heard
    wife, _ = arrive(desk)
    desk.submit(StateRelation(subject=about, other=wife, relation="SPOUSE"))
    page = desk.ask(person_page, about)
    assert page.card.interview == subject
    assert page.languages == ("en", "ps", "pbu")
    assert page.related == ((wife, "", "SPOUSE"),)
    assert page.own_interview
    assert not page.read_back


def test_beginning_offers_the_pool_and_what_was_said_at_arrival(gate):
    """Before an interview the pool and the language heard at arrival are shown, nothing is chosen."""
    desk = gate.desk("gate", "OFF")
    about, case = arrive(desk)
    listed = ListInterpreter(
        subject=drawn(), pool_id="I-07", varieties=("pbu",), modes=("PHONE",), gender="M"
    )
    heard = ClaimValue(subject=about, attribute="interview.language", value="pbu", source=ARRIVAL)
    desk.submit(listed, heard)
    page = desk.ask(begin_page, about)
    assert page.screening == case
    assert [one.pool_id for one in page.pool] == ["I-07"]
    assert page.said_language == "pbu"
    assert desk.ask(person_page, about).languages == ("en", "en", "")
