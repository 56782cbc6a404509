from nets.given import form, group, hidden, question, repeat

from screenio.forms.ways import below, full_path, lies_in_row, numbered, rows_of, walk

FORM = form(g=group(a=question(), person=repeat(rows=2, name=question())), b=hidden())


def test_places_are_walked_in_the_order_of_the_form():
    """Rows stand where their repeat does, and have their number."""
    first = FORM.run().tree.first
    paths = [full_path(place) for place in walk(first)]
    assert paths[:4] == ["/data", "/data/g", "/data/g/a", "/data/g/person[1]"]
    assert paths[6] == "/data/g/person[2]/name"
    assert [step for _, step in numbered(first.children["g"])] == ["a", "person[1]", "person[2]"]


def test_what_lies_in_a_row_moves_with_it():
    """All else stays where it is."""
    first = FORM.run().tree.first
    moving = {full_path(place) for place in walk(first) if lies_in_row(place)}
    assert moving == {f"/data/g/person[{n}]{more}" for n in (1, 2) for more in ("", "/name")}


def test_a_place_is_found_along_a_path():
    """On the way through a repeat in its first row."""
    first = FORM.run().tree.first
    assert below(first, "/data") is first
    found = below(first, "/data/g/person/name")
    assert found.parent is rows_of(first.children["g"], "person").get()[0]
    assert below(first, "/data/none/at/all") is None
