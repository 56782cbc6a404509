"""Texts, as the specification's functions take them apart and put them together."""

from nets.stated import stated


@stated(
    ("Texts are put one behind the other.", "concat('a', 'b', 'c')", "abc"),
    ("One text put together is itself.", "concat('a')", "a"),
    ("Nothing put together is blank.", "concat()", ""),
    ("All nodes are put together, not the first alone.", "concat(/data/rep/age)", "31467"),
    ("Numbers are put together as text.", "concat(1, 2.5)", "12.5"),
    ("A truth is put together as its word.", "concat(true(), '!')", "true!"),
    ("Texts are joined with what stands between.", "join('-', 'a', 'b')", "a-b"),
    ("Nodes are joined one by one.", "join(', ', /data/rep/name)", "Sara, Ali, Željko"),
    ("One text is joined with nothing.", "join('-', 'a')", "a"),
    ("No text joined is blank.", "join('-')", ""),
    ("A blank is joined as well.", "join('-', 'a', '', 'b')", "a--b"),
    ("Nodes and texts are joined in order.", "join(' ', 'x', /data/rep/age, 'y')", "x 31 4 67 y"),
    ("A part of a text is counted from nothing.", "substr('abcdef', 2)", "cdef"),
    ("The end of a part is not in it.", "substr('abcdef', 1, 3)", "bc"),
    ("A part may be counted from the end.", "substr('abcdef', -2)", "ef"),
    ("A part may end before the end.", "substr('abcdef', 1, -1)", "bcde"),
    ("A part behind the end is blank.", "substr('abc', 7)", ""),
    ("A part with an end before its start is blank.", "substr('abc', 2, 1)", ""),
    ("A part of blank is blank.", "substr('', 0, 2)", ""),
    ("The part before a text is found.", "substring-before('2020-01-15', '-')", "2020"),
    ("The part behind a text is found.", "substring-after('2020-01-15', '-')", "01-15"),
    ("The part before what is not there is blank.", "substring-before('abc', 'x')", ""),
    ("The part behind what is not there is blank.", "substring-after('abc', 'x')", ""),
    ("The part behind nothing is the whole.", "substring-after('abc', '')", "abc"),
    ("The part before nothing is blank.", "substring-before('abc', '')", ""),
    ("Signs are exchanged one by one.", "translate('abcabc', 'ab', 'xy')", "xycxyc"),
    ("Signs without a partner are left out.", "translate('abcabc', 'abc', 'x')", "xx"),
    ("Of a sign named twice the first counts.", "translate('aa', 'aa', 'xy')", "xx"),
    ("Letters of another script are exchanged.", "translate('۱۲', '۰۱۲', '012')", "12"),
    ("The length counts every sign.", "string-length('Željko')", "6"),
    ("The length of blank is nothing.", "string-length('')", "0"),
    ("The length counts blanks around a text.", "string-length(/data/padded)", "7"),
    ("The length of Arabic text counts letters.", "string-length('محمد')", "4"),
    ("The length of a number is that of its text.", "string-length(12.50)", "4"),
    ("Blanks around and doubled within are taken out.", "normalize-space('  a   b ')", "a b"),
    ("A line break is a blank.", "normalize-space('a\tb')", "a b"),
    ("Text that is clean stays.", "normalize-space('a b')", "a b"),
    ("A text holds a part.", "contains('border', 'ord')", "true"),
    ("A text does not hold what it does not.", "contains('border', 'x')", "false"),
    ("Every text holds nothing.", "contains('border', '')", "true"),
    ("Large and small letters differ.", "contains('Border', 'border')", "false"),
    ("A text begins with its first part.", "starts-with('border', 'bor')", "true"),
    ("A text does not begin with a later part.", "starts-with('border', 'der')", "false"),
    ("Every text begins with nothing.", "starts-with('border', '')", "true"),
    ("A text ends with its last part.", "ends-with('border', 'der')", "true"),
    ("A text does not end with an earlier part.", "ends-with('border', 'bor')", "false"),
    ("A text does not end with a longer one.", "ends-with('a', 'aa')", "false"),
    ("Both kinds of quotes hold a text.", "concat(\"it's\", '\"')", "it's\""),
    ("A text of a whole number has no point.", "string(7)", "7"),
    ("A text of a truth is its word.", "string(1 = 1)", "true"),
    ("A text of nodes is that of the first.", "string(/data/rep/name)", "Sara"),
    ("A text of no nodes is blank.", "string(/data/nope)", ""),
    ("A text of a group is all text in it.", "string(/data/rep[2]/inner)", "3"),
    ("Blanks of the record stay.", "concat('[', /data/padded, ']')", "[  a  b ]"),
)
def test_texts(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    ("A pattern is looked for anywhere in a text.", "regex('ab12cd', '[0-9]+')", "true"),
    ("A pattern that is nowhere is not found.", "regex('abcd', '[0-9]+')", "false"),
    ("A pattern with both ends fits the whole.", "regex('ab12', '^[0-9]+$')", "false"),
    ("A pattern counts repetitions.", "regex('12345', '^\\d{5}$')", "true"),
    ("A pattern offers ways.", "regex('water', '^(bread|water)$')", "true"),
    ("A pattern of a number sees its text.", "regex(1203, '^1.*3$')", "true"),
    ("Only the ten digits of Latin script are digits.", "regex('١٢', '^\\d+$')", "false"),
    ("Letters of other scripts are written out.", "regex('محمد', '^[\u0600-\u06ff]+$')", "true"),
    ("A pattern that fits nothing fits blank.", "regex('', '^$')", "true"),
    ("A point stands for any sign.", "regex('a-b', 'a.b')", "true"),
    ("A pattern may leave out.", "regex('color', 'colou?r')", "true"),
    ("A pattern may exclude signs.", "regex('abc', '[^a-c]')", "false"),
)
def test_patterns(statement):
    """What the sentence says holds."""
    statement.holds()


