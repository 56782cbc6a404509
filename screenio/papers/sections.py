"""Values by field group as sections of a paper; the person's copy and the referral sheet both use it."""

from collections.abc import Iterable

from screenio.domain.item import Item
from screenio.language.answers import lines
from screenio.language.catalogue import mark
from screenio.papers.paper import Pair, PaperRow, Section
from screenio.papers.terms import Sides, same

OWN_LABELS = {
    "arrival.event": mark("Arrival"),
    "protection.status": mark("Return side"),
    "protection.wish_at": mark("Wish for protection made on"),
    "support.measure": mark("Support measures"),
    "interpreter.pool_id": mark("Interpreter"),
}
"""Values that follow from the case itself and are no question of the form."""
STATUS = {
    "LOCKED": mark("Locked: no step on the return side"),
    "UNLOCKED": mark("Not locked"),
}
"""Source: DOMAIN §13.3, row G6, Western Balkan profiles."""


def section_rows(items: Iterable[Item], sides: Sides) -> tuple[Section, ...]:
    """Sort values into sections, in the order of the groups."""
    by_group: dict[str, list[Item]] = {}
    for item in items:
        by_group.setdefault(item.group, []).append(item)
    ordered = sorted(
        by_group.items(),
        key=lambda pair: (int("".join(c for c in pair[0] if c.isdigit())), pair[0]),
    )
    return tuple(
        Section(sides.label("group", group), tuple(_row(item, sides) for item in found))
        for group, found in ordered
    )


def _row(item: Item, sides: Sides) -> PaperRow:
    label = sides.question(item.question) if item.question else _own_label(item, sides)
    if item.declined:
        value = sides.label("not_answered", item.declined)
        certainty = same("")
    else:
        value = _value(item, sides)
        certainty = sides.label("form_certainty", item.certainty)
    objection = None
    if item.objection:
        objection = Pair(item.objection.get("officer", ""), item.objection.get("person", ""))
    return PaperRow(label, value, certainty, objection)


def _own_label(item: Item, sides: Sides) -> Pair:
    return sides.say(OWN_LABELS.get(item.attribute, item.attribute))


def _value(item: Item, sides: Sides) -> Pair:
    match item.attribute, item.value:
        case "arrival.event", dict() as event:
            kind = sides.label("start_event_type", event["start_event"])
            basis = sides.label("screening_basis", event["basis"])
            at = sides.moment(event["at"])
            place = event["place"]
            return Pair(
                lines(kind.officer, basis.officer, at.officer, place),
                lines(kind.person, basis.person, at.person, place),
            )
        case "protection.wish_at", str() as at:
            return sides.moment(at)
        case "protection.status", str() as status:
            return sides.say(STATUS.get(status, status))
        case "support.measure", list() | tuple() as measures:
            return sides.labels("measure", measures)
    if item.question:
        return sides.answer(item.question, item.value)
    return same(str(item.value))
