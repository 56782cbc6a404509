import datetime

import pytest
from ground import TALK, Ground, tables

from screenio.domain.breaks import (
    FINISH,
    FREE,
    MINUTE,
    PROMPT,
    RESTING,
    STOP,
    AgreeLonger,
    BreakBegan,
    BreakEnded,
    EndBreak,
    Pace,
    TakeBreak,
    evolve,
    is_doubtful,
    rule_for,
    stretch,
    stretch_of,
)
from screenio.errors import Refusal

RULES = tables().breaks
ADULT = RULES["IN_PERSON"]


def phase(minutes, rule=ADULT, **pace):
    return stretch(Pace(spoke_at=(MINUTE,), **pace), (minutes + 1) * MINUTE, rule).phase


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, FREE), (44, FREE), (45, PROMPT), (59, PROMPT), (60, FINISH), (74, FINISH)],
)
def test_limits_in_the_room(minutes, said):
    """In the room people are asked for a break at 45 minutes and finish what they are at from 60 on."""
    assert phase(minutes) == said


def test_limits_of_line_and_child_are_shorter():
    """On a line 40 and 50 minutes, of a young child 30: then it stops."""
    remote, child = RULES["REMOTE"], RULES["CHILD"]
    assert [phase(m, remote) for m in (39, 40, 50)] == [FREE, PROMPT, FINISH]
    assert phase(30, child) == STOP or phase(30, child) == FREE
    assert rule_for(RULES, "PHONE", child=False) == remote
    assert rule_for(RULES, "PHONE", child=True) == child


def test_going_on_longer_is_agreed_and_ends():
    """With agreement people go on, fifteen minutes at most, then it stops."""
    late = Pace(spoke_at=(0, 60 * MINUTE), longer_at=61 * MINUTE)
    assert stretch(late, 62 * MINUTE, ADULT).phase == FREE
    assert stretch(late, 75 * MINUTE, ADULT).phase == STOP


def test_only_a_rest_that_was_long_enough_counts():
    """After ten minutes of rest it begins anew; after nine it goes on where it was."""
    for rest, minutes in ((9, 55), (10, 5)):
        pace = Pace(
            spoke_at=(0, 40 * MINUTE, 51 * MINUTE), rests=((40 * MINUTE, (40 + rest) * MINUTE),)
        )
        found = stretch(pace, (51 + 5 - 1) * MINUTE, ADULT)
        assert found.minutes == (minutes if rest == 9 else 4)


def test_a_long_silence_is_a_rest():
    """An interview that goes on the next day begins anew."""
    pace = Pace(spoke_at=(0, 50 * MINUTE, 1000 * MINUTE))
    assert stretch(pace, 1010 * MINUTE, ADULT).minutes == 10
    assert stretch(Pace(spoke_at=(0,)), 1000 * MINUTE, ADULT).minutes == 0


def later(ground, minutes):
    ground.now += datetime.timedelta(minutes=minutes)


def test_answers_stop_at_the_limit():
    """From sixty minutes on only the section they are in is finished; at seventy-five nothing more."""
    ground = Ground(stamped=True).talking()
    later(ground, 61)
    ground.says("S0.3", "NO")
    with pytest.raises(Refusal, match=r"breaks.finish_the_section"):
        ground.says("S1.0", "READ")
    ground.submit(AgreeLonger(subject=TALK))
    ground.says("S1.0", "READ")
    later(ground, 15)
    with pytest.raises(Refusal, match=r"breaks.stop"):
        ground.says("S1.N8", "READ")
    ground.submit(TakeBreak(subject=TALK))
    with pytest.raises(Refusal, match=r"breaks.resting"):
        ground.says("S1.N8", "READ")
    assert stretch_of(ground.state(TALK), ground.occasion, None).phase == RESTING
    later(ground, 10)
    ground.submit(EndBreak(subject=TALK))
    ground.says("S1.0", "READ")
    assert stretch_of(ground.state(TALK), ground.occasion, None).minutes == 0


def test_a_break_begins_and_ends_once():
    """A second begin or end is nothing; agreeing to go on before the limit is refused."""
    ground = Ground(stamped=True).talking()
    assert ground.submit(EndBreak(subject=TALK)) == []
    ground.submit(TakeBreak(subject=TALK))
    assert ground.submit(TakeBreak(subject=TALK)) == []
    ground.submit(EndBreak(subject=TALK))
    with pytest.raises(Refusal, match=r"breaks.not_now"):
        ground.submit(AgreeLonger(subject=TALK))


def test_a_break_that_two_desks_ended_is_one():
    """The second beginning and the second end of one break change nothing: nobody rested since 1970."""
    pace = Pace()
    for fact, at in ((BreakBegan(), 1), (BreakBegan(), 2), (BreakEnded(), 6), (BreakEnded(), 7)):
        pace = evolve(pace, fact, at * MINUTE)
    assert pace.rests == ((MINUTE, 6 * MINUTE),)


@pytest.mark.parametrize(
    ("pace", "now", "doubtful"),
    [
        (Pace(), 44, False),
        (Pace(), 45, True),
        (Pace(spoke_at=(10 * MINUTE, 40 * MINUTE)), 60, False),
        (Pace(spoke_at=(10 * MINUTE,)), 60, True),
        (Pace(spoke_at=(10 * MINUTE, 50 * MINUTE)), 30, True),
        (Pace(rests=((5 * MINUTE, 55 * MINUTE),)), 60, False),
        (Pace(rests_since=5 * MINUTE), 60, False),
    ],
)
def test_a_clock_that_jumped_is_doubted(pace, now, doubtful):
    """It went back behind an answer, or over a time in which nobody answered and nobody rested."""
    assert is_doubtful(pace, 0, now * MINUTE) is doubtful