@stated(
    (
        "A digest is in base64 unless said otherwise.",
        "digest('abc', 'MD5')",
        "kAFQmDzST7DWlj99KOF/cg==",
    ),
    (
        "A digest may be in hexadecimal digits.",
        "digest('abc', 'MD5', 'hex')",
        "900150983cd24fb0d6963f7d28e17f72",
    ),
    (
        "SHA-1 is the sum that the standard gives.",
        "digest('abc', 'SHA-1', 'hex')",
        "a9993e364706816aba3e25717850c26c9cd0d89d",
    ),
    (
        "SHA-256 is the sum that the standard gives.",
        "substr(digest('abc', 'SHA-256', 'hex'), 0, 16)",
        "ba7816bf8f01cfea",
    ),
    (
        "SHA-384 is the sum that the standard gives.",
        "substr(digest('abc', 'SHA-384', 'hex'), 0, 16)",
        "cb00753f45a35e8b",
    ),
    (
        "SHA-512 is the sum that the standard gives.",
        "substr(digest('abc', 'SHA-512', 'hex'), 0, 16)",
        "ddaf35a193617aba",
    ),
    (
        "A digest of another script is that of its UTF-8.",
        "digest('Ђорђе', 'MD5') = digest(/data/name, 'MD5')",
        "true",
    ),
    ("Base64 is read as UTF-8.", "base64-decode('0IjQuNC0')", "Јид"),
    ("What is signed by nobody is blank.", "extract-signed('0IjQuNC0', 'AAAA')", ""),
    ("Base64 of nothing is blank.", "base64-decode('')", ""),
    ("What is drawn has as many signs as asked for.", "string-length(uuid(7))", "7"),
    ("What is drawn with no sign is blank.", "uuid(0)", ""),
    ("A UUID is of version four.", "substr(uuid(), 14, 15)", "4"),
    ("A UUID has thirty-six signs.", "string-length(uuid())", "36"),
)
def test_sums_and_codes(statement):
    """What the sentence says holds."""
    statement.holds()
