import pytest
from coi_shelf import content, item

from screenio.coi.item import MOST_TEXT, Content, Passage, must_hold_together
from screenio.coi.pack import is_date
from screenio.errors import Refusal


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ((item("a"), item("a")), "coi.two_items_with_one_id"),
        ((item(source="t"),), "coi.no_source"),
        ((item(published="soon"),), "coi.wrong_date"),
        ((item(published="2026-02-30"),), "coi.wrong_date"),
        ((item(valid_until="31.12.2026"),), "coi.wrong_date"),
        ((item(passages=(Passage("x" * (MOST_TEXT + 1)),)),), "coi.too_much"),
        ((item(title="x" * (MOST_TEXT + 1)),), "coi.too_much"),
        ((item(admin1=("x" * (MOST_TEXT + 1),)),), "coi.too_much"),
    ],
)
def test_content_that_does_not_hold_together_is_refused(items, code):
    """Two items of one id, no source, a date that is none, a passage or a title without end."""
    with pytest.raises(Refusal, match=code):
        must_hold_together(content(*items), is_date)


def test_content_that_holds_together_passes():
    """Months and years are dates, and so is none."""
    must_hold_together(content(item(published="2026"), item("b", published="")), is_date)
    must_hold_together(Content((), ()), is_date)
