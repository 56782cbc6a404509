"""What follows for other subjects: fact to further commands, one table.

The desk runs these in the same transaction, after the fact was folded. An answer to a station's own form
fills what is known of the person and branches as any answer does; it never moves the case.
"""

from collections.abc import Callable
from typing import Any

from screenio.domain import (
    booking,
    breaks,
    interpreter_session,
    interview,
    locks,
    person,
    protection,
    referral,
    screening,
)
from screenio.domain.booking_check import is_due
from screenio.domain.booking_facts import COMPLETED
from screenio.domain.columns import attribute_of
from screenio.domain.fact import Command, Fact, own_subject
from screenio.domain.occasion import Find, Occasion
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Refusal
from screenio.forms import kinds
from screenio.forms.session import Session

ASKED_AFTER_A_WISH = ("S5.0", "S5.1a", "S5.1b", "S5.1c", "S5.2")
"""Source: DOMAIN §9 S5; scenario 19.1-1."""
WORDS = "S5.3"
"""The question that keeps the words of fear. Source: scr1.csv."""
MOST_WORDS = 500
"""Source: DOMAIN §8.2, asylum account: field limited to 500 characters."""
RECALLING_FLAGS = frozenset({"PROT", "REFOUL", "UAM", "SEPARATED", "AGE_DOUBT", "THB_PRESUMED"})
"""Flags that are locks L1 to L3. Source: flags.csv, column gates (R11)."""

Follow = Callable[[Any, SubjectId, Occasion], list[Command]]


