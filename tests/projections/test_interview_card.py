from own_forms import begun, bring, own, use
from small_forms import rows
from stations import says, wish

from screenio.domain.interview import READ
from screenio.domain.person import ARRIVAL, ClaimValue
from screenio.projections.interview_card import interview_card, next_after, resume_at


def test_the_first_open_question_is_on_screen(heard):
    """Without half-typed text an interview goes on at the first question that must be answered."""
    desk, _, _, subject = heard
    card = desk.ask(interview_card, subject)
    assert card.question == "S0.1"
    assert card.status == "MISSING"
    assert card.required
    assert card.missing > 10


def test_half_typed_text_comes_first(heard):
    """Where something was half typed the interview goes on there, with the text."""
    desk, _, _, subject = heard
    desk.unsettled.jot(subject, "S8.2", "My uncle")
    card = desk.ask(interview_card, subject)
    assert (card.question, card.half_typed) == ("S8.2", "My uncle")


def test_after_a_wish_the_questions_of_protection_come_next(heard):
    """A wish puts S5.0 on screen next."""
    desk, about, _, subject = heard
    wish(desk, about)
    assert desk.ask(resume_at, subject) == ("S5.0", "")
    assert desk.ask(next_after, subject, "S5.0") == "S5.1a"


def test_what_was_heard_at_arrival_is_shown_and_not_filled_in(heard):
    """A value from arrival is shown beside the question; the answer stays empty."""
    desk, about, _, subject = heard
    desk.submit(ClaimValue(subject=about, attribute="person.sex", value="F", source=ARRIVAL))
    card = desk.ask(interview_card, subject, "S2.6a")
    assert (card.heard, card.value) == ("F", None)


def test_a_closed_answer_is_shown_to_its_author_only(heard, gate):
    """The author sees what he wrote; another officer sees that it is closed."""
    desk, _, _, subject = heard
    says(desk, subject, "S6a", "YES")
    assert desk.ask(interview_card, subject, "S6a").value == "YES"
    other = gate.desk("gate", "SUP")
    card = other.ask(interview_card, subject, "S6a")
    assert (card.value, card.closed_to_us) == (None, True)
    rows = {row.name: row for section in card.rail for row in section.rows}
    assert rows["S6a"].closed


def test_the_rail_counts_sections(heard):
    """The rail shows each relevant section with what is done and missing."""
    desk, _, _, subject = heard
    rail = {section.name: section for section in desk.ask(interview_card, subject).rail}
    assert rail["S2"].answered == 2
    assert rail["S2"].missing > 0
    assert "S-C" not in rail


def test_after_a_jump_the_rest_is_asked_before_the_read_back(heard):
    """After the questions of protection the interview goes back to what must still be answered."""
    desk, about, _, subject = heard
    wish(desk, about, native="وژني مې", translated="they kill me")
    says(desk, subject, "S5.0", READ)
    for question in ("S5.1a", "S5.1b", "S5.1c"):
        says(desk, subject, question, "NO")
    says(desk, subject, "S5.2", "YES")
    assert desk.ask(next_after, subject, "S5.5") == "S0.1"
    assert desk.ask(next_after, subject, "S9.9") == "S0.1"
    assert desk.ask(next_after, subject, "S2.4") == "S2.5"


LOOSE = rows(
    {"type": "text", "name": "first", "label::English (en)": "First"},
    {"type": "begin group", "name": "tent", "label::English (en)": "The tent"},
    {"type": "text", "name": "dry", "label::English (en)": "Is it dry?"},
    {"type": "text", "name": "warm", "label::English (en)": "Is it warm?", "required": "yes"},
    {"type": "end group"},
    {"type": "text", "name": "last", "label::English (en)": "Anything else?"},
)


def test_an_own_form_is_asked_in_its_order(gate):
    """What may be left out is asked too, and what stands in no group where it stands."""
    gate.desk("gate", "SUP").submit(bring("1", LOOSE), use("1", LOOSE))
    desk = gate.desk("gate", "OFF")
    _, subject = begun(desk, own("1", LOOSE))
    assert desk.ask(resume_at, subject) == ("first", "")
    assert desk.ask(next_after, subject, "first") == "dry"
    says(desk, subject, "first", "yes")
    assert desk.ask(resume_at, subject) == ("dry", "")
    assert [desk.ask(next_after, subject, one) for one in ("dry", "warm")] == ["warm", "last"]
    assert desk.ask(next_after, subject, "last") == "warm"
    rail = desk.ask(interview_card, subject).rail
    assert [one.name for one in rail] == ["", "tent"]
