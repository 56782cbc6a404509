"""Which doors are closed for a person, by which rule, and who may open them: R1 to R15, D1 to D4.

The rules are rows of `gates.csv`. What is grammar there (`when` of R1 to R7 and D4) is evaluated as it
stands; the rest is one named function here, and a test compares the ids. A door is a pathway, or an
output such as CONSULAR_CONTACT; a refusal carries all rules that close it.
"""

from collections.abc import Callable, Iterable

from screenio.domain.conditions import condition
from screenio.domain.situation import Situation
from screenio.domain.tables import Gate, Pathway, Tables
from screenio.errors import Refusal

YES = "YES"
ABROAD_ALLOWED = frozenset({"RELOC", "READM"})
"""The only pathways on which personal data may cross a border. Source: gates.csv D2; DOMAIN §19."""


def _r9(situation: Situation) -> bool:
    """A return referral needs the record read back."""
    return situation.get("read_back") != YES


def _r10(situation: Situation) -> bool:
    """Readmission needs a return decision whose remedy is final."""
    return situation.get("return_decision") != "FINAL"


def _d3(situation: Situation) -> bool:
    """Leaving by own choice needs the signed statement."""
    return situation.get("leave_statement") != YES


PRECONDITIONS: dict[str, Callable[[Situation], bool]] = {"R9": _r9, "R10": _r10, "D3": _d3}
"""Preconditions of one door, by rule."""
ELSEWHERE = {
    "R11": "consequences.py: a lock raised after sending recalls the referral",
    "R13": "disclosure.py: the finished package is checked again",
    "R14": "protection.py: who may lower a flag",
    "R15": "referral.py: a referral is about one person, so is its approval",
    "D1": "destination_rules below",
    "D2": "destination_rules below",
}
"""Rules that are no standing condition of a door, and where they are kept."""
LATER = frozenset({"R8", "R12"})
"""They come with family referrals and consents."""


def stands(gate: Gate, situation: Situation) -> bool:
    """Say whether a rule stands in a situation."""
    if gate.id in PRECONDITIONS:
        return PRECONDITIONS[gate.id](situation)
    if gate.kind == "lock" and gate.id not in ELSEWHERE:
        return condition(gate.when)(situation)
    return False


def closing(door: str, situation: Situation, tables: Tables) -> tuple[str, ...]:
    """Give the rules that close a door, in the order of the table; empty when it is open."""
    pathway = tables.pathways.get(door)
    named = pathway.denied_by if pathway else ()
    return tuple(
        gate.id
        for gate in tables.gates.values()
        if (door in gate.denies or gate.id in named) and stands(gate, situation)
    )


def doors(situation: Situation, tables: Tables) -> dict[str, tuple[str, ...]]:
    """Give every pathway with the rules that close it."""
    return {door: closing(door, situation, tables) for door in tables.pathways}


def outputs(tables: Tables) -> list[str]:
    """Give the doors that are no pathway: consular contact, travel documents and the like."""
    denied = {door for gate in tables.gates.values() for door in gate.denies}
    return sorted(
        denied & set(tables.codes["gate_output"]) - {"PACKAGE", "BULK_SEND", "SHARING_ON_CONSENT"}
    )


def destination_rules(
    pathway: Pathway, country: str, own_country: str, situation: Situation
) -> tuple[str, ...]:
    """Give the rules that refuse a whole package because of the receiver's state.

    Source:
        gates.csv D1, D2; DOMAIN §13.3 destination check; Reg (EU) 2024/1348 Art 7.
    """
    rules = []
    if country in situation.get("person_states", ()) and situation.get("ever_protection") == YES:
        rules.append("D1")
    if country != own_country and pathway.code not in ABROAD_ALLOWED:
        rules.append("D2")
    return tuple(rules)


def must_be_open(door: str, situation: Situation, tables: Tables) -> None:
    """Let a command pass an open door only.

    Raises:
        Refusal: `referral.door_closed` with all rules that close it.
    """
    rules = closing(door, situation, tables)
    if rules:
        raise Refusal("referral.door_closed", rules=rules, door=door)


def return_side(tables: Tables) -> frozenset[str]:
    """Give the pathways that lead to the return side."""
    return frozenset(
        code
        for code, pathway in tables.pathways.items()
        if pathway.destination in tables.destinations
        and tables.destinations[pathway.destination].return_side
    )


def openers(rules: Iterable[str], tables: Tables) -> list[tuple[str, str, str]]:
    """Give for every rule what opens it and who may: (rule, until, lowered_by)."""
    return [(rule, tables.gates[rule].until, tables.gates[rule].lowered_by) for rule in rules]
