"""Which pages there are."""

from screenio.ui import screens


def test_every_place_of_a_side_bar_is_built():
    """A side bar shows no place that nothing makes; preferences come last."""
    for kind in ("SCREENING", "ASY"):
        places = screens.side_bar(kind, frozenset({"OFF"}))
        assert all(place.name in screens.BUILDERS for place in places)
        assert places[-1] is screens.PREFERENCES


def test_a_receiver_registers_nobody():
    """A receiver's side bar has no arrivals and no referrals of its own."""
    names = {place.name for place in screens.side_bar("ASY", frozenset({"ASY"}))}
    assert names.isdisjoint({"arrival", "referrals"})


def test_who_never_sees_persons_has_no_place_about_them():
    """An interpreter has the own assignments, a coordinator the pool and its sticks; none about people."""
    own = {"INT": ["assignments"], "ICO": ["interpreters", "stick"]}
    for role, places in own.items():
        names = [place.name for place in screens.side_bar("SCREENING", frozenset({role}))]
        assert names == [*places, "preferences"]
        assert screens.first_place("SCREENING", frozenset({role})) == places[0]
