"""A member of the interpreters' pool: what they speak and may do, when they are free, for whom never.

Pool id, never a name, is what goes anywhere. Name, telephone and what they told of their own ties stand in a
compartment that the coordinator alone opens; of the ties only the countries and the side they worked for are
known to the rules, and no page but the coordinator's shows them. Source: DOMAIN §11.2.
"""

import re
from typing import ClassVar

import msgspec

from screenio.domain.availability import Hours, must_be_a_day, must_make_sense
from screenio.domain.fact import COORDINATION, Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.domain.tables import Tables
from screenio.encoding import NOBODY, PersonId
from screenio.errors import Refusal

SUBJECT = "interpreter"
APPLICANT, ACTIVE, ON_LEAVE = "APPLICANT", "ACTIVE", "ON_LEAVE"
GONE = frozenset({"SUSPENDED", "LEFT"})
"""Status of who interprets for nobody. Source: DOMAIN §11.2."""
STEPS = {
    APPLICANT: {"VETTED", "LEFT"},
    "VETTED": {ACTIVE, "SUSPENDED", "LEFT"},
    ACTIVE: {"SUSPENDED", ON_LEAVE, "LEFT"},
    ON_LEAVE: {ACTIVE, "SUSPENDED", "LEFT"},
    "SUSPENDED": {ACTIVE, "LEFT"},
}
"""Which status may follow which. Source: DOMAIN §11.2."""
COORDINATORS = frozenset({"ICO", "SUP"})
"""Who keeps the pool of a station. Source: DOMAIN §1; the supervisor where no coordinator is there."""
ACT_FOR_OTHERS = COORDINATORS | {"OFF", "VUL", "MED"}
"""Who may say for an interpreter what they said on the telephone. Source: DOMAIN §1, staff of a station."""
POOL_ID = re.compile(r"(?=.*\d)[A-Z\d](?:[A-Z\d-]{0,15})", re.ASCII | re.IGNORECASE)
"""A pool id has a digit and no blank, so that it is no name and fits a list. Source: DOMAIN §11.2."""
MOST_TRAVEL_MINUTES = 24 * 60
"""Nobody travels longer to an interview. Source: none, a day."""
MOST_LETTERS = 40
"""Of a country that another station names in its own way. Source: none."""

# Facts


class InterpreterListed(Fact, frozen=True, kw_only=True):
    """An interpreter is in the pool.

    Args:
        levels: pairs of variety and level, list `interpreter_level`.
        working_languages: into which they interpret, list `working_language`.
        trainings: pairs of list `interpreter_training` and the day, ISO.
        cleared_until, undertaking_on, conduct_on: days, ISO; "" where there is none.
        base: station or town they start from; `travel_minutes`: how far they travel.
        countries: in which they work, ISO 3166 alpha-2.
        tariff: a line of `tariffs.csv`.
        staff: their own id when they sign in to the program.
    """

    KIND: ClassVar[str] = "interpreter.listed"
    VERSION: ClassVar[int] = 2
    pool_id: str
    varieties: tuple[str, ...]
    modes: tuple[str, ...]
    gender: str
    levels: tuple[tuple[str, str], ...] = ()
    working_languages: tuple[str, ...] = ()
    specialisms: tuple[str, ...] = ()
    trainings: tuple[tuple[str, str], ...] = ()
    cleared_until: str = ""
    undertaking_on: str = ""
    conduct_on: str = ""
    base: str = ""
    travel_minutes: int = 0
    countries: tuple[str, ...] = ()
    employer: str = ""
    tariff: str = ""
    staff: bytes = b""


class InterpreterNamed(Fact, frozen=True, kw_only=True):
    """Who somebody of the pool is, how to reach them, and what they told of their own ties."""

    KIND: ClassVar[str] = "interpreter.named"
    name: str
    contact: str
    ties: str

    @property
    def compartment(self) -> str:
        """The coordinator alone."""
        return COORDINATION


class InterpreterBarred(Fact, frozen=True, kw_only=True):
    """For whom an interpreter is not booked: people of countries whose consulates they work with.

    Args:
        countries: ISO 3166 alpha-3.
    """

    KIND: ClassVar[str] = "interpreter.barred"
    countries: tuple[str, ...]


class StatusReached(Fact, frozen=True, kw_only=True):
    """An interpreter has another status; `until` is the last day of a leave, or ""."""

    KIND: ClassVar[str] = "interpreter.status_reached"
    status: str
    until: str = ""


class HoursSet(Fact, frozen=True, kw_only=True):
    """When an interpreter can be booked, all of it anew."""

    KIND: ClassVar[str] = "interpreter.hours_set"
    hours: Hours


FACTS: tuple[type[Fact], ...] = (
    InterpreterListed,
    InterpreterNamed,
    InterpreterBarred,
    StatusReached,
    HoursSet,
)

