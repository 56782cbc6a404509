import re
from pathlib import Path

import pytest
from ground import RESOURCES
from small_plan import at, booked, instance, interpreter, request

from screenio.language.catalogue import catalogue
from screenio.language.planning import (
    BROKEN,
    CHANGES,
    CHECKS,
    REASONS,
    booked_words,
    broken_words,
    change_words,
    check_words,
    other_words,
    reason_words,
)
from screenio.planning import evaluate, explain, fit, replan
from screenio.planning.evaluate import Violation
from screenio.planning.explain import Other, Reason
from screenio.planning.fit import Check, Fit, Standing, checks, trial
from screenio.planning.instance import Minute
from screenio.planning.replan import difference

ENGLISH = catalogue("en", RESOURCES.parent / "translations")


def clock(minute):
    return f"{minute // 60}:{minute % 60:02}"


def plain(text):
    """Take the signs away that isolate a value."""
    return re.sub("[\u2066-\u2069]", "", text)


def named(module, area):
    """Give the codes of an area that a module's text names."""
    text = Path(module.__file__).read_text(encoding="utf-8")
    return set(re.findall(rf'"({area}\.[a-z_]+)"', text))


def test_every_code_has_its_sentence():
    """Checks, reasons and changes that can be told are all in words, and no sentence is idle."""
    assert {code for code, _ok in CHECKS} == named(fit, "fit")
    assert named(explain, "why") <= set(REASONS)
    assert named(replan, "change") == set(CHANGES)
    assert named(evaluate, "broken") <= set(BROKEN)


@pytest.mark.parametrize("who", [{}, {"varieties": ("som",), "gender": "M", "specialisms": ()}])
def test_every_check_can_be_said(who):
    """With the values it carries, whatever its answer."""
    made = instance([request(topic_class="CHILD", gender="F")], [interpreter(**who)])
    tried = trial(Standing(made, ()), made.requests[0], made.interpreters[0], at("6:00"), "PHONE")
    for check in checks(tried):
        assert "{" not in check_words(ENGLISH, check)


def test_reasons_and_rules_are_said():
    """With how many are left, and what would help."""
    said = reason_words(ENGLISH, Reason("why.nobody_gender", {"left": 3, "variety": "prs"}))
    assert "3" in said
    assert broken_words(ENGLISH, Violation("broken.meal", ("Q-1",))) == "No time for a meal"


def test_changes_are_said_with_was_and_now():
    """Who, when and how, before and after."""
    was, now = [booked("Q-1", "9:00")], [booked("Q-1", "9:00", "I-2", "PHONE")]
    said = plain(change_words(ENGLISH, clock, difference(was, now)[0]))
    assert said == "Q-1: another interpreter, I-2 at 9:00, by phone; it was I-1 at 9:00, on site"
    left = plain(change_words(ENGLISH, clock, difference(was, [])[0]))
    assert left == "Q-1: no longer planned; it was I-1 at 9:00, on site"
    assert plain(booked_words(ENGLISH, clock, "I-1", 540, "VIDEO")) == "I-1 at 9:00, by video"
    arabic = catalogue("ar", RESOURCES.parent / "translations")
    turned = change_words(arabic, clock, difference(was, now)[0])
    assert turned.count("\u2067\u2068I-") == 2, "who comes is where reading begins"


@pytest.mark.parametrize(
    ("missing", "fits", "more", "said"),
    [
        (None, True, 90, "I-2: would fit: I-2 at 9:00, by phone; 90 points more"),
        (None, True, -5, "I-2: would fit: I-2 at 9:00, by phone; 5 points less by itself"),
        (None, True, 0, "I-2: would fit: I-2 at 9:00, by phone; as good by itself"),
        (
            "fit.night",
            True,
            5,
            "I-2: Not enough rest at night; would fit: I-2 at 9:00, by phone; 5 points more",
        ),
        ("fit.night", False, 0, "I-2: Not enough rest at night; no time at which it would fit"),
    ],
)
def test_why_not_another_is_said(missing, fits, more, said):
    """What is missing, when there would be a place, what it would cost."""
    check = Check(missing, ok=False) if missing else None
    place = Fit("I-2", Minute(540), "PHONE") if fits else None
    assert plain(other_words(ENGLISH, clock, Other("I-2", check, place, more))) == said
