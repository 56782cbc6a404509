"""A form that is tried out: an interview page of nobody, from a session that is kept nowhere."""

import msgspec

from screenio.domain import interview
from screenio.domain.tables import Tables
from screenio.encoding import NOBODY, SubjectId
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session
from screenio.language.answers import form_language
from screenio.projections.interpreting import Interpreting
from screenio.projections.interview_card import InterviewCard, rail_of
from screenio.projections.person_head import PersonHead
from screenio.projections.question_card import Asked, Source, person_language, question_card
from screenio.projections.view import View

NO_TALK = SubjectId(bytes(16))


class TrialGround(msgspec.Struct, frozen=True):
    """What a form needs to be tried out."""

    form: FormDefinition
    tables: Tables
    cites_regulation: bool


def trial_ground(view: View, digest: bytes) -> TrialGround:
    """Give a form that is here, with what its page needs."""
    return TrialGround(view.definition(digest), view.tables, view.profile.cites_regulation)


def source_for_trial(session: Session, languages: tuple[str, str, str]) -> Source:
    """Give what the cards of a trial are made from."""
    officer, spoken, _ = languages
    form = session.definition
    person = person_language(form, spoken)
    return Source(session, interview.State(), form_language(form, officer), person)


def trial_asked(
    ground: TrialGround,
    session: Session,
    question: str,
    *,
    languages: tuple[str, str, str],
    name: str,
) -> Asked:
    """Show a question of a form that is tried out; `name` is what the invented person is called."""
    source = source_for_trial(session, languages)
    form = ground.form
    return Asked(
        card=_card(session, question, languages),
        question=question_card(source, question),
        head=_head(name),
        sections=tuple((one.name, form.label(one.name, source.officer)) for one in form.sections),
        variety=(languages[2], ""),
        interpreting=Interpreting(),
        understood=(),
        cites_regulation=ground.cites_regulation,
        read_back=(),
        form=form,
        own_language=source.person,
        case=None,
        objections=(),
        tables=ground.tables,
    )


def _card(session: Session, question: str, languages: tuple[str, str, str]) -> InterviewCard:
    node = session.node(question) if question else None
    rail = rail_of(session)
    return InterviewCard(
        interview=NO_TALK,
        person=NOBODY,
        form_digest=session.definition.digest,
        languages=languages,
        pool_id="",
        question=question,
        kind=session.definition.questions[question].kind if question else "",
        status=node.status if node else "",
        required=bool(node and node.required),
        value=node.value if node else None,
        declined=node.declined if node else "",
        closed_to_us=False,
        heard=None,
        half_typed="",
        sees=(),
        rail=rail,
        up_next=(),
        flags=(),
        read_back=True,
        signed_off=False,
        settled=sum(section.answered for section in rail),
        missing=sum(section.missing for section in rail),
    )


def _head(name: str) -> PersonHead:
    return PersonHead(
        person=NOBODY,
        name_native="",
        name_latin=name,
        birth_said="",
        language="",
        flags=(),
        case_state="",
        start_at="",
        start_place="",
        due=(),
        hours_since_start=0,
    )
