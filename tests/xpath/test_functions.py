import math

import pytest


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("if(age > 10, 'old', nope)", "old"),
        ("coalesce(blank, '', word)", "Ива"),
        ("today()", "2026-11-25"),
        ("now()", "2026-11-25T10:30:00.000"),
        ("date(1)", "1970-01-02"),
        ("date('2026-01-02T10:00:00')", "2026-01-02"),
        ("date('x')", ""),
        ("date-time(0.5)", "1970-01-01T12:00:00.000"),
        ("decimal-date-time('1970-01-03')", "2"),
        ("decimal-time('12:00')", "0.5"),
        ("format-date('2026-01-02', '%d.%m.%Y')", "02.01.2026"),
        ("format-date('x', '%d')", ""),
        ("string-length(word)", "3"),
        ("string-length('')", "0"),
        ("number('')", ""),
        ("number('1970-01-02')", "1"),
        ("int(-1.9)", "-1"),
        ("boolean-from-string('1')", "true"),
        ("uuid(4)", "8888"),
        ("uuid()", "88888888-8888-4888-8888-888888888888"),
        ("random()", "0.5"),
        ("jr:itext('a')", "[a]"),
        ("jr:choice-name('rs', 'x')", "<rs>"),
        ("pulldata('countries', 'label', 'name', 'mk')", "North Macedonia"),
        ("pulldata('none', 'label', 'name', 'mk')", ""),
        ("checklist(1, 2, true(), 'no', 1)", "true"),
        ("checklist(3, -1, true(), 1)", "false"),
        ("weighted-checklist(3, 5, 1, 2, 1, 2)", "true"),
        ("once('new')", ""),
        ("version()", ""),
    ],
)
def test_functions_give_what_the_specification_says(world, written, wanted):
    """Each call gives this text."""
    if written.startswith("once"):
        assert world.text(written, world.data.named("age")[0]) == "17"
    else:
        assert world.text(written) == wanted


def test_without_clock_and_dice_there_is_blank(world):
    """A form that is told no time says none."""
    world.now = lambda: None
    world.draw = lambda: math.nan
    assert world.text("concat(today(), now(), uuid())") == ""
    assert world.text("today() > '2000-01-01'") == "false"
