"""What stands between a person and harm: wishes for protection, flags, and who may lower them.

One subject per person. The wish and the flags stand in `general`, so that every desk shuts the same
doors; the words stand in `protection`. A wish is recorded by anyone, in any words, and never unticked
(DOMAIN §0 rule 2, §3.5; Reg (EU) 2024/1348 Art 3(12)-(13)).
"""

from typing import ClassVar

import msgspec

from screenio.domain.fact import GENERAL, PROTECTION, Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId
from screenio.errors import Refusal

SUBJECT = "protection"
PROT = "PROT"
WITH_THEIR_WORDS = {"SGBV": PROTECTION, "TORTURE": PROTECTION, "SEC_HIT": "security"}
"""Flags that officers do not see. Source: flags.csv, words_in; DOMAIN §3.5."""
FINAL_OUTCOMES = frozenset({"REJECTED_FINAL", "WITHDRAWN_FINAL"})

# Facts


class WishRecorded(Fact, frozen=True, kw_only=True):
    """The person said something that can be understood as wanting protection."""

    KIND: ClassVar[str] = "protection.wish_recorded"
    person: bytes
    channel: str
    recognised_as: str = "EXPLICIT"
    at: str


class WishWordsKept(Fact, frozen=True, kw_only=True):
    """The words of the wish, in the person's language and translated."""

    KIND: ClassVar[str] = "protection.wish_words_kept"
    native: str
    translated: str

    @property
    def compartment(self) -> str:
        """Words of asylum stand in `protection`."""
        return PROTECTION


class FlagRaised(Fact, frozen=True, kw_only=True):
    """A flag stands over the person."""

    KIND: ClassVar[str] = "protection.flag_raised"
    person: bytes
    flag: str
    at: str

    @property
    def compartment(self) -> str:
        """Most flags shut doors at every desk; a few stand with their words."""
        return WITH_THEIR_WORDS.get(self.flag, GENERAL)


class FlagLowered(Fact, frozen=True, kw_only=True):
    """A flag was lowered by the role that may."""

    KIND: ClassVar[str] = "protection.flag_lowered"
    flag: str
    by_role: str
    reference: str = ""


class OutcomeReceived(Fact, frozen=True, kw_only=True):
    """The asylum authority told what became of the application."""

    KIND: ClassVar[str] = "protection.outcome_received"
    outcome: str
    remedy: str


class WrongPersonStated(Fact, frozen=True, kw_only=True):
    """Two people say that the wish was recorded for the wrong person; the lock stays."""

    KIND: ClassVar[str] = "protection.wrong_person_stated"
    second_person: bytes


FACTS: tuple[type[Fact], ...] = (
    WishRecorded,
    WishWordsKept,
    FlagRaised,
    FlagLowered,
    OutcomeReceived,
    WrongPersonStated,
)

# State


class State(msgspec.Struct, frozen=True):
    """Flags that stand, since when a wish is known, and what the asylum authority said."""

    person: PersonId = NOBODY
    flags: frozenset[str] = frozenset()
    ever: frozenset[str] = frozenset()
    wish_at: str = ""
    outcome: str = ""
    remedy: str = ""
    wrong_person: bool = False
    raised_at: tuple[tuple[str, str], ...] = ()


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in; a lock that two desks raised and one lowered stays, since it is lowered later only."""
    change = msgspec.structs.replace
    match recorded.fact:
        case WishRecorded(person=person, at=at):
            first = min(state.wish_at or at, at)
            return change(state, person=PersonId(person), wish_at=first)
        case FlagRaised(person=person, flag=flag, at=at):
            return change(
                state,
                person=PersonId(person),
                flags=state.flags | {flag},
                ever=state.ever | {flag},
                raised_at=(*state.raised_at, (flag, at)),
            )
        case FlagLowered(flag=flag):
            return change(state, flags=state.flags - {flag})
        case OutcomeReceived(outcome=outcome, remedy=remedy):
            return change(state, outcome=outcome, remedy=remedy)
        case WrongPersonStated():
            return change(state, wrong_person=True)
    return state


# Commands


class RecordWish(Command, frozen=True, kw_only=True):
    """Record a wish for protection; words may follow later, the lock does not wait for them."""

    person: bytes
    channel: str = "SPOKEN"
    recognised_as: str = "EXPLICIT"
    native: str = ""
    translated: str = ""


class RaiseFlag(Command, frozen=True, kw_only=True):
    """Raise a flag; raising one that stands changes nothing."""

    person: bytes
    flag: str


class LowerFlag(Command, frozen=True, kw_only=True):
    """Lower a flag, as a role that may."""

    flag: str
    reference: str = ""


class StateWrongPerson(Command, frozen=True, kw_only=True):
    """Say, two people together, that the wish was somebody else's."""

    second_person: bytes


COMMANDS: tuple[type[Command], ...] = (RecordWish, RaiseFlag, LowerFlag, StateWrongPerson)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """A wish is never refused; a flag is raised by anyone who may and lowered by the role of its gate."""
    now = occasion.now.isoformat()
    match command:
        case RecordWish():
            return _wish(command, state, now)
        case RaiseFlag(person=person, flag=flag):
            if flag not in occasion.tables.flags:
                raise Refusal("protection.unknown_flag")
            return [] if flag in state.flags else [FlagRaised(person=person, flag=flag, at=now)]
        case LowerFlag(flag=flag, reference=reference):
            return [
                FlagLowered(
                    flag=flag, by_role=_lowering_role(flag, state, occasion), reference=reference
                )
            ]
        case StateWrongPerson(second_person=second):
            if second == occasion.staff:
                raise Refusal("protection.needs_two_people")
            return [WrongPersonStated(second_person=second)]
    raise AssertionError(command)


def _wish(command: RecordWish, state: State, now: str) -> list[Fact]:
    facts: list[Fact] = [
        WishRecorded(
            person=command.person,
            channel=command.channel,
            recognised_as=command.recognised_as,
            at=now,
        )
    ]
    if PROT not in state.flags:
        facts.append(FlagRaised(person=command.person, flag=PROT, at=now))
    if command.native or command.translated:
        facts.append(WishWordsKept(native=command.native, translated=command.translated))
    return facts


def _lowering_role(flag: str, state: State, occasion: Occasion) -> str:
    """Give the role in which the flag is lowered.

    Source:
        DOMAIN §13.4 R14: PROT by the status message of the asylum authority alone, GRANTED never.
    """
    if flag not in state.flags:
        raise Refusal("protection.flag_not_raised")
    if flag == "LANG_UNMET":
        return _understood(state, occasion)
    if flag == PROT and not (state.outcome in FINAL_OUTCOMES and state.remedy == "FINAL"):
        raise Refusal("protection.only_by_asylum_authority", rules=("R14",))
    allowed = occasion.roles.intersection(occasion.tables.flags[flag].lowered_by)
    if flag == "REFOUL" or not allowed:
        raise Refusal("protection.not_your_flag", rules=("R14",))
    return min(allowed)


def _understood(state: State, occasion: Occasion) -> str:
    interview = occasion.talk(state.person)
    answers = interview.values if interview else {}
    if answers.get("S0.4b") != "YES" or answers.get("S0.4c") != "YES":
        raise Refusal("protection.not_understood_yet")
    return "ANSWER"
