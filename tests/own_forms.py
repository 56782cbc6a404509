"""A station's own form in two versions, compiled once: what its tests bring in, use and move between."""

from functools import lru_cache

from small_forms import Rows, rows, workbook
from stations import arrive, drawn

from screenio.domain.interview import BeginInterview
from screenio.domain.questionnaire import BringInForm, PutFormIntoUse, subject_of
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import compile_workbook

FORM_ID = "needs"
WORDS = "label::English (en)", "label::Arabic (ar)"
CALL = {
    "type": "text",
    "name": "call",
    WORDS[0]: "How shall we address you?",
    "bind::scr:fills": "person.form_of_address",
    "bind::scr:group": "G2",
}
FIRST = rows(
    {"type": "begin group", "name": "stay", WORDS[0]: "Tonight", WORDS[1]: "الليلة"},
    {
        "type": "select_one where",
        "name": "sleeps",
        WORDS[0]: "Where do you sleep tonight?",
        WORDS[1]: "أين تنام الليلة؟",
        "required": "yes",
        "guidance_hint::English (en)": "The place, not with whom.",
        "required_message::English (en)": "Somebody has to know where to find them.",
    },
    {
        "type": "integer",
        "name": "blankets",
        WORDS[0]: "How many blankets?",
        WORDS[1]: "كم بطانية؟",
        "constraint": ". < 10",
        "constraint_message::English (en)": "Nine at most, not ${blankets}.",
    },
    {"type": "text", "name": "remark", WORDS[0]: "Anything else?"},
    {"type": "end group"},
    CALL,
)
"""Asks where somebody sleeps, and how to address them, which fills what is known of the person."""
SECOND = rows(
    {"type": "begin group", "name": "stay", WORDS[0]: "Tonight", WORDS[1]: "الليلة"},
    {
        "type": "select_one where2",
        "name": "sleeps",
        WORDS[0]: "Where do you sleep tonight?",
        WORDS[1]: "أين تنام الليلة؟",
        "required": "yes",
    },
    {"type": "text", "name": "blankets", WORDS[0]: "Which blankets?", WORDS[1]: "أي بطانيات؟"},
    {"type": "text", "name": "remark", WORDS[0]: "Anything else?"},
    {"type": "text", "name": "food", WORDS[0]: "What do you eat?"},
    {"type": "end group"},
    CALL,
)
"""The next version: `blankets` are words now, the list lost `CAR`, and there is a question more."""
PAPERS = rows(
    {"type": "begin repeat", "name": "papers", WORDS[0]: "Papers", WORDS[1]: "الوثائق"},
    {"type": "image", "name": "front", WORDS[0]: "The front of it", WORDS[1]: "وجه الوثيقة"},
    {"type": "end repeat"},
    {"type": "audio", "name": "voice", WORDS[0]: "In their own words", WORDS[1]: "بكلماتهم"},
    {"type": "text", "name": "remark", WORDS[0]: "Anything else?"},
)
"""Asks for pictures of papers, and for a recording."""
PLACES = rows(
    {"list_name": "where", "name": "TENT", WORDS[0]: "Tent", WORDS[1]: "خيمة"},
    {"list_name": "where", "name": "CAR", WORDS[0]: "Car", WORDS[1]: "سيارة"},
    {"list_name": "where2", "name": "TENT", WORDS[0]: "Tent", WORDS[1]: "خيمة"},
    {"list_name": "where2", "name": "HOUSE", WORDS[0]: "House", WORDS[1]: "بيت"},
)


@lru_cache
def book(version: str = "1", survey: Rows = FIRST, form_id: str = FORM_ID) -> bytes:
    """Give the workbook of a version."""
    settings = {
        "form_id": form_id,
        "form_title": "Needs tonight",
        "version": version,
        "default_language": "English (en)",
        "namespaces": 'scr="urn:screenio:scr"',
    }
    return workbook(survey, PLACES, settings)


@lru_cache
def xform(version: str = "1", survey: Rows = FIRST, form_id: str = FORM_ID) -> bytes:
    """Give the compiled form of a version."""
    return compile_workbook(book(version, survey, form_id)).xform


def own(version: str = "1", survey: Rows = FIRST) -> FormDefinition:
    """Give the form of a version."""
    return FormDefinition.parse(xform(version, survey))


def bring(version: str = "1", survey: Rows = FIRST, *, form_id: str = FORM_ID, **media: bytes):
    """Give the command that brings a version in."""
    return BringInForm(
        subject=subject_of(form_id),
        xform=xform(version, survey, form_id),
        workbook=book(version, survey, form_id),
        media=media,
    )


def use(version: str = "1", survey: Rows = FIRST):
    """Give the command that puts a version into use."""
    return PutFormIntoUse(subject=subject_of(FORM_ID), digest=own(version, survey).digest)


def begun(desk, form):
    """Let somebody arrive and begin an interview with a form; gives the person and the interview."""
    about, case = arrive(desk)
    return about, begin(desk, about, case, form)


def begin(desk, about, case, form):
    """Begin an interview with a form; gives it."""
    subject = drawn()
    desk.submit(
        BeginInterview(
            subject=subject,
            person=about,
            screening=case,
            form=form.form_id,
            form_digest=form.digest,
            languages=("en", "ps", "pbu"),
        )
    )
    return subject
