"""Which pages there are, who makes them, and which of them stand in the side bar of which station.

The one place that knows all screens. A new screen is a line in `BUILDERS`, and one in the side bar when
people go there by themselves.
"""

from collections.abc import Callable
from dataclasses import dataclass

from screenio.desk.access import sees_no_persons
from screenio.encoding import PersonId
from screenio.language.catalogue import mark
from screenio.ui.arrival.screen import build as arrival
from screenio.ui.assignments.screen import build as assignments
from screenio.ui.beginning.screen import build as begin
from screenio.ui.coi.screen import build as coi
from screenio.ui.forms.screen import build as forms
from screenio.ui.forms.trial import build as trial
from screenio.ui.given import Given
from screenio.ui.inbox.screen import build as inbox
from screenio.ui.interpreters.request_sheet import open_request
from screenio.ui.interpreters.screen import build as interpreters
from screenio.ui.interview.screen import build as interview
from screenio.ui.other_forms.screen import build as other_forms
from screenio.ui.overview.screen import build as overview
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.page import Page
from screenio.ui.people.screen import build as people
from screenio.ui.person.screen import build as person
from screenio.ui.pool.screen import build as pool
from screenio.ui.preferences.screen import build as preferences
from screenio.ui.protection.notification import open_notification
from screenio.ui.protection.screen import open_wish
from screenio.ui.referrals.preview import build as referral
from screenio.ui.referrals.screen import build as referrals
from screenio.ui.review.screen import build as review
from screenio.ui.stick.screen import build as stick

SCREENING = "SCREENING"
Builder = Callable[[Given, object], Page]
OpenSheet = Callable[[Given, Page, PersonId], Sheet | None]


@dataclass(frozen=True)
class Destination:
    """A place of the side bar: its name in `BUILDERS`, what people read, its icon."""

    name: str
    title: str
    icon: str


OVERVIEW = Destination("overview", mark("Overview"), "house")
PEOPLE = Destination("people", mark("People"), "users")
STICKS = Destination("stick", mark("Sticks"), "usb")
COUNTRIES = Destination("coi", mark("Country info"), "globe")
INTERPRETERS = Destination("interpreters", mark("Interpreters"), "calendar")
ASSIGNMENTS = Destination("assignments", mark("My assignments"), "calendar")
PREFERENCES = Destination("preferences", mark("Preferences"), "settings")
_STATION = (
    OVERVIEW,
    PEOPLE,
    Destination("arrival", mark("New arrival"), "user-plus"),
    COUNTRIES,
    INTERPRETERS,
    Destination("referrals", mark("Referrals"), "send"),
    STICKS,
    PREFERENCES,
)
_RECEIVER = (OVERVIEW, Destination("inbox", mark("Inbox"), "inbox"), PEOPLE, STICKS, PREFERENCES)

BUILDERS: dict[str, Builder] = {
    "overview": overview,
    "people": people,
    "stick": stick,
    "preferences": preferences,
    "interview": interview,
    "arrival": arrival,
    "person": person,
    "begin": begin,
    "other_forms": other_forms,
    "review": review,
    "referrals": referrals,
    "referral": referral,
    "inbox": inbox,
    "forms": forms,
    "trial": trial,
    "coi": coi,
    "interpreters": interpreters,
    "pool": pool,
    "assignments": assignments,
}
"""Name of a page to what makes it; the second value is the id that the page is about, or None."""

SHEETS: dict[str, OpenSheet] = {
    "wish": open_wish,
    "notification": open_notification,
    "request": open_request,
}
"""`wish` (F9), `notification` (F10), `request` of an interpreter (F8): what opens over a page of a person."""


def side_bar(kind: str, roles: frozenset[str]) -> list[Destination]:
    """Give the places of a kind of station to somebody of these roles, as far as they are built."""
    places: tuple[Destination, ...] = _STATION if kind == SCREENING else _RECEIVER
    if sees_no_persons(roles):
        places = (ASSIGNMENTS,) if "INT" in roles else (INTERPRETERS, STICKS)
        places = (*places, PREFERENCES)
    return [place for place in places if place.name in BUILDERS]


def first_place(kind: str, roles: frozenset[str]) -> str:
    """Name the page with which somebody begins."""
    return side_bar(kind, roles)[0].name
