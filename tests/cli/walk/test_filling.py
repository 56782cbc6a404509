from screenio.cli.walk.filling import (
    MIDDLE,
    READ_BACK_OF,
    fill,
    read_back,
    told_by_steps,
    two_languages,
)
from screenio.cli.walk.steps import STEPS
from screenio.domain.interview import READ_BACK_QUESTIONS


def play(stage, count):
    for step in stage.story.steps[:count]:
        STEPS[step.do_](stage, step)


def test_what_steps_answer_is_left_to_them(stage):
    """Questions that a step answers are not answered by default."""
    assert told_by_steps(stage.story, "p1") == {"S2.6a"}


def test_defaults_decline_what_they_do_not_know(stage):
    """Required questions get their default, or are declined as not known; notes are read out."""
    play(stage, 2)
    desk = stage.desk("gate", "OFF")
    fill(stage, desk, "p1", MIDDLE)
    state = desk.view().state(stage.talk("p1"))
    assert state.values["S2.8c"] == "READS_WRITES"
    assert state.declined["S2.1"] == "DOES_NOT_KNOW"
    assert "S2.6a" not in state.values
    assert state.values["S5.0"] == "READ"


def test_an_objected_section_is_not_correct(stage):
    """Reading back marks the section of the objection, and the objection stands with both languages."""
    play(stage, 4)
    stage.memory.position = 3
    stage.memory.objections = {"p1": [3]}
    desk = stage.desk("gate", "OFF")
    read_back(stage, desk, "p1")
    values = desk.view().state(stage.talk("p1")).values
    assert values["S9.1"] == "NOT_CORRECT"
    assert values["S9.2"] == "CORRECT"
    assert values["S9.6"] == [{"S9.6.1": "S2.6a", "S9.6.2": {"person": "نه", "officer": "no"}}]


def test_every_read_back_question_has_its_sections():
    """Each question of S9 reads sections back, and no section is read twice."""
    assert set(READ_BACK_OF) == set(READ_BACK_QUESTIONS)
    sections = [one for read in READ_BACK_OF.values() for one in read]
    assert len(set(sections)) == len(sections)


def test_words_come_in_the_persons_and_the_officers_language(stage):
    """Words are told apart by language; any other language stands for the officer's."""
    spoken = stage.story.languages
    assert two_languages({"ps": "نه", "en": "no"}, spoken) == ("نه", "no")
    assert two_languages({"ps": "نه", "de": "nein"}, spoken) == ("نه", "nein")
    assert two_languages({}, spoken) == ("", "")
