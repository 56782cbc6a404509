"""What is known already when somebody asks for an interpreter: the variety, the wish, who came before."""

import msgspec

from screenio.domain.interpreter import POOL_ID
from screenio.domain.occasion import talk
from screenio.domain.situation import context
from screenio.encoding import PersonId
from screenio.projections.sessions import sessions
from screenio.projections.view import View
from screenio.projections.worklist import case_of, due_of

WISH = "person.preferred_gender"
"""What S0.5a fills. Source: scr1.csv."""
CHILD, ROUTINE = "CHILD", "ROUTINE"


class RequestPreset(msgspec.Struct, frozen=True):
    """What the form of a request begins with; "" where nothing is known.

    Args:
        gender: F or M, as the person said; whether it must be met is for people to say.
        deadline: when the first legal clock of the case ends, ISO; "" when none runs.
        not_again: pool ids that ended because of a conflict, or of an objection of the person.
    """

    variety: str = ""
    gender: str = ""
    topic_class: str = ROUTINE
    continuity: str = ""
    deadline: str = ""
    not_again: tuple[str, ...] = ()


NOT_AGAIN = frozenset({"CONFLICT_DECLARED", "PERSON_OBJECTED", "NOT_UNDERSTOOD"})
"""Ends of a session after which somebody else comes. Source: codes.csv, session_end."""


def request_preset(view: View, person: PersonId) -> RequestPreset:
    """Give what is known of a person that a request needs."""
    known = view.latest("person", person)
    held = talk(view.find, person)
    before = [one for one in sessions(view, person) if POOL_ID.fullmatch(one.pool_id)]
    again = [one.pool_id for one in before if one.reason not in NOT_AGAIN]
    wish = known.value(WISH) if known else ""
    variety = held.began.languages[2] if held and held.began else ""
    case = case_of(view, person)
    ends = [row.at for row in due_of(view, case) if row.at and row.at > view.now] if case else []
    around = context(view.find, person, view.today, view.tables)
    return RequestPreset(
        variety=variety if variety in view.tables.languages else "",
        gender=wish if wish in {"F", "M"} else "",
        topic_class=CHILD if around["case.possible_minor"] == "YES" else ROUTINE,
        continuity=again[-1] if again else "",
        deadline=min(ends).isoformat() if ends else "",
        not_again=tuple(sorted({one.pool_id for one in before if one.reason in NOT_AGAIN})),
    )
