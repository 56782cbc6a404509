"""Truths: how values are compared, joined and chosen between."""

from nets.stated import stated


@stated(
    ("Equal numbers are equal.", "1 = 1.0", "true"),
    ("Text and number compare as numbers.", "'1.0' = 1", "true"),
    ("Two texts compare sign by sign.", "'1.0' = '1'", "false"),
    ("Text that is no number equals no number.", "'a' = 1", "false"),
    ("Text that is no number is unequal to every number.", "'a' != 1", "true"),
    ("A blank equals blank.", "/data/blank = ''", "true"),
    ("A blank is not nothing.", "/data/blank = 0", "false"),
    ("A blank is not less than a number.", "/data/blank < 1", "false"),
    ("A blank is not more than a number.", "/data/blank >= 0", "false"),
    ("A truth equals what is true.", "true() = 'a'", "true"),
    ("A truth equals a number that is not nothing.", "true() = 5", "true"),
    ("A truth is more than its opposite.", "true() > false()", "true"),
    ("Nodes equal a value when one of them does.", "/data/rep/age = 4", "true"),
    ("Nodes are unequal to a value when one of them is.", "/data/rep/age != 4", "true"),
    ("Nodes equal and are unequal at once.", "(/data/rep/age = 4) = (/data/rep/age != 4)", "true"),
    ("Nodes are more than a value when one of them is.", "/data/rep/age > 60", "true"),
    ("Nodes equal nodes when two of them do.", "/data/rep/age = /data/rep/inner/v", "true"),
    ("No nodes equal nothing at all.", "/data/nope = ''", "false"),
    ("No nodes are unequal to nothing at all.", "/data/nope != ''", "false"),
    ("Texts compare as numbers where less or more is asked.", "'10' > '9'", "true"),
    ("Texts that are no numbers are neither less nor more.", "'a' < 'b' or 'a' > 'b'", "false"),
    ("Less or equal holds for equals.", "7 <= /data/n7", "true"),
    ("More or equal holds for equals.", "7 >= /data/n7", "true"),
    ("A comparison of comparisons goes from the left.", "3 > 2 > 1", "false"),
    ("A truth that is compared counts as a number.", "1 < 5 < 2.75", "true"),
    ("Dates compare as days.", "'2020-02-29' < '2020-03-01'", "true"),
    ("A date equals the same date.", "/data/day = '2026-02-28'", "true"),
    (
        "A date is not the same moment as a moment of it.",
        "'2020-01-01' = '2020-01-01T00:00:00.000Z'",
        "false",
    ),
    ("A blank date is before no day.", "/data/blank < today()", "false"),
    ("A date of long ago is before today.", "'1969-12-31' < today()", "true"),
)
def test_comparisons(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    ("Both must hold.", "true() and false()", "false"),
    ("One must hold.", "true() or false()", "true"),
    ("And binds closer than or.", "true() or false() and false()", "true"),
    ("Equality binds closer than and.", "1 = 1 and 2 = 2", "true"),
    ("Text that is not blank holds.", "'false' and 1", "true"),
    ("Blank does not hold.", "'' or 0", "false"),
    ("Not turns a truth round.", "not(1 = 2)", "true"),
    ("Not of blank holds.", "not('')", "true"),
    ("Not of no nodes holds.", "not(/data/nope)", "true"),
    ("Not of a node holds not, blank or filled.", "not(/data/blank)", "false"),
    ("A number that is not nothing is true.", "boolean(-0.5)", "true"),
    ("Nothing is false.", "boolean(0)", "false"),
    ("What is no number is false.", "boolean(0 div 0)", "false"),
    ("The word false is a text, so true.", "boolean('false')", "true"),
    ("The word true is true by its word.", "boolean-from-string('true')", "true"),
    ("The digit one is true by its word.", "boolean-from-string('1')", "true"),
    ("Any other word is not.", "boolean-from-string('yes')", "false"),
    ("The word counts in small letters alone.", "boolean-from-string('TRUE')", "false"),
    ("Blank is not true by its word.", "boolean-from-string('')", "false"),
    ("The first way is taken where the condition holds.", "if(1 = 1, 'a', 'b')", "a"),
    ("The second way is taken where it does not.", "if(1 = 2, 'a', 'b')", "b"),
    ("A way may be a number.", "if(true(), 3, 'b') + 1", "4"),
    ("A condition may be text.", "if('x', 1, 2)", "1"),
    ("A condition may be nodes.", "if(/data/nope, 1, 2)", "2"),
    ("Choices stand inside of choices.", "if(false(), 1, if(true(), 2, 3))", "2"),
    ("The first that is not blank is taken.", "coalesce('', 'b')", "b"),
    ("The first is taken where it is there.", "coalesce('a', 'b')", "a"),
    ("Where all are blank, blank is taken.", "coalesce('', '')", ""),
    ("A node that is not there is blank.", "coalesce(/data/nope, 'b')", "b"),
    ("What is worked out once is worked out.", "once('x')", "x"),
    ("A blank is worked out once as blank.", "once('')", ""),
    ("Answers that hold are counted between two bounds.", "checklist(1, 2, 1, 0, 1)", "true"),
    ("Too many answers that hold are too many.", "checklist(0, 1, 1, 1)", "false"),
    ("A bound of minus one is none.", "checklist(-1, -1, 1, 1)", "true"),
    ("Only an answer that is a number above nothing holds.", "checklist(0, 0, 'a', '', 0)", "true"),
    (
        "Answers weigh what stands behind them.",
        "weighted-checklist(5, 5, 1, 2, 1, 3, 0, 9)",
        "true",
    ),
    ("An answer that does not hold weighs nothing.", "weighted-checklist(1, -1, 0, 9)", "false"),
)
def test_conditions(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    ("A choice among many is selected.", "selected(/data/many, 'b')", "true"),
    ("A choice that was not made is not selected.", "selected(/data/many, 'c')", "false"),
    ("A part of a choice's name is not selected.", "selected('bread water', 'brea')", "false"),
    ("The last choice is selected.", "selected('a b c', 'c')", "true"),
    (
        "Nothing is selected of nothing but nothing.",
        "selected('', '') and not(selected('', 'a'))",
        "true",
    ),
    ("A number is selected as its text.", "selected('1 2 3', 2)", "true"),
    ("Choices are counted.", "count-selected(/data/many)", "3"),
    ("No choice counts as none.", "count-selected('')", "0"),
    ("Doubled blanks hold no choice.", "count-selected('a   b')", "2"),
    ("A choice is found by its place, from nothing on.", "selected-at(/data/many, 1)", "b"),
    ("The first choice is at nothing.", "selected-at(/data/many, 0)", "a"),
    ("A choice behind the last is blank.", "selected-at(/data/many, 9)", ""),
    ("A choice before the first is blank.", "selected-at(/data/many, -1)", ""),
    ("The label of a choice is found.", "jr:choice-name('w', '/data/code')", "Water"),
    ("The label of the choice made is found.", "jr:choice-name(/data/code, '/data/code')", "Bread"),
    ("A choice that is not there has no label.", "jr:choice-name('nope', '/data/code')", ""),
    ("A text of the form is found by its name.", "jr:itext('greeting')", "Good day"),
)
def test_choices(statement):
    """What the sentence says holds."""
    statement.holds()