def _answered(
    fact: interview.QuestionAnswered, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """An answer that fills an attribute is a claim; some answers of the screening move the case."""
    about = occasion.about(subject)
    is_screening = occasion.state(subject).is_screening
    questions = occasion.session(subject).definition.questions
    question = questions[fact.question]
    commands: list[Command] = []
    attribute = attribute_of(question, questions)
    if attribute and not fact.closed and question.kind != "note":
        asked = fact.question if is_screening else _asked_for(attribute, occasion)
        commands.append(
            person.ClaimValue(
                subject=SubjectId(about),
                attribute=attribute,
                value=fact.value,
                source=person.ANSWER,
                question=asked,
            )
        )
    if not is_screening:
        return commands
    case = occasion.latest_id("screening", about)
    if case:
        commands += [
            screening.ReachState(subject=case, state=s) for s in _reached(fact, occasion, about)
        ]
    if fact.question in {"S0.4b", "S0.4c"}:
        commands += _language_met(about, occasion)
    return commands


def _asked_for(attribute: str, occasion: Occasion) -> str:
    """Name the question of the screening form that fills an attribute: by it every reader writes a claim."""
    questions = occasion.definition(b"").questions
    return next(
        name for name, one in questions.items() if attribute_of(one, questions) == attribute
    )


def _reached(fact: interview.QuestionAnswered, occasion: Occasion, about: PersonId) -> list[str]:
    state = occasion.latest("screening", about)
    if fact.question == "S10.1" and state and state.state == screening.READ_BACK:
        return [screening.CONFIRMED]
    return []


def _language_met(about: PersonId, occasion: Occasion) -> list[Command]:
    state = occasion.latest("protection", about)
    talk = occasion.talk(about)
    met = talk and talk.values.get("S0.4b") == "YES" and talk.values.get("S0.4c") == "YES"
    if not met or state is None or "LANG_UNMET" not in state.flags:
        return []
    return [protection.LowerFlag(subject=own_subject("protection", about), flag="LANG_UNMET")]


def _branched(
    fact: interview.BranchFollowed, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """A branch of the form raises flags, opens referrals, asks people, or puts a question next."""
    about = occasion.about(subject)
    argument = fact.argument
    match fact.verb:
        case "raise":
            lock = own_subject("protection", about)
            return [protection.RaiseFlag(subject=lock, person=about, flag=argument)]
        case "open":
            return [open_referral(about, argument, occasion)]
        case "ask":
            return [interview.PutNext(subject=subject, questions=(argument,))]
    case_id = occasion.latest_id("screening", about)
    if case_id is None:
        return []
    match fact.verb:
        case "call":
            return [screening.RaiseTask(subject=case_id, task=f"CALL_{argument}")]
        case "stop" | "pause" | "replace_interpreter":
            return [screening.RaiseTask(subject=case_id, task=fact.verb.upper())]
        case "measure":
            return [screening.ProposeMeasure(subject=case_id, measure=argument)]
        case "jump" if argument == "S-V":
            return [screening.WantSpecialist(subject=case_id)]
    return []


def referral_subject(find: Find, about: PersonId, pathway: str) -> SubjectId:
    """Give the id of the person's referral along a pathway; after a recall the next one has another."""
    ended = sum(
        state.pathway == pathway and state.state in {referral.SUPERSEDED, referral.CANCELLED}
        for _, state in find("referral", about)
    )
    return own_subject("referral", about, f"{pathway} {ended}" if ended else pathway)


def open_referral(about: PersonId, pathway: str, occasion: Occasion) -> Command:
    """Open the referral along a pathway."""
    subject = referral_subject(occasion.find, about, pathway)
    return referral.OpenReferral(subject=subject, person=about, pathway=pathway)


def _wished(fact: protection.WishRecorded, subject: SubjectId, occasion: Occasion) -> list[Command]:
    """A wish opens the asylum referral and puts S5.0 to S5.2 next."""
    about = PersonId(fact.person)
    commands: list[Command] = [open_referral(about, "ASY", occasion)]
    talk = _open_interview(about, occasion)
    if talk and not occasion.state(talk).read_back:
        answered = occasion.state(talk).values
        left = tuple(q for q in ASKED_AFTER_A_WISH if q not in answered)
        commands.append(interview.PutNext(subject=talk, questions=left))
    return commands


def _open_interview(about: PersonId, occasion: Occasion) -> SubjectId | None:
    """Give the interview that still takes answers; a signed record never stops what follows a wish."""
    signed = occasion.latest("screening", about)
    return None if signed and signed.signed_off else occasion.talk_id(about)


def _wish_words(
    fact: protection.WishWordsKept, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """The words of a wish answer S5.3 of the open interview, where they fit."""
    talk = _open_interview(occasion.about(subject), occasion)
    words = {"person": fact.native, "officer": fact.translated}
    if talk is None or not _takes_words(occasion.session(talk), words):
        return []
    return [interview.AnswerQuestion(subject=talk, question=WORDS, value=words)]


def _takes_words(session: Session, words: dict[str, str]) -> bool:
    """Say whether the form would take the words; a wish is never refused because a form would refuse."""
    question = session.definition.questions[WORDS]
    if max(map(len, words.values())) > MOST_WORDS or not session.node(WORDS).relevant:
        return False
    try:
        kinds.check(question, words, session.definition.questions)
    except Refusal:
        return False
    return True


def _recalls(about: PersonId, occasion: Occasion) -> list[Command]:
    """Recall every return-side referral that was sealed before a lock was raised (R11)."""
    return_side = locks.return_side(occasion.tables)
    return [
        referral.RecallReferral(subject=referral_id)
        for referral_id, state in occasion.find("referral", about)
        if state.pathway in return_side and state.state in referral.RECALLED_FROM
    ]


def _specialist_wanted(
    fact: screening.SpecialistWanted, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """The talk with the specialist comes before anything on the return side (D4)."""
    return _recalls(occasion.about(subject), occasion)


def _flagged(fact: protection.FlagRaised, subject: SubjectId, occasion: Occasion) -> list[Command]:
    """A lock raised after sending recalls every return-side referral (R11); a flag opens its pathways."""
    about = PersonId(fact.person)
    flag = occasion.tables.flags[fact.flag]
    commands: list[Command] = [open_referral(about, pathway, occasion) for pathway in flag.opens]
    if fact.flag == "TORTURE":
        commands.append(protection.RaiseFlag(subject=subject, person=about, flag="REFOUL"))
    if fact.flag in RECALLING_FLAGS:
        commands += _recalls(about, occasion)
    return commands


def _recalled(
    fact: referral.ReferralRecalled, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """A recalled referral is telephoned as well."""
    about = occasion.about(subject)
    case = occasion.latest_id("screening", about)
    return [screening.RaiseTask(subject=case, task="PHONE_RECEIVER")] if case else []


def _began(fact: interview.InterviewBegan, subject: SubjectId, occasion: Occasion) -> list[Command]:
    """A screening interview opens the case; whoever of the pool is there begins to interpret."""
    commands: list[Command] = []
    if occasion.state(subject).is_screening:
        commands.append(
            screening.ReachState(subject=SubjectId(fact.screening), state=screening.OPEN)
        )
    about = PersonId(fact.person)
    if fact.pool_id:
        commands.append(
            interpreter_session.BeginSession(
                subject=interpreter_session.subject_of(about, subject),
                person=about,
                interview=subject,
                booking=_booked(about, fact.pool_id, occasion),
                pool_id=fact.pool_id,
                variety=fact.variety,
                mode=fact.mode,
                gate=fact.gate,
            )
        )
    return commands


def _tied(fact: person.ClaimMade, subject: SubjectId, occasion: Occasion) -> list[Command]:
    """Who interprets and is barred for a state that is claimed only now is to be replaced."""
    about = PersonId(subject)
    began = interpreter_session.who_interprets(occasion.find, about)
    case = occasion.latest_id("screening", about)
    if fact.attribute != "person.nationality" or began is None or case is None:
        return []
    who = occasion.pool(began.pool_id)
    if who is None or not frozenset(who.barred) & occasion.state(subject).states():
        return []
    return [screening.RaiseTask(subject=case, task="REPLACE_INTERPRETER")]


def _booked(about: PersonId, pool_id: str, occasion: Occasion) -> bytes:
    """Give the confirmed booking of an interpreter for a person that is due now; b"" where there is none."""
    for _, planned in occasion.find(interpreter_session.SUBJECT, about):
        if not planned.booking:
            continue
        held = occasion.state(SubjectId(planned.booking))
        is_theirs = held.state == booking.CONFIRMED and held.offer.pool_id == pool_id
        if is_theirs and is_due(held.offer.start, occasion.now):
            return bytes(planned.booking)
    return b""


def _interprets(
    fact: interpreter_session.SessionBegan, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """Who interpreted until now ends; the booking it was for is in progress."""
    commands: list[Command] = [
        interpreter_session.EndSession(subject=other, reason="OTHER")
        for other, state in occasion.find(interpreter_session.SUBJECT, fact.person)
        if other != subject and state.is_open
    ]
    booked = SubjectId(fact.booking)
    if booked and occasion.state(booked).state == booking.CONFIRMED:
        commands.append(booking.ReachBooking(subject=booked, state=booking.IN_PROGRESS))
    return commands


def _interpreted(
    fact: interpreter_session.SessionEnded, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """A booking is completed with the minutes that were interpreted, as far as the clock can be believed."""
    session = occasion.state(subject)
    booked = SubjectId(session.booking)
    if not booked or occasion.state(booked).state != booking.IN_PROGRESS:
        return []
    talk = session.began.interview if session.began else b""
    now_ms = round(occasion.now.timestamp() * 1000)
    pace = occasion.state(SubjectId(talk)).pace if talk else None
    doubtful = pace is not None and breaks.is_doubtful(pace, session.began_at_ms, now_ms)
    return [
        booking.ReachBooking(
            subject=booked, state=COMPLETED, minutes=fact.minutes, doubtful=doubtful
        )
    ]


def _read_back(
    fact: interview.ReadBackFinished, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """A finished read-back moves the case."""
    case = occasion.latest_id("screening", occasion.about(subject))
    states = (screening.FORM_DRAFT, screening.READ_BACK)
    return [screening.ReachState(subject=case, state=state) for state in states] if case else []


def _received(
    fact: referral.ReceiptRecorded, subject: SubjectId, occasion: Occasion
) -> list[Command]:
    """An acceptance brings the certificate; a question becomes a task."""
    case = occasion.latest_id("screening", occasion.about(subject))
    if case is None:
        return []
    commands: list[Command] = []
    if fact.certificate:
        at = fact.certificate_at or fact.at
        commands.append(
            screening.RecordCertificate(subject=case, number=fact.certificate, issued_at=at)
        )
    if fact.question:
        commands.append(screening.RaiseTask(subject=case, task="ANSWER_RECEIVER"))
    return commands


def _sealed(fact: referral.DossierSealed, subject: SubjectId, occasion: Occasion) -> list[Command]:
    """The first full dossier after sign-off makes the case a referred one."""
    about = occasion.about(subject)
    case = occasion.latest("screening", about)
    if fact.package != referral.FULL or case is None or case.state != screening.SIGNED_OFF:
        return []
    case_id = occasion.latest_id("screening", about)
    assert case_id is not None
    return [screening.ReachState(subject=case_id, state=screening.REFERRED)]


CONSEQUENCES: dict[type[Fact], Follow] = {
    interview.InterviewBegan: _began,
    person.ClaimMade: _tied,
    interpreter_session.SessionBegan: _interprets,
    interpreter_session.SessionEnded: _interpreted,
    interview.QuestionAnswered: _answered,
    interview.BranchFollowed: _branched,
    interview.ReadBackFinished: _read_back,
    protection.WishRecorded: _wished,
    protection.WishWordsKept: _wish_words,
    protection.FlagRaised: _flagged,
    screening.SpecialistWanted: _specialist_wanted,
    referral.DossierSealed: _sealed,
    referral.ReceiptRecorded: _received,
    referral.ReferralRecalled: _recalled,
}
"""Fact to what follows."""


def follow(fact: Fact, subject: SubjectId, occasion: Occasion) -> list[Command]:
    """Give the commands that follow from a fact of a subject."""
    rule = CONSEQUENCES.get(type(fact))
    return rule(fact, subject, occasion) if rule else []
