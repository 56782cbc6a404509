"""What stands beside a question."""

from stations import NAME
from ui_fixtures import words_of

from screenio.domain.person import ClaimValue
from screenio.encoding import SubjectId
from screenio.language.answers import AnswerWriter
from screenio.projections.question_card import asked
from screenio.ui.interview.aside import Aside, CorrectionSheet, understood_chip
from screenio.ui.parts.person_line import moment_now


def test_what_was_heard_is_shown_and_said_never_to_be_filled_in(gate, look, show):
    """A father's name heard at arrival stands beside the question."""
    claim = ClaimValue(
        subject=SubjectId(gate.person),
        attribute="person.father_name",
        value=NAME | {"latin": "Mir Agha"},
        source="ARRIVAL",
    )
    gate.desk(lambda desk: desk.submit(claim))
    found = gate.desk(lambda desk: desk.ask(asked, gate.talk, "S2.2a", "en"))
    writer = AnswerWriter(found.form, "en", look.label, stated_on=moment_now().date())
    aside = show(Aside(look), (310, 500))
    aside.show_asked(found, writer)
    said = words_of(aside)
    assert "Mir Agha" in said
    assert "never filled in" in said


def test_understanding_is_said_by_word(look):
    """Yes, no and not asked are three different chips."""
    texts = [understood_chip(look, "Person", answer).text() for answer in ("YES", "NO", "")]
    assert texts == ["Person: Yes", "Person: No", "Person: not asked yet"]


def test_a_correction_needs_what_it_should_be(look, show):
    """An empty correction is not recorded."""
    sheet = CorrectionSheet(look)
    page = show(Aside(look), (800, 500))
    sheet.open_over(page)
    heard = []
    sheet.corrected.connect(lambda *said: heard.append(said))
    sheet._on_keep()
    assert heard == []
    sheet.said.put("three")
    sheet.should_be.put("four")
    sheet._on_keep()
    assert heard == [("three", "four")]
