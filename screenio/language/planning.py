"""A plan in words: what a check found, why somebody has nobody, what is broken, what a new plan changes.

Names are numbers of requests and of the pool, and times; nobody is named.
"""

from collections.abc import Callable

from screenio.language.catalogue import Catalogue, mark
from screenio.language.direction import Phrase
from screenio.planning.evaluate import Violation
from screenio.planning.explain import Other, Reason
from screenio.planning.fit import Check
from screenio.planning.replan import Change

Clock = Callable[[int], str]
"""Says the local time of a minute."""

CHECKS: dict[tuple[str, bool], str] = {
    ("fit.variety", True): mark("Speaks the variety ({grade})"),
    ("fit.variety", False): mark("Does not speak the variety"),
    ("fit.gender", True): mark("Woman or man as wished"),
    ("fit.gender", False): mark("Not a woman or man as wished"),
    ("fit.specialism", True): mark("Trained for the topic"),
    ("fit.specialism", False): mark("Not trained for the topic"),
    ("fit.continuity", True): mark("Nobody else came before"),
    ("fit.continuity", False): mark("Somebody else came before: {before}"),
    ("fit.conflict", True): mark("Not excluded"),
    ("fit.conflict", False): mark("Excluded, or on the other side of the case"),
    ("fit.clearance", True): mark("Clearance is valid"),
    ("fit.clearance", False): mark("Clearance has ended by then"),
    ("fit.mode", True): mark("Works this way"),
    ("fit.mode", False): mark("Does not work this way"),
    ("fit.window", True): mark("Free then, and the station is open"),
    ("fit.window", False): mark("Not free then, or the station is closed"),
    ("fit.travel", True): mark("The way there and back fits"),
    ("fit.travel", False): mark("The way there and back does not fit"),
    ("fit.rest", True): mark("Enough rest before and after"),
    ("fit.rest", False): mark("Not enough rest before or after ({needed} minutes)"),
    ("fit.meal", True): mark("Time for a meal"),
    ("fit.meal", False): mark("No time for a meal"),
    ("fit.cap", True): mark("{planned} of {most} minutes of the day"),
    ("fit.cap", False): mark("More than {most} minutes in one day"),
    ("fit.night", True): mark("Enough rest at night"),
    ("fit.night", False): mark("Not enough rest at night"),
    ("fit.room", True): mark("A room is free"),
    ("fit.room", False): mark("No room is free ({rooms})"),
    ("fit.person", True): mark("The person is free"),
    ("fit.person", False): mark("The person is elsewhere then"),
    ("fit.deadline", True): mark("In time"),
    ("fit.deadline", False): mark("{late} minutes after the deadline"),
    ("fit.fair", True): mark("Not above a fair share"),
    ("fit.fair", False): mark("Above a fair share of the last seven days"),
}
"""Code of a check and its answer to the sentence. Source: DOMAIN §11.4, order of match."""

REASONS = {
    "why.nobody_speaks": mark("Nobody in the pool speaks {variety}. Ask a neighbouring pool."),
    "why.only_another_variety": mark(
        "Nobody speaks exactly this variety; {left} speak one that usually works. Ask the person first."
    ),
    "why.nobody_gender": mark(
        "None of the {left} who speak it is a woman, or a man, as must be. Ask a neighbouring pool."
    ),
    "why.nobody_specialism": mark(
        "None of the {left} who are left is trained for this topic. Ask a neighbouring pool."
    ),
    "why.nobody_conflict": mark(
        "All of the {left} who are left are excluded. Ask a neighbouring pool."
    ),
    "why.nobody_mode": mark("None of the {left} who are left works in a way that is allowed here."),
    "why.nobody_cleared": mark("The clearance of all {left} who are left has ended. Renew it."),
    "why.nobody_near": mark(
        "None of the {left} who are left travels that far. Allow video or phone, or move the person."
    ),
    "why.nobody_there": mark(
        "None of the {left} who are left is there while the station is open and the person can come. "
        "Ask for another time."
    ),
    "why.no_room": mark("The station {station} has no room, or no hours. Open one."),
    "why.all_taken": mark(
        "All {left} who could are taken, or the rooms are. Lift a locked booking, or ask for more hours."
    ),
    "why.costs_more": mark(
        "{left} could, but it costs more than to leave it open. Book it by hand if it must be."
    ),
}
"""Code of a reason to the sentence."""

