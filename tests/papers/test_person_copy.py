from screenio.cli.walk.expectations import folded
from screenio.papers.person_copy import person_copy
from screenio.papers.text import text_of


def copy(heard, words, **more):
    desk, about = heard
    return folded(text_of(desk.ask(person_copy, about, words, **more)))


def test_the_copy_holds_name_and_objection_in_both_scripts(heard, words):
    """The person's own name and what they say is right are on paper, in their script and in the officer's."""
    text = copy(heard, words)
    for part in ("ګل آغا", "Gul Agha", "born in Kabul", "په کابل کې"):
        assert folded(part) in text


def test_no_word_of_fear_is_on_the_copy(heard, words):
    """Words of fear and answers about fear are no form items and are not printed."""
    text = copy(heard, words)
    for part in ("they kill me", "وژني مې"):
        assert folded(part) not in text


def test_needs_are_printed_in_private_only(heard, words):
    """Support needs are on the copy only when it is printed in private."""
    assert folded("Support measures") not in copy(heard, words).replace("\n", "")
    assert len(copy(heard, words, in_private=True)) > len(copy(heard, words))


def test_markup_in_a_name_is_text(heard, words):
    """What looks like markup is printed as it was typed."""
    assert folded('<b>#panic("x")</b> *bold* $x$') in copy(heard, words)


def test_a_balkan_copy_does_not_cite_the_regulation(heard, words):
    """Where the regulation does not apply it is not cited."""
    assert "2024/1356" not in copy(heard, words)


def test_practice_is_printed_as_practice(heard, words):
    """A copy of a practice station says so on its first line."""
    assert folded("Practice: invented people") in copy(heard, words)
