import contextlib
import random

import pytest

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.interchange import instance_xml, rows
from screenio.forms.session import Session


def given_for(definition, question, dice):
    """Some value of the right shape."""
    codes = [one.code for one in definition.choices(question.list)] or ["a"]
    if question.is_repeat:
        children = [(question.key(name), definition.questions[name]) for name in question.children]
        return [
            {key: given_for(definition, one, dice) for key, one in children}
            for _ in range(dice.randrange(4))
        ]
    return {
        "choice": dice.choice(codes),
        "choices": sorted(set(dice.sample(codes, min(2, len(codes))))),
        "integer": dice.randrange(6),
        "decimal": dice.random() * 10,
        "date": f"20{dice.randrange(10, 30)}-01-1{dice.randrange(10)}",
        "time": "10:11",
        "moment": "2020-01-02T10:11:12",
    }.get(question.kind, dice.choice(["a", "1", "Ж"]))


def test_forms_of_others_are_walked(shared_data):
    """Every eighth public form is read, answered twice, written and replayed, or refused with a code."""
    paths = sorted((shared_data / "forms").rglob("*.xml"))
    walked = 0
    for path in [path for path in paths if path.stat().st_size < 1_500_000][::8]:
        with contextlib.suppress(Refusal):
            walked += walk(FormDefinition.parse(path.read_bytes()), random.Random(path.name))
    assert walked >= 20


def walk(definition, dice) -> int:
    """Answer every question twice, in order; replay what was said."""
    session = Session(definition, dice=dice.random)
    for name in definition.order * 2:
        with contextlib.suppress(Refusal):
            session.answer(name, given_for(definition, definition.questions[name], dice))
    session.outline()
    rows(session)
    assert instance_xml(session.tree.first)
    log = [(line.question, line.value, line.declined) for line in session.answers]
    assert len(Session.replay(definition, log, {}).answers) == len(log)
    return 1


@pytest.mark.parametrize("name", ["xpath-syntax-error.xml", "xpath-unknown-function.xml"])
def test_forms_that_mean_to_be_wrong_are_refused(shared_data, name):
    """Two public forms are wrong on purpose."""
    (path,) = (shared_data / "forms").rglob(name)
    with pytest.raises(Refusal, match="xpath."):
        FormDefinition.parse(path.read_bytes())
