from fake_background import FakeBackground

from screenio.ui.preferences.look_card import LookCard


def test_languages_of_the_pool_are_for_interpreters(given, show):
    """An interpreter chooses among six languages, everybody else among those of the whole window."""
    theirs = show(LookCard(given(FakeBackground(), roles=("INT",))))
    others = show(LookCard(given(FakeBackground(), roles=("OFF",))))
    assert theirs.language.box.count() == 6
    assert others.language.box.count() == 4


def test_a_choice_is_kept(given, show):
    """Text size and colours are preferred as soon as they are chosen."""
    made = given(FakeBackground())
    chosen = []
    object.__setattr__(made, "prefer", chosen.append)
    card = show(LookCard(made))
    card.text_size.picked.emit("1.25")
    card.scheme.picked.emit("dark")
    card.digits.click()
    assert chosen[0].text_size == 1.25
    assert chosen[1].scheme == "dark"
    assert chosen[2].native_digits is not made.preferences.native_digits
