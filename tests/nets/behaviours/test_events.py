"""What happens once: at the beginning, with a new row, when an answer changes; what the world gives."""

from nets.given import choice, each, form, group, hidden, question, repeat, worked_out


def sets(event: str, ref: str, value: str = "", text: str = "") -> str:
    """Write an action that sets a place."""
    worked = f' value="{value}"' if value else ""
    return f'<setvalue event="{event}" ref="{ref}"{worked}>{text}</setvalue>'


FIRST, CHANGED, ROW = "odk-instance-first-load", "xforms-value-changed", "odk-new-repeat"
TOLD = form(a=question(does=sets(CHANGED, "/data/b", text="told")), b=hidden())


@each(
    (
        "At the beginning a text is set.",
        form(sets(FIRST, "/data/a", text="x"), a=question()),
        [],
        {"a": "x"},
    ),
    (
        "At the beginning a value is worked out.",
        form(sets(FIRST, "/data/a", "1 + 1"), a=question()),
        [],
        {"a": "2"},
    ),
    (
        "What is set at the beginning replaces what the form says.",
        form(sets(FIRST, "/data/a", text="x"), a=question("y")),
        [],
        {"a": "x"},
    ),
    (
        "What is set at the beginning may be changed.",
        form(sets(FIRST, "/data/a", text="x"), a=question()),
        ["a = y"],
        {"a": "y"},
    ),
    (
        "What is set at the beginning is not set again.",
        form(sets(FIRST, "/data/a", "/data/b"), a=question(), b=question("1")),
        ["b = 2"],
        {"a": "1"},
    ),
    (
        "What is set at the beginning is seen by what is worked out.",
        form(sets(FIRST, "/data/a", text="5"), a=question(), b=worked_out("/data/a * 2")),
        [],
        {"b": "10"},
    ),
    (
        "The older name of the beginning is known.",
        form(sets("xforms-ready", "/data/a", text="x"), a=question()),
        [],
        {"a": "x"},
    ),
    (
        "Today may be set at the beginning.",
        form(sets(FIRST, "/data/a", "today()"), a=question(type_="date")),
        [],
        {"a": "2026-03-05"},
    ),
    (
        "A value goes before a text.",
        form(sets(FIRST, "/data/a", "'v'", "t"), a=question()),
        [],
        {"a": "v"},
    ),
    (
        "An action without a value sets blank.",
        form(sets(FIRST, "/data/a"), a=question("x")),
        [],
        {"a": ""},
    ),
    (
        "Two actions are done in their order.",
        form(
            sets(FIRST, "/data/a", text="1") + sets(FIRST, "/data/b", "/data/a + 1"),
            a=question(),
            b=question(),
        ),
        [],
        {"b": "2"},
    ),
    (
        "A place in a group is set.",
        form(sets(FIRST, "/data/g/a", text="x"), g=group(a=question())),
        [],
        {"g/a": "x"},
    ),
    (
        "An action in a question may wait for the beginning.",
        form(a=question(does=sets(FIRST, "/data/a", text="x"))),
        [],
        {"a": "x"},
    ),
    (
        "A choice is set at the beginning.",
        form(sets(FIRST, "/data/a", text="y"), a=choice("x y")),
        [],
        {"a": "y"},
    ),
)
def test_the_beginning(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


@each(
    ("Nothing is told before an answer.", TOLD, [], {"b": ""}),
    ("An answer sets another place.", TOLD, ["a = 1"], {"b": "told"}),
    ("An answer taken back is a change.", TOLD, ["a = 1", "clear a"], {"b": "told"}),
    (
        "The same answer again is no change.",
        form(a=question("1", does=sets(CHANGED, "/data/b", "/data/b + 1")), b=hidden("0")),
        ["a = 1", "a = 2", "a = 2"],
        {"b": "1"},
    ),
    (
        "Each change is told.",
        form(a=question(does=sets(CHANGED, "/data/b", "/data/b + 1")), b=hidden("0")),
        ["a = 1", "a = 2", "a = 3"],
        {"b": "3"},
    ),
    (
        "A change may set what is worked out from it.",
        form(a=question(does=sets(CHANGED, "/data/b", "/data/a * 2")), b=question()),
        ["a = 4"],
        {"b": "8"},
    ),
    (
        "What a change sets may be answered otherwise.",
        form(a=question(does=sets(CHANGED, "/data/b", "/data/a")), b=question()),
        ["a = 4", "b = 5"],
        {"b": "5"},
    ),
    (
        "What a change sets is seen by what is worked out.",
        form(
            a=question(does=sets(CHANGED, "/data/b", "/data/a")),
            b=hidden(),
            c=worked_out("concat(/data/b, '!')"),
        ),
        ["a = 4"],
        {"c": "4!"},
    ),
    (
        "One change sets two places.",
        form(
            a=question(
                does=sets(CHANGED, "/data/b", text="1") + sets(CHANGED, "/data/c", text="2")
            ),
            b=hidden(),
            c=hidden(),
        ),
        ["a = x"],
        {"b": "1", "c": "2"},
    ),
    (
        "A change in a row sets a place of that row.",
        form(r=repeat(rows=2, a=question(does=sets(CHANGED, "/data/r/b", "../a")), b=hidden())),
        ["r[2]/a = x"],
        {"r[1]/b": "", "r[2]/b": "x"},
    ),
    (
        "A change in a row sets a place outside.",
        form(r=repeat(rows=2, a=question(does=sets(CHANGED, "/data/b", text="told"))), b=hidden()),
        ["r[2]/a = x"],
        {"b": "told"},
    ),
    (
        "A place is set while it does not apply, and shows it once it does.",
        form(
            a=question(does=sets(CHANGED, "/data/b", "/data/a")),
            b=question(relevant="/data/c = 'yes'"),
            c=question(),
        ),
        ["a = 4", "c = yes"],
        {"b": "4"},
    ),
    (
        "What is set while it does not apply is not seen.",
        form(
            sets(FIRST, "/data/b", text="x"),
            b=question(relevant="/data/c = 'yes'"),
            c=question(),
            d=worked_out("concat(/data/b, '!')"),
        ),
        [],
        {"b": "", "d": "!"},
    ),
    (
        "A change of one place does not tell another.",
        form(a=question(does=sets(CHANGED, "/data/b", text="told")), b=hidden(), c=question()),
        ["c = 1"],
        {"b": ""},
    ),
    (
        "A change may blank another place.",
        form(a=question(does=sets(CHANGED, "/data/b")), b=question("x")),
        ["a = 1"],
        {"b": ""},
    ),
    (
        "A place that is kept is set all the same.",
        form(a=question(does=sets(CHANGED, "/data/b", text="told")), b=question(readonly="true()")),
        ["a = 1"],
        {"b": "told"},
    ),
)
def test_a_change(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


FRESH = form(
    top=question("5"),
    r=repeat(does=sets(ROW, "/data/r/a", "../../top + 1"), a=question(), b=worked_out("../a * 2")),
)


@each(
    ("A row of the form is no new row.", FRESH, [], {"r[1]/a": ""}),
    ("A new row is set.", FRESH, ["+ r"], {"r[1]/a": "", "r[2]/a": "6"}),
    ("What is set in a new row is seen by what is worked out.", FRESH, ["+ r"], {"r[2]/b": "12"}),
    ("Each new row is set anew.", FRESH, ["+ r", "top = 7", "+ r"], {"r[2]/a": "6", "r[3]/a": "8"}),
    (
        "What is set in a new row may be changed.",
        FRESH,
        ["+ r", "r[2]/a = 1"],
        {"r[2]/a": "1", "r[2]/b": "2"},
    ),
    (
        "A row that a count adds is a new row.",
        form(
            n=question("1"),
            r=repeat(count="/data/n", does=sets(ROW, "/data/r/a", text="x"), a=question()),
        ),
        ["n = 2"],
        {"r[2]/a": "x"},
    ),
    (
        "A new row may take over from the row before.",
        form(
            r=repeat(
                does=sets(ROW, "/data/r/a", "/data/r[position() = position(current()/..) - 1]/a"),
                a=question("x"),
            )
        ),
        ["r[1]/a = y", "+ r"],
        {"r[2]/a": "y"},
    ),
    (
        "A new row inside is set in its own row.",
        form(
            h=repeat(
                rows=2,
                s=question(),
                p=repeat(does=sets(ROW, "/data/h/p/a", "../../s"), a=question()),
            )
        ),
        ["h[2]/s = x", "+ h[2]/p"],
        {"h[2]/p[2]/a": "x", "h[1]/p[2]": None},
    ),
    (
        "Two events are both waited for.",
        form(r=repeat(does=sets(f"{FIRST} {ROW}", "/data/r/a", text="x"), a=question())),
        ["+ r"],
        {"r[1]/a": "x", "r[2]/a": "x"},
    ),
)
def test_a_new_row(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


@each(
    (
        "The date of the beginning is known.",
        form(a=hidden(type_="date", jr_preload="date", jr_preloadParams="today")),
        [],
        {"a": "2026-03-05"},
    ),
    (
        "The moment of the beginning is known.",
        form(
            a=hidden(type_="dateTime", jr_preload="timestamp", jr_preloadParams="start"),
            b=worked_out("substr(/data/a, 0, 19)"),
        ),
        [],
        {"b": "2026-03-05T10:11:12"},
    ),
    (
        "A record has an identity.",
        form(a=hidden(jr_preload="uid"), b=worked_out("regex(/data/a, '^uuid:[0-9a-f-]{36}$')")),
        [],
        {"b": "true"},
    ),
    (
        "A record is given an identity where the form has none.",
        form(a=question()),
        [],
        {"orx:meta/orx:instanceID relevant": True},
    ),
    (
        "Nobody is asked for the identity.",
        form(a=question()),
        ["!run.not_a_question orx:meta/orx:instanceID = x"],
        {"a": ""},
    ),
    (
        "The device is not told.",
        form(a=hidden(jr_preload="property", jr_preloadParams="deviceid")),
        [],
        {"a": ""},
    ),
)
def test_what_the_world_gives(behaviour):
    """What the sentence says holds."""
    behaviour.holds()