# State


class State(msgspec.Struct, frozen=True):
    """An interpreter as the pool knows them."""

    person: PersonId = NOBODY
    listed: InterpreterListed | None = None
    status: str = APPLICANT
    until: str = ""
    hours: Hours = Hours()
    barred: tuple[str, ...] = ()


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    change = msgspec.structs.replace
    match recorded.fact:
        case InterpreterListed() as listed:
            return change(state, listed=listed)
        case StatusReached(status=status, until=until):
            return change(state, status=status, until=until)
        case HoursSet(hours=hours):
            return change(state, hours=hours)
        case InterpreterBarred(countries=countries):
            return change(state, barred=countries)
    return state


# Commands


class ListInterpreter(Command, frozen=True, kw_only=True):
    """Put an interpreter into the pool, or correct the entry."""

    pool_id: str
    varieties: tuple[str, ...]
    modes: tuple[str, ...]
    gender: str
    levels: tuple[tuple[str, str], ...] = ()
    working_languages: tuple[str, ...] = ()
    specialisms: tuple[str, ...] = ()
    trainings: tuple[tuple[str, str], ...] = ()
    cleared_until: str = ""
    undertaking_on: str = ""
    conduct_on: str = ""
    base: str = ""
    travel_minutes: int = 0
    countries: tuple[str, ...] = ()
    employer: str = ""
    tariff: str = ""
    staff: bytes = b""


class NameInterpreter(Command, frozen=True, kw_only=True):
    """Keep who an interpreter is, for the coordinator alone."""

    name: str
    contact: str
    ties: str


class BarInterpreter(Command, frozen=True, kw_only=True):
    """Say for people of which countries an interpreter is not booked."""

    countries: tuple[str, ...]


class ReachStatus(Command, frozen=True, kw_only=True):
    """Give an interpreter another status."""

    status: str
    until: str = ""


class SetHours(Command, frozen=True, kw_only=True):
    """Set when an interpreter can be booked."""

    hours: Hours


class HearInterpreter(Command, frozen=True, kw_only=True):
    """Take over an entry of another station's pool, as that station's roster says it."""

    station: str
    listed: InterpreterListed
    status: str
    until: str = ""
    hours: Hours = Hours()
    barred: tuple[str, ...] = ()


COMMANDS: tuple[type[Command], ...] = (
    HearInterpreter,
    ListInterpreter,
    NameInterpreter,
    BarInterpreter,
    ReachStatus,
    SetHours,
)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """What is listed comes from its lists, and nobody is active without an undertaking."""
    if isinstance(command, ListInterpreter):
        return _listed(command, state, occasion)
    if isinstance(command, HearInterpreter):
        return _heard(command, state, occasion)
    if state.listed is None:
        raise Refusal("interpreter.not_listed")
    match command:
        case NameInterpreter(name=name, contact=contact, ties=ties):
            return [InterpreterNamed(name=name, contact=contact, ties=ties)]
        case BarInterpreter(countries=countries):
            return _barred(countries, state, occasion)
        case ReachStatus(status=status, until=until):
            return _status(status, until, state)
        case SetHours(hours=hours):
            must_be_theirs(state, occasion)
            must_make_sense(hours)
            return [] if hours == state.hours else [HoursSet(hours=hours)]
    raise AssertionError(command)


def must_be_theirs(state: State, occasion: Occasion) -> None:
    """Let an interpreter speak for nobody but themselves; others of the station act for them.

    Raises:
        Refusal: `interpreter.not_yours`.
    """
    acts_for_others = not occasion.roles.isdisjoint(ACT_FOR_OTHERS)
    if not acts_for_others and (state.listed is None or state.listed.staff != occasion.staff):
        raise Refusal("interpreter.not_yours")


def _listed(command: ListInterpreter, state: State, occasion: Occasion) -> list[Fact]:
    codes, languages = occasion.tables.codes, occasion.tables.languages
    _must_be_one_pool_id(command.pool_id, state, occasion)
    if command.staff:
        _must_be_one_entry(command, occasion)
    if not command.varieties or any(one not in languages for one in command.varieties):
        raise Refusal("interpreter.unknown_variety")
    if any(mode not in codes["interview_mode"] for mode in command.modes):
        raise Refusal("interpreter.unknown_mode")
    if any(one not in codes["interpreter_specialism"] for one in command.specialisms):
        raise Refusal("interpreter.unknown_specialism")
    _must_be_known(command, occasion)
    signed = (command.undertaking_on, command.conduct_on)
    for day in (command.cleared_until, *signed, *(on for _, on in command.trainings)):
        if day:
            must_be_a_day(day)
    if state.status == ACTIVE and not all(signed):
        raise Refusal("interpreter.no_undertaking")
    fields = msgspec.structs.asdict(command)
    del fields["subject"]
    listed = InterpreterListed(**fields)
    return [] if listed == state.listed else [listed]


