"""Which role may submit which command, and who may ask only what is about no person.

Consequences of a command need no role of their own: the rule that made them has decided. What a command
means for the person is decided by the domain's rules; here is only who may sit down at that form.
"""

from collections.abc import Callable
from typing import Any

from screenio.domain import (
    arrival,
    booking,
    breaks,
    coi_pack,
    dossier,
    duty_roster,
    interpreter,
    interpreter_session,
    interview,
    lookup,
    migration,
    person,
    protection,
    questionnaire,
    referral,
    rendering,
    screening,
)
from screenio.domain.fact import Command
from screenio.errors import Refusal
from screenio.projections import bookings, interpreters_page, planning, pool, timesheet

STATION = frozenset({"OFF", "SUP", "VUL", "MED"})
"""Staff of a screening authority. Source: DOMAIN §1."""
RECEIVING = frozenset(
    {"ASY", "RET", "CPA", "THBA", "RCO", "REP", "IMM", "CMB", "AVP", "REC", "MED", "ORG"}
)
"""Staff of receivers. Source: DOMAIN §1."""
SCREENERS = frozenset({"OFF", "SUP"})
EVERYBODY = STATION | RECEIVING
SUPERVISOR = frozenset({"SUP"})
COORDINATORS = interpreter.COORDINATORS
INTERPRETER = frozenset({"INT"})

MAY_SUBMIT: dict[type[Command], frozenset[str]] = {
    arrival.RegisterArrival: SCREENERS,
    person.RegisterPerson: SCREENERS,
    person.ClaimValue: STATION,
    person.StateRelation: SCREENERS,
    screening.OpenScreening: SCREENERS,
    screening.ReachState: SCREENERS,
    screening.RaiseTask: STATION,
    screening.FinishTask: STATION,
    screening.ProposeMeasure: STATION,
    screening.WantSpecialist: STATION,
    screening.StateSpecialistSpoke: frozenset({"VUL", "THBA"}),
    screening.SignOff: SUPERVISOR,
    screening.RecordCertificate: SCREENERS,
    interview.BeginInterview: SCREENERS,
    interview.AnswerQuestion: STATION,
    interview.DeclineQuestion: STATION,
    interview.PutNext: STATION,
    rendering.CorrectRendering: STATION,
    interview.FinishReadBack: SCREENERS,
    migration.MigrateInterview: SCREENERS,
    protection.RecordWish: EVERYBODY,
    protection.RaiseFlag: EVERYBODY,
    protection.LowerFlag: EVERYBODY,
    protection.StateWrongPerson: STATION,
    referral.OpenReferral: STATION,
    referral.ApproveReferral: SUPERVISOR,
    referral.SealDossier: STATION,
    referral.CarryReferral: STATION,
    referral.RecordReceipt: EVERYBODY,
    referral.RecallReferral: STATION,
    referral.CancelReferral: SUPERVISOR,
    dossier.ReceiveDossier: EVERYBODY,
    dossier.OpenDossier: RECEIVING,
    dossier.AcceptDossier: RECEIVING,
    dossier.ReturnDossier: RECEIVING,
    dossier.RecallDossier: EVERYBODY,
    breaks.TakeBreak: STATION,
    breaks.EndBreak: STATION,
    breaks.AgreeLonger: STATION,
    interpreter.ListInterpreter: STATION | COORDINATORS,
    interpreter.HearInterpreter: STATION | COORDINATORS,
    interpreter.NameInterpreter: frozenset({"ICO"}),
    interpreter.BarInterpreter: frozenset({"ICO"}),
    interpreter.ReachStatus: COORDINATORS,
    interpreter.SetHours: STATION | COORDINATORS | INTERPRETER,
    interpreter_session.PlanSession: STATION,
    interpreter_session.BeginSession: STATION,
    interpreter_session.EndSession: STATION,
    interpreter_session.NoteQuality: STATION,
    interpreter_session.GiveFeedback: STATION,
    interpreter_session.NoteIncident: STATION,
    booking.RequestBooking: STATION | COORDINATORS,
    booking.HearBooking: STATION | COORDINATORS,
    booking.MissBooking: STATION | COORDINATORS,
    booking.OfferBooking: STATION | COORDINATORS,
    booking.AnswerOffer: STATION | COORDINATORS | INTERPRETER,
    booking.ConfirmBooking: STATION | COORDINATORS,
    booking.SettleBooking: STATION | COORDINATORS,
    booking.ReachBooking: STATION | COORDINATORS,
    booking.CancelBooking: STATION | COORDINATORS,
    duty_roster.SendDutyRoster: STATION | COORDINATORS,
    duty_roster.ReadDutyRoster: STATION | COORDINATORS,
    coi_pack.TakePackIn: SCREENERS,
    coi_pack.TakePackOut: SUPERVISOR,
    lookup.OpenItem: EVERYBODY,
    lookup.CiteItem: SCREENERS,
    lookup.WithdrawCitation: SCREENERS,
    lookup.NoteLocalAnswer: SCREENERS,
    lookup.WriteQuery: SCREENERS,
    questionnaire.BringInForm: SUPERVISOR,
    questionnaire.PutFormIntoUse: SUPERVISOR,
    questionnaire.TakeFormOutOfUse: SUPERVISOR,
}
"""Command to the roles that may submit it. A wish for protection is recorded by anyone (DOMAIN §3.5)."""


def must_submit(command: Command, roles: frozenset[str]) -> None:
    """Let somebody submit a command of their role.

    Raises:
        Refusal: `access.not_your_role`.
    """
    if roles.isdisjoint(MAY_SUBMIT[type(command)]):
        raise Refusal("access.not_your_role")


PERSONLESS = frozenset({"INT", "ICO"})
"""Roles that never see persons. Source: DOMAIN §1, §11.2; the offer shows no name and no nationality."""
MAY_ASK_WITHOUT_PERSONS: frozenset[Callable[..., Any]] = frozenset(
    {
        bookings.between,
        bookings.own_bookings,
        bookings.one_booking,
        bookings.unfilled,
        interpreters_page.free_next,
        interpreters_page.interpreters_page,
        interpreters_page.tried,
        interpreters_page.why_not,
        planning.to_replan,
        pool.entry,
        pool.tariffs,
        pool.interpreters,
        pool.neighbours,
        pool.own_entry,
        pool.phone_tree,
        pool.sign_ins,
        timesheet.own_timesheet,
        timesheet.timesheet,
    }
)
"""Queries about bookings and the pool alone."""
MAY_ASK_AS_INTERPRETER = frozenset({bookings.own_bookings, pool.own_entry, timesheet.own_timesheet})
"""Queries about whoever asks."""


def sees_no_persons(roles: frozenset[str]) -> bool:
    """Say whether somebody has only roles that never see persons."""
    return bool(roles) and roles <= PERSONLESS


def must_ask(query: Callable[..., Any], roles: frozenset[str]) -> None:
    """Let somebody ask what their role may see.

    Raises:
        Refusal: `access.not_your_role`.
    """
    if not sees_no_persons(roles):
        return
    allowed = MAY_ASK_WITHOUT_PERSONS if "ICO" in roles else MAY_ASK_AS_INTERPRETER
    if query not in allowed:
        raise Refusal("access.not_your_role")
