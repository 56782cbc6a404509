"""Icons and initials."""

from screenio.ui.parts.icon import Disc, Icon, initials


def test_initials_are_the_first_and_last_word():
    """First and last word give their letters, in any script; a name of signs gives none."""
    assert initials("Milica Ana Jovanović") == "MJ"
    assert initials("Nasir") == "N"
    assert initials("ګل آغا") == "ګ\u200cآ"
    assert initials("<b> 12") == ""
    assert initials("") == ""


def test_an_icon_has_the_size_of_the_text(looks):
    """Icons grow with the text size."""
    assert Icon(looks(scale=1.5), "lock").width() == 24
    assert Disc(looks(), name="A B").width() == 40
