"""What happened about a person, in words: one line for each thing, answers that follow each other in one."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from screenio.encoding import StaffId
from screenio.language.catalogue import mark
from screenio.projections.view import Happened
from screenio.ui.look import Look
from screenio.ui.wording import task_words

KINDS = {
    "person.registered": mark("Registered"),
    "person.relation_stated": mark("Relation stated"),
    "screening.opened": mark("Case opened"),
    "screening.state_reached": mark("Case: {detail}"),
    "screening.task_raised": mark("To do: {detail}"),
    "screening.task_done": mark("Done: {detail}"),
    "screening.measure_proposed": mark("Measure proposed"),
    "screening.specialist_wanted": mark("The specialist is asked for"),
    "screening.specialist_spoke": mark("The specialist spoke with the person"),
    "screening.signed_off": mark("Record signed off"),
    "screening.certificate_recorded": mark("Certificate came"),
    "interview.began": mark("Interview began"),
    "interview.rendering_corrected": mark("Rendering corrected"),
    "interview.read_back_finished": mark("Record read back"),
    "interview.break_began": mark("A break"),
    "interview.break_ended": mark("After the break"),
    "interview.longer_agreed": mark("Person and interpreter agreed to go on"),
    "interpreter_session.planned": mark("An interpreter was asked for"),
    "interpreter_session.began": mark("Interprets from now on: {detail}"),
    "interpreter_session.ended": mark("Interprets no more"),
    "interpreter_session.feedback_given": mark("Said how the interpreting went"),
    "interpreter_session.incident_noted": mark("Something went wrong with the interpreting"),
    "protection.wish_recorded": mark("Protection wish, doors shut"),
    "protection.wish_words_kept": mark("Words of the wish kept"),
    "protection.flag_raised": mark("Flag raised: {detail}"),
    "protection.flag_lowered": mark("Flag lowered: {detail}"),
    "protection.outcome_received": mark("Outcome of the asylum authority"),
    "protection.wrong_person_stated": mark("Wish said to be another person's"),
    "referral.opened": mark("Referral opened: {detail}"),
    "referral.approved": mark("Referral approved"),
    "referral.dossier_sealed": mark("Sealed for the receiver"),
    "referral.carried": mark("Written to a stick"),
    "referral.receipt_recorded": mark("Receipt came: {detail}"),
    "referral.recalled": mark("Referral recalled"),
    "referral.cancelled": mark("Referral cancelled"),
    "dossier.received": mark("Dossier received"),
    "dossier.opened": mark("Dossier opened"),
    "dossier.accepted": mark("Dossier accepted"),
    "dossier.returned": mark("Dossier returned with a question"),
    "dossier.recalled": mark("Dossier recalled"),
}
"""Kind of fact to its words; kinds that follow from others are not listed."""
LISTS = {
    "screening.state_reached": "case_state",
    "protection.flag_raised": "flag",
    "protection.flag_lowered": "flag",
    "referral.opened": "pathway",
    "referral.receipt_recorded": "referral_state",
}
ANSWERS = frozenset({"interview.question_answered", "interview.question_declined"})


@dataclass(frozen=True)
class HistoryLine:
    """When, what, by whom."""

    at: datetime.datetime
    text: str
    author: str


def history_lines(
    look: Look, history: Sequence[Happened], colleagues: Mapping[StaffId, str]
) -> list[HistoryLine]:
    """Write the history of a person, newest first."""
    lines: list[HistoryLine] = []
    answers: list[Happened] = []

    def gather() -> None:
        if answers:
            count = look.words.count
            text = count("{number} answer recorded", "{number} answers recorded", len(answers))
            lines.append(_line(answers[-1], text, colleagues))
            answers.clear()

    for one in history:
        if one.kind in ANSWERS:
            answers.append(one)
        elif one.kind in KINDS:
            gather()
            text = look.words.say(KINDS[one.kind], detail=_detail(look, one))
            lines.append(_line(one, text, colleagues))
    gather()
    return lines[::-1]


def _line(one: Happened, text: str, colleagues: Mapping[StaffId, str]) -> HistoryLine:
    at = datetime.datetime.fromtimestamp(one.at_ms / 1000, datetime.UTC).astimezone()
    return HistoryLine(at, text, colleagues.get(one.author, ""))


def _detail(look: Look, one: Happened) -> str:
    if one.kind.startswith("screening.task"):
        return task_words(look, one.detail)
    of = LISTS.get(one.kind, "")
    return look.label(of, one.detail) if of else one.detail
