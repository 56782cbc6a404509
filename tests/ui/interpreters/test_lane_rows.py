from pool import MIDNIGHT, at

from screenio.ui.interpreters.lane_rows import Block, DayLine, LaneRow


def line(looks, language, *blocks):
    made = DayLine(looks(language).theme)
    made.width = 900
    made.show(MIDNIGHT, (LaneRow("I-03", "", "", 0.0, (), blocks),))
    return made


def test_a_place_and_its_moment_are_the_same_in_both_directions(looks):
    """Where a moment is drawn is where the mouse finds it; from right to left later is further left."""
    for language in ("en", "ar"):
        made = line(looks, language)
        for hour in (8, 12.5, 17):
            assert made.at(made.x(hour)) == at(hour)
    assert made.x(9) > made.x(10)


def test_a_day_is_as_long_as_what_is_in_it(looks):
    """A booking at five in the morning begins the day at five."""
    early = Block(b"", "Q-A", "", at(5), at(6), "check", "green")
    assert line(looks, "en").hours == (8, 18)
    made = line(looks, "en", early)
    assert made.hours == (5, 18)
    assert made.box_of(early, 0).width() > 0
