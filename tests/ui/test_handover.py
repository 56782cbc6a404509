"""Doors, referrals and values in words."""

import datetime

import pytest
from stations import PARTS

from screenio.domain.item import Item
from screenio.language.answers import AnswerWriter
from screenio.projections.person_card import DoorRow
from screenio.ui.handover import (
    REFERRAL_STATES,
    certainty_chip,
    door_words,
    dossier_look,
    item_name,
    item_words,
    referral_chip,
)


@pytest.fixture
def writer(look):
    """Write answers of the form in English."""
    form = next(iter(PARTS.forms.values()))
    return AnswerWriter(form, "en", look.label, stated_on=datetime.date(2026, 11, 22))


def item(**more):
    """Make a value that leaves."""
    return Item(
        **({"group": "G1", "attribute": "person.sex", "question": "S2.6a", "value": "F"} | more)
    )


def test_only_a_receipt_is_green(look):
    """No state but the acknowledged one is green; each has words."""
    green = [state for state, (_, tone) in REFERRAL_STATES.items() if tone == "green"]
    assert green == ["ACCEPTED"]
    assert referral_chip(look, "SENT").text() == "Sent"


def test_declared_and_confirmed_are_two_words(look):
    """Icon and word say which it is."""
    assert certainty_chip(look, "CONFIRMED").text() == "Confirmed"
    assert certainty_chip(look, "DECLARED").text() == "Declared"


def test_values_are_named_and_written(look, writer):
    """By their question, else by what they are about; what follows from the case in plain words."""
    assert item_words(look, item(), writer) == "Female"
    assert item_words(look, item(value=None, declined="TIME"), writer) == "No time"
    own = item(question="", attribute="protection.status", value="LOCKED")
    assert "return side" in item_name(look, own, writer)
    assert item_words(look, own, writer).startswith("Yes")
    assert item_words(look, item(attribute="protection.status", value="UNLOCKED"), writer) == "No"
    event = {"basis": "NAT", "start_event": "APPREHENSION", "at": "2026", "place": "Gate"}
    assert "Gate" in item_words(look, item(attribute="arrival.event", value=event), writer)
    pool = item(question="", attribute="interpreter.pool_id", value="I-07")
    assert item_words(look, pool, writer) == "I-07"
    measures = item(attribute="support.measure", value=["M_NOT_WITH"])
    assert item_words(look, measures, writer) == look.label("measure", "M_NOT_WITH")
    assert item_name(look, item(question=""), writer) == look.label("claim", "person.sex")


def test_doors_and_dossiers_have_words(look):
    """A pathway, another output, and every state of a dossier."""
    assert door_words(look, DoorRow("ASY", (), return_side=False, is_pathway=True)).startswith(
        "Asyl"
    )
    output = DoorRow("CONSULAR_CONTACT", (), return_side=True, is_pathway=False)
    assert door_words(look, output).startswith("Contact")
    assert dossier_look(look, "RECALLED")[2] == "red"
    assert dossier_look(look, "NEWER")[0] == "NEWER"
