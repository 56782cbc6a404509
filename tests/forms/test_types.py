import pytest

from screenio.forms import types


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("int", "3.7", "3"),
        ("int", " -12 ", "-12"),
        ("int", "1e3", "1000"),
        ("int", "2147483648", ""),
        ("int", "٣", ""),
        ("decimal", "3", "3.0"),
        ("decimal", "1e-7", "0.0000001"),
        ("decimal", "1e400", ""),
        ("date", "2026-11-25", "2026-11-25"),
        ("date", "2026-11-25T10:11:12", "2026-11-25"),
        ("date", "2026-11-31", ""),
        ("dateTime", "2026-11-25T10:11:12.5+01:00", "2026-11-25T10:11:12.5+01:00"),
        ("dateTime", "2026-11-25", ""),
        ("time", "10:11", "10:11"),
        ("time", "25:11", ""),
        ("geopoint", "42 21.5", "42.0 21.5"),
        ("geopoint", "91 21.5", ""),
        ("geopoint", "0 0 1 1", ""),
        ("geopoint", "42 x", ""),
        ("geotrace", "1 2; 3 4;", "1.0 2.0;3.0 4.0"),
        ("geotrace", "1 2; 3 4; 1 2", ""),
        ("geoshape", "1 2; 3 4; 1 2", "1.0 2.0;3.0 4.0;1.0 2.0"),
        ("geoshape", "1 2; x; 1 2", ""),
    ],
)
def test_a_text_is_kept_as_its_type_wants_it(kind, text, kept):
    """What is none of the type reads blank."""
    assert types.FITS[kind](text) == kept


def test_a_range_has_two_ends():
    """What lies outside is none of it."""
    fit = types.within(types.whole, 1, 5)
    assert [fit(text) for text in ("0", "1", "5.9", "6", "x")] == ["", "1", "5", "", ""]


def test_a_trigger_is_confirmed_or_not():
    """There is one word for it."""
    assert [types.confirmed(text) for text in ("ok", "OK", "yes")] == ["OK", "OK", ""]


def test_any_other_type_keeps_any_text():
    """A text stays as it was said."""
    assert types.as_written(" ا ") == " ا "
