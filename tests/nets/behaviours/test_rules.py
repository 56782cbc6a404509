"""What rules a place: when it applies, what is wanted, what is worked out, what is kept."""

from nets.given import choice, each, form, group, hidden, question, repeat, worked_out

TWO = form(a=question(), b=question(relevant="/data/a = 'yes'"))
CHAIN = form(
    a=question(),
    b=question("kept", relevant="/data/a = 'yes'"),
    c=question("also", relevant="/data/b != ''"),
    d=worked_out("concat('<', /data/b, '|', /data/c, '>')"),
)
NESTED = form(
    a=question(),
    g=group(rules={"relevant": "/data/a = 'yes'"}, h=group(b=question("x"), c=worked_out("../b"))),
    seen=worked_out("string-length(/data/g/h/b)"),
)


@each(
    ("A place without a rule applies.", TWO, [], {"a relevant": True}),
    ("A place whose rule is false does not apply.", TWO, [], {"b relevant": False}),
    ("A place applies as soon as its rule is true.", TWO, ["a = yes"], {"b relevant": True}),
    (
        "A place ceases to apply when its rule ceases.",
        TWO,
        ["a = yes", "a = no"],
        {"b relevant": False},
    ),
    ("Where nothing applies nothing is answered.", TWO, ["!answer.not_asked b = x"], {"b": ""}),
    ("What does not apply has no value.", CHAIN, [], {"b": "", "b relevant": False}),
    (
        "What applies again has its value again.",
        CHAIN,
        ["a = yes"],
        {"b": "kept", "d": "<kept|also>"},
    ),
    (
        "An answer comes back with its question.",
        TWO,
        ["a = yes", "b = bread", "a = no", "a = yes"],
        {"b": "bread"},
    ),
    ("What does not apply reads as blank elsewhere.", CHAIN, [], {"d": "<|>"}),
    (
        "What hangs on something that does not apply ceases too.",
        CHAIN,
        ["a = no"],
        {"c relevant": False},
    ),
    (
        "What hangs on something blank ceases, and comes back.",
        CHAIN,
        ["a = yes", "clear b", "b = y"],
        {"c relevant": True, "d": "<y|also>"},
    ),
    (
        "What lies in a group that does not apply does not apply.",
        NESTED,
        [],
        {"g/h/b relevant": False},
    ),
    ("A group in a group that does not apply does not apply.", NESTED, [], {"g/h relevant": False}),
    (
        "What lies in a group applies with it.",
        NESTED,
        ["a = yes"],
        {"g/h/b relevant": True, "g/h/b": "x"},
    ),
    ("What is worked out in a group that does not apply is blank.", NESTED, [], {"g/h/c": ""}),
    (
        "What is worked out in a group is there when it applies.",
        NESTED,
        ["a = yes"],
        {"g/h/c": "x"},
    ),
    ("What lies in a group that does not apply reads as blank.", NESTED, [], {"seen": "0"}),
    ("What lies in a group that applies is read.", NESTED, ["a = yes"], {"seen": "1"}),
    (
        "A rule may be a number: nothing is false.",
        form(a=question(), b=question(relevant="count-selected(/data/a)")),
        [],
        {"b relevant": False},
    ),
    (
        "A rule may be a number: any other is true.",
        form(a=question(), b=question(relevant="count-selected(/data/a)")),
        ["a = x y"],
        {"b relevant": True},
    ),
    (
        "A rule may be a path: a place that is there is true.",
        form(a=question(), b=question(relevant="/data/a")),
        [],
        {"b relevant": True},
    ),
    (
        "A rule with a relative path looks from its place.",
        form(g=group(a=question(), b=question(relevant="../a = '1'"))),
        ["g/a = 1"],
        {"g/b relevant": True},
    ),
    (
        "A rule false() hides for good.",
        form(a=question("x", relevant="false()")),
        [],
        {"a relevant": False, "a": ""},
    ),
    (
        "Each row has its own rule.",
        form(r=repeat(rows=2, a=question(), b=question(relevant="../a = '1'"))),
        ["r[2]/a = 1"],
        {"r[1]/b relevant": False, "r[2]/b relevant": True},
    ),
    (
        "A repeat that does not apply has rows that do not.",
        form(a=question(), r=repeat(rules={"relevant": "/data/a = '1'"}, b=question())),
        [],
        {"r[1] relevant": False, "r[1]/b relevant": False},
    ),
    (
        "To a repeat that does not apply no row is added.",
        form(a=question(), r=repeat(rules={"relevant": "/data/a = '1'"}, b=question())),
        ["!answer.not_asked + r"],
        {"r[2]": None},
    ),
    (
        "A row that does not apply is not summed up.",
        form(
            r=repeat(rows=2, on=question("1"), n=question("5", relevant="../on = '1'")),
            s=worked_out("sum(/data/r/n[. != ''])"),
        ),
        ["r[1]/on = 0"],
        {"s": "5"},
    ),
)
def test_what_applies(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


WANTED = form(a=question(required="true()"), b=question(required="/data/a = 'x'"))
RULED = form(a=question(constraint=". > 5", type_="int"), b=question(constraint=". != /data/a"))


@each(
    (
        "A place without a rule is not wanted.",
        form(a=question()),
        [],
        {"a required": False, "a valid": True},
    ),
    ("What is wanted and blank is not valid.", WANTED, [], {"a required": True, "a valid": False}),
    ("What is wanted and answered is valid.", WANTED, ["a = 1"], {"a valid": True}),
    (
        "What is wanted and taken back is not valid.",
        WANTED,
        ["a = 1", "clear a"],
        {"a valid": False},
    ),
    ("What is wanted and declined is valid.", WANTED, ["decline a"], {"a valid": True, "a": ""}),
    ("What is wanted on a condition is not wanted without it.", WANTED, [], {"b required": False}),
    (
        "What is wanted on a condition is wanted with it.",
        WANTED,
        ["a = x"],
        {"b required": True, "b valid": False},
    ),
    (
        "What does not apply is valid even when wanted.",
        form(a=question(), b=question(required="true()", relevant="/data/a = 1")),
        [],
        {"b valid": True},
    ),
    (
        "What is wanted is not wanted where it does not apply, but for its rule.",
        form(a=question(), b=question(required="true()", relevant="/data/a = 1")),
        ["a = 1"],
        {"b valid": False},
    ),
    (
        "A row's question is wanted for each row.",
        form(r=repeat(rows=2, a=question(required="true()"))),
        ["r[1]/a = x"],
        {"r[1]/a valid": True, "r[2]/a valid": False},
    ),
    ("A blank is not asked whether it keeps its rule.", RULED, [], {"a valid": True}),
    ("An answer that keeps its rule is valid.", RULED, ["a = 6"], {"a valid": True}),
    (
        "An answer that breaks its rule is there, and not valid.",
        RULED,
        ["a = 5"],
        {"a valid": False, "a": "5"},
    ),
    ("An answer that is mended is valid.", RULED, ["a = 5", "a = 7"], {"a valid": True}),
    (
        "A rule may look at another place, and follows it.",
        RULED,
        ["a = 7", "b = 7", "a = 8"],
        {"b valid": True},
    ),
    (
        "A rule that another place breaks makes not valid.",
        RULED,
        ["a = 7", "b = 8", "a = 8"],
        {"b valid": False},
    ),
    (
        "What does not apply breaks no rule.",
        form(a=question(), b=question("1", constraint=". > 5", relevant="/data/a = ''")),
        ["a = x"],
        {"b valid": True},
    ),
    (
        "A rule with a pattern is kept or broken.",
        form(a=question(constraint="regex(., '^[0-9]{3}$')")),
        ["a = 12"],
        {"a valid": False},
    ),
    (
        "A rule of a date looks at today.",
        form(a=question(type_="date", constraint=". <= today()")),
        ["a = 2026-03-06"],
        {"a valid": False},
    ),
    (
        "A rule of a date holds for today.",
        form(a=question(type_="date", constraint=". <= today()")),
        ["a = 2026-03-05"],
        {"a valid": True},
    ),
    (
        "A rule of a row looks at other rows.",
        form(r=repeat(rows=2, a=question(constraint="count(/data/r[a = current()/../a]) = 1"))),
        ["r[1]/a = x", "r[2]/a = x"],
        {"r[2]/a valid": False},
    ),
    (
        "A rule of choices may forbid two together.",
        form(
            a=choice(
                "none b c",
                many=True,
                constraint="not(selected(., 'none') and count-selected(.) > 1)",
            )
        ),
        ["a = none b"],
        {"a valid": False},
    ),
    (
        "A group is valid whatever lies in it.",
        form(g=group(a=question(required="true()"))),
        [],
        {"g valid": True},
    ),
)
def test_what_is_wanted_and_kept(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


@each(
    ("A place without a rule may be written.", form(a=question()), [], {"a readonly": False}),
    (
        "A place that is kept cannot be written.",
        form(a=question("1", readonly="true()")),
        ["!answer.read_only a = 2"],
        {"a": "1", "a readonly": True},
    ),
    (
        "A place may be kept on a condition.",
        form(a=question(), b=question(readonly="/data/a = 'x'")),
        ["a = x", "!answer.read_only b = 1"],
        {"b readonly": True},
    ),
    (
        "A place that is kept no more may be written.",
        form(a=question("x"), b=question(readonly="/data/a = 'x'")),
        ["a = y", "b = 1"],
        {"b readonly": False, "b": "1"},
    ),
    (
        "What lies in a group that is kept is kept.",
        form(g=group(rules={"readonly": "true()"}, a=question())),
        ["!answer.read_only g/a = 1"],
        {"g/a readonly": True},
    ),
    (
        "What is worked out follows what it is worked out from.",
        form(a=question("2"), b=worked_out("/data/a * 10")),
        ["a = 3"],
        {"b": "30"},
    ),
    (
        "What is worked out is there from the beginning.",
        form(a=hidden("2"), b=worked_out("/data/a * 10")),
        [],
        {"b": "20"},
    ),
    (
        "What is worked out from what is worked out follows at once.",
        form(c=worked_out("/data/b + 1"), b=worked_out("/data/a + 1"), a=question("1")),
        ["a = 5"],
        {"c": "7"},
    ),
    (
        "What is worked out replaces what stood there.",
        form(b=worked_out("'new'", "old")),
        [],
        {"b": "new"},
    ),
    (
        "What is worked out from no number is blank.",
        form(a=question(), b=worked_out("/data/a + 1")),
        [],
        {"b": ""},
    ),
    (
        "A truth that is worked out is written as a word.",
        form(b=worked_out("1 = 1")),
        [],
        {"b": "true"},
    ),
    (
        "A number that is worked out is written without a needless point.",
        form(b=worked_out("4 div 2")),
        [],
        {"b": "2"},
    ),
    (
        "A place of numbers has no number after the point cut off.",
        form(b=worked_out("7 div 2", type_="decimal")),
        [],
        {"b": "3.5"},
    ),
    (
        "A place of whole numbers holds whole ones.",
        form(b=worked_out("7 div 2", type_="int")),
        [],
        {"b": "3"},
    ),
    (
        "A question that is worked out may be answered otherwise.",
        form(a=question("1"), b=question(calculate="/data/a + 1")),
        ["b = 9"],
        {"b": "9"},
    ),
    (
        "A question that is worked out is worked out again when its source changes.",
        form(a=question("1"), b=question(calculate="/data/a + 1")),
        ["b = 9", "a = 4"],
        {"b": "5"},
    ),
    (
        "Once keeps what stands.",
        form(a=question("1"), b=worked_out("once(/data/a)")),
        ["a = 2"],
        {"b": "1"},
    ),
    (
        "Once takes the first that is not blank.",
        form(a=question(), b=worked_out("once(/data/a)")),
        ["a = 1", "a = 2"],
        {"b": "1"},
    ),
    (
        "Once keeps what the form begins with.",
        form(b=worked_out("once('new')", "old")),
        [],
        {"b": "old"},
    ),
    (
        "What is worked out does not apply with its group.",
        form(
            a=question("1"),
            g=group(rules={"relevant": "/data/a = '1'"}, b=worked_out("'x'")),
            c=worked_out("concat(/data/g/b, '.')"),
        ),
        ["a = 2"],
        {"g/b": "", "c": "."},
    ),
    (
        "What is worked out in each row is worked out from that row.",
        form(r=repeat(rows=2, a=question("1"), b=worked_out("../a * 2"))),
        ["r[2]/a = 5"],
        {"r[1]/b": "2", "r[2]/b": "10"},
    ),
    (
        "A row knows its number.",
        form(r=repeat(rows=3, n=worked_out("position(..)"))),
        [],
        {"r[3]/n": "3"},
    ),
    (
        "The numbers of rows move up.",
        form(r=repeat(rows=3, n=worked_out("position(..)"), a=question())),
        ["r[3]/a = x", "- r[1]"],
        {"r[2]/n": "2", "r[2]/a": "x"},
    ),
    (
        "A sum follows every row.",
        form(r=repeat(rows=2, a=question("1")), s=worked_out("sum(/data/r/a)")),
        ["r[2]/a = 5", "+ r", "r[3]/a = 10"],
        {"s": "16"},
    ),
    (
        "A count follows the rows.",
        form(r=repeat(a=question()), n=worked_out("count(/data/r)")),
        ["+ r", "+ r", "- r[1]"],
        {"n": "2"},
    ),
    (
        "Rows may be joined.",
        form(r=repeat(rows=2, a=question("x")), s=worked_out("join(' ', /data/r/a)")),
        ["r[1]/a = y"],
        {"s": "y x"},
    ),
    (
        "What is worked out has no label.",
        form(b=worked_out("1")),
        [],
        {"b label": None, "b choices": None},
    ),
    (
        "What is worked out is not asked.",
        form(b=worked_out("1")),
        ["!run.not_a_question b = 2"],
        {"b": "1"},
    ),
    ("A place that nobody is asked for keeps its text.", form(a=hidden(" so ")), [], {"a": " so "}),
)
def test_what_is_worked_out(behaviour):
    """What the sentence says holds."""
    behaviour.holds()
