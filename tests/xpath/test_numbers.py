import pytest


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("sum(missing)", "0"),
        ("sum(person[years != '']/years)", "34"),
        ("sum(person/years)", "NaN"),
        ("min(3, 1, 2)", "1"),
        ("max(person[years != '']/years)", "30"),
        ("max(missing)", "NaN"),
        ("round(2.5)", "3"),
        ("round(-2.5)", "-2"),
        ("round(1.2345, 2)", "1.23"),
        ("round(1250, -2)", "1300"),
        ("round('x')", "NaN"),
        ("floor(-1.1)", "-2"),
        ("ceiling(-1.1)", "-1"),
        ("floor('')", "NaN"),
        ("pow(2, 10)", "1024"),
        ("pow(-1, 0.5)", "NaN"),
        ("pow(0, -1)", "NaN"),
        ("sqrt(-1)", "NaN"),
        ("sqrt(9)", "3"),
        ("exp10(1000)", "NaN"),
        ("abs(-1)", "1"),
        ("1 mod 0", "NaN"),
        ("0 div 0", "NaN"),
    ],
)
def test_numbers_are_counted_as_openrosa_counts(world, written, wanted):
    """Each call gives this text."""
    assert world.text(written) == wanted
