from screenio.ui.parts.button import Button
from screenio.ui.pool.variety_picks import VarietyPicks


def test_varieties_are_added_and_taken_away(look, show):
    """One that is typed counts, Add keeps it, a press on its chip takes it away."""
    picks = show(VarietyPicks(look, ("pbu",)), (500, 160))
    picks.pick.choose("prs")
    assert picks.chosen() == ("pbu", "prs")
    picks.add.click()
    assert picks.pick.chosen() == ""
    gone = next(b for b in picks.findChildren(Button) if b.words == "Northern Pashto")
    gone.click()
    assert picks.chosen() == ("prs",)
