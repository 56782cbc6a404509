import pytest
from ground import tables

from screenio.domain.surge import LEVELS, WORST, level


@pytest.mark.parametrize(
    ("asked", "there", "code"),
    [
        (0, 0, "S0"),
        (80, 100, "S0"),
        (81, 100, "S1"),
        (120, 100, "S1"),
        (121, 100, "S2"),
        (201, 100, "S3"),
        (1, 0, "S3"),
    ],
)
def test_levels_go_by_percent_of_what_there_is(asked, there, code):
    """Up to eighty percent nothing is done; above twice of what there is it is the worst level."""
    assert level(asked, there) == code


def test_levels_are_those_of_the_list():
    """Every level is a code of the list."""
    assert {code for _, code in LEVELS} | {WORST} == set(tables().codes["surge_level"])
