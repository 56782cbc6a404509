"""The shapes of the tables that rules read: codes, profiles, gates, flags, pathways, the matrix.

The tables themselves are data with a source on every row (`resources/`); `reference.py` reads and checks
them and hands them down frozen. A missing row means deny, closed or unknown, never a default.
"""

from collections.abc import Mapping

import msgspec

from screenio.planning.generate import Basis
from screenio.planning.instance import Travel


class Code(msgspec.Struct, frozen=True):
    """One code of a closed list."""

    list: str
    code: str
    label: str
    note: str = ""


class Profile(msgspec.Struct, frozen=True):
    """The law of one country as this program follows it; a case pins code and `valid_from`."""

    code: str
    enabled: bool
    country: str
    label: str
    valid_from: str
    legal_basis: str
    cites_regulation: bool
    whole_form_to_return: bool
    protection_clocks: tuple[str, ...]
    footnote: str
    certificate: str
    asylum_receiver: str


class Clock(msgspec.Struct, frozen=True):
    """A legal period: what starts it and how long it is."""

    code: str
    profile: str
    start_events: tuple[str, ...]
    amount: int
    unit: str
    counting: str
    on_expiry: str
    alarm_to: tuple[str, ...]
    basis: str


class Gate(msgspec.Struct, frozen=True):
    """One rule that closes doors."""

    id: str
    kind: str
    when: str
    denies: tuple[str, ...]
    until: str
    lowered_by: str
    still_allowed: str
    source: str


class Flag(msgspec.Struct, frozen=True):
    """One of the flags that stand over a person."""

    flag: str
    label: str
    raised_by: str
    opens: tuple[str, ...]
    lowered_by: tuple[str, ...]
    shown_as: str
    words_in: str


class Pathway(msgspec.Struct, frozen=True):
    """A way on: to whom, how urgent, which rules close it."""

    code: str
    label: str
    destination: str
    urgency: str
    consent: str
    approval: str
    denied_by: tuple[str, ...]
    movement_priority: int


class Destination(msgspec.Struct, frozen=True):
    """A kind of receiver."""

    code: str
    label: str
    return_side: bool


class Group(msgspec.Struct, frozen=True):
    """A group of fields that goes or stays together."""

    code: str
    label: str
    compartment: str
    form_items: tuple[str, ...]


class Cell(msgspec.Struct, frozen=True):
    """What the matrix says of one group at one destination."""

    value: str
    hard: bool
    note: str


class Language(msgspec.Struct, frozen=True):
    """A language variety or an officers' language."""

    code: str
    name: str
    native: str
    macro: str
    script: str
    direction: str
    cldr: str


class Notice(msgspec.Struct, frozen=True):
    """One information notice, N1 to N13, in plain English."""

    id: str
    topic: str
    when: str
    text: str
    text_eu: str


class Term(msgspec.Struct, frozen=True):
    """A standard term: what it means here, and how it is said; "" where no translation is agreed yet."""

    term: str
    meaning: str
    ar: str
    fa: str
    ps: str
    sr: str
    mk: str


class BreakRule(msgspec.Struct, frozen=True):
    """When to ask for a break, when to finish, how much longer by agreement, how long to rest; minutes."""

    kind: str
    prompt: int
    finish: int
    extra: int
    rest: int


class Tariff(msgspec.Struct, frozen=True):
    """How worked minutes become minutes to be paid; percents of the time, night as "22:00" to "06:00"."""

    tariff: str
    unit: int
    least_onsite: int
    least_remote: int
    late_cancellation: int
    night: int
    weekend: int
    night_from: str
    night_to: str


class StationHours(msgspec.Struct, frozen=True):
    """A station of the region of the pool: its rooms, and when it is open, as "07:00"."""

    station: str
    country: str
    rooms: int
    opens: str
    closes: str


class Tables(msgspec.Struct, frozen=True):
    """All tables, frozen, keyed by their codes; the matrix by group and destination.

    Args:
        topics: topic of country information to the months for which knowledge of it is current.
        planning: limits and weights of the planner, and which variety serves which.
        stations, travel: where the pool of the region works, and how long it takes between.
    """

    codes: Mapping[str, Mapping[str, Code]]
    profiles: Mapping[str, Profile]
    clocks: Mapping[str, Clock]
    gates: Mapping[str, Gate]
    flags: Mapping[str, Flag]
    pathways: Mapping[str, Pathway]
    destinations: Mapping[str, Destination]
    groups: Mapping[str, Group]
    matrix: Mapping[tuple[str, str], Cell]
    languages: Mapping[str, Language]
    notices: Mapping[str, Notice]
    compatibility: Mapping[tuple[str, str], str]
    topics: Mapping[str, int]
    breaks: Mapping[str, BreakRule]
    planning: Basis
    stations: Mapping[str, StationHours]
    travel: tuple[Travel, ...]
    tariffs: Mapping[str, Tariff]

    def label(self, list_name: str, code: str) -> str:
        """Give the English label of a code; the code itself when the list does not have it."""
        known = self.codes.get(list_name, {}).get(code)
        return known.label if known else code
