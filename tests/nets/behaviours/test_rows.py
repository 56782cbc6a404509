"""Rows of repeats: which there are, how they come and go, what counts them."""

from nets.given import asked, choice, each, form, group, hidden, question, repeat, worked_out

PEOPLE = form(
    p=repeat(template=True, name=question("?"), age=question(type_="int")),
    n=worked_out("count(/data/p)"),
)
COUNTED = form(n=question("2", type_="int"), p=repeat(count="/data/n", name=question()))
HOUSES = form(
    h=repeat(street=question(), p=repeat(name=question(), nth=worked_out("position(..)"))),
    all=worked_out("count(/data/h/p)"),
)


@each(
    ("A repeat begins with the rows of the form.", PEOPLE, [], {"p[1]/name": "?", "p[2]": None}),
    (
        "A repeat may begin with several rows.",
        form(p=repeat(rows=3, a=question("x"))),
        [],
        {"p[3]/a": "x", "p[4]": None},
    ),
    (
        "A row is added behind the others.",
        PEOPLE,
        ["p[1]/name = Ana", "+ p"],
        {"p[1]/name": "Ana", "p[2]/age": ""},
    ),
    (
        "A row that is added begins as the form says.",
        PEOPLE,
        ["p[1]/name = Ana", "+ p"],
        {"p[2]/name": "?"},
    ),
    ("What counts rows follows.", PEOPLE, ["+ p", "+ p"], {"n": "3"}),
    ("A row is taken away.", PEOPLE, ["+ p", "- p[2]"], {"p[2]": None, "n": "1"}),
    (
        "Rows behind one that is taken away move up.",
        PEOPLE,
        ["+ p", "+ p", "p[3]/name = C", "- p[2]"],
        {"p[2]/name": "C", "p[3]": None},
    ),
    ("All rows may be taken away.", PEOPLE, ["- p[1]"], {"p[1]": None, "n": "0"}),
    ("After the last row is gone one may be added.", PEOPLE, ["- p[1]", "+ p"], {"p[1]/name": "?"}),
    (
        "A row that is not there is not taken away.",
        PEOPLE,
        ["!run.unknown_place - p[5]"],
        {"n": "1"},
    ),
    ("What is no repeat has no rows.", PEOPLE, ["!run.unknown_place + n"], {"n": "1"}),
    (
        "A place in a row that is not there is not answered.",
        PEOPLE,
        ["!run.unknown_place p[2]/name = x"],
        {"p[2]": None},
    ),
    (
        "Rows keep their answers apart.",
        PEOPLE,
        ["+ p", "p[1]/age = 1", "p[2]/age = 2"],
        {"p[1]/age": "1", "p[2]/age": "2"},
    ),
    ("A row without a number is the first.", PEOPLE, ["p/age = 7"], {"p[1]/age": "7"}),
    (
        "A template gives rows their beginning and is none itself.",
        form(p=repeat(rows=0, template=True, a=question("x"))),
        ["+ p"],
        {"p[1]/a": "x"},
    ),
    (
        "Rows of different beginnings keep theirs.",
        PEOPLE,
        ["p[1]/name = Ana"],
        {"p[1]/name": "Ana"},
    ),
)
def test_rows_come_and_go(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


@each(
    (
        "A counted repeat has as many rows as its count.",
        COUNTED,
        [],
        {"p[2]/name": "", "p[3]": None},
    ),
    ("A count that grows adds rows.", COUNTED, ["n = 4"], {"p[4]/name": "", "p[5]": None}),
    (
        "A count that shrinks takes rows from behind.",
        COUNTED,
        ["p[1]/name = A", "p[2]/name = B", "n = 1"],
        {"p[1]/name": "A", "p[2]": None},
    ),
    (
        "A count that shrinks and grows brings a fresh row.",
        COUNTED,
        ["p[2]/name = B", "n = 1", "n = 2"],
        {"p[2] relevant": True},
    ),
    ("A count of nothing is no row.", COUNTED, ["n = 0"], {"p[1]": None}),
    (
        "A blank count leaves the rows as they are.",
        COUNTED,
        ["clear n"],
        {"p[2]/name": "", "p[3]": None},
    ),
    ("A count below nothing is no row.", COUNTED, ["n = -3"], {"p[1]": None}),
    ("A counted repeat gets no row by hand.", COUNTED, ["!run.counted + p"], {"p[3]": None}),
    ("A counted repeat loses no row by hand.", COUNTED, ["!run.counted - p[1]"], {"p[2]/name": ""}),
    (
        "A count may be written in the form.",
        form(p=repeat(count="3", a=question())),
        [],
        {"p[3]/a": "", "p[4]": None},
    ),
    (
        "A count may be worked out.",
        form(
            a=choice("x y z", many=True),
            n=worked_out("count-selected(/data/a)"),
            p=repeat(count="/data/n", b=question()),
        ),
        ["a = x z"],
        {"p[2]/b": "", "p[3]": None},
    ),
    (
        "A row of chosen things knows which it is about.",
        form(
            a=choice("x y z", many=True),
            n=worked_out("count-selected(/data/a)"),
            p=repeat(
                count="/data/n",
                which=worked_out("selected-at(/data/a, position(..) - 1)"),
                b=question(),
            ),
        ),
        ["a = x z"],
        {"p[1]/which": "x", "p[2]/which": "z"},
    ),
    (
        "A count that ceases to apply leaves the rows as they are.",
        form(
            a=question("1"),
            n=hidden("2", relevant="/data/a = '1'"),
            p=repeat(count="/data/n", b=question()),
        ),
        ["a = 2"],
        {"p[2]/b": "", "p[3]": None},
    ),
    (
        "A count in each row counts the rows inside.",
        form(h=repeat(rows=2, n=question("1"), p=repeat(count="../n", a=question()))),
        ["h[2]/n = 2"],
        {"h[1]/p[2]": None, "h[2]/p[2]/a": ""},
    ),
)
def test_rows_are_counted(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


@each(
    ("A row has rows inside.", HOUSES, [], {"h[1]/p[1]/name": ""}),
    (
        "A row inside is added to its own row.",
        HOUSES,
        ["+ h", "+ h[2]/p"],
        {"h[1]/p[2]": None, "h[2]/p[2]/name": ""},
    ),
    ("Rows inside are counted over all.", HOUSES, ["+ h", "+ h[2]/p"], {"all": "3"}),
    (
        "A row inside knows its number among its own.",
        HOUSES,
        ["+ h", "+ h[2]/p"],
        {"h[2]/p[2]/nth": "2", "h[2]/p[1]/nth": "1"},
    ),
    (
        "A row takes the rows inside away with it.",
        HOUSES,
        ["+ h", "+ h[2]/p", "- h[2]"],
        {"h[2]": None, "all": "1"},
    ),
    (
        "A row inside is taken away from its own row.",
        HOUSES,
        ["+ h[1]/p", "h[1]/p[2]/name = B", "- h[1]/p[1]"],
        {"h[1]/p[1]/name": "B", "h[1]/p[2]": None},
    ),
    (
        "What is worked out inside looks at the row around.",
        form(h=repeat(rows=2, s=question(), p=repeat(t=worked_out("../../s")))),
        ["h[2]/s = x"],
        {"h[1]/p[1]/t": "", "h[2]/p[1]/t": "x"},
    ),
    (
        "A row around sums up the rows inside.",
        form(h=repeat(rows=2, p=repeat(a=question("1")), s=worked_out("sum(../p/a)"))),
        ["+ h[2]/p", "h[2]/p[2]/a = 4"],
        {"h[1]/s": "1", "h[2]/s": "5"},
    ),
    (
        "A group in a row is a place of that row.",
        form(p=repeat(rows=2, g=group(a=question()))),
        ["p[2]/g/a = x"],
        {"p[1]/g/a": "", "p[2]/g/a": "x"},
    ),
    (
        "A repeat in a group has rows there.",
        form(g=group(p=repeat(a=question()))),
        ["+ g/p"],
        {"g/p[2]/a": ""},
    ),
    (
        "A row looks at the row before it.",
        form(
            p=repeat(
                rows=2,
                a=question(),
                b=worked_out("/data/p[position() = position(current()/..) - 1]/a"),
            )
        ),
        ["p[1]/a = x"],
        {"p[1]/b": "", "p[2]/b": "x"},
    ),
    (
        "A row is found by index from outside.",
        form(
            i=question("1"),
            p=repeat(rows=2, a=question()),
            b=worked_out("indexed-repeat(/data/p/a, /data/p, /data/i)"),
        ),
        ["p[2]/a = y", "i = 2"],
        {"b": "y"},
    ),
    (
        "A question may offer what stands in rows.",
        form(
            p=repeat(rows=2, a=question()),
            c=asked(
                '<select1 ref="{ref}"><itemset nodeset="/data/p[a != \'\']"><value ref="a"/><label ref="a"/></itemset></select1>'
            ),
        ),
        ["p[1]/a = Ana", "p[2]/a = Bo"],
        {"c choices": ["Ana", "Bo"]},
    ),
    (
        "A question offers no row that is blank.",
        form(
            p=repeat(rows=2, a=question()),
            c=asked(
                '<select1 ref="{ref}"><itemset nodeset="/data/p[a != \'\']"><value ref="a"/><label ref="a"/></itemset></select1>'
            ),
        ),
        ["p[2]/a = Bo"],
        {"c choices": ["Bo"]},
    ),
)
def test_rows_inside_of_rows(behaviour):
    """What the sentence says holds."""
    behaviour.holds()