BROKEN = {
    "broken.unknown": mark("This request or this interpreter is not in the instance"),
    "broken.twice": mark("Planned twice"),
    "broken.locked": mark("A locked booking was moved or left out"),
    "broken.variety": mark("Does not speak the variety"),
    "broken.gender": mark("Not a woman or man as must be"),
    "broken.specialism": mark("Not trained for the topic"),
    "broken.excluded": mark("Excluded from this request"),
    "broken.clearance": mark("Clearance has ended by then"),
    "broken.mode": mark("Does not work this way"),
    "broken.availability": mark("Not available then"),
    "broken.opening": mark("The station is closed then"),
    "broken.person": mark("The person cannot come then"),
    "broken.rest": mark("Not enough rest between two sessions"),
    "broken.meal": mark("No time for a meal"),
    "broken.cap_day": mark("Too many minutes in one day"),
    "broken.cap_remote": mark("Too many minutes by video and phone in one day"),
    "broken.cap_sensitive": mark("Too many minutes with children or about violence in one day"),
    "broken.night": mark("Not enough rest at night"),
    "broken.two_places": mark("At two stations in one day"),
    "broken.too_far": mark("Too far to travel"),
    "broken.travel": mark("No time for the way there or back"),
    "broken.room": mark("More sessions than rooms"),
    "broken.apart": mark("The same interpreter on both sides, or for people in conflict"),
    "broken.same_time": mark("Two sessions at one time that must not meet"),
}
"""Code of a broken rule to the sentence. Source: DOMAIN §11.2 to §11.4."""

CHANGES = {
    "change.placed": mark("{request}: new, {now}"),
    "change.left_out": mark("{request}: no longer planned; it was {was}"),
    "change.interpreter": mark("{request}: another interpreter, {now}; it was {was}"),
    "change.moved": mark("{request}: another time, {now}; it was {was}"),
    "change.mode": mark("{request}: another way, {now}; it was {was}"),
}
"""Code of a change to the sentence."""
MODES = {"ONSITE": mark("on site"), "VIDEO": mark("by video"), "PHONE": mark("by phone")}
BOOKED = mark("{interpreter} at {time}, {mode}")


GRADES = {"exact": mark("exactly"), "usable": mark("a near one"), "check": mark("to be tried")}
"""Grade of a variety to its words. Source: compatibility.csv."""


def check_words(words: Catalogue, check: Check) -> str:
    """Say what a check found."""
    values = dict(check.values)
    if values.get("grade") in GRADES:
        values["grade"] = words.say(GRADES[str(values["grade"])])
    return words.say(CHECKS[check.code, check.ok], **values)


def reason_words(words: Catalogue, reason: Reason) -> str:
    """Say why a request has nobody, and what would help."""
    return words.say(REASONS[reason.code], **reason.values)


def broken_words(words: Catalogue, broken: Violation) -> str:
    """Say which rule is broken."""
    return words.say(BROKEN[broken.code])


def booked_words(words: Catalogue, clock: Clock, who: str, start: int, mode: str) -> Phrase:
    """Say who interprets when and how."""
    how = words.say(MODES[mode])
    return Phrase(words.say(BOOKED, interpreter=who, time=clock(start), mode=how))


def change_words(words: Catalogue, clock: Clock, change: Change) -> str:
    """Say what a new plan changes for one request."""
    was, now = (
        booked_words(words, clock, one.interpreter, one.start, one.mode) if one else ""
        for one in (change.was, change.now)
    )
    return words.say(CHANGES[change.code], request=change.request, was=was, now=now)


def other_words(words: Catalogue, clock: Clock, other: Other) -> str:
    """Say why an interpreter was not taken: what is missing then, when there is a place, what it costs."""
    parts = []
    if other.missing is not None:
        parts.append(check_words(words, other.missing))
    if other.fit is None:
        parts.append(words.say("no time at which it would fit"))
    else:
        when = booked_words(words, clock, other.fit.interpreter, other.fit.start, other.fit.mode)
        parts.append(words.say("would fit: {when}", when=when))
    if other.fit is not None and other.more > 0:
        parts.append(words.say("{points} points more", points=other.more))
    elif other.fit is not None and other.more < 0:
        parts.append(words.say("{points} points less by itself", points=-other.more))
    elif other.fit is not None:
        parts.append(words.say("as good by itself"))
    return words.say(
        "{interpreter}: {parts}", interpreter=other.interpreter, parts="; ".join(parts)
    )
