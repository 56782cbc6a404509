"""What kinds of answers there are, and which texts each takes."""

import pytest
from nets.given import Behaviour, asked, each, form, question, worked_out

KINDS = {
    "int": (["0", "7", "-4", "007", "2147483647"], ["abc", "--1", "1,5"]),
    "decimal": (["0", "1.5", "-0.25", "100"], ["x", "1,5", "٣٫٥"]),
    "date": (["2020-02-29", "1999-12-31"], ["2021-02-29", "soon", "15.01.2020", "2020-13-01"]),
    "time": (["10:11:12", "23:59:59.999", "00:00:00.000+01:00"], ["25:00:00", "noon"]),
    "dateTime": (
        ["2020-01-02T10:11:12", "2026-03-05T23:00:00.000+02:00", "1999-12-31T00:00:00Z"],
        ["later", "2020-13-01T00:00:00"],
    ),
    "geopoint": (["44.8 20.46 120 5", "-33.9 18.4 0 0"], ["here", "200 10", "0 0 0 0"]),
    "geotrace": (["44.8 20.4 0 0;44.9 20.5 0 0"], ["here"]),
    "geoshape": (["44.8 20.4 0 0;44.9 20.4 0 0;44.9 20.5 0 0;44.8 20.4 0 0"], ["here"]),
    "string": (["a", "7", "محمد", "Ђорђе", "two  words", "<&>\"'"], []),
    "barcode": (["4006381333931"], []),
}
TAKEN = [(kind, text) for kind, (right, _) in KINDS.items() for text in right]
REFUSED = [(kind, text) for kind, (_, wrong) in KINDS.items() for text in wrong]


@pytest.mark.parametrize(("kind", "text"), TAKEN)
def test_a_text_of_the_kind_is_taken(kind, text):
    """A text that is of the kind is an answer, and valid."""
    given = form(a=question(type_=kind))
    Behaviour("It is taken.", given, [f"a = {text}"], {"a valid": True}).holds()


@pytest.mark.parametrize(("kind", "text"), REFUSED)
def test_a_text_of_another_kind_is_refused(kind, text):
    """A text that is not of the kind is refused, and nothing is changed."""
    given = form(a=question(type_=kind))
    Behaviour("It is refused.", given, [f"!answer.wrong_kind a = {text}"], {"a": ""}).holds()


@each(
    (
        "A text is kept letter by letter.",
        form(a=question()),
        ["a =  two  words "],
        {"a": " two  words "},
    ),
    (
        "A whole number is written without noughts before it.",
        form(a=question(type_="int")),
        ["a = 007"],
        {"a": "7"},
    ),
    (
        "A date is kept as it is written.",
        form(a=question(type_="date")),
        ["a = 2020-02-29"],
        {"a": "2020-02-29"},
    ),
    ("A place that says no kind takes any text.", form(a=question()), ["a = ۱۲"], {"a": "۱۲"}),
    (
        "A place of an unknown kind takes any text.",
        form(a=question(type_="mystery")),
        ["a = ۱۲"],
        {"a": "۱۲"},
    ),
    (
        "A kind may be named with the prefix of XML Schema.",
        form(a=question(type_="xsd:int")),
        ["!answer.wrong_kind a = x"],
        {"a": ""},
    ),
    (
        "A number is counted with at once.",
        form(a=question(type_="decimal"), b=worked_out("/data/a * 2")),
        ["a = 1.5"],
        {"b": "3"},
    ),
    (
        "A number without a whole part before its point is one.",
        form(a=question(type_="decimal")),
        ["a = 0.5"],
        {"a": "0.5"},
    ),
    (
        "A date counts as days.",
        form(a=question(type_="date"), b=worked_out("/data/a - '2020-02-28'")),
        ["a = 2020-03-01"],
        {"b": "2"},
    ),
    (
        "A date may be formatted.",
        form(a=question(type_="date"), b=worked_out("format-date(/data/a, '%d.%m.%Y')")),
        ["a = 2020-02-29"],
        {"b": "29.02.2020"},
    ),
    (
        "A year of birth is compared with today.",
        form(
            a=question(type_="date"),
            b=worked_out("if(/data/a > date('2008-03-05'), 'child', 'adult')"),
        ),
        ["a = 2012-01-01"],
        {"b": "child"},
    ),
    (
        "A wrong answer leaves the right one before it.",
        form(a=question(type_="int")),
        ["a = 5", "!answer.wrong_kind a = x"],
        {"a": "5"},
    ),
    (
        "A place on Earth is kept with height and precision.",
        form(a=question(type_="geopoint")),
        ["a = 44.8 20.46 120.0 5.0"],
        {"a": "44.8 20.46 120.0 5.0"},
    ),
    (
        "Two places have a distance.",
        form(
            a=question(type_="geopoint"),
            b=question("0 1 0 0", type_="geopoint"),
            c=worked_out("round(distance(concat(/data/a, ';', /data/b)) div 1000)"),
        ),
        ["a = 0 2 0 0"],
        {"c": "111"},
    ),
    (
        "A blank takes back a number.",
        form(a=question("5", type_="int")),
        ["clear a"],
        {"a": "", "a valid": True},
    ),
    (
        "A file is named by its name.",
        form(a=asked('<upload ref="{ref}" mediatype="image/*"/>', type_="binary")),
        [],
        {"a": "", "a choices": None},
    ),
)
def test_kinds(behaviour):
    """What the sentence says holds."""
    behaviour.holds()
