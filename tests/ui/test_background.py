"""The desk's thread, with a real station behind it."""

import os
import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete
from stations import PARTS, PASSPHRASE, Stations, arrive

from screenio.domain.arrival import RegisterArrival
from screenio.domain.person import RegisterPerson
from screenio.encoding import SubjectId
from screenio.errors import Refusal, Trouble
from screenio.projections.people import people_count
from screenio.ui.background import Background


@pytest.fixture
def station(tmp_path):
    """A gate with a person, nobody signed in."""
    made = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"})
    arrive(made.desk("gate", "OFF"))
    made.leave()
    return made


@pytest.fixture
def behind(qtbot, station):
    """A background with the officer at the desk."""
    made = Background()
    owner = QObject()
    found = []

    def opens():
        return PARTS.open_desk(station.folder / "gate", "OFF", PASSPHRASE, clock=station.clock)

    made.sign_in(owner, opens, found.append, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    assert found[0][0].name == "OFF"
    yield made
    made.end()


def idle(qtbot, behind, act):
    """Do something and wait until nothing is under way."""
    with qtbot.waitSignal(behind.idle, timeout=20_000):
        act()


def test_an_answer_comes_back_on_the_main_thread(qtbot, behind):
    """Rows are read on the desk's thread and handed over on the window's."""
    owner, seen = QObject(), []
    idle(
        qtbot,
        behind,
        lambda: behind.ask(
            owner, lambda n: seen.append((n, threading.current_thread())), people_count, ""
        ),
    )
    assert seen == [(1, threading.main_thread())]


def test_a_newer_asking_drops_the_older_answer(qtbot, behind):
    """Of the same question asked twice by one owner, only the last is answered."""
    owner, seen = QObject(), []

    def twice():
        behind.ask(owner, lambda n: seen.append(("old", n)), people_count, "")
        behind.ask(owner, lambda n: seen.append(("new", n)), people_count, "nobody")

    idle(qtbot, behind, twice)
    assert seen == [("new", 0)]


def test_an_owner_that_is_gone_gets_nothing(qtbot, behind):
    """Nobody is called who is not there any more."""
    owner, seen = QObject(), []

    def ask_and_go():
        behind.ask(owner, seen.append, people_count, "")
        delete(owner)

    idle(qtbot, behind, ask_and_go)
    assert seen == []


def test_a_rule_that_says_no_comes_to_whoever_asked(qtbot, behind):
    """A refused command reaches the one who submitted it, and changes nothing."""
    owner, seen = QObject(), []
    command = RegisterArrival(
        subject=SubjectId(bytes(16)), people=(), kind="SINGLE", basis="NAT", start_event="", at=""
    )
    idle(qtbot, behind, lambda: behind.submit(owner, command, seen.append))
    assert [(type(one), one.code.split(".")[0]) for one in seen] == [(Refusal, "arrival")]


def test_what_changed_is_said_once(qtbot, behind):
    """A command names the read models that differ, and that it is saved."""
    seen = []
    behind.changed.connect(seen.append)

    about, came = SubjectId(os.urandom(16)), SubjectId(os.urandom(16))
    commands = [
        RegisterArrival(
            subject=came,
            people=(about,),
            kind="SINGLE",
            basis="NAT",
            start_event="TERRITORY_APPREHENSION",
            at="2026-11-22T04:10:00+01:00",
        ),
        RegisterPerson(subject=about, arrival=came),
    ]
    with qtbot.waitSignal(behind.saved, timeout=20_000):
        behind.submit(behind, commands)
    assert seen == [frozenset({"people"})]


def test_nobody_hears_from_a_locked_desk(qtbot, behind):
    """What was under way when the desk was locked is done, but reaches nobody."""
    owner, seen = QObject(), []

    def ask_and_lock():
        behind.ask(owner, seen.append, people_count, "")
        behind.lock()

    idle(qtbot, behind, ask_and_lock)
    assert seen == []


def test_a_wrong_passphrase_is_told(qtbot, station):
    """Signing in with a wrong passphrase is refused, and no desk is open."""
    made, owner, seen = Background(), QObject(), []

    def opens():
        return PARTS.open_desk(station.folder / "gate", "OFF", "wrong", clock=station.clock)

    idle(qtbot, made, lambda: made.sign_in(owner, opens, seen.append, seen.append))
    made.end()
    assert [(type(one), one.code) for one in seen] == [(Trouble, "keys.wrong_passphrase")]


def test_a_bug_reaches_the_top(qtbot, behind):
    """What nobody expects is raised on the main thread, where it is shown."""
    with qtbot.capture_exceptions() as caught:
        behind.run(behind, lambda _: 1 // 0)
        qtbot.waitUntil(lambda: bool(caught), timeout=20_000)
    assert caught[0][0] is ZeroDivisionError
