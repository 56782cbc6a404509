"""The sheet that goes with a referral: exactly what was sealed, for people who read paper."""

from screenio.encoding import SubjectId, short_code
from screenio.papers.paper import Line, Paper, pdf
from screenio.papers.person_copy import footnotes, head_lines, sides_of
from screenio.papers.sections import section_rows
from screenio.papers.terms import Words, same
from screenio.projections.preview import preview
from screenio.projections.view import View


def referral_sheet(view: View, referral: SubjectId, words: Words, *, package: str) -> bytes:
    """Set the sheet of a referral as PDF."""
    shown = preview(view, referral, package)
    sides = sides_of(view, shown.person, words)
    say = sides.say
    receiver = shown.receiver.name if shown.receiver else ""
    lines = (
        *head_lines(view, shown.person, sides),
        Line(
            say("Referred to"),
            same(receiver) if receiver else sides.label("destination", shown.destination),
        ),
        Line(say("Pathway"), sides.label("pathway", shown.pathway)),
    )
    return pdf(
        Paper(
            title=say("Referral"),
            languages=sides.tongues,
            station=view.place.name,
            footer=f"{short_code(shown.person)}  ·  {view.place.name}  ·  {view.now:%Y-%m-%d %H:%M}",
            objection=say("The person says this is not right:"),
            lines=lines,
            sections=section_rows(shown.leaves, sides),
            notes=(
                say(
                    "Every value is marked as declared or confirmed. Please do not ask again what is here."
                ),
                say("This translation was not reviewed."),
                *footnotes(view),
            ),
            signatures=(say("Officer"), say("Received by")),
            practice=say("Practice: invented people, not a record")
            if view.place.practice
            else None,
        ),
        words.resources,
    )
