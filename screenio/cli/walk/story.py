"""A scripted person's day: the file, read into shapes; what is not in the format is refused by name."""

from pathlib import Path
from typing import Any

import msgspec

from screenio.errors import Trouble

SUPPORTED = (
    "arrive",
    "interview",
    "answer",
    "decline",
    "amend",
    "jot",
    "wish",
    "crash",
    "lock",
    "object",
    "read_back",
    "confirm",
    "notify",
    "sign_off",
    "refer",
    "carry",
    "receive",
)
"""Steps that can be played."""
MOST_BYTES = 4 * 1024 * 1024


class Interpreter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who interprets: pool id, variety, mode, gender; no name."""

    pool_id: str
    variety: str = ""
    mode: str = ""
    gender: str = ""


class Languages(msgspec.Struct, frozen=True):
    """The officer's language, the person's, and their variety."""

    officer: str
    person: str
    variety: str


class Step(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"do_": "do", "from_": "from"}
):
    """One step; only the fields of its kind are filled."""

    do_: str
    who: str = "p1"
    by: str = "OFF"
    at: str = ""
    people: tuple[str, ...] = ()
    kind: str = ""
    basis: str = ""
    start_event: str = ""
    place: str = ""
    relations: tuple[tuple[str, str, str], ...] = ()
    interpreter: Interpreter | None = None
    understanding: tuple[str, str] = ("YES", "YES")
    question: str = ""
    value: Any = None
    reason: str = ""
    text: str = ""
    words: dict[str, str] = {}
    channel: str = "SPOKEN"
    says: dict[str, str] = {}
    method: str = ""
    pathway: str = ""
    to: str = ""
    refused: str = ""
    from_: str = ""
    tear: int | None = None
    twice: bool = False
    accept: bool = False
    return_: dict[str, str] = msgspec.field(name="return", default_factory=dict)


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must come out."""

    flags: dict[str, list[str]] = {}
    doors: dict[str, dict[str, Any]] = {}
    birth: dict[str, dict[str, Any]] = {}
    dossier: dict[str, dict[str, dict[str, list[str]]]] = {}
    person_copy: dict[str, dict[str, list[str]]] = {}
    receipts: dict[str, str] = {}
    resumes: list[dict[str, str]] = []
    nowhere: list[str] = []
    alarms: list[str] = []


class Story(msgspec.Struct, frozen=True):
    """A whole case."""

    title: str
    profile: str
    now: str
    languages: Languages
    stations: dict[str, str]
    steps: list[Step]
    expect: Expected = Expected()
    covers: list[str] = []

    @property
    def home(self) -> str:
        """Give the station at which the day starts."""
        return next(iter(self.stations))


def read_story(path: Path) -> Story:
    """Read a case.

    Raises:
        Trouble: `walk.not_here`, `walk.not_supported` (with the number and name of the step),
            `walk.damaged`.
    """
    try:
        raw = path.read_bytes()[: MOST_BYTES + 1]
        plain = msgspec.json.decode(raw)
    except OSError as fault:
        raise Trouble("walk.not_here", path=path.name) from fault
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise Trouble("walk.damaged", reason="not JSON") from fault
    return story_of(plain)


def story_of(plain: Any) -> Story:
    """Shape a decoded case; a step that cannot be played stops here, with its number and name."""
    steps = plain.get("steps", []) if isinstance(plain, dict) else []
    for number, step in enumerate(steps, 1):
        name = step.get("do") if isinstance(step, dict) else None
        if name not in SUPPORTED:
            raise Trouble("walk.not_supported", step=number, name=str(name))
    try:
        return msgspec.convert(plain, Story)
    except msgspec.ValidationError as fault:
        raise Trouble("walk.damaged", reason=str(fault)) from fault


def read_defaults(path: Path) -> dict[str, Any]:
    """Read the answers that stand for what no step answers."""
    found: dict[str, Any] = msgspec.json.decode(path.read_bytes())
    return found
