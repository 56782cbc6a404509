"""Lists in one language as PDF: the sheet of a day for the wall, and the timesheet of a month."""

import datetime
from pathlib import Path

import msgspec

from screenio.language.catalogue import Catalogue
from screenio.language.formats import day as day_words
from screenio.language.formats import listed
from screenio.papers.paper import set_pdf
from screenio.projections.interpreters_page import InterpretersPage
from screenio.projections.pool import TreeRow
from screenio.projections.timesheet import Timesheet


class ListPaper(msgspec.Struct, frozen=True):
    """Everything that one list says."""

    title: str
    station: str
    footer: str
    tag: str
    rtl: bool
    practice: str
    lines: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    sum: str


class Setting(msgspec.Struct, frozen=True):
    """In which words a list is set, by which labels, at which station."""

    words: Catalogue
    labels: dict[tuple[str, str], str]
    station: str
    practice: bool
    resources: Path

    def label(self, of: str, code: str) -> str:
        """Give the label of a code."""
        return self.labels.get((of, code), code)

    def list(self, of: str, codes: str) -> str:
        """Give the labels of codes that are joined by a space."""
        return listed((self.label(of, code) for code in codes.split()), self.words.language)


def day_sheet(page: InterpretersPage, setting: Setting, now: datetime.datetime) -> bytes:
    """Set the bookings of a day: numbers, pool ids, times and rooms; no name of anybody."""
    say = setting.words.say
    held = sorted(
        (row for lane in page.lanes for row in lane.bookings), key=lambda row: row.starts_ms
    )
    rows = tuple(
        (
            f"{row.begins:%H:%M}-{row.ends:%H:%M}",
            row.number,
            row.pool_id,
            setting.label("languages", row.offered_variety),
            setting.label("interview_mode", row.offered_mode),
            row.station,
            setting.label("booking_state", row.state) + (" *" if row.provisional else ""),
        )
        for row in held
    )
    day = day_words(page.day, setting.words.language)
    heads = (
        say("Time"),
        say("Booking"),
        say("Interpreter"),
        say("Variety"),
        say("How"),
        say("Station"),
        say("State"),
    )
    return _set(
        setting,
        title=say("Interpreters on {day}", day=day),
        lines=(
            say("Numbers only, no names of people"),
            say("* provisional: not settled with their own pool"),
        ),
        table=(heads, rows),
        sum=setting.words.count("{number} booking", "{number} bookings", len(rows)),
        now=now,
    )


def timesheet_paper(sheet: Timesheet, setting: Setting, now: datetime.datetime) -> bytes:
    """Set the timesheet of a month: booking, language, minutes and mode only."""
    say = setting.words.say
    heads, rows = timesheet_table(sheet, setting)
    return _set(
        setting,
        title=say("Timesheet of {who}", who=sheet.pool_id),
        lines=(f"{sheet.month:%Y-%m}",),
        table=(heads, rows),
        sum=say(
            "{worked} minutes worked, {payable} to be paid",
            worked=sheet.worked,
            payable=sheet.payable,
        ),
        now=now,
    )


def timesheet_table(
    sheet: Timesheet, setting: Setting
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Give heads and rows of a timesheet, for a paper or a file."""
    say = setting.words.say
    heads = (
        say("Day"),
        say("Time"),
        say("Booking"),
        say("Variety"),
        say("How"),
        say("State"),
        say("Minutes"),
        say("To be paid"),
        say("To be confirmed"),
    )
    rows = tuple(
        (
            f"{one.start:%Y-%m-%d}",
            f"{one.start:%H:%M}",
            one.number,
            setting.label("languages", one.variety),
            setting.label("interview_mode", one.mode),
            setting.label("booking_state", one.state),
            str(one.worked),
            str(one.payable),
            str(one.unconfirmed or ""),
        )
        for one in sheet.rows
    )
    return heads, rows


def phone_tree_paper(rows: list[TreeRow], setting: Setting, now: datetime.datetime) -> bytes:
    """Set whom to call; the coordinator's own, with names, to be locked away."""
    say = setting.words.say
    heads = (
        say("Interpreter"),
        say("Name"),
        say("Telephone"),
        say("Speaks"),
        say("How"),
        say("Status"),
    )
    lines = tuple(
        (
            one.pool_id,
            one.name,
            one.contact,
            setting.list("languages", one.varieties),
            setting.list("interview_mode", one.modes),
            setting.label("interpreter_status", one.status),
        )
        for one in rows
    )
    return _set(
        setting,
        title=say("Phone tree of the interpreters"),
        lines=(say("Names and numbers: lock this sheet away."),),
        table=(heads, lines),
        sum=setting.words.count("{number} interpreter", "{number} interpreters", len(rows)),
        now=now,
    )


def _set(
    setting: Setting,
    *,
    title: str,
    lines: tuple[str, ...],
    table: tuple[tuple[str, ...], tuple[tuple[str, ...], ...]],
    sum: str,  # noqa: A002 - the last line of a list
    now: datetime.datetime,
) -> bytes:
    words = setting.words
    paper = ListPaper(
        title=title,
        station=setting.station,
        footer=f"{setting.station}  ·  {now:%Y-%m-%d %H:%M}",
        tag=words.language.partition("-")[0],
        rtl=words.is_right_to_left,
        practice=words.say("Practice: invented people, not a record") if setting.practice else "",
        lines=lines,
        heads=table[0],
        rows=table[1],
        empty=words.say("Nothing on this list"),
        sum=sum,
    )
    return set_pdf(paper, setting.resources, "list.typ")
