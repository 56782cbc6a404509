"""Nodes: how an expression finds its way through the record and the tables of a form."""

from nets.stated import stated


@stated(
    ("A path from the top finds a place.", "/data/n7", "7"),
    ("A path from the place itself goes up and down.", "../n7", "7"),
    ("A point is the place itself.", "string-length(.)", "0"),
    ("A point and a stroke stay where they are.", "./../n7", "7"),
    ("A path to what is not there is blank.", "/data/nope/deeper", ""),
    ("A star finds every name.", "/data/*[3]", "-3.5"),
    ("Blanks may stand around a path.", "  /data/n7  ", "7"),
    ("A path to rows is the first of them.", "/data/rep/name", "Sara"),
    ("A number in brackets is the place among its like.", "/data/rep[2]/name", "Ali"),
    ("The last row is found.", "/data/rep[last()]/name", "Željko"),
    ("A row behind the last is blank.", "/data/rep[4]/name", ""),
    ("A row is found by its place.", "/data/rep[position() = 3]/name", "Željko"),
    ("Rows are found by what they hold.", "/data/rep[age = 4]/name", "Ali"),
    (
        "Rows are found by more than one condition.",
        "/data/rep[age > 5][name != 'Sara']/name",
        "Željko",
    ),
    ("A second condition counts what the first left.", "/data/rep[age > 5][2]/name", "Željko"),
    ("Conditions may be joined.", "/data/rep[age > 5 and weight > 70]/name", "Željko"),
    ("A condition may look at the record.", "/data/rep[age > /data/n7]/name", "Sara"),
    ("A condition may be a text: not blank is true.", "count(/data/rep[name])", "3"),
    ("A condition may count inside.", "/data/rep[count(inner) = 1]/name", "Ali"),
    ("A condition may look up again.", "count(/data/rep/inner[../name = 'Sara'])", "2"),
    ("Rows within rows are found over all.", "join('', /data/rep/inner/v)", "12345"),
    ("Rows within one row are found.", "join('', /data/rep[3]/inner/v)", "45"),
    ("Each row counts its own.", "join('', /data/rep/inner[1]/v)", "134"),
    ("Two paths are one set.", "join(' ', /data/n7 | /data/dec)", "7 2.75"),
    ("A set stands in the order of the record.", "join(' ', /data/dec | /data/n7)", "7 2.75"),
    ("The place of a row among its like is counted.", "position(/data/rep[2])", "2"),
    ("The place of a row within a row is counted there.", "position(/data/rep[3]/inner[2])", "2"),
    ("The place of what stands alone is one.", "position(/data/n7)", "1"),
    ("The name of a place is its last step.", "name(/data/rep/age)", "age"),
    ("A name may look like a word of the language.", "count(/data/rep/div)", "0"),
    (
        "A value of a row is found by number.",
        "indexed-repeat(/data/rep/name, /data/rep, 3)",
        "Željko",
    ),
    (
        "A value of a row behind the last is blank.",
        "indexed-repeat(/data/rep/name, /data/rep, 9)",
        "",
    ),
    (
        "A value two levels deep is found by two numbers.",
        "indexed-repeat(/data/rep/inner/v, /data/rep, 3, /data/rep/inner, 2)",
        "5",
    ),
    (
        "The number of a row may be worked out.",
        "indexed-repeat(/data/rep/age, /data/rep, 1 + 1)",
        "4",
    ),
)
def test_paths(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    ("A table is read by its name.", "count(instance('cities')/root/item)", "3"),
    (
        "A row of a table is found by what it holds.",
        "instance('cities')/root/item[name = 'sid']/label",
        "Šid",
    ),
    (
        "A row of a table is found by the record.",
        "count(instance('cities')/root/item[country = /data/land])",
        "2",
    ),
    (
        "The place that asks is found from inside of a table.",
        "count(instance('cities')/root/item[country = current()/../land])",
        "2",
    ),
    ("A table may be counted through.", "instance('cities')/root/item[3]/name", "tabanovce"),
    ("What a table does not hold is blank.", "instance('cities')/root/item[name = 'x']/label", ""),
    (
        "A value is pulled from a table.",
        "pulldata('cities', 'label', 'name', 'presevo')",
        "Preševo",
    ),
    ("What cannot be pulled is blank.", "pulldata('cities', 'label', 'name', 'x')", ""),
    ("Of several rows the first is pulled.", "pulldata('cities', 'name', 'country', 'rs')", "sid"),
    (
        "A row is found where one of its cells fits several values.",
        "count(instance('cities')/root/item[country = 'rs' or name = 'tabanovce'])",
        "3",
    ),
    (
        "Two conditions on a table both count.",
        "instance('cities')/root/item[country = 'rs'][name != 'sid']/label",
        "Preševo",
    ),
    ("A blank finds no row of a table.", "count(instance('cities')/root/item[name = ''])", "0"),
    (
        "No node finds no row of a table.",
        "count(instance('cities')/root/item[name = /data/nope])",
        "0",
    ),
    (
        "Nodes are shuffled by a seed, always alike.",
        "join(' ', randomize(/data/rep/name, 42))",
        "Sara Ali Željko",
    ),
    (
        "Another seed shuffles otherwise.",
        "join(' ', randomize(/data/rep/name, 1234567))",
        "Ali Željko Sara",
    ),
    ("Shuffled nodes are all there.", "count(randomize(/data/rep/name, 5))", "3"),
    ("Shuffled nodes add up alike.", "sum(randomize(/data/rep/age, 5))", "102"),
    ("Without a seed the dice shuffle.", "count(randomize(/data/rep/name))", "3"),
)
def test_tables(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    ("Today is a date.", "today()", "2026-03-05"),
    ("Now is a moment with the offset of its zone.", "string-length(now()) > 23", "true"),
    ("Now begins with today.", "starts-with(now(), today())", "true"),
    ("A day is added to a date.", "date('2020-02-28' + 2)", "2020-03-01"),
    ("Dates are days apart.", "number('2020-03-01') - number('2020-02-28')", "2"),
    (
        "Years of a date are days divided.",
        "int((number('2026-03-05') - number('1987-06-01')) div 365.25)",
        "38",
    ),
    ("A number is the date of that day.", "date(1)", "1970-01-02"),
    ("A number below nothing is a date before 1970.", "date(-1)", "1969-12-31"),
    ("A date of a date is that date.", "date('2020-02-29')", "2020-02-29"),
    ("What is no date gives none.", "date('not a date')", ""),
    ("A day that does not exist is no date.", "date('2021-02-29')", ""),
    ("A date of blank is blank.", "date('')", ""),
    (
        "A moment is days and a share of a day.",
        "decimal-date-time('1970-01-02T12:00:00.000Z')",
        "1.5",
    ),
    (
        "A moment is counted in one zone.",
        "decimal-date-time('2020-01-01T00:00:00.000+02:00') < decimal-date-time('2020-01-01T00:00:00.000Z')",
        "true",
    ),
    ("A date without a time is whole days.", "decimal-date-time('1970-01-11')", "10"),
    ("What is no moment has no days.", "decimal-date-time('soon')", ""),
    ("A time is a share of a day.", "decimal-time('18:00:00.000+00:00')", "0.75"),
    ("Midnight is nothing of a day.", "decimal-time('00:00:00.000+00:00')", "0"),
    ("Noon is half a day.", "decimal-time(/data/noon)", "0.5"),
    ("What is no time is no share.", "decimal-time('25:00')", ""),
)
def test_days(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    ("The year has four digits.", "format-date('2020-01-05', '%Y')", "2020"),
    ("The year may have two digits.", "format-date('2020-01-05', '%y')", "20"),
    ("The month may begin with a nought.", "format-date('2020-01-05', '%m')", "01"),
    ("The month may have no nought.", "format-date('2020-01-05', '%n')", "1"),
    ("The month may be a short word.", "format-date('2020-01-05', '%b')", "Jan"),
    ("The day may begin with a nought.", "format-date('2020-01-05', '%d')", "05"),
    ("The day may have no nought.", "format-date('2020-01-05', '%e')", "5"),
    ("The day may be a short word.", "format-date('2020-01-05', '%a')", "Sun"),
    ("Other signs stay.", "format-date('2020-01-05', '%d/%m/%Y!')", "05/01/2020!"),
    (
        "The hour may begin with a nought.",
        "format-date-time('2020-01-05T09:07:03.004Z', '%H')",
        "09",
    ),
    ("The hour may have no nought.", "format-date-time('2020-01-05T09:07:03.004Z', '%h')", "9"),
    ("The minute has two digits.", "format-date-time('2020-01-05T09:07:03.004Z', '%M')", "07"),
    ("The second has two digits.", "format-date-time('2020-01-05T09:07:03.004Z', '%S')", "03"),
    (
        "The thousandths have three digits.",
        "format-date-time('2020-01-05T09:07:03.004Z', '%3')",
        "004",
    ),
    (
        "A moment is written in the zone of the machine.",
        "format-date-time('2020-01-05T23:30:00.000+02:00', '%H:%M')",
        "21:30",
    ),
    ("A blank date is written as blank.", "format-date('', '%Y')", ""),
    ("What is no date is not written.", "format-date('soon', '%Y')", ""),
    ("A number is written as the date of its day.", "format-date(0, '%Y-%m-%d')", "1970-01-01"),
    (
        "A date has the time of its first moment.",
        "format-date-time('2020-01-05', '%H:%M:%S')",
        "00:00:00",
    ),
)
def test_written_days(statement):
    """What the sentence says holds."""
    statement.holds()
