from screenio.projections.review_page import review_page


def test_a_review_names_who_held_the_interview_and_who_may_sign(heard, gate):
    """The author may not sign; a supervisor who took no part may, and sees who held the interview."""
    desk, about, *_ = heard
    assert not desk.ask(review_page, about, "en").may_sign
    page = gate.desk("gate", "SUP").ask(review_page, about, "en")
    assert page.may_sign
    assert page.authors == ("OFF",)
    assert page.native == "پښتو"
    assert dict(page.sections)["S2"] == "Identity"
    assert [row.question for row in page.card.fields][-1] == "S2.4"
