"""Practice stations: a gate and its receivers with invented people, to learn on and to show.

They are made once, in the folder of whoever uses this machine. Everything they sign carries the practice
mark, so nothing of it ever verifies at a real station; the passphrase is printed and worth nothing.
"""

import csv
import datetime
import itertools
import os
from pathlib import Path

from screenio.desk.desk import Desk
from screenio.desk.program import Program
from screenio.domain import arrival, booking, interpreter, person, screening
from screenio.domain.availability import Hours, Weekly
from screenio.encoding import SubjectId
from screenio.station.card import accept_card, export_card
from screenio.station.create import Joining, Plan, create_station

PASSPHRASE = "practice"  # noqa: S105 - printed in the manual, opens invented people only
PROFILE, COUNTRY = "RS", "SRB"
GATE = "gate"
STATIONS = {
    GATE: (
        "Practice gate",
        "SCREENING",
        {
            "Ana": "OFF",
            "Marko": "OFF",
            "Vera": "SUP",
            "Mila": "MED",
            "Jelena": "VUL",
            "Katarina": "ICO",
            "Yusuf": "INT",
        },
    ),
    "asylum": ("Practice asylum office", "ASY", {"Omar": "ASY", "Sonja": "SUP"}),
    "return": ("Practice return unit", "RET", {"Petar": "RET", "Ivana": "SUP"}),
    "children": ("Practice social work centre", "CHILD", {"Nada": "CPA", "Luka": "SUP"}),
}
"""Folder to the station's name, kind and staff; all invented."""
POOL = (
    ("I-03", "pbu pbt", "F", ""),
    ("I-07", "pbu prs", "M", ""),
    ("I-11", "prs pes haz", "F", ""),
    ("I-22", "ary apc", "F", "Gevgelija"),
)
"""Pool id, varieties, woman or man, where from; all invented."""
WEEK = tuple(Weekly(day, "08:00", "20:00") for day in range(7))
HOURS_AGO = (3, 9, 20)
BASIS, START_EVENT = "NAT", "TERRITORY_APPREHENSION"


def practice_station(folder: Path, program: Program) -> Path:
    """Give the folder of the practice gate; the stations are made when they are not there yet."""
    gate = folder / GATE
    if not (gate / "vault.db").is_file():
        for name in STATIONS:
            _create(folder / name, name, program)
        for one, other in itertools.permutations(STATIONS, 2):
            _introduce(
                folder / one,
                folder / other,
                program,
                supervisors=(_supervisor(one), _supervisor(other)),
            )
        _fill(gate, program)
    return gate


def _create(folder: Path, name: str, program: Program) -> None:
    said, kind, staff = STATIONS[name]
    joining = [Joining(who, (role,), PASSPHRASE) for who, role in staff.items()]
    plan = Plan(said, kind, COUNTRY, PROFILE, practice=True)
    create_station(folder, plan, joining, anchor=program.anchor_of(folder))


def _supervisor(name: str) -> str:
    staff = STATIONS[name][2]
    return next(who for who, role in staff.items() if role == "SUP")


def _introduce(one: Path, other: Path, program: Program, *, supervisors: tuple[str, str]) -> None:
    shown = program.open_desk(other, supervisors[1], PASSPHRASE, anchor=program.anchor_of(other))
    card = export_card(shown.opened)
    shown.lock()
    desk = program.open_desk(one, supervisors[0], PASSPHRASE, anchor=program.anchor_of(one))
    accept_card(desk.opened, card)
    desk.lock()


def _fill(gate: Path, program: Program) -> None:
    """Let three people arrive, and fill the pool of interpreters."""
    with (program.resources / "practice" / "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    desk = program.open_desk(gate, "Ana", PASSPHRASE, anchor=program.anchor_of(gate))
    for row, hours in zip(rows[::3], HOURS_AGO, strict=False):
        _arrive(desk, row, program.now() - datetime.timedelta(hours=hours))
    desk.lock()
    desk = program.open_desk(gate, "Vera", PASSPHRASE, anchor=program.anchor_of(gate))
    _fill_pool(desk)
    desk.lock()


def _fill_pool(desk: Desk) -> None:
    """Put four interpreters into the pool, one of whom can sign in, and ask for two."""
    staff = {one.name: one.id for one in desk.opened.roster.staff}
    for pool_id, varieties, gender, base in POOL:
        who = _drawn()
        desk.submit(
            interpreter.ListInterpreter(
                subject=who,
                pool_id=pool_id,
                varieties=tuple(varieties.split()),
                modes=("IN_PERSON", "PHONE", "VIDEO"),
                gender=gender,
                specialisms=("CHILD",),
                undertaking_on="2026-01-05",
                conduct_on="2026-01-05",
                base=base,
                travel_minutes=180,
                staff=staff["Yusuf"] if pool_id == "I-07" else b"",
            ),
            interpreter.ReachStatus(subject=who, status="VETTED"),
            interpreter.ReachStatus(subject=who, status=interpreter.ACTIVE),
            interpreter.SetHours(subject=who, hours=Hours(weekly=WEEK)),
        )
    for variety, mode, minutes, topic in (
        ("pbu", "IN_PERSON", 60, "ROUTINE"),
        ("tir", "PHONE", 45, "CHILD"),
    ):
        desk.submit(
            booking.RequestBooking(
                subject=_drawn(),
                variety=variety,
                alternatives_ok=True,
                gender="",
                strength="",
                mode=mode,
                topic_class=topic,
                urgency="PLANNED",
                minutes=minutes,
            )
        )


def _arrive(desk: Desk, row: dict[str, str], at: datetime.datetime) -> None:
    came, about = _drawn(), _drawn()
    name = {
        "native": f"{row['given_native']} {row['family_native']}",
        "script": "Arab",
        "latin": f"{row['given_latin']} {row['family_latin']}",
    }
    desk.submit(
        arrival.RegisterArrival(
            subject=came,
            people=(about,),
            kind="SINGLE",
            basis=BASIS,
            start_event=START_EVENT,
            at=at.isoformat(),
        ),
        person.RegisterPerson(subject=about, arrival=came),
        person.ClaimValue(
            subject=about, attribute="person.name", value=name, source=person.ARRIVAL
        ),
        screening.OpenScreening(
            subject=_drawn(),
            person=about,
            arrival=came,
            basis=BASIS,
            start_event=START_EVENT,
            start_at=at.isoformat(),
            start_place="Practice road",
        ),
    )


def _drawn() -> SubjectId:
    return SubjectId(os.urandom(16))
