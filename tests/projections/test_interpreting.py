from screenio.domain.breaks import TakeBreak
from screenio.projections.interpreting import interpreting


def test_who_interprets_and_how_long_is_shown(heard):
    """Who was there when the interview began interprets it, with the limits that hold for them."""
    desk, _, _, talk = heard
    found = desk.ask(interpreting, talk)
    assert found.pool_id
    assert found.session
    assert found.rule.kind in {"IN_PERSON", "REMOTE"}
    assert found.bookings == ()
    desk.submit(TakeBreak(subject=talk))
    assert desk.ask(interpreting, talk).pace.rests_since
