"""Somebody on the sign-in page."""

from ui_fixtures import HOSTILE

from screenio.ui.unlock.officer_button import OfficerButton


def test_a_hostile_name_is_letters(looks, show):
    """A name of markup and overrides is shown as letters, in both directions."""
    for language in ("en", "ar"):
        button = show(OfficerButton(looks(language), HOSTILE, "Screening officer"), (400, 64))
        assert "<b>Bold</b>" in button.accessibleName()
        assert "\u202e" not in button.accessibleName()
