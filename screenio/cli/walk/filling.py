"""Answers for what no step of a script answers, and the reading back of every section."""

from typing import Any

from screenio.cli.walk.stage import Stage
from screenio.cli.walk.story import Languages, Story
from screenio.desk.desk import Desk
from screenio.domain.interview import READ, AnswerQuestion, DeclineQuestion
from screenio.encoding import SubjectId
from screenio.forms.session import Session
from screenio.projections.read_back import READ_BACK_OF
from screenio.projections.view import View

MIDDLE = {"S2", "S3", "S4", "S5", "S6", "S7", "S8", "S-C", "S-CA", "S-ST", "S-F", "S-V"}
"""Sections between the fixed first and last ones. Source: scr1.csv, segment."""
VARIETY_QUESTIONS = frozenset({"S0.4a", "S2.8b"})
NO_ANSWER = "DOES_NOT_KNOW"


def open_questions(view: View, talk: SubjectId) -> list[tuple[str, str, str]]:
    """Give what is required and open: question, kind, section, in the order of the form."""
    session = view.session(talk)
    questions = session.definition.questions
    return [(name, questions[name].kind, questions[name].section) for name in session.missing()]


def fill(stage: Stage, desk: Desk, who: str, sections: set[str]) -> None:
    """Answer what is required in some sections and no step answers."""
    told = told_by_steps(stage.story, who)
    talk = stage.talk(who)
    while True:
        missing = desk.ask(open_questions, talk)
        left = [(n, k) for n, k, section in missing if section in sections and n not in told]
        if not left:
            return
        desk.submit(_answer(stage, talk, *left[0]))


def told_by_steps(story: Story, who: str) -> set[str]:
    """Give the questions that steps of the script answer."""
    names = {"answer", "decline", "amend"}
    return {step.question for step in story.steps if step.who == who and step.do_ in names}


def _answer(
    stage: Stage, talk: SubjectId, name: str, kind: str
) -> AnswerQuestion | DeclineQuestion:
    if kind == "note":
        return AnswerQuestion(subject=talk, question=name, value=READ)
    if name in VARIETY_QUESTIONS:
        return AnswerQuestion(subject=talk, question=name, value=stage.story.languages.variety)
    defaults = stage.defaults
    if name in defaults:
        return AnswerQuestion(subject=talk, question=name, value=defaults[name])
    return DeclineQuestion(subject=talk, question=name, reason=NO_ANSWER)


def read_back(stage: Stage, desk: Desk, who: str) -> None:
    """Answer S9: an objected section is not correct, and each objection stands with what is right."""
    talk = stage.talk(who)
    objections = [stage.story.steps[place] for place in stage.memory.objections.get(who, [])]
    sections = {desk.ask(section_of, talk, step.question) for step in objections}
    for question, read in READ_BACK_OF.items():
        value = "NOT_CORRECT" if sections & read else stage.defaults.get(question, "CORRECT")
        desk.submit(AnswerQuestion(subject=talk, question=question, value=value))
    if objections:
        rows = []
        for step in objections:
            native, translated = two_languages(step.says, stage.story.languages)
            rows.append(
                {"S9.6.1": step.question, "S9.6.2": {"person": native, "officer": translated}}
            )
        desk.submit(AnswerQuestion(subject=talk, question="S9.6", value=rows))
    fill(stage, desk, who, {"S9"})


def section_of(view: View, talk: SubjectId, question: str) -> str:
    """Give the section of a question."""
    session: Session = view.session(talk)
    return session.definition.questions[question].section


def two_languages(words: dict[str, Any], spoken: Languages) -> tuple[str, str]:
    """Give words in the person's language and in the officer's, whichever of the officer's there is."""
    native = words.get(spoken.person) or words.get(spoken.person.split("-")[0]) or ""
    others = [text for language, text in words.items() if text != native]
    return str(native), str(words.get(spoken.officer) or (others[0] if others else ""))
