"""The copy for the person: everything on the form, in both languages, without database hits.

No words of fear are on the form, so none are here; support needs are printed in private only, since a
controlling companion may read along (DOMAIN §8.4, §9.1).
"""

from screenio.domain.item import Item
from screenio.encoding import PersonId, short_code
from screenio.papers.paper import Line, Pair, Paper, pdf
from screenio.papers.sections import section_rows
from screenio.papers.terms import Sides, Words, same
from screenio.projections.preview import person_record
from screenio.projections.view import View

REDACTED = frozenset({"G8"})
"""The hit line. Source: Reg (EU) 2024/1356 Art 17; DOMAIN §9.1 F8."""
IN_PRIVATE = frozenset({"G5"})
"""Support needs. Source: DOMAIN §9.1 F5, §18.7."""


def person_copy(view: View, person: PersonId, words: Words, *, in_private: bool = False) -> bytes:
    """Set the person's copy as PDF."""
    sides = sides_of(view, person, words)
    items = [
        item
        for item in person_record(view, person).items
        if _is_on_form(item, view, in_private=in_private)
    ]
    say = sides.say
    return pdf(
        Paper(
            title=say("Copy for the person"),
            languages=sides.tongues,
            station=view.place.name,
            footer=f"{short_code(person)}  ·  {view.place.name}  ·  {view.now:%Y-%m-%d %H:%M}",
            objection=say("The person says this is not right:"),
            lines=head_lines(view, person, sides),
            sections=section_rows(items, sides),
            notes=(
                say(
                    "These are your answers as they were written down. You can say that something is wrong."
                ),
                say("This translation was not reviewed."),
                *footnotes(view),
            ),
            signatures=(say("Officer"), say("Interpreter"), say("Person")),
            practice=say("Practice: invented people, not a record")
            if view.place.practice
            else None,
        ),
        words.resources,
    )


def _is_on_form(item: Item, view: View, *, in_private: bool) -> bool:
    group = view.tables.groups.get(item.group)
    if (
        group is None
        or not group.form_items
        or item.group in REDACTED
        or item.compartment != "general"
    ):
        return False
    return in_private or item.group not in IN_PRIVATE


def sides_of(view: View, person: PersonId, words: Words) -> Sides:
    """Prepare both sides in the languages of the person's interview."""
    talk = view.talk(person)
    officer, spoken, _ = talk.began.languages if talk and talk.began else ("en", "en", "")
    form = view.definition(talk.began.form_digest if talk and talk.began else b"")
    return Sides(words.side(officer, form, view.today), words.side(spoken, form, view.today))


def head_lines(view: View, person: PersonId, sides: Sides) -> tuple[Line, ...]:
    """Say which case it is, where, under which law, and in which languages it was heard."""
    say = sides.say
    talk = view.talk(person)
    began = talk.began if talk else None
    lines = [
        Line(say("Case"), same(short_code(person))),
        Line(say("Station"), same(view.place.name)),
        Line(say("Written down on"), same(f"{view.now:%Y-%m-%d %H:%M}")),
        Line(say("Legal basis"), same(view.profile.legal_basis)),
    ]
    if began and began.pool_id:
        lines.append(Line(say("Interpreter"), same(began.pool_id)))
    return tuple(lines)


def footnotes(view: View) -> tuple[Pair, ...]:
    """Give the footnote of the profile where Kosovo* may stand on the page."""
    return (same(f"* {view.profile.footnote}"),) if view.profile.footnote else ()
