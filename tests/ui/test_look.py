"""What a screen is given."""


def test_a_code_without_a_label_is_shown_itself(look):
    """A code that no list knows is shown as it is, never as nothing."""
    assert look.label("flag", "PROT") == "Wish for protection"
    assert look.label("flag", "OF_A_NEWER_DESK") == "OF_A_NEWER_DESK"
