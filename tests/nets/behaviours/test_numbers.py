"""Numbers, as the specification's functions and XPath 1.0 count them."""

from nets.stated import stated


@stated(
    ("Two numbers are added.", "2 + 3", "5"),
    ("Text that is a number counts as one.", "'2' + '3'", "5"),
    ("A blank is no number, and what is counted with it is blank.", "1 + /data/blank", ""),
    ("Text that is no number gives a blank.", "1 + 'a'", ""),
    ("A truth counts as one or nothing.", "true() + true() + false()", "2"),
    ("Nodes count as the first of them.", "/data/rep/age + 1", "32"),
    ("Minus binds from the left.", "10 - 3 - 2", "5"),
    ("Times binds closer than plus.", "2 + 3 * 4", "14"),
    ("Brackets bind closest.", "(2 + 3) * 4", "20"),
    ("A number is divided with what stands after the point.", "7 div 2", "3.5"),
    ("Division by nothing is endless.", "1 div 0", "Infinity"),
    ("Division of less than nothing by nothing is endless below.", "-1 div 0", "-Infinity"),
    ("Nothing divided by nothing is no number, so blank.", "0 div 0", ""),
    ("What division leaves has the sign of what was divided.", "-7 mod 3", "-1"),
    ("What division leaves may have a point.", "5.5 mod 2", "1.5"),
    ("What division by nothing leaves is blank.", "5 mod 0", ""),
    ("A sign may stand before a place.", "-/data/n7", "-7"),
    ("A sign may stand twice.", "--3", "3"),
    ("A name with a hyphen is one name, with spaces it is a sum.", "/data/n7 - 2", "5"),
    ("A whole number is written without a point.", "string(3.0)", "3"),
    ("A small number is written without an exponent.", "string(0.0000001)", "0.0000001"),
    (
        "A large number is written without an exponent.",
        "string(100000 * 100000 * 100)",
        "1000000000000",
    ),
    ("A number may begin with its point.", ".5 + .5", "1"),
    ("The absolute value has no sign.", "abs(-3.5)", "3.5"),
    ("A number is cut off towards nothing.", "int(-3.9)", "-3"),
    ("Text is cut off as a number.", "int('3.7')", "3"),
    ("The floor of less than nothing lies below.", "floor(-3.5)", "-4"),
    ("The ceiling of less than nothing lies above.", "ceiling(-3.5)", "-3"),
    ("The floor of blank is blank.", "floor(/data/blank)", ""),
    ("A half is rounded away from nothing.", "round(2.5)", "3"),
    ("A half below nothing is rounded away from nothing.", "round(-2.5)", "-3"),
    ("A number is rounded to places after the point.", "round(2.756, 2)", "2.76"),
    ("A number is rounded to tens and hundreds.", "round(1234, -2)", "1200"),
    ("Rounding blank is blank.", "round('', 1)", ""),
    ("A power is a product with itself.", "pow(2, 10)", "1024"),
    ("A power of a half is a root.", "pow(9, 0.5)", "3"),
    ("A negative power of nothing is endless.", "pow(0, -1)", "Infinity"),
    ("A number to the power of nothing is one.", "pow(7, 0)", "1"),
    ("The square root of nine is three.", "sqrt(9)", "3"),
    ("The square root of less than nothing is blank.", "sqrt(-1)", ""),
    ("The exponential of nothing is one.", "exp(0)", "1"),
    ("Ten to the power of three is a thousand.", "exp10(3)", "1000"),
    ("The natural logarithm of one is nothing.", "log(1)", "0"),
    ("The logarithm of nothing is endless below.", "log(0)", "-Infinity"),
    ("The logarithm of less than nothing is blank.", "log(-1)", ""),
    ("The decimal logarithm of a thousand is three.", "log10(1000)", "3"),
    ("The sine of nothing is nothing.", "sin(0)", "0"),
    ("The cosine of nothing is one.", "cos(0)", "1"),
    ("The tangent of nothing is nothing.", "tan(0)", "0"),
    ("The arc sine of more than one is blank.", "asin(2)", ""),
    ("The arc cosine of one is nothing.", "acos(1)", "0"),
    ("The arc tangent of nothing is nothing.", "atan(0)", "0"),
    ("The arc tangent of two numbers knows the quarter.", "round(atan2(1, -1), 4)", "2.3562"),
    ("Pi has the digits that it has.", "round(pi(), 5)", "3.14159"),
    ("A number of a date is its days since 1970.", "number('1970-01-02')", "1"),
    ("A number of a truth is one.", "number(true())", "1"),
    ("A number of blank is blank.", "number('')", ""),
    ("A number of text with blanks around it is that number.", "number(' 12 ')", "12"),
    ("A number has no plus sign.", "number('+5')", ""),
    ("A number is not read by its first digits.", "number('12a')", ""),
    ("A number is not read in sixteens.", "number('0x10')", ""),
    ("Digits of another script are no number.", "number('١٢')", ""),
    ("A number without an argument is that of the place itself.", "number(.)", ""),
)
def test_numbers(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    ("The sum of a repeat adds every row.", "sum(/data/rep/age)", "102"),
    ("The sum of no nodes is nothing.", "sum(/data/nope)", "0"),
    ("The sum with a blank among the rows is blank.", "sum(/data/rep/weight)", ""),
    ("The sum of rows that are picked adds those alone.", "sum(/data/rep[age > 10]/age)", "98"),
    ("The smallest of nodes is found.", "min(/data/rep/age)", "4"),
    ("The largest of nodes is found.", "max(/data/rep/age)", "67"),
    ("The smallest of several values is found.", "min(3, 1, 2)", "1"),
    ("The largest of several values is found.", "max(3, 1, 2)", "3"),
    ("The smallest of nothing is blank.", "min(/data/nope)", ""),
    ("The largest with a blank among them is blank.", "max(1, '')", ""),
    ("Nodes are counted.", "count(/data/rep)", "3"),
    ("No nodes count as none.", "count(/data/nope)", "0"),
    ("Nodes inside of rows are counted over all rows.", "count(/data/rep/inner/v)", "5"),
    ("Nodes with a value are counted.", "count-non-empty(/data/rep/weight)", "2"),
    ("Nodes that are picked are counted.", "count(/data/rep[age > 10])", "2"),
    ("The union of nodes counts each once.", "count(/data/n7 | /data/n0 | /data/n7)", "2"),
    ("Every child is counted with a star.", "count(/data/rep[1]/*)", "5"),
    ("Nodes two levels deep are counted with stars.", "count(/data/*/age)", "3"),
)
def test_counts(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    (
        "The distance of one degree along the equator is a little over 111 kilometres.",
        "round(distance(/data/spot[1] | /data/spot[2]) div 1000)",
        "111",
    ),
    ("The distance along a line adds its parts.", "distance(/data/trace) > 20000", "true"),
    (
        "The distance of places given as text is that of the places.",
        "round(distance('0 0 0 0;0 1 0 0') div 1000)",
        "111",
    ),
    ("The distance of one place is not known.", "distance('0 0 0 0')", ""),
    ("The area of a shape is in square metres.", "round(area(/data/shape) div 1000000)", "44"),
    ("The area of a line of two places is nothing.", "area('0 0 0 0;0 1 0 0')", "0"),
    (
        "The area does not depend on the direction of going round.",
        "round(area('0 0 0 0;0 1 0 0;1 1 0 0;0 0 0 0')) = round(area('0 0 0 0;1 1 0 0;0 1 0 0;0 0 0 0'))",
        "true",
    ),
    ("A shape that goes round does not cross itself.", "intersects(/data/shape)", "false"),
    ("A shape like an eight crosses itself.", "intersects('0 0;1 1;1 0;0 1;0 0')", "true"),
    ("A place inside of a shape is inside.", "geofence('44.85 20.43 0 0', /data/shape)", "true"),
    (
        "A place outside of a shape is not inside.",
        "geofence('45.85 20.43 0 0', /data/shape)",
        "false",
    ),
)
def test_the_earth(statement):
    """What the sentence says holds."""
    statement.holds()
