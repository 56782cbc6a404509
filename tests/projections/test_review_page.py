"""A record for review."""

from screenio.projections.review_page import review_page


def test_who_took_part_may_not_sign(gate, heard):
    """The officer who asked may not sign, a supervisor who took no part may."""
    desk, about, _, _ = heard
    page = desk.ask(review_page, about, "en")
    assert not page.may_sign
    assert page.authors == ("OFF",)
    assert dict(page.sections)["S2"] == "Identity"
    supervisor = gate.desk("gate", "SUP")
    assert supervisor.ask(review_page, about, "en").may_sign
