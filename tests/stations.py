"""Real stations in a folder, with real desks: who signs in where, on one clock that a test moves."""

import datetime
import itertools
import os

from ground import RESOURCES

from screenio.domain import arrival, interview, person, protection, referral, screening
from screenio.domain.fact import own_subject
from screenio.encoding import PersonId, SubjectId
from screenio.parts import Parts
from screenio.projections.referrals import subject_for
from screenio.station.card import accept_card, export_card
from screenio.station.create import Joining, Plan, create_station
from screenio.transports.stick import read_stick, write_stick

PARTS = Parts(RESOURCES)
PASSPHRASE = "correct horse battery staple"
NAME = {"native": "ګل آغا", "script": "Arab", "latin": "Gul Agha", "parts": [], "single": True}
BIRTH = {"calendar": "GREG", "y": 1990, "m": 1, "d": 2, "precision": "EXACT", "text": "2.1.1990"}


def drawn():
    """Draw an id."""
    return SubjectId(os.urandom(16))


class Stations:
    """Stations that know each other, and one desk at a time at each."""

    def __init__(self, folder, kinds, *, profile="RS", practice=True, besides=()):
        self.folder, self.kinds = folder, kinds
        self.now = datetime.datetime.fromisoformat("2026-11-22T09:30:00+01:00")
        self.desks = {}
        for name, kind in kinds.items():
            roles = ("OFF", "SUP", "VUL", *besides) if kind == "SCREENING" else (kind, "SUP")
            staff = [Joining(role, (role,), PASSPHRASE) for role in roles]
            plan = Plan(name, kind, PARTS.tables.profiles[profile].country, profile, practice)
            create_station(folder / name, plan, staff)
        for one, other in itertools.permutations(kinds, 2):
            accept_card(self.desk(one, "SUP").opened, export_card(self.desk(other, "SUP").opened))

    def clock(self):
        """Give the moment; a second passes each time."""
        self.now += datetime.timedelta(seconds=1)
        return self.now

    def desk(self, station, role):
        """Sign a role in; whoever sat there leaves."""
        known = self.desks.get(station)
        if known and known[0] == role:
            return known[1]
        self.leave(station)
        desk = PARTS.open_desk(self.folder / station, role, PASSPHRASE, clock=self.clock)
        self.desks[station] = role, desk
        return desk

    def leave(self, *names):
        """Lock desks; all of them when none is named."""
        for name in names or tuple(self.desks):
            if name in self.desks:
                self.desks.pop(name)[1].lock()

    def carry(self, sender, role, to, reader):
        """Write a fresh stick and read it elsewhere."""
        stick = self.folder / f"stick-{len(list(self.folder.glob('stick-*')))}"
        stick.mkdir()
        write_stick(self.desk(sender, role), stick)
        return read_stick(self.desk(to, reader), stick), stick


def arrive(desk):
    """Register one person with a case; gives the person and the case."""
    came, about, case = drawn(), drawn(), drawn()
    desk.submit(
        arrival.RegisterArrival(
            subject=came,
            people=(about,),
            kind="SINGLE",
            basis="NAT",
            start_event="TERRITORY_APPREHENSION",
            at="2026-11-22T04:10:00+01:00",
        ),
        person.RegisterPerson(subject=about, arrival=came),
        screening.OpenScreening(
            subject=case,
            person=about,
            arrival=came,
            basis="NAT",
            start_event="TERRITORY_APPREHENSION",
            start_at="2026-11-22T04:10:00+01:00",
            start_place="Gate",
        ),
    )
    return PersonId(about), case


def talk(desk, about, case):
    """Begin an interview in which both understand; gives it."""
    subject = drawn()
    desk.submit(
        interview.BeginInterview(
            subject=subject,
            person=about,
            screening=case,
            form="SCR-1",
            form_digest=next(iter(PARTS.forms)),
            languages=("en", "ps", "pbu"),
            pool_id="I-07",
        )
    )
    for question in ("S0.4b", "S0.4c"):
        says(desk, subject, question, "YES")
    return subject


def says(desk, subject, question, value):
    """Answer a question."""
    return desk.submit(interview.AnswerQuestion(subject=subject, question=question, value=value))


def wish(desk, about, **words):
    """Record a wish."""
    lock = own_subject("protection", about)
    return desk.submit(protection.RecordWish(subject=lock, person=about, **words))


def seal(desk, about, pathway, to, package=referral.NOTICE):
    """Seal a package to a station by its name; gives the referral."""
    subject = desk.ask(subject_for, about, pathway)
    receiver = next(one for one in desk.view().stations if one.name == to)
    desk.submit(referral.SealDossier(subject=subject, receiver=receiver.station, package=package))
    return subject
