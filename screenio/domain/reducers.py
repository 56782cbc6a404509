"""What the binding notes of the disclosure matrix do: one function a note.

A reducer takes a value and gives what may go of it, or None when it stays. A note that is not in the table
has no reducer, and then the group stays: a new line in the matrix opens nothing by itself.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from screenio.domain.item import Case, Item
from screenio.domain.tables import Cell

Reducer = Callable[[Item, Case], Item | None]
RESTRICTED_NATIONALITIES = frozenset({"XXB", "XXC"})
"""They reveal refugee status. Source: DOMAIN §6.1."""
REFUGEE_PAPERS = frozenset(
    {"UNHCR_CERT", "AMAYESH", "POR_CARD", "ACC_CARD", "ASYLUM_CERT_OTHER_STATE"}
)
"""Kinds of group G11r. Source: DOMAIN §13.3."""
IDENTITY_PAPERS = frozenset(
    {
        "PASSPORT",
        "ID_CARD",
        "TAZKIRA_PAPER",
        "TAZKIRA_BOOKLET",
        "E_TAZKIRA",
        "NATIONAL_ID_IR",
        "NATIONAL_ID_IQ",
        "NATIONAL_ID_SY",
        "NATIONAL_ID_PK",
    }
)
CIVIL_PAPERS = frozenset({"BIRTH_CERT", "FAMILY_BOOK"})
"""Identity and civil-status documents among `document_type`. Source: DOMAIN §5.6."""


def _with(item: Item, value: Any) -> Item | None:
    return (
        msgspec.structs.replace(item, value=value) if value not in ([], (), {}, "", None) else None
    )


def _attributes(*allowed: str) -> Reducer:
    return lambda item, _: item if item.attribute in allowed else None


def _without(*codes: str) -> Reducer:
    """Take codes out of a value, wherever they stand in a list."""

    def reduce(item: Item, _: Case) -> Item | None:
        value = item.value
        if isinstance(value, str):
            return None if value in codes else item
        if isinstance(value, list | tuple):
            return _with(item, [one for one in value if not _names(one, codes)])
        return item

    return reduce


def _names(value: Any, codes: tuple[str, ...]) -> bool:
    if isinstance(value, dict):
        return any(_names(one, codes) for one in value.values())
    return value in codes


def _only_codes(*codes: str) -> Reducer:
    def reduce(item: Item, _: Case) -> Item | None:
        value = item.value if isinstance(item.value, list | tuple) else [item.value]
        return _with(item, [one for one in value if one in codes])

    return reduce


def _status_line(item: Item, case: Case) -> Item | None:
    """Western Balkan profiles tell the return authority whether the return side is locked, nothing else."""
    if case.whole_form:
        return item if item.attribute == "protection.wish" else None
    if item.attribute != "protection.status":
        return None
    return msgspec.structs.replace(item, value="LOCKED" if case.return_locked else "UNLOCKED")


def _return_side_closed(item: Item, case: Case) -> Item | None:
    if item.attribute != "protection.status":
        return None
    return msgspec.structs.replace(item, value="LOCKED" if case.return_locked else "UNLOCKED")


def _as_on_the_form(item: Item, case: Case) -> Item | None:
    """Where the statutory form goes whole the route goes as on it; elsewhere none of it."""
    return item if case.whole_form else None


def _last_transit(item: Item, _: Case) -> Item | None:
    """The last country of transit only, as proof."""
    if item.attribute != "journey.transit_country" or not item.value:
        return None
    return msgspec.structs.replace(item, value=[item.value[-1]])


def _countries_only(item: Item, _: Case) -> Item | None:
    """Countries, with whom, where somebody was lost: rows lose their places, dates and means."""
    if item.attribute == "journey.transit_country":
        rows = [{"S4.3.1": row["S4.3.1"]} for row in item.value or [] if row.get("S4.3.1")]
        return _with(item, rows)
    return item if item.attribute == "journey.destination" else None


def _papers(kinds: frozenset[str]) -> Reducer:
    def reduce(item: Item, _: Case) -> Item | None:
        rows = [
            row for row in item.value or [] if any(_kind_of(one) in kinds for one in row.values())
        ]
        return _with(item, rows)

    return reduce


def _kind_of(value: Any) -> str:
    return str(value.get("type", "")) if isinstance(value, dict) else ""


def _identity_is_documented(item: Item, _: Case) -> Item | None:
    return (
        msgspec.structs.replace(item, value="IDENTITY_DOCUMENTED", question="")
        if item.value
        else None
    )


def _treat_as_minor(item: Item, case: Case) -> Item | None:
    return (
        msgspec.structs.replace(item, value="TREAT_AS_MINOR", question="")
        if case.is_child
        else None
    )


def _if_child(item: Item, case: Case) -> Item | None:
    return item if case.is_child else None


def _if_sealed(item: Item, case: Case) -> Item | None:
    return item if case.sealed else None


def _whole(item: Item, _: Case) -> Item:
    return item


LANGUAGES = ("person.language", "person.preferred_language", "person.literacy")
COMMON_FORM = (
    "person.name",
    "person.other_name",
    "person.birth",
    "person.birth_place",
    "person.sex",
)
TRANSPORT_SUBSET = (
    "M_FEMALE_STAFF, M_NOT_WITH, M_REP_PRESENT, M_BREAKS, M_SIGN_LANGUAGE, M_ACCESSIBLE, M_MED_FOLLOWUP, "
    "M_NO_HANDCUFFS, M_KEEP_FAMILY_TOGETHER, M_TRANSPORT_ESCORT_CARER, M_BABY_ITEMS, M_WATCH_SELF_HARM"
)
"""Source: DOMAIN §12.4, transport subset."""
SDP_SUBSET = "M_SPECIAL_INTERPRETER, M_SIGN_LANGUAGE, M_ACCESSIBLE, M_REP_PRESENT, M_FEMALE_STAFF"

REDUCERS: dict[str, Reducer] = {
    "condition: sealed": _if_sealed,
    "condition: child victim": _if_child,
    "condition: treating staff only": _if_sealed,
    "only: F13 code": _attributes("form.comment"),
    "only: F6 status line": _status_line,
    "only: status": _attributes("protection.status"),
    "only: status open or closed": _attributes("protection.status"),
    "only: that the return side is closed": _return_side_closed,
    f"only: {TRANSPORT_SUBSET}": _only_codes(*TRANSPORT_SUBSET.split(", ")),
    f"only: {SDP_SUBSET}": _only_codes(*SDP_SUBSET.split(", ")),
    "only: countries of residence and transit": _countries_only,
    "only: countries, with whom, where somebody was lost": _countries_only,
    "only: date and place of arrival, detection kind": _attributes("arrival.event"),
    "only: date, place and manner of arrival": _attributes("arrival.event", "journey.entry_means"),
    "only: proof of entry (date, place, direction)": _attributes("arrival.event"),
    "only: fit for interview, fit for transport, isolation, aid, re-check date": _attributes(
        "health.measures"
    ),
    "only: identity and civil-status documents": _papers(IDENTITY_PAPERS | CIVIL_PAPERS),
    "only: identity documents": _papers(IDENTITY_PAPERS),
    "only: in EU_SCREEN as on the form": _as_on_the_form,
    "only: proof of last transit": _last_transit,
    "only: languages": _attributes(*LANGUAGES),
    "only: legal category where identified": _attributes("vulnerability.category"),
    "only: list of consents (purpose, date, given or withdrawn)": _attributes("consent.list"),
    "only: met or not met": _attributes("screening.cooperation"),
    "only: names, birth, sex, place of birth as the common form asks": _attributes(*COMMON_FORM),
    "only: named fields (S8.2)": lambda item, _: item if item.question == "S8.2" else None,
    "only: nationality and language": _attributes("person.nationality", *LANGUAGES),
    "only: pool ID": _attributes("interpreter.pool_id"),
    "only: that identity is documented": _identity_is_documented,
    "only: the result": _attributes("nationality.result"),
    "only: treat as minor": _treat_as_minor,
    "only: where the person is, a number for appointments": _attributes(
        "person.whereabouts", "person.contact"
    ),
    "only: who is to be placed together or apart": _attributes("support.measure"),
    "without: XXB, XXC": _without(*sorted(RESTRICTED_NATIONALITIES)),
    "without: M_NO_BORDER_PROCEDURE_REVIEW": _without("M_NO_BORDER_PROCEDURE_REVIEW"),
    "without: M_NO_BORDER_PROCEDURE_REVIEW, M_SAFE_SHELTER": _without(
        "M_NO_BORDER_PROCEDURE_REVIEW", "M_SAFE_SHELTER"
    ),
}
"""Note of the matrix to what it does. Source: matrix.csv; DOMAIN §13.3 and its column notes."""


def binding_notes(note: str) -> list[str]:
    """Give the parts of a note that bind: those that begin with `only:`, `without:` or `condition:`."""
    parts = (part.strip() for part in note.split(";"))
    return [part for part in parts if part.partition(":")[0] in {"only", "without", "condition"}]


def reducer(cell: Cell) -> Reducer | None:
    """Give what a cell's notes do together; None when a note has no reducer or a minimised cell no note."""
    notes = binding_notes(cell.note)
    if not notes:
        return None if cell.value == "minimised" else _whole
    steps = [REDUCERS.get(note.split(" (")[0]) or REDUCERS.get(note) for note in notes]
    if any(step is None for step in steps):
        return None
    return lambda item, case: _chain([step for step in steps if step], item, case)


def _chain(steps: list[Reducer], item: Item, case: Case) -> Item | None:
    current: Item | None = item
    for step in steps:
        current = step(current, case) if current is not None else None
    return current
