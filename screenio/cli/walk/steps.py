"""What each step of a script does, through the desk: one function per step, one table."""

import shutil
from collections.abc import Callable

from screenio.cli.referral import station_named
from screenio.cli.walk import filling
from screenio.cli.walk.stage import SCREENING, Stage, drawn_id
from screenio.cli.walk.story import Step
from screenio.desk.desk import Desk
from screenio.domain import (
    arrival,
    dossier,
    interpreter,
    interview,
    person,
    protection,
    referral,
    screening,
)
from screenio.domain.fact import own_subject
from screenio.encoding import SubjectId
from screenio.errors import Refusal, Trouble
from screenio.projections.interview_card import resume_at
from screenio.projections.referrals import dossiers, subject_for
from screenio.transports.folder import SUFFIX
from screenio.transports.stick import read_stick, write_stick

FORM = "SCR-1"


def arrive(stage: Stage, step: Step) -> None:
    """People arrive together; each gets a case."""
    desk = stage.desk(stage.story.home, step.by)
    came = drawn_id()
    ids = {who: drawn_id() for who in step.people}
    stage.memory.people |= ids
    at = step.at or stage.story.now
    relations = tuple((ids[one], relation, ids[other]) for one, relation, other in step.relations)
    desk.submit(
        arrival.RegisterArrival(
            subject=SubjectId(came),
            people=tuple(ids.values()),
            kind=step.kind,
            basis=step.basis,
            start_event=step.start_event,
            at=at,
            relations=relations,
        )
    )
    for who, about in ids.items():
        case = drawn_id()
        stage.memory.screenings[who] = case
        desk.submit(
            person.RegisterPerson(subject=SubjectId(about), arrival=came),
            screening.OpenScreening(
                subject=SubjectId(case),
                person=about,
                arrival=came,
                basis=step.basis,
                start_event=step.start_event,
                start_at=at,
                start_place=step.place,
            ),
            *(
                person.StateRelation(subject=SubjectId(about), other=other, relation=relation)
                for one, relation, other in relations
                if one == about
            ),
        )


def talk(stage: Stage, step: Step) -> None:
    """An interview begins: languages, interpreter, understanding, then S0 and S1."""
    desk = stage.desk(stage.story.home, step.by)
    subject = SubjectId(drawn_id())
    stage.memory.talks[step.who] = subject
    spoken = stage.story.languages
    who = step.interpreter
    if who:
        desk.submit(
            interpreter.ListInterpreter(
                subject=SubjectId(drawn_id()),
                pool_id=who.pool_id,
                varieties=(who.variety or spoken.variety,),
                modes=(who.mode,) if who.mode else (),
                gender=who.gender,
            )
        )
    desk.submit(
        interview.BeginInterview(
            subject=subject,
            person=stage.person(step.who),
            screening=stage.memory.screenings[step.who],
            form=FORM,
            form_digest=desk.view().definition(b"").digest,
            languages=(spoken.officer, spoken.person, spoken.variety),
            pool_id=who.pool_id if who else "",
            variety=who.variety if who else "",
            mode=who.mode if who else "",
            gender=who.gender if who else "",
            gate=tuple(desk.view().tables.codes["remote_gate"]) if who else (),
        )
    )
    for question, value in zip(("S0.4b", "S0.4c"), step.understanding, strict=True):
        desk.submit(interview.AnswerQuestion(subject=subject, question=question, value=value))
    filling.fill(stage, desk, step.who, {"S0", "S1"})


def answer(stage: Stage, step: Step) -> None:
    """A question is answered."""
    desk = stage.desk(stage.story.home, step.by)
    desk.submit(
        interview.AnswerQuestion(
            subject=stage.talk(step.who),
            question=step.question,
            value=step.value,
            reason=step.reason,
        )
    )


def decline(stage: Stage, step: Step) -> None:
    """A question is not answered, with the reason."""
    desk = stage.desk(stage.story.home, step.by)
    desk.submit(
        interview.DeclineQuestion(
            subject=stage.talk(step.who), question=step.question, reason=step.reason
        )
    )


def jot(stage: Stage, step: Step) -> None:
    """Text is typed and not submitted."""
    stage.desk(stage.story.home, step.by).unsettled.jot(
        stage.talk(step.who), step.question, step.text
    )


def wish(stage: Stage, step: Step) -> None:
    """The one action from every screen: the wish first, its words after."""
    desk = stage.desk(stage.story.home, step.by)
    native, translated = filling.two_languages(step.words, stage.story.languages)
    about = stage.person(step.who)
    desk.submit(
        protection.RecordWish(
            subject=own_subject("protection", about),
            person=about,
            channel=step.channel,
            native=native,
            translated=translated,
        )
    )


def lock(stage: Stage, step: Step) -> None:
    """The desk locks itself; the same officer unlocks it and finds everything."""
    stage.leave(stage.story.home)
    _resume(stage, step)


def crash(stage: Stage, step: Step) -> None:
    """The program was killed and started again; see `play.py`, which does the killing."""
    _resume(stage, step)


