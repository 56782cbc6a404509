"""Values by field group as sections of a paper; the person's copy and the referral sheet both use it."""

from collections.abc import Iterable

from screenio.domain.item import Item
from screenio.papers.paper import Pair, PaperRow, Section
from screenio.papers.terms import Sides, same


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
    label = (
        sides.question(item.question) if item.question else sides.label("attribute", item.attribute)
    )
    if item.declined:
        value = sides.label("declined_reason", item.declined)
        certainty = same("")
    else:
        value = _value(item, sides)
        certainty = sides.label("form_certainty", item.certainty)
    objection = None
    if item.objection:
        objection = Pair(item.objection.get("officer", ""), item.objection.get("person", ""))
    return PaperRow(label, value, certainty, objection)


def _value(item: Item, sides: Sides) -> Pair:
    match item.attribute, item.value:
        case "arrival.event", dict() as event:
            kind = sides.label("start_event_type", event["start_event"])
            basis = sides.label("screening_basis", event["basis"])
            rest = f"{event['at'][:16].replace('T', ' ')}, {event['place']}"
            return Pair(
                f"{kind.officer}; {basis.officer}; {rest}", f"{kind.person}; {basis.person}; {rest}"
            )
        case "protection.status", str() as status:
            return sides.label("lock_status", status)
        case "support.measure", list() | tuple() as measures:
            pairs = [sides.label("measure", one) for one in measures]
            return Pair(", ".join(p.officer for p in pairs), ", ".join(p.person for p in pairs))
    if item.question:
        return sides.answer(item.question, item.value)
    return same(str(item.value))
