import pytest
from stations import arrive, says, talk

from screenio.domain import person
from screenio.projections.people import PAGE, PEOPLE, folded, people_count, people_like, rows


@pytest.mark.parametrize("words", ["gul", "AGHA gul", "گل", "ګل", "Gul  Agha", ""])
def test_a_person_is_found_in_any_script(heard, words):
    """Latin in any case, the person's own script, several words in any order."""
    desk, about, *_ = heard
    if words == "گل":
        assert desk.ask(people_count, words) == 0  # another letter: likeness comes with duplicates
        return
    assert [one.person for one in desk.ask(people_like, words, "name", descending=False)] == [about]


@pytest.mark.parametrize(
    ("one", "other"),
    [("علي", "علی"), ("أحمد", "احمد"), ("فاطمة", "فاطمه"), ("Čolić", "colic"), ("مُحَمَّد", "محمد")],
)
def test_letters_of_different_keyboards_meet(one, other):
    """The same name typed on two keyboards folds to the same."""
    assert folded(one) == folded(other)


def test_direction_marks_do_not_hide_a_name():
    """Controls that reorder text are no part of what is searched."""
    assert folded("\u202egul\u202c") == "gul"


def test_rows_say_what_was_said(heard):
    """Native and Latin name, birth as said, its window, and the state of the case are in the row."""
    desk, *_ = heard
    (row,) = desk.ask(people_like, "", "arrived", descending=True)
    assert (row.name_native, row.birth_said, row.birth_from) == ("ګل آغا", "2.1.1990", "1990-01-02")
    assert row.state == "OPEN"
    assert row.place == "Gate"


@pytest.mark.parametrize("sort", ["arrived", "name", "birth", "state"])
def test_the_list_sorts_both_ways(gate, sort):
    """Every column sorts up and down, and no row is lost or doubled."""
    desk = gate.desk("gate", "OFF")
    for latin in ("Basir", "Ana", "Čedo"):
        about, case = arrive(desk)
        subject = talk(desk, about, case)
        says(desk, subject, "S2.1", {"native": latin, "script": "Latn", "latin": latin})
    up = desk.ask(people_like, "", sort, descending=False)
    down = desk.ask(people_like, "", sort, descending=True)
    assert len({one.person for one in up}) == len(up) == len(down) == 3
    assert [one.name_latin for one in desk.ask(people_like, "", "name", descending=False)][:2] == [
        "Ana",
        "Basir",
    ]


def test_pages_follow_each_other(heard):
    """A page begins where it is asked to."""
    desk, *_ = heard
    assert desk.ask(people_like, "", "name", descending=False, offset=1) == []
    assert PAGE == 256


def test_somebody_not_registered_has_no_row():
    """A state without registration makes no row."""
    assert rows(person.State()) == []
    assert PEOPLE.kind == "person"
