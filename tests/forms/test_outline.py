from small_forms import form

from screenio.forms.outline import ANSWERED, ASKED, MISSING, NOT_RELEVANT, Standing, outline
from screenio.forms.session import Session


def test_a_section_counts_what_is_done_and_missing():
    """Sections keep the order of the form; one without questions is not shown."""
    session = Session(
        form(
            {"type": "begin group", "name": "A", "label": "A"},
            {"type": "text", "name": "a", "label": "a", "required": "yes"},
            {"type": "text", "name": "b", "label": "b"},
            {"type": "begin group", "name": "inner", "label": "Inner"},
            {"type": "text", "name": "c", "label": "c", "relevant": "${a} = 'x'"},
            {"type": "end group"},
            {"type": "end group"},
        )
    )
    (section,) = outline(session)
    assert (section.name, section.missing, section.answered, section.relevant) == ("A", 1, 0, True)
    assert [one.status for one in section.questions] == [MISSING, ASKED, NOT_RELEVANT]
    session.answer("a", "x")
    (section,) = outline(session)
    assert [one.status for one in section.questions] == [ANSWERED, ASKED, ASKED]


def test_nothing_that_was_said_is_shown():
    """How a question stands is shown without its value."""
    assert (
        repr(Standing("q", relevant=True, required=False, value="secret")) == "Standing(q, ASKED)"
    )


def test_what_stands_in_no_group_stands_where_its_first_question_does():
    """A form that begins with a group begins with it."""
    loose = {"type": "text", "name": "c", "label": "c"}
    session = Session(
        form(
            {"type": "begin group", "name": "A", "label": "A"},
            {"type": "text", "name": "a", "label": "a"},
            {"type": "end group"},
            loose,
        )
    )
    assert [one.name for one in outline(session)] == ["A", ""]