def _heard(command: HearInterpreter, state: State, occasion: Occasion) -> list[Fact]:
    """A station speaks for its own pool alone; nobody of it signs in here or has a contract here."""
    base = command.station
    if base in {"", occasion.place.name} or (state.listed and state.listed.base != base):
        raise Refusal("duty_roster.not_theirs", who=command.listed.pool_id)
    if state.listed is None and occasion.pool(command.listed.pool_id) is not None:
        raise Refusal("duty_roster.number_taken", who=command.listed.pool_id)
    theirs = msgspec.structs.replace(command.listed, base=base, staff=b"", tariff="", employer="")
    entry = ListInterpreter(subject=command.subject, **msgspec.structs.asdict(theirs))
    must_make_sense(command.hours)
    _must_be_clear(command, occasion.tables)
    facts = _listed(entry, state, occasion)
    if (command.status, command.until) != (state.status, state.until):
        facts.append(StatusReached(status=command.status, until=command.until))
    if command.hours != state.hours:
        facts.append(HoursSet(hours=command.hours))
    return [*facts, *_barred(command.barred, state, occasion)]


def _must_be_clear(command: HearInterpreter, tables: Tables) -> None:
    """Check what a form of ours would not let through: a roster may be written by any other program."""
    listed, codes = command.listed, tables.codes
    is_clear = (
        command.status in codes["interpreter_status"]
        and listed.gender in {"", *codes["gender_preference"]}
        and all(one in codes["working_language"] for one in listed.working_languages)
        and all(one in codes["interpreter_training"] for one, _ in listed.trainings)
        and all(len(one) <= MOST_LETTERS for one in listed.countries)
    )
    if not is_clear:
        raise Refusal("duty_roster.line_unclear")
    if command.until:
        must_be_a_day(command.until)
    if command.status == ACTIVE and not (listed.undertaking_on and listed.conduct_on):
        raise Refusal("interpreter.no_undertaking")


def _barred(countries: tuple[str, ...], state: State, occasion: Occasion) -> list[Fact]:
    known = occasion.tables.codes["country"]
    if any(one not in known for one in countries):
        raise Refusal("interpreter.unknown_country")
    return [] if countries == state.barred else [InterpreterBarred(countries=countries)]


def _must_be_one_pool_id(pool_id: str, state: State, occasion: Occasion) -> None:
    """Bookings go by pool id: it is no name, nobody else's, and stays."""
    if not pool_id.strip():
        raise Refusal("interpreter.no_pool_id")
    if state.listed is not None and state.listed.pool_id == pool_id:
        return
    if POOL_ID.fullmatch(pool_id) is None:
        raise Refusal("interpreter.pool_id_unclear")
    if state.listed is not None:
        raise Refusal("interpreter.pool_id_stays", number=state.listed.pool_id)
    if occasion.pool(pool_id) is not None:
        raise Refusal("interpreter.pool_id_taken", number=pool_id)


def _must_be_known(command: ListInterpreter, occasion: Occasion) -> None:
    """A level is of a variety they speak and its list, a tariff is listed, a way takes a day at most."""
    levels = occasion.tables.codes["interpreter_level"]
    if any(of not in command.varieties or one not in levels for of, one in command.levels):
        raise Refusal("interpreter.unknown_level")
    if command.tariff and command.tariff not in occasion.tables.tariffs:
        raise Refusal("interpreter.unknown_tariff")
    if not 0 <= command.travel_minutes <= MOST_TRAVEL_MINUTES:
        raise Refusal("interpreter.travel_too_long", most=MOST_TRAVEL_MINUTES)


def _must_be_one_entry(command: ListInterpreter, occasion: Occasion) -> None:
    """Who signs in sees their own offers and hours: of two entries one would be out of sight."""
    for subject, other in occasion.find(SUBJECT, NOBODY):
        is_theirs = other.listed is not None and other.listed.staff == command.staff
        if is_theirs and subject != command.subject and other.status != "LEFT":
            raise Refusal("interpreter.staff_taken", number=other.listed.pool_id)


def _status(status: str, until: str, state: State) -> list[Fact]:
    if (status, until) == (state.status, state.until):
        return []
    if until:
        must_be_a_day(until)
    if status != state.status and status not in STEPS.get(state.status, ()):
        raise Refusal("interpreter.status_not_next", now=state.status, wanted=status)
    assert state.listed, "a status is of somebody listed"
    if status == ACTIVE and not (state.listed.undertaking_on and state.listed.conduct_on):
        raise Refusal("interpreter.no_undertaking")
    return [StatusReached(status=status, until=until)]
