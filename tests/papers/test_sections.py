import datetime

from ground import form

from screenio.domain.item import Item
from screenio.papers.sections import section_rows
from screenio.papers.terms import Sides


def test_sections_follow_the_order_of_groups(words):
    """G2 comes before G10; a declined question says why; the case's own values have labels."""
    day = datetime.date(2026, 11, 22)
    sides = Sides(words.side("en", form(), day), words.side("ar", form(), day))
    event = {
        "start_event": "APPREHENSION",
        "basis": "NAT",
        "at": "2026-11-22T04:10:00+01:00",
        "place": "Gate",
    }
    items = [
        Item(
            group="G10",
            attribute="journey.destination",
            question="S4.5",
            value=None,
            declined="DECLINED",
        ),
        Item(group="G2", attribute="person.nationality", question="S2.7", value=["AFG"]),
        Item(group="G3", attribute="arrival.event", question="", value=event),
        Item(group="G6", attribute="protection.status", question="", value="LOCKED"),
        Item(group="G5", attribute="support.measure", question="", value=["M_NOT_WITH"]),
        Item(group="G20", attribute="interpreter.pool_id", question="", value="I-07"),
    ]
    rows = [row for section in section_rows(items, sides) for row in section.rows]
    values = [row.value.officer for row in rows]
    assert values[0] == "Afghanistan"
    assert "Gate" in values[1]
    assert values[3].startswith("Locked")
    assert values[4] != "DECLINED"
    assert values[5] == "I-07"
    assert rows[1].label.officer == "Arrival"
