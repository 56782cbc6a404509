from screenio.ui.parts.button import Button
from screenio.ui.pool.variety_picks import VarietyPicks


def test_varieties_are_added_and_taken_away(look, show):
    """One that is typed counts, Add keeps it, a press on its button takes it away with its level."""
    picks = show(VarietyPicks(look, ("pbu",)), (500, 160))
    picks.pick.choose("prs")
    assert picks.chosen() == ("pbu", "prs")
    picks.add.click()
    assert picks.pick.chosen() == ""
    picks.lines["pbu"].picked.emit("NATIVE")
    picks.lines["prs"].picked.emit("C1")
    assert picks.levels() == (("pbu", "NATIVE"), ("prs", "C1"))
    gone = next(b for b in picks.findChildren(Button) if "Northern Pashto" in b.accessibleName())
    gone.click()
    assert picks.chosen() == ("prs",)
    assert picks.levels() == (("prs", "C1"),)


def test_a_level_that_is_known_is_shown(look, show):
    """What the entry says stands in the line of the variety; a level may be taken back."""
    picks = show(VarietyPicks(look, ("pbu", "prs"), (("prs", "B2"),)), (500, 260))
    assert [pick.chosen() for pick in picks.lines.values()] == ["", "B2"]
    picks.lines["prs"].picked.emit("")
    assert picks.levels() == ()
