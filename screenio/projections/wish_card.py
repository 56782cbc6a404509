"""What a wish for protection has shut, what stays open, and which notifications may leave at once."""

import msgspec

from screenio.domain.fact import own_subject
from screenio.domain.referral import DRAFT, NOTICE, NOTICE_GROUPS, may_precede_sign_off
from screenio.encoding import PersonId, SubjectId
from screenio.projections.person_card import DoorRow, doors
from screenio.projections.person_head import PersonHead, person_head
from screenio.projections.referrals import referrals_of
from screenio.projections.view import KnownStation, View


class NotificationRow(msgspec.Struct, frozen=True):
    """A notification along one pathway, and the receivers whose cards are known here.

    Args:
        sealed_at: when something was sealed along it last; empty when nothing was.
    """

    referral: SubjectId
    pathway: str
    state: str
    sealed_at: str
    receivers: tuple[KnownStation, ...]

    @property
    def may_leave(self) -> bool:
        """Say whether it was not sealed yet and somebody can receive it."""
        return self.state == DRAFT and bool(self.receivers)


class WishCard(msgspec.Struct, frozen=True):
    """Everything the sheet of a wish shows.

    Args:
        languages: officer, person, variety of the newest interview; empty ones when there is none.
        native: what the variety calls itself.
        up_next: what the open interview asks next.
        half_typed: words that were typed on this sheet and not recorded.
    """

    head: PersonHead
    doors: tuple[DoorRow, ...]
    notifications: tuple[NotificationRow, ...]
    languages: tuple[str, str, str]
    native: str
    interview: SubjectId | None
    up_next: tuple[str, ...]
    wish_at: str
    half_typed: str


WORDS = "words"
"""The field under which words of a wish are kept until they are recorded."""


def wish_card(view: View, person: PersonId) -> WishCard:
    """Show what stands between a person and harm."""
    talk = view.talk(person)
    languages = talk.began.languages if talk and talk.began else ("", "", "")
    known = view.tables.languages.get(languages[2])
    protection = view.latest("protection", person)
    return WishCard(
        head=person_head(view, person),
        doors=tuple(doors(view, person)),
        notifications=notifications(view, person),
        languages=languages,
        native=known.native if known else "",
        interview=view.talk_id(person),
        up_next=talk.up_next if talk else (),
        wish_at=protection.wish_at if protection else "",
        half_typed=view.half_typed().get((own_subject("protection", person), WORDS), ""),
    )


def notifications(view: View, person: PersonId) -> tuple[NotificationRow, ...]:
    """Give what may leave before the record is signed off, along the referrals that are open."""
    found = []
    for one in referrals_of(view, person):
        pathway = view.tables.pathways[one.pathway]
        if one.pathway not in NOTICE_GROUPS or not may_precede_sign_off(pathway, NOTICE):
            continue
        receivers = tuple(s for s in view.stations if s.kind == pathway.destination)
        found.append(
            NotificationRow(one.referral, one.pathway, one.state, one.sealed_at, receivers)
        )
    return tuple(found)
