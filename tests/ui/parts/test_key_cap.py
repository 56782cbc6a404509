"""Drawn keys."""

from screenio.ui.parts.key_cap import key_width


def test_a_key_is_as_wide_as_its_name(look):
    """A number key is square, a long name is wider."""
    assert key_width(look, "1") == look.theme.height("key")
    assert key_width(look, "Ctrl Enter") > 2 * key_width(look, "1")
