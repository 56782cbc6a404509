from screenio.planning.fit import Check
from screenio.projections.interpreters_page import Tried
from screenio.ui.interpreters.check_chips import check_chips


def test_what_is_missing_comes_first(look, show):
    """A must that fails comes before a wish that fails, and both before what is well."""
    checks = (
        Check("fit.room", ok=True, values={"rooms": 2, "used": 0}),
        Check("fit.fair", ok=False, must=False, values={"minutes": 9, "share": 5}),
        Check("fit.rest", ok=False, values={"needed": 15, "gap": 5}),
    )
    chips = show(check_chips(look, Tried(checks, "pbu", None, "")), (600, 100))
    said = [chip.text() for chip in chips.widgets]
    assert said[0].startswith("Not enough rest")
    assert said[1].startswith("Above a fair share")
    assert said[2] == "A room is free"
