from stations import arrive, says, wish

from screenio.projections.review_card import review_card

SAYS = {"person": "وجدة", "officer": "Oujda"}


def test_a_review_goes_field_by_field(heard):
    """Answered fields are listed in the order of the form, notes are not."""
    desk, about, _, subject = heard
    card = desk.ask(review_card, about)
    assert [row.question for row in card.fields] == ["S0.4b", "S0.4c", "S2.1", "S2.4"]
    assert card.interview == subject
    assert card.own_interview
    assert not card.signed_off


def test_an_objection_stands_under_its_field(heard):
    """What the person says is right stands under the value."""
    desk, about, _, subject = heard
    says(desk, subject, "S2.5", {"country": "MAR"})
    says(desk, subject, "S9.1", "NOT_CORRECT")
    says(desk, subject, "S9.6", [{"S9.6.1": "S2.5", "S9.6.2": SAYS}])
    rows = {row.question: row for row in desk.ask(review_card, about).fields}
    assert dict(rows["S2.5"].objection) == SAYS
    assert dict(rows["S2.1"].objection) == {}


def test_closed_fields_say_so_and_words_are_for_the_entitled(heard, gate):
    """A supervisor sees health answers closed, and reads the words of a wish."""
    desk, about, _, subject = heard
    says(desk, subject, "S6a", "YES")
    wish(desk, about, native="وژني مې", translated="they kill me")
    card = gate.desk("gate", "SUP").ask(review_card, about)
    rows = {row.question: row for row in card.fields}
    assert rows["S6a"].closed_to_us
    assert card.wish_words == (("وژني مې", "they kill me"),)
    assert not card.own_interview
    assert "guard.read_back" in card.guards


def test_somebody_without_an_interview_has_an_empty_review(gate):
    """Before an interview there is nothing to go through."""
    desk = gate.desk("gate", "OFF")
    about, _ = arrive(desk)
    assert desk.ask(review_card, about).fields == ()
