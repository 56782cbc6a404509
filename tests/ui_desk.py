"""A page with a real desk behind it, without a thread: work is done at once, on the test's own thread."""

import json
from concurrent.futures import Executor, Future
from types import SimpleNamespace

from ground import RESOURCES
from PySide6.QtCore import QCoreApplication, QEvent
from stations import BIRTH, NAME, PARTS, PASSPHRASE, Stations, arrive, says, talk, wish

from screenio.cli.walk.filling import open_questions
from screenio.domain.interview import DeclineQuestion, FinishReadBack
from screenio.projections.question_card import blank_cards
from screenio.ui.background import Background

DEFAULTS = json.loads((RESOURCES / "practice" / "defaults.json").read_text(encoding="utf-8"))
VARIETY = {"S0.4a": "pbu", "S2.8b": "pbu"}


class AtOnce(Executor):
    """Does work when it is handed in."""

    def submit(self, work, /, *values, **named):
        """Do it, and give a future that is done."""
        done = Future()
        try:
            done.set_result(work(*values, **named))
        except BaseException as fault:  # noqa: BLE001 - a future keeps whatever was raised
            done.set_exception(fault)
        return done


class Gate:
    """A gate with one person in an interview, and an asylum office; somebody is signed in at the gate."""

    def __init__(self, folder):
        self.stations = Stations(folder, {"gate": "SCREENING", "asylum": "ASY"})
        desk = self.stations.desk("gate", "OFF")
        self.person, self.case = arrive(desk)
        self.talk = talk(desk, self.person, self.case)
        says(desk, self.talk, "S2.1", NAME)
        says(desk, self.talk, "S2.4", BIRTH)
        self.faults = []
        self.behind = Background(AtOnce())
        self.behind.failed.connect(self.faults.append)
        self.sign_in("OFF")

    def sign_in(self, role, station="gate"):
        """Let somebody sit down at a desk."""
        self.behind.lock()
        self.stations.leave()
        folder = self.stations.folder / station
        opened = []
        self.behind.sign_in(
            self.behind,
            lambda: PARTS.open_desk(folder, role, PASSPHRASE, clock=self.stations.clock),
            opened.append,
            self.faults.append,
        )
        self.signed, self.place = opened[0]

    def desk(self, work):
        """Let the desk do something; gives what came out."""
        found = []
        self.behind.run(self.behind, work, found.append, self.faults.append)
        return found[0] if found else None

    def say(self, question, value):
        """Answer a question of the interview."""
        self.desk(lambda desk: says(desk, self.talk, question, value))

    def wish(self, **words):
        """Record a wish."""
        self.desk(lambda desk: wish(desk, self.person, **words))

    def fill(self, *without):
        """Answer whatever is required and open, but for some sections."""
        self.desk(lambda desk: fill(desk, self.talk, without))

    def read_back(self):
        """Answer everything and say that it was read back."""
        self.fill("S10")
        self.desk(lambda desk: desk.submit(FinishReadBack(subject=self.talk)))
        self.fill()

    def end(self):
        """Lock everything."""
        self.behind.end()
        self.stations.leave()


def fill(desk, subject, without):
    """Answer what is required and open, with the defaults of the practice people."""
    while True:
        missing = desk.ask(open_questions, subject)
        left = [(name, kind) for name, kind, section in missing if section not in without]
        if not left:
            return
        name, kind = left[0]
        value = "READ" if kind == "note" else VARIETY.get(name, DEFAULTS.get(name))
        if value is None:
            desk.submit(DeclineQuestion(subject=subject, question=name, reason="DOES_NOT_KNOW"))
        else:
            says(desk, subject, name, value)


def settle():
    """Let Qt delete what was thrown away and lay out what is new."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def card_of(name):
    """Give a question of the form as a page would show it."""
    form = next(iter(PARTS.forms.values()))
    return blank_cards(SimpleNamespace(definition=lambda _: form), (name,), "en")[name]
