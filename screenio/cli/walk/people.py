"""Invented people for a walk: drawn from a list of our own, what happens from three patterns."""

import csv
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from screenio.cli.walk.story import Story, story_of

DAY = "2026-11-23T08:00:00+01:00"
CAME = "2026-11-23T04:30:00+01:00"
Row = dict[str, str]


def invented(number: int, seed: int, practice: Path) -> Iterator[Story]:
    """Draw so many people; the same seed gives the same ones."""
    with (practice / "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    drawn = random.Random(seed)  # noqa: S311 - a repeatable choice of invented people, no secret
    for count in range(number):
        pattern = (_asks, _asks_nothing, _child)[count % 3]
        yield story_of(pattern(drawn.choice(rows), drawn, f"p{count + 1}"))


def _story(
    row: Row, what: str, steps: list[dict[str, Any]], expect: dict[str, Any], name: str
) -> dict[str, Any]:
    return {
        "title": f"{name}: {what}",
        "profile": "RS",
        "now": DAY,
        "languages": {"officer": "en", "person": row["language"], "variety": row["variety"]},
        "stations": {"gate": "SCREENING", "asylum": "ASY", "return": "RET", "children": "CHILD"},
        "steps": steps,
        "expect": expect,
    }


def _beginning(row: Row, year: int) -> list[dict[str, Any]]:
    name = {
        "native": f"{row['given_native']} {row['family_native']}",
        "script": "Arab",
        "latin": f"{row['given_latin']} {row['family_latin']}",
        "parts": [
            {"type": "GIVEN", "native": row["given_native"], "latin": row["given_latin"]},
            {"type": "FAMILY", "native": row["family_native"], "latin": row["family_latin"]},
        ],
        "single": False,
    }
    birth = {
        "calendar": "GREG",
        "y": year,
        "m": 5,
        "d": 9,
        "precision": "EXACT",
        "text": f"9.5.{year}",
    }
    arrive = {
        "do": "arrive",
        "people": ["p1"],
        "kind": "SINGLE",
        "basis": "NAT",
        "start_event": "TERRITORY_APPREHENSION",
        "at": CAME,
        "place": "Gate 2",
    }
    who = {"pool_id": "I-90", "variety": row["variety"], "mode": "PHONE", "gender": "F"}
    return [
        arrive,
        {"do": "interview", "interpreter": who, "understanding": ["YES", "YES"]},
        {"do": "answer", "question": "S2.1", "value": name},
        {"do": "answer", "question": "S2.4", "value": birth},
    ]


def _origin(row: Row) -> list[dict[str, Any]]:
    place = {"country": row["country"], "admin1": row["admin1"], "district": "", "village": ""}
    return [
        {"do": "answer", "question": "S2.5", "value": place},
        {"do": "answer", "question": "S2.6a", "value": row["sex"]},
        {"do": "answer", "question": "S2.7", "value": [row["country"]]},
    ]


def _questions(fears: str, wishes: str) -> list[dict[str, Any]]:
    return [
        {"do": "answer", "question": "S5.1a", "value": fears},
        {"do": "answer", "question": "S5.1b", "value": "NO"},
        {"do": "answer", "question": "S5.1c", "value": "NO"},
        {"do": "answer", "question": "S5.2", "value": wishes},
    ]


ENDING = [
    {"do": "read_back"},
    {"do": "confirm", "method": "ORAL_CONFIRMATION"},
    {"do": "sign_off", "by": "SUP"},
]


def _asks(row: Row, drawn: random.Random, name: str) -> dict[str, Any]:
    latin = f"{row['given_latin']} {row['family_latin']}"
    words = {"en": "I cannot go back", row["language"]: "…"}
    steps = [
        *_beginning(row, drawn.randint(1970, 2000)),
        *_origin(row),
        {"do": "jot", "question": "S8.2", "text": "First we walked"},
        {"do": "crash"},
        {"do": "wish", "words": words, "channel": "SPOKEN"},
        {"do": "notify", "pathway": "ASY"},
        {"do": "refer", "pathway": "RET_F", "to": "return", "by": "SUP", "refused": "R1"},
        *_questions("YES", "YES"),
        *ENDING,
        {"do": "refer", "pathway": "ASY", "to": "asylum", "by": "SUP"},
        {"do": "carry", "to": "asylum"},
        {"do": "receive", "to": "asylum", "accept": True},
        {"do": "carry", "from": "asylum", "to": "gate"},
    ]
    expect = {
        "flags": {"p1": ["PROT", "REFOUL"]},
        "doors": {"p1": {"ASY": "open", "RET_F": ["R1"]}},
        "resumes": [{"question": "S8.2", "text": "First we walked"}],
        "dossier": {"asylum": {"p1": {"groups": ["G1", "G6"], "holds": [latin]}}},
        "receipts": {"asylum": "ACCEPTED", "return": "NONE"},
        "nowhere": [latin],
    }
    return _story(row, "asks for protection; the asylum authority accepts", steps, expect, name)


def _asks_nothing(row: Row, drawn: random.Random, name: str) -> dict[str, Any]:
    latin = f"{row['given_latin']} {row['family_latin']}"
    steps = [
        *_beginning(row, drawn.randint(1970, 2000)),
        *_origin(row),
        *_questions("NO", "NO"),
        *ENDING,
        {"do": "refer", "pathway": "RET_F", "to": "return", "by": "SUP"},
        {"do": "carry", "to": "return"},
        {"do": "receive", "to": "return", "accept": True},
        {"do": "carry", "from": "return", "to": "gate"},
    ]
    expect = {
        "flags": {"p1": []},
        "dossier": {
            "return": {"p1": {"groups": ["G1"], "not_groups": ["G6x", "G7"], "holds": [latin]}}
        },
        "receipts": {"return": "ACCEPTED", "asylum": "NONE"},
        "nowhere": [latin],
    }
    return _story(
        row,
        "wishes no protection; the return authority gets the least it needs",
        steps,
        expect,
        name,
    )


def _child(row: Row, drawn: random.Random, name: str) -> dict[str, Any]:
    latin = f"{row['given_latin']} {row['family_latin']}"
    steps = [
        *_beginning(row, drawn.randint(2010, 2012)),
        {"do": "answer", "question": "S0.3b", "value": "NOBODY"},
        {"do": "refer", "pathway": "RET_F", "to": "return", "by": "SUP", "refused": "R4"},
        {"do": "notify", "pathway": "CHILD"},
        {"do": "carry", "to": "children"},
        {"do": "receive", "to": "children", "accept": True},
        {"do": "carry", "from": "children", "to": "gate"},
    ]
    expect = {
        "flags": {"p1": ["UAM"]},
        "doors": {"p1": {"CHILD": "open", "RET_F": ["R4"]}},
        "dossier": {
            "children": {"p1": {"groups": ["G1"], "not_groups": ["G6x"], "holds": [latin]}}
        },
        "receipts": {"children": "ACCEPTED"},
        "nowhere": [latin],
    }
    return _story(row, "a child alone; child protection is told at once", steps, expect, name)
