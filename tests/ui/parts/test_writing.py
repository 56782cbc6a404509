"""Who writes answers in which language."""

import datetime

from ground import RESOURCES
from stations import PARTS

from screenio.ui.parts.writing import Writing, tongue


def test_both_sides_write_in_their_language(look):
    """The officer's writer uses the window's labels, the person's those of their language."""
    form = next(iter(PARTS.forms.values()))
    writing = Writing(look, RESOURCES)
    today = datetime.date(2026, 11, 22)
    officer, person = writing.writers(form, PARTS.tables, ("en", "ps", "pbu"), today)
    assert officer.answer("S2.6a", "F") == "Female"
    assert person.answer("S2.6a", "F") != "Female"
    again = writing.writers(form, PARTS.tables, ("en", "ps", "pbu"), today)
    assert again[1].answer("S2.6a", "F") == person.answer("S2.6a", "F")


def test_a_language_is_called_by_both_names(look):
    """The variety is named for the officer and as it names itself; without one, by its code."""
    assert tongue(look, ("en", "ps", "pbu"), "پښتو").called.endswith("· پښتو")
    assert tongue(look, ("en", "ps", "pbu"), "پښتو").is_right_to_left
    assert tongue(look, ("en", "so", "")).called == "so"
