"""Which picture stands beside which words, and why one does not."""

from screenio.forms.pictures import DAMAGED, MISSING, MOST_BYTES, NOT_SHOWN, Pictures

PNG = b"\x89PNG\r\n\x1a\n"


def test_the_first_picture_that_can_be_shown_stands_beside_the_words():
    """A sound is passed over, and so is what only has the name of a picture."""
    named = {"a": ("a.mp3", "bad.png", "good.PNG", "other.png"), "b": ("gone.jpg",)}
    media = {"bad.png": b"words", "good.PNG": PNG, "other.png": PNG + b"2", "table.csv": PNG}
    found = Pictures(named, media)
    assert found.of("a") == PNG
    assert found.of("b") == found.of("nobody") == b""


def test_each_file_that_is_not_shown_has_its_reason():
    """A sound, a picture that did not come along, one that is none, one that is too large."""
    named = {"a": ("a.mp3", "gone.jpg", "bad.png", "large.png", "good.png")}
    media = {"bad.png": b"words", "large.png": PNG + bytes(MOST_BYTES), "good.png": PNG}
    assert Pictures(named, media).complaints("a") == {
        "a.mp3": NOT_SHOWN,
        "gone.jpg": MISSING,
        "bad.png": DAMAGED,
        "large.png": DAMAGED,
    }
    assert Pictures(named, media).complaints("") == {}
