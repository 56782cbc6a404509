import pytest


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("sum(missing)", "0"),
        ("sum(person[years != '']/years)", "34"),
        ("sum(person/years)", ""),
        ("min(3, 1, 2)", "1"),
        ("max(person[years != '']/years)", "30"),
        ("max(missing)", ""),
        ("round(2.5)", "3"),
        ("round(-2.5)", "-3"),
        ("round(-150, -2)", "-200"),
        ("round(1, 'x')", ""),
        ("round(1.2345, 2)", "1.23"),
        ("round(1250, -2)", "1300"),
        ("round('x')", ""),
        ("floor(-1.1)", "-2"),
        ("ceiling(-1.1)", "-1"),
        ("floor('')", ""),
        ("pow(2, 10)", "1024"),
        ("pow(-1, 0.5)", ""),
        ("pow(0, -1)", "Infinity"),
        ("pow(10, 999)", "Infinity"),
        ("pow(-10, 999)", ""),
        ("sqrt(-1)", ""),
        ("sqrt(9)", "3"),
        ("exp10(1000)", "Infinity"),
        ("log(0)", "-Infinity"),
        ("log10(-1)", ""),
        ("abs(-1)", "1"),
        ("1 mod 0", ""),
        ("0 div 0", ""),
    ],
)
def test_numbers_are_counted_as_openrosa_counts(world, written, wanted):
    """Each call gives this text."""
    assert world.text(written) == wanted
