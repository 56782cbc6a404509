"""Words for codes that stand in no code list: clocks and tasks; and for how long something still has."""

import datetime

from screenio.domain.clocks import NO_RECEIPT
from screenio.language.catalogue import mark
from screenio.language.direction import isolated
from screenio.projections.worklist import DueRow
from screenio.ui.look import Look
from screenio.ui.parts.icon import initials
from screenio.ui.parts.rows import Cell

SINCE_START = "SINCE_START"
CLOCKS = {
    SINCE_START: mark("Since the start"),
    NO_RECEIPT: mark("No receipt yet"),
    "RS72": mark("Report to the assigned centre"),
    "RS15": mark("Officer takes the application"),
    "RS8": mark("Person may submit the application alone"),
    "MK72": mark("Bring to the Sector for Asylum"),
    "BA14": mark("Attestation ends"),
    "REG5": mark("Register the application"),
    "REG5_END": mark("Register the application"),
    "REG15": mark("Register the application"),
    "REGC": mark("Register the application"),
    "INF3": mark("Tell the registering authority"),
    "LOD21": mark("Lodge the application"),
    "THB30": mark("Reflection period ends"),
}
"""Source: clocks.csv, column note."""
TASKS = {
    "ANSWER_RECEIVER": mark("Answer the receiver's question"),
    "PHONE_RECEIVER": mark("Telephone the receiver: recalled"),
    "CALL_SUP": mark("Call the supervisor"),
    "CALL_MED": mark("Call medical staff"),
    "CALL_POLICE": mark("Call the police"),
    "CALL_VUL": mark("Call vulnerability staff"),
}


def clock_words(look: Look, code: str) -> str:
    """Name a clock, or the pathway whose urgency runs."""
    if code in CLOCKS:
        return look.words.say(CLOCKS[code])
    return look.label("pathway", code)


def task_words(look: Look, task: str) -> str:
    """Name what people are asked to do."""
    if task in TASKS:
        return look.words.say(TASKS[task])
    start, _, argument = task.partition("_")
    if start == "CALL" and ("role", argument) in look.labels:
        return look.words.say("Call: {role}", role=look.label("role", argument))
    return look.labels.get(("branch_verb", task.lower()), look.label("branch_verb", task))


def left_words(look: Look, until: datetime.datetime, now: datetime.datetime) -> str:
    """Say how long there still is, or since when it is overdue."""
    minutes = round((until - now).total_seconds() / 60)
    overdue = minutes < 0
    hours, rest = divmod(abs(minutes), 60)
    say = look.words.say
    if hours >= 48:
        days = hours // 24
        count = look.words.count
        if overdue:
            return count("overdue {number} day", "overdue {number} days", days)
        return count("in {number} day", "in {number} days", days)
    if overdue:
        return say("overdue {hours} h {minutes} min", hours=hours, minutes=rest)
    return say("in {hours} h {minutes} min", hours=hours, minutes=rest)


def due_cell(look: Look, row: DueRow, now: datetime.datetime) -> Cell:
    """Show when something is due; where no clock runs, how long ago it began."""
    if row.at is None:
        text = look.words.count("{number} hour", "{number} hours", row.hours)
        return Cell(text, tone="neutral", icon="clock")
    return until_cell(look, row.at, now)


def until_cell(look: Look, until: datetime.datetime, now: datetime.datetime) -> Cell:
    """Show how long there still is: overdue red, within a day amber, otherwise neutral."""
    is_over = until < now
    soon = until - now < datetime.timedelta(hours=24)
    tone = "red" if is_over else "amber" if soon else "neutral"
    icon = "triangle-alert" if is_over else "clock"
    return Cell(left_words(look, until, now), tone=tone, icon=icon)


def name_cell(look: Look, native: str, latin: str, *, second: str = "") -> Cell:
    """Show a person: the name as they write it, and in Latin letters."""
    shown = latin or native or look.words.say("No name recorded")
    other = native if latin and native != latin else ""
    below = " · ".join(isolated(part) for part in (other, second) if part)
    return Cell(shown, second=below, disc=initials(shown))
