from small_forms import form, rows, workbook, xform

from screenio.forms.lint import Finding, findings_of, lint
from screenio.forms.workbook import compile_workbook


def found(definition):
    """Code and question of every finding."""
    return [(one.code, one.question) for one in lint(definition)]


def form_faults(*survey, choices=()):
    """What is found in the form of a workbook."""
    return findings_of(compile_workbook(workbook(rows(*survey), rows(*choices))).xform)


def test_a_good_form_has_no_findings():
    """Reading another question is no fault."""
    assert (
        found(
            form(
                {"type": "text", "name": "a", "label": "a"},
                {"type": "text", "name": "b", "label": "b", "relevant": "${a} != ''"},
            )
        )
        == []
    )


def test_a_circle_is_found():
    """Two questions that wait for each other are named."""
    definition = form(
        {"type": "text", "name": "a", "label": "a", "relevant": "${b} = 'x'"},
        {"type": "text", "name": "b", "label": "b", "relevant": "${a} = 'x'"},
        {"type": "text", "name": "c", "label": "c", "constraint": ". != ''"},
    )
    assert [code for code, _ in found(definition)] == ["form.circle"]


def test_a_closed_answer_may_not_steer():
    """What is asked must not give away what stands in a closed compartment."""
    definition = form(
        {"type": "text", "name": "a", "label": "a", "bind::scr:compartment": "protection"},
        {
            "type": "text",
            "name": "b",
            "label": "b",
            "relevant": "${a} = 'x'",
            "bind::scr:compartment": "general",
        },
    )
    assert found(definition) == [("form.closed_steers", "b")]


def test_holes_and_kinds_without_an_answer_are_found():
    """A path into nothing, a kind that cannot be answered here, a list without codes."""
    definition = form({"type": "text", "name": "a", "label": "a", "appearance": "scr-riddle"})
    assert found(definition) == [("form.unknown_kind", "a")]
    raw = xform(
        "<a/>",
        binds='<bind nodeset="/data/a" relevant="/data/none = 1"/>',
        body='<select1 ref="/data/a"/>',
    )
    assert [one.code for one in findings_of(raw)] == ["form.unknown_reference", "form.no_choices"]


def test_codes_that_stand_twice_are_found():
    """A list names each code once."""
    raw = xform(
        "<a/>",
        body='<select1 ref="/data/a"><item><label>Y</label><value>y</value></item><item><label>Z</label><value>y</value></item></select1>',
    )
    assert findings_of(raw) == (Finding("form.code_twice", "", "a: y"),)


def test_missing_words_are_found():
    """A language that lacks a label is named; a region may borrow from its language."""
    definition = form(
        {
            "type": "text",
            "name": "a",
            "label::en": "a",
            "label::ps": "ا",
            "label::fa": "ا",
            "label::fa_AF": "",
        },
        {"type": "text", "name": "b", "label::en": "b", "label::fa": "ب"},
    )
    assert [
        (one.question, one.detail) for one in lint(definition) if one.code == "form.untranslated"
    ] == [("b", "ps")]


def test_every_rule_that_cannot_be_read_is_a_finding():
    """Of what cannot be read at all the refusal is the finding."""
    raw = xform(
        "<a/><b/>",
        binds='<bind nodeset="/data/a" relevant="nope()"/><bind nodeset="/data/b" calculate="1 +"/>',
        body='<input ref="/data/a"/>',
    )
    assert findings_of(raw) == (
        Finding("xpath.unknown_function", "a", "nope", "relevant"),
        Finding("xpath.not_an_expression", "b", "1 +▸", "calculation"),
    )
    assert findings_of(b"<a/>") == (Finding("form.no_model"),)
    assert findings_of(b"<a") == (Finding("form.damaged_xml", "", "1"),)


def test_a_rule_that_cannot_be_read_is_found_in_its_column():
    """What begins an answer, what follows another answer, what filters a list."""
    found = form_faults(
        {"type": "text", "name": "a", "label": "A", "default": "-"},
        {"type": "text", "name": "c", "label": "C", "calculation": "1 +", "trigger": "${a}"},
        {"type": "select_one l", "name": "b", "label": "B", "choice_filter": "p =="},
        choices=({"list_name": "l", "name": "y", "label": "Y", "p": "1"},),
    )
    assert [(one.question, one.column) for one in found] == [
        ("a", "default"),
        ("c", "calculation"),
        ("b", "choice_filter"),
    ]


def test_a_beginning_that_does_not_fit_is_told():
    """A word where a number belongs, a day as nobody writes it for a form; what fits is not told."""
    found = form_faults(
        {"type": "integer", "name": "a", "label": "A", "default": "many"},
        {"type": "date", "name": "b", "label": "B", "default": "2026-13-29"},
        {"type": "decimal", "name": "c", "label": "C", "default": "1.5"},
        {"type": "text", "name": "d", "label": "D", "default": "many"},
    )
    assert found == (
        Finding("form.default_lost", "a", "many", "default"),
        Finding("form.default_lost", "b", "2026-13-29", "default"),
    )


def test_a_table_that_is_missing_is_told_at_the_question_that_chooses_from_it():
    """And not once more as a list without choices."""
    found = form_faults({"type": "select_one_from_file towns.csv", "name": "t", "label": "T"})
    assert found == (Finding("form.table_missing", "t", "towns.csv"),)


def test_files_that_a_form_names_are_found():
    """A table and a picture that did not come along, and a sound that is not shown."""
    itext = (
        '<itext><translation lang="en"><text id="a"><value>A</value>'
        '<value form="image">jr://images/b.jpg</value>'
        '<value form="audio">jr://audio/b.mp3</value></text></translation></itext>'
    )
    raw = xform(
        "<a/>", body='<input ref="/data/a"><label ref="jr:itext(\'a\')"/></input>', more=itext
    )
    raw = raw.replace(
        b"</instance>",
        b'</instance><instance id="c" src="jr://file-csv/c.csv"/>'
        b'<instance id="l" src="jr://instance/last-saved"/>',
        1,
    )
    assert findings_of(raw) == (
        Finding("form.table_missing", "", "c.csv"),
        Finding("form.picture_missing", "a", "b.jpg"),
        Finding("form.media_not_shown", "a", "b.mp3"),
    )
    given = {"c.csv": b"name\nx\n", "b.jpg": b"\xff\xd8\xff"}
    assert findings_of(raw, given) == (Finding("form.media_not_shown", "a", "b.mp3"),)
