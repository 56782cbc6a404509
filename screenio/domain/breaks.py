"""Breaks of an interview: how long people have talked, when to ask for a break, when to stop.

A rest is a break that was long enough, or a time so long without an answer that nobody can have talked
through it. How long is long enough stands in a table. Source: DOMAIN §8.1, §11.3.
"""

import datetime
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, ClassVar, Protocol

import msgspec

from screenio.domain.fact import Command, Fact
from screenio.domain.interpreter_session import SessionBegan, who_interprets
from screenio.domain.occasion import Find, Occasion, newest
from screenio.domain.tables import BreakRule, Tables
from screenio.errors import Refusal
from screenio.forms.definition import Question
from screenio.forms.session import Session

IN_PERSON, REMOTE, CHILD = "IN_PERSON", "REMOTE", "CHILD"
CHILD_UNDER = 14
"""Years; younger children stop after half an hour. Source: DOMAIN §8.1."""
FREE, PROMPT, FINISH, STOP, RESTING = "", "PROMPT", "FINISH", "STOP", "RESTING"
"""Talk on; ask for a break; finish the answer or segment; stop; a break is taken now."""
MINUTE = 60_000
"""Milliseconds."""
SILENCE = 180 * MINUTE
"""So long without an answer is a rest that nobody pressed a button for. Source: DOMAIN §11.3, three hours."""

QUIET = 45 * MINUTE
"""So long without an answer or a break is no interpreting: a clock was set forward, or nobody ended it.
Source: none, as long as people talk before a break is asked for."""

# Facts


class BreakBegan(Fact, frozen=True, kw_only=True):
    """Everybody rests."""

    KIND: ClassVar[str] = "interview.break_began"


class BreakEnded(Fact, frozen=True, kw_only=True):
    """The interview goes on."""

    KIND: ClassVar[str] = "interview.break_ended"


class LongerAgreed(Fact, frozen=True, kw_only=True):
    """The person and the interpreter both agreed to go on a little before the break."""

    KIND: ClassVar[str] = "interview.longer_agreed"


FACTS: tuple[type[Fact], ...] = (BreakBegan, BreakEnded, LongerAgreed)

# State


class Pace(msgspec.Struct, frozen=True):
    """When answers were recorded, and when people rested, from and until; in milliseconds since 1970."""

    spoke_at: tuple[int, ...] = ()
    rests_since: int = 0
    rests: tuple[tuple[int, int], ...] = ()
    longer_at: int = 0


def evolve(pace: Pace, fact: Fact, at_ms: int) -> Pace:
    """Take in an answer, or what was said about a break."""
    change = msgspec.structs.replace
    match fact:
        case BreakBegan():
            return change(pace, rests_since=pace.rests_since or at_ms)
        case BreakEnded() if not pace.rests_since:  # two desks ended one break
            return pace
        case BreakEnded():
            return change(pace, rests_since=0, rests=(*pace.rests, (pace.rests_since, at_ms)))
        case LongerAgreed():
            return change(pace, longer_at=at_ms)
    return change(pace, spoke_at=(*pace.spoke_at, at_ms))


# Commands


class TakeBreak(Command, frozen=True, kw_only=True):
    """Begin a break; the officer, the interpreter and the person can each ask for one."""


class EndBreak(Command, frozen=True, kw_only=True):
    """Go on after a break."""


class AgreeLonger(Command, frozen=True, kw_only=True):
    """Record that person and interpreter agree to go on for a little."""


COMMANDS: tuple[type[Command], ...] = (TakeBreak, EndBreak, AgreeLonger)

# Rules


class Now(Protocol):
    """What the limits are read from: an occasion, or what a query may look at."""

    @property
    def find(self) -> Find:
        """Subjects of a kind about a person."""

    @property
    def tables(self) -> Tables:
        """The limits."""

    @property
    def now(self) -> datetime.datetime:
        """The moment."""

    @property
    def today(self) -> datetime.date:
        """The station's date."""


class Stretch(msgspec.Struct, frozen=True):
    """How long people have talked without a rest, in whole minutes, and what is to be done about it."""

    minutes: int
    phase: str
    rested: int = 0
    rule: BreakRule = BreakRule("", 0, 0, 0, 0)