def _resume(stage: Stage, step: Step) -> None:
    desk = stage.desk(stage.story.home, step.by)
    question, text = desk.ask(resume_at, stage.talk(step.who))
    stage.memory.resumes.append({"question": question, "text": text})


def object_to(stage: Stage, step: Step) -> None:
    """The person will object at read-back; which step says so is remembered."""
    stage.memory.objections.setdefault(step.who, []).append(stage.memory.position)


def read_back(stage: Stage, step: Step) -> None:
    """What is open is answered, then every section is read back."""
    desk = stage.desk(stage.story.home, step.by)
    filling.fill(stage, desk, step.who, filling.MIDDLE)
    filling.read_back(stage, desk, step.who)
    desk.submit(interview.FinishReadBack(subject=stage.talk(step.who)))


def confirm(stage: Stage, step: Step) -> None:
    """The person confirms, in the way named."""
    desk = stage.desk(stage.story.home, step.by)
    desk.submit(
        interview.AnswerQuestion(subject=stage.talk(step.who), question="S10.1", value=step.method)
    )
    filling.fill(stage, desk, step.who, {"S10"})


def notify(stage: Stage, step: Step) -> None:
    """What may leave before sign-off is sealed to the receiver of that pathway."""
    desk = stage.desk(stage.story.home, step.by)
    kind = desk.tables.pathways[step.pathway].destination
    named = [name for name, of_kind in stage.story.stations.items() if of_kind == kind]
    if not named:
        raise Trouble("walk.damaged", reason=f"no station of kind {kind}")
    _seal(stage, desk, step, to=step.to or named[0], package=referral.NOTICE)


def sign_off(stage: Stage, step: Step) -> None:
    """A supervisor signs the record off."""
    desk = stage.desk(stage.story.home, step.by)
    desk.submit(screening.SignOff(subject=SubjectId(stage.memory.screenings[step.who])))


def refer(stage: Stage, step: Step) -> None:
    """The full dossier is sealed, or refused by the rule that the script names."""
    desk = stage.desk(stage.story.home, step.by)
    try:
        _seal(stage, desk, step, to=step.to, package=referral.FULL)
    except Refusal as refusal:
        rules = refusal.values.get("rules", ())
        if not step.refused or not isinstance(rules, tuple) or step.refused not in rules:
            raise
        return
    if step.refused:
        raise Trouble("walk.not_refused", rule=step.refused)


def _seal(stage: Stage, desk: Desk, step: Step, *, to: str, package: str) -> None:
    about = stage.person(step.who)
    subject = desk.ask(subject_for, about, step.pathway)
    receiver = station_named(desk, to)
    pathway = desk.tables.pathways[step.pathway]
    desk.submit(referral.OpenReferral(subject=subject, person=about, pathway=step.pathway))
    if package == referral.FULL and referral.needs_approval(pathway):
        desk.submit(referral.ApproveReferral(subject=subject))
    desk.submit(referral.SealDossier(subject=subject, receiver=receiver.station, package=package))


def carry(stage: Stage, step: Step) -> None:
    """A stick is written at one station and read at another, torn or twice where the script says so."""
    sender = step.from_ or stage.story.home
    stage.memory.carried += 1
    stick = stage.folder / "sticks" / f"{stage.memory.carried:02}"
    stick.mkdir(parents=True)
    role = step.by if stage.story.stations[sender] == SCREENING else stage.role_at(sender)
    write_stick(stage.desk(sender, role), stick)
    if step.tear is not None:
        stick = shutil.copytree(stick, stick.with_name(f"{stick.name}-torn"))
        for pack in stick.glob(f"*{SUFFIX}"):
            pack.write_bytes(pack.read_bytes()[: step.tear])
    reader = stage.desk(step.to, stage.role_at(step.to))
    for _ in range(2 if step.twice else 1):
        stage.memory.alarms += read_stick(reader, stick).alarms


def receive(stage: Stage, step: Step) -> None:
    """Everything new is opened and accepted, or returned with a question."""
    desk = stage.desk(step.to, stage.role_at(step.to))
    for row in desk.ask(dossiers):
        if row.state != dossier.RECEIVED:
            continue
        desk.dossier(row.dossier)
        if step.accept:
            desk.submit(dossier.AcceptDossier(subject=row.dossier))
        else:
            desk.submit(
                dossier.ReturnDossier(subject=row.dossier, asks=step.return_.get("asks", ""))
            )


STEPS: dict[str, Callable[[Stage, Step], None]] = {
    "arrive": arrive,
    "interview": talk,
    "answer": answer,
    "amend": answer,
    "decline": decline,
    "jot": jot,
    "wish": wish,
    "crash": crash,
    "lock": lock,
    "object": object_to,
    "read_back": read_back,
    "confirm": confirm,
    "notify": notify,
    "sign_off": sign_off,
    "refer": refer,
    "carry": carry,
    "receive": receive,
}
"""Name of a step to what it does."""
