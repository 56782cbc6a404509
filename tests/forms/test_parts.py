from small_forms import form

from screenio.forms.session import Session

CHOICES = (
    {"list_name": "city", "name": "sid", "label": "Šid", "in": "rs"},
    {"list_name": "city", "name": "bitola", "label": "Bitola", "in": "mk"},
)
FAMILY = form(
    {"type": "begin repeat", "name": "child", "label": "Children"},
    {"type": "text", "name": "country", "label": "Country"},
    {
        "type": "select_one city",
        "name": "city",
        "label": "City",
        "choice_filter": "in = ${country}",
        "relevant": "${country} != ''",
        "required": "yes",
    },
    {"type": "calculate", "name": "nth", "calculation": "position(..)"},
    {
        "type": "text",
        "name": "shown",
        "label": "Shown",
        "calculation": "${nth}",
        "read_only": "yes",
    },
    {"type": "integer", "name": "toys", "label": "Toys"},
    {"type": "begin repeat", "name": "toy", "label": "Toy", "repeat_count": "2"},
    {"type": "text", "name": "called", "label": "Called ${nth}"},
    {"type": "end repeat"},
    {"type": "end repeat"},
    choices=CHOICES,
)


def test_each_row_says_what_applies_and_what_it_offers():
    """A row's choices follow from that row, while it is being typed."""
    session = Session(FAMILY)
    first, second = session.parts("child", [{"country": "rs"}, {}])
    assert [one.code for one in first["city"].choices] == ["sid"]
    assert (first["city"].relevant, first["city"].required) == (True, True)
    assert (second["city"].relevant, second["city"].choices) == (False, ())
    assert (second["shown"].text, second["shown"].readonly) == ("2", True)
    assert repr(first["city"]) == "PartStanding()"


def test_rows_inside_rows_stand_there_too():
    """Their number may be the form's own."""
    session = Session(FAMILY)
    (row,) = session.parts("child", [{"toy": [{"called": "x"}, {}]}])
    assert [inner["called"].text for inner in row["toy"].rows] == ["x", ""]
    assert row["toy"].is_counted


def test_asking_records_nothing():
    """What was given stands as it did."""
    session = Session(FAMILY)
    session.answer("child", [{"country": "mk"}])
    session.parts("child", [{"country": "rs"}, {}, {}])
    assert session.node("child").value == [{"country": "mk"}]
    (row,) = session.parts("child", [{"country": "mk"}])
    assert [one.code for one in row["city"].choices] == ["bitola"]


def test_a_composite_has_one_mapping():
    """A name or a date is one question with parts."""
    definition = form(
        {"type": "begin group", "name": "born", "appearance": "scr-partial-date", "label": "Born?"},
        {"type": "integer", "name": "born.y", "label": "y"},
        {"type": "end group"},
    )
    (parts,) = Session(definition).parts("born", {"y": 1387})
    assert parts["y"].text == "1387"


def test_a_counted_repeat_inside_a_row_has_as_many_rows_as_its_count_says():
    """What was given stands in the first of them; rows that were not given are blank."""
    session = Session(
        form(
            {"type": "begin repeat", "name": "house", "label": "Houses"},
            {"type": "integer", "name": "n", "label": "Children"},
            {"type": "begin repeat", "name": "child", "label": "Child", "repeat_count": "${n}"},
            {"type": "text", "name": "called", "label": "Name"},
            {"type": "end repeat"},
            {"type": "end repeat"},
        )
    )
    for n, given, named in ((2, [], ["", ""]), (1, [{"called": "A"}, {"called": "B"}], ["A"])):
        row = session.parts("house", [{"n": n, "child": given}])[0]
        assert [one["called"].text for one in row["child"].rows] == named


def test_words_that_speak_of_the_row_are_worked_out_in_it():
    """The second child's question names the second child."""
    session = Session(
        form(
            {"type": "begin repeat", "name": "r", "label": "R"},
            {"type": "text", "name": "a", "label::en": "Name"},
            {"type": "text", "name": "b", "label::en": "Age of ${a}"},
            {"type": "end repeat"},
        )
    )
    rows = session.parts("r", [{"a": "Ana"}, {"a": "Boris"}])
    assert [row["b"].words["en"] for row in rows] == ["Age of Ana", "Age of Boris"]
    assert rows[0]["a"].words == {}
