"""The rules on the ground: subjects folded in memory, commands decided with all that follows, no vault."""

import datetime
import hashlib
from collections import deque
from functools import cache
from pathlib import Path

from screenio.domain import arrival, interview, migration, person, referral, screening
from screenio.domain.consequences import follow, referral_subject
from screenio.domain.fact import GENERAL, Recorded, own_subject
from screenio.domain.occasion import Booked, Occasion, Place
from screenio.domain.situation import context
from screenio.domain.subjects import kind_of, kind_of_fact, person_of
from screenio.encoding import NOBODY, EntryId, PersonId, StaffId, StationId, SubjectId
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session
from screenio.reference import read_tables

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
NOW = datetime.datetime.fromisoformat("2026-11-22T09:30:00+01:00")
OFFICER, OTHER, SUPERVISOR = (StaffId(bytes([n]) * 16) for n in (1, 2, 3))
PERSON, ARRIVAL, CASE, TALK = (SubjectId(bytes([n]) * 16) for n in (11, 12, 13, 14))


@cache
def tables():
    """Give the real tables, read once."""
    return read_tables(RESOURCES)


@cache
def form():
    """Give the real SCR-1, read once."""
    return FormDefinition.parse((RESOURCES / "forms" / "SCR-1.xml").read_bytes())


class Ground:
    """Subjects in memory, and whoever acts on them."""

    def __init__(self, profile="RS", kind="SCREENING", *, stamped=False):
        self.now, self.stamped = NOW, stamped
        self.staff, self.roles = OFFICER, frozenset({"OFF"})
        self.place = Place(
            StationId(bytes(16)), "Here", kind, tables().profiles[profile].country, profile, True
        )
        self.states, self.kinds, self.facts = {}, {}, []
        self.sessions = {}
        self.forms = {form().digest: form()}
        self.passages = {}

    def acts(self, role, staff=OFFICER):
        """Let somebody else act from now on."""
        self.staff, self.roles = staff, frozenset({role})
        return self

    def state(self, subject):
        """Give the state of a subject."""
        return self.states[subject]

    def find(self, kind, about):
        """Give the subjects of a kind about a person."""
        return [
            (one, self.states[one])
            for one, of_kind in self.kinds.items()
            if of_kind == kind and self.states[one].person == about
        ]

    def session(self, subject):
        """Give the form session of an interview."""
        around = context(self.find, self.states[subject].person, self.now.date(), tables())
        began = self.states[subject].began
        if subject not in self.sessions:
            definition = self.definition(began.form_digest)
            self.sessions[subject] = Session.replay(definition, self.states[subject].log, around)
        self.sessions[subject].set_context(around)
        return self.sessions[subject]

    def definition(self, digest):
        """Give a form by its digest; without one the screening form."""
        if digest and digest not in self.forms:
            raise Refusal("interview.form_unknown")
        return self.forms[digest or form().digest]

    @property
    def occasion(self):
        """Give the occasion of who acts now."""
        return Occasion(
            staff=self.staff,
            roles=self.roles,
            now=self.now,
            place=self.place,
            tables=tables(),
            state=self.state,
            find=self.find,
            session=self.session,
            definition=self.definition,
            cited=self.passages.__getitem__,
            stations=frozenset(tables().stations) - {self.place.name},
            pool=self.pool,
            booked=self.booked,
        )

    def pool(self, pool_id):
        """Give the state of an interpreter by pool id."""
        found = (state for _, state in self.find("interpreter", NOBODY))
        return next((one for one in found if one.listed and one.listed.pool_id == pool_id), None)

    def booked(self, pool_id):
        """Give what takes the time of an interpreter."""
        held = ((one, state.holds(pool_id)) for one, state in self.find("booking", NOBODY))
        return [Booked(one, *span) for one, span in held if span]

    def submit(self, *commands):
        """Decide commands and what follows; gives the facts."""
        waiting, made = deque(commands), []
        while waiting:
            command = waiting.popleft()
            kind = kind_of(command)
            state = self.states.get(command.subject, kind.start(command.subject))
            for fact in kind.decide(command, state, self.occasion):
                self.record(fact, command.subject)
                made.append(fact)
                waiting.extendleft(reversed(follow(fact, command.subject, self.occasion)))
        return made

    def record(self, fact, subject):
        """Fold one fact."""
        kind = kind_of_fact(fact)
        state = self.states.get(subject, kind.start(subject))
        assert person_of(fact, state) is not None
        self.facts.append((subject, fact))
        eid = EntryId(hashlib.sha256(str(len(self.facts)).encode()).digest())
        self.kinds.setdefault(subject, kind.name)
        self.states.setdefault(subject, state)
        if fact.compartment == GENERAL:
            if isinstance(fact, migration.InterviewMigrated):
                self.sessions.pop(subject, None)
            recorded = Recorded(fact=fact, eid=eid, author=self.staff, at_ms=self.at_ms)
            self.states[subject] = kind.evolve(state, recorded)

    @property
    def at_ms(self):
        """Give when a fact is recorded: in order, or by the clock where a test turns it."""
        return round(self.now.timestamp() * 1000) if self.stamped else len(self.facts)

    # What most tests begin with

    def arrived(self, basis="NAT"):
        """Register one person with a case."""
        self.submit(
            arrival.RegisterArrival(
                subject=ARRIVAL,
                people=(PERSON,),
                kind="SINGLE",
                basis=basis,
                start_event="TERRITORY_APPREHENSION",
                at=self.now.isoformat(),
            ),
            person.RegisterPerson(subject=PERSON, arrival=ARRIVAL),
            screening.OpenScreening(
                subject=CASE,
                person=PERSON,
                arrival=ARRIVAL,
                basis=basis,
                start_event="TERRITORY_APPREHENSION",
                start_at=self.now.isoformat(),
            ),
        )
        return self

    def talking(self, **more):
        """Begin an interview with that person, in which both understand the interpreter."""
        self.arrived()
        self.talking_again(**more)
        return self.says("S0.4b", "YES").says("S0.4c", "YES")

    def talking_again(self, **more):
        """Begin the interview, a second time where it has begun."""
        self.submit(
            interview.BeginInterview(
                subject=TALK,
                person=PERSON,
                screening=CASE,
                form="SCR-1",
                form_digest=form().digest,
                languages=("en", "ps", "pbu"),
                pool_id="I-07",
                **more,
            )
        )

    def says(self, question, value, **more):
        """Answer a question."""
        self.submit(interview.AnswerQuestion(subject=TALK, question=question, value=value, **more))
        return self

    @property
    def lock(self):
        """Give the person's protection subject."""
        return own_subject("protection", PersonId(PERSON))

    @property
    def flags(self):
        """Give the flags that stand over the person."""
        return sorted(self.states[self.lock].flags) if self.lock in self.states else []

    def referral(self, pathway):
        """Give the person's referral along a pathway."""
        return referral_subject(self.find, PersonId(PERSON), pathway)

    def signed_off(self):
        """Bring the case to sign-off, as far as the rules ask for it."""
        for state in (screening.FORM_DRAFT, screening.READ_BACK, screening.CONFIRMED):
            self.submit(screening.ReachState(subject=CASE, state=state))
        self.record(interview.ReadBackFinished(), TALK)
        self.acts("SUP", SUPERVISOR).submit(screening.SignOff(subject=CASE))
        return self

    def opened(self, pathway):
        """Open a referral along a pathway."""
        self.submit(
            referral.OpenReferral(subject=self.referral(pathway), person=PERSON, pathway=pathway)
        )
        return self