def rule_for(rules: Mapping[str, BreakRule], mode: str, *, child: bool) -> BreakRule:
    """Give the limits that apply: a child's come first, then those of video and telephone."""
    if child:
        return rules[CHILD]
    return rules[REMOTE if mode in {"VIDEO", "PHONE"} else IN_PERSON]


def stretch(pace: Pace, now_ms: int, rule: BreakRule) -> Stretch:
    """Say how long people have talked since the last rest that was long enough."""
    if pace.rests_since:
        return Stretch(0, RESTING, rested=(now_ms - pace.rests_since) // MINUTE, rule=rule)
    began = _began(pace, now_ms, rule.rest * MINUTE)
    minutes = (now_ms - began) // MINUTE
    if minutes >= rule.finish + rule.extra:
        phase = STOP
    elif minutes >= rule.finish:
        phase = FREE if pace.longer_at >= began else FINISH
    else:
        phase = PROMPT if minutes >= rule.prompt else FREE
    return Stretch(minutes, phase, rule=rule)


def _began(pace: Pace, now_ms: int, rest: int) -> int:
    """Find the first answer after the last rest; now, when there is none."""
    rested = [until for since, until in pace.rests if until - since >= rest]
    said = [at for at in pace.spoke_at if at >= max(rested, default=0)]
    for at, following in zip(reversed(said), [now_ms, *reversed(said)], strict=False):
        if following - at >= SILENCE:
            return following
    return said[0] if said else now_ms


def stretch_of(state: Any, now: Now, interprets: SessionBegan | None) -> Stretch:
    """Say how long people have talked in an interview, by the limits of this person and this line.

    Args:
        interprets: the session of who does; None for nobody of the pool.
    """
    mode = interprets.mode if interprets else ""
    known = newest(now.find, "person", state.person)
    birth = known.birth() if known else None
    child = bool(birth and birth[1].is_known and birth[1].may_be_under(CHILD_UNDER, now.today))
    rule = rule_for(now.tables.breaks, mode, child=child)
    return stretch(state.pace, round(now.now.timestamp() * 1000), rule)


def is_doubtful(pace: Pace, began_ms: int, now_ms: int) -> bool:
    """Say whether a clock that counted from a moment to now may have jumped: back, or over a long quiet."""
    if max(began_ms, *pace.spoke_at, 0) > now_ms:
        return True
    rests = [*pace.rests, *([(pace.rests_since, now_ms)] if pace.rests_since else [])]
    edges = [one for rest in rests for one in rest]
    heard = sorted({began_ms, now_ms, *(at for at in (*pace.spoke_at, *edges) if at > began_ms)})
    return any(
        until - since >= QUIET and not any(a <= since and until <= b for a, b in rests)
        for since, until in pairwise(heard)
    )


def must_go_on(state: Any, question: Question, session: Session, found: Stretch) -> None:
    """Let an answer in: while people rest none, at the limit those of the section they are in, then none.

    Raises:
        Refusal: `breaks.resting`, `breaks.finish_the_section`, `breaks.stop`.
    """
    if found.phase == RESTING:
        raise Refusal("breaks.resting", rest=found.rule.rest)
    if found.phase == STOP:
        raise Refusal("breaks.stop", minutes=found.minutes, rest=found.rule.rest)
    last = session.definition.questions.get(state.log[-1][0]) if state.log else None
    is_same = last is None or last.section == question.section
    if found.phase == FINISH and not is_same:
        raise Refusal("breaks.finish_the_section", minutes=found.minutes, extra=found.rule.extra)


def decide(command: Command, state: Any, occasion: Occasion) -> list[Fact]:
    """A break begins once and ends once; to go on for longer is agreed when the limit has come."""
    match command:
        case TakeBreak():
            return [] if state.pace.rests_since else [BreakBegan()]
        case EndBreak():
            return [BreakEnded()] if state.pace.rests_since else []
        case AgreeLonger():
            interprets = who_interprets(occasion.find, state.person)
            if stretch_of(state, occasion, interprets).phase != FINISH:
                raise Refusal("breaks.not_now")
            return [LongerAgreed()]
    raise AssertionError(command)
