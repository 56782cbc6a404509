"""Places of the side bar."""

from screenio.ui.parts.place_button import PlaceButton


def test_the_way_to_protection_says_its_key(looks, show):
    """The umbrella says which key does the same, and is no place one stays at."""
    look = looks("en-XA")
    wish = show(
        PlaceButton(look, look.words.say("Protection wish"), "umbrella", key="F9"), (92, 110)
    )
    assert "F9" in wish.accessibleName()
    assert not wish.isCheckable()
    wish.shine(is_bright=True)
    assert not wish.grab().isNull()
    assert PlaceButton(look, "People", "users").isCheckable()
