"""A review, without a window."""

from screenio.ui.review.model import ReviewModel


def model_of(gate):
    """Make a review's model with its record."""
    made = ReviewModel(gate.behind, gate.person, "en")
    made.start()
    return made


def test_fields_are_looked_at_one_by_one(gate):
    """Each field that was looked at is one less; taking it back is one more."""
    model = model_of(gate)
    left = model.left
    assert left == len(model.page.card.fields)
    model.look_at("S2.1", is_seen=True)
    assert model.left == left - 1
    model.look_at("S2.1", is_seen=False)
    assert model.left == left


def test_guards_stand_until_a_reason_is_given_where_one_may_be(gate):
    """A reason lifts a guard that can be overridden and no other."""
    model = model_of(gate)
    assert "guard.read_back" in model.standing({})
    reasons = dict.fromkeys(model.page.card.guards, "TIME_LIMIT")
    assert "guard.read_back" not in model.standing(reasons)
    assert "guard.information" in model.standing(reasons)


def test_somebody_else_signs(gate):
    """Who held the interview may not sign; a supervisor who took no part may."""
    gate.read_back()
    gate.sign_in("SUP")
    model = model_of(gate)
    assert model.page.may_sign
    signed = []
    model.signed.connect(lambda: signed.append(True))
    model.sign_off({})
    assert signed == [True]
    assert model.page.card.signed_off
    refused = []
    model.refused.connect(refused.append)
    model.sign_off({})
    assert [one.code for one in refused] == ["screening.already_signed_off"]


def test_without_a_case_there_is_nothing_to_sign(gate):
    """Signing before the record has come does nothing."""
    model = ReviewModel(gate.behind, gate.person, "en")
    model.sign_off({})
    assert (model.left, model.standing({})) == (0, ())
