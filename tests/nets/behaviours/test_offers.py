"""What may be chosen: lists in the form, tables, cascades, orders."""

from nets.given import (
    asked,
    choice,
    each,
    form,
    group,
    hidden,
    listed,
    question,
    repeat,
    worked_out,
)

CITIES = """<instance id="cities"><root>
<item><name>sid</name><label>Šid</label><country>rs</country></item>
<item><name>presevo</name><label>Preševo</label><country>rs</country></item>
<item><name>tabanovce</name><label>Tabanovce</label><country>mk</country></item></root></instance>"""
TOWNS = "instance('cities')/root/item[country = /data/land]"
CASCADE = form(CITIES, land=choice("rs mk"), town=listed(TOWNS), chosen=worked_out("/data/town"))
CSV = {"towns.csv": b"name,label,country\nsid,\xc5\xa0id,rs\nskopje,Skopje,mk\n"}
TABLE = '<instance id="towns" src="jr://file-csv/towns.csv"/>'
GEOJSON = {
    "camps.geojson": b'{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "c1", '
    b'"geometry": {"type": "Point", "coordinates": [20.5, 44.8]}, "properties": {"title": "Krnjaca"}}]}'
}
CAMPS = '<instance id="camps" src="jr://file/camps.geojson"/>'
XML = {"foods.xml": b"<root><item><name>rice</name><label>Rice</label></item></root>"}
FOODS = '<instance id="foods" src="jr://file/foods.xml"/>'


@each(
    (
        "Codes of the form are offered in their order.",
        form(a=choice("z a m")),
        [],
        {"a choices": ["z", "a", "m"]},
    ),
    ("A code that is offered may be chosen.", form(a=choice("x y")), ["a = y"], {"a": "y"}),
    (
        "A code that is not offered may not be chosen.",
        form(a=choice("x y")),
        ["!answer.unknown_code a = z"],
        {"a": ""},
    ),
    (
        "A code is chosen as it is written.",
        form(a=choice("x y")),
        ["!answer.unknown_code a = X"],
        {"a": ""},
    ),
    (
        "Of one choice there is one code.",
        form(a=choice("x y")),
        ["!answer.unknown_code a = x y"],
        {"a": ""},
    ),
    (
        "Of many choices there may be several.",
        form(a=choice("x y z", many=True)),
        ["a = x z"],
        {"a": "x z"},
    ),
    (
        "Several codes stand in the order of the list.",
        form(a=choice("x y z", many=True)),
        ["a = z x"],
        {"a": "x z"},
    ),
    (
        "One of several that is not offered spoils all.",
        form(a=choice("x y", many=True)),
        ["!answer.unknown_code a = x w"],
        {"a": ""},
    ),
    ("A choice may be taken back.", form(a=choice("x y", "x")), ["clear a"], {"a": ""}),
    ("A choice may stand from the beginning.", form(a=choice("x y", "x")), [], {"a": "x"}),
    ("A question that is no choice offers nothing.", form(a=question()), [], {"a choices": None}),
    (
        "A choice is named where it is asked for.",
        form(a=choice("x y"), n=worked_out("jr:choice-name(/data/a, '/data/a')")),
        ["a = y"],
        {"n": "Y"},
    ),
    (
        "The name of a choice keeps the spaces around what is worked out in it.",
        form(
            itext='<itext><translation lang="en"><text id="c"><value> Tent of <output value="/data/who"/> '
            "</value></text></translation></itext>",
            who=question(),
            a=asked(
                '<select1 ref="{ref}"><item><label ref="jr:itext(\'c\')"/><value>x</value></item></select1>'
            ),
            n=worked_out("concat('[', jr:choice-name(/data/a, '/data/a'), ']')"),
        ),
        ["a = x", "who = Ana"],
        {"n": "[ Tent of Ana ]"},
    ),
    (
        "A choice among several is named alone.",
        form(
            a=choice("x y", many=True),
            n=worked_out("jr:choice-name(selected-at(/data/a, 1), '/data/a')"),
        ),
        ["a = x y"],
        {"n": "Y"},
    ),
    (
        "The codes of a choice are counted.",
        form(a=choice("x y z", many=True), n=worked_out("count-selected(/data/a)")),
        ["a = x y z"],
        {"n": "3"},
    ),
    (
        "A choice that shows another question.",
        form(a=choice("x y"), b=question(relevant="selected(/data/a, 'y')")),
        ["a = y"],
        {"b relevant": True},
    ),
    (
        "A choice in a row is that row's.",
        form(r=repeat(rows=2, a=choice("x y"))),
        ["r[2]/a = y"],
        {"r[1]/a": "", "r[2]/a": "y"},
    ),
    (
        "A choice in a group is offered there.",
        form(g=group(a=choice("x y"))),
        [],
        {"g/a choices": ["x", "y"]},
    ),
)
def test_codes(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


@each(
    ("A list hangs on an answer.", CASCADE, ["land = rs"], {"town choices": ["sid", "presevo"]}),
    ("A list is empty before the answer.", CASCADE, [], {"town choices": []}),
    (
        "A list follows its answer.",
        CASCADE,
        ["land = rs", "land = mk"],
        {"town choices": ["tabanovce"]},
    ),
    ("An answer of the list is taken.", CASCADE, ["land = rs", "town = sid"], {"chosen": "sid"}),
    (
        "An answer of another list is not taken.",
        CASCADE,
        ["land = rs", "!answer.unknown_code town = tabanovce"],
        {"town": ""},
    ),
    (
        "An answer that the list has no more is gone.",
        CASCADE,
        ["land = rs", "town = sid", "land = mk"],
        {"town": "", "chosen": ""},
    ),
    (
        "An answer that the list has again is back.",
        CASCADE,
        ["land = rs", "town = sid", "land = mk", "land = rs"],
        {"town": "sid", "chosen": "sid"},
    ),
    (
        "Several codes are thinned out by the list.",
        form(
            CITIES,
            land=choice("rs mk", many=True),
            town=listed(
                "instance('cities')/root/item[selected(/data/land, country)]", tag="select"
            ),
        ),
        ["land = rs mk", "town = sid tabanovce", "land = rs"],
        {"town": "sid"},
    ),
    (
        "A list without a condition is whole.",
        form(CITIES, town=listed("instance('cities')/root/item")),
        [],
        {"town choices": ["sid", "presevo", "tabanovce"]},
    ),
    (
        "A list in a row hangs on that row.",
        form(
            CITIES,
            r=repeat(
                rows=2,
                land=choice("rs mk"),
                town=listed("instance('cities')/root/item[country = current()/../land]"),
            ),
        ),
        ["r[1]/land = mk", "r[2]/land = rs"],
        {"r[1]/town choices": ["tabanovce"], "r[2]/town choices": ["sid", "presevo"]},
    ),
    (
        "A list may be filtered by the beginning of a word.",
        form(
            CITIES,
            q=question(),
            town=listed("instance('cities')/root/item[starts-with(name, /data/q)]"),
        ),
        ["q = s"],
        {"town choices": ["sid"]},
    ),
    (
        "A list has two conditions.",
        form(CITIES, town=listed("instance('cities')/root/item[country = 'rs'][name != 'sid']")),
        [],
        {"town choices": ["presevo"]},
    ),
    (
        "A list of a table is named by the table.",
        form(
            CITIES,
            town=listed("instance('cities')/root/item"),
            n=worked_out("jr:choice-name(/data/town, '/data/town')"),
        ),
        ["town = presevo"],
        {"n": "Preševo"},
    ),
    (
        "A list may take another column for its codes.",
        form(CITIES, town=listed("instance('cities')/root/item", value="country")),
        [],
        {"town choices": ["rs", "rs", "mk"]},
    ),
    (
        "An order drawn with a seed is that of every engine.",
        form(CITIES, town=listed("randomize(instance('cities')/root/item, 42)")),
        [],
        {"town choices": ["sid", "presevo", "tabanovce"]},
    ),
    (
        "A table that came along as CSV is offered.",
        form(TABLE, media=CSV, a=listed("instance('towns')/root/item")),
        [],
        {"a choices": ["sid", "skopje"]},
    ),
    (
        "A table that came along as CSV is filtered.",
        form(TABLE, media=CSV, a=listed("instance('towns')/root/item[country = 'mk']")),
        [],
        {"a choices": ["skopje"]},
    ),
    (
        "A table that came along as CSV is read.",
        form(TABLE, media=CSV, a=worked_out("instance('towns')/root/item[name = 'sid']/label")),
        [],
        {"a": "Šid"},
    ),
    (
        "A table that came along as CSV is pulled from.",
        form(
            TABLE,
            media=CSV,
            q=question(),
            a=worked_out("pulldata('towns', 'label', 'name', /data/q)"),
        ),
        ["q = skopje"],
        {"a": "Skopje"},
    ),
    (
        "A table that came along as XML is offered.",
        form(FOODS, media=XML, a=listed("instance('foods')/root/item")),
        [],
        {"a choices": ["rice"]},
    ),
    (
        "A table of places is read by its properties.",
        form(CAMPS, media=GEOJSON, a=worked_out("instance('camps')/root/item[id = 'c1']/title")),
        [],
        {"a": "Krnjaca"},
    ),
    (
        "A place of a table stands with its degrees.",
        form(CAMPS, media=GEOJSON, a=worked_out("instance('camps')/root/item[1]/geometry")),
        [],
        {"a": "44.8 20.5 0 0"},
    ),
)
def test_lists(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


ORDER = asked(
    '<odk:rank ref="{ref}"><itemset nodeset="instance(\'cities\')/root/item"><value ref="name"/><label ref="label"/>'
    "</itemset></odk:rank>"
)
RANGE = '<range ref="{ref}" start="0" end="10" step="2"/>'


@each(
    (
        "What is to be put in order is offered.",
        form(CITIES, a=ORDER),
        [],
        {"a choices": ["sid", "presevo", "tabanovce"], "a": ""},
    ),
    (
        "An order is kept as it was given.",
        form(CITIES, a=ORDER),
        ["a = tabanovce sid presevo"],
        {"a": "tabanovce sid presevo"},
    ),
    (
        "An order has no code that is not offered.",
        form(CITIES, a=ORDER),
        ["!answer.unknown_code a = x sid presevo"],
        {"a": ""},
    ),
    (
        "An order may be taken back.",
        form(CITIES, a=ORDER),
        ["a = tabanovce sid presevo", "clear a"],
        {"a": ""},
    ),
    (
        "A number on a line is taken.",
        form(a=asked(RANGE, type_="int")),
        ["a = 4"],
        {"a": "4", "a choices": None},
    ),
    (
        "A word is no number on a line.",
        form(a=asked(RANGE, type_="int")),
        ["!answer.wrong_kind a = four"],
        {"a": ""},
    ),
    (
        "A confirmation is OK or blank.",
        form(a=asked('<trigger ref="{ref}"/>')),
        ["a = OK"],
        {"a": "OK"},
    ),
    (
        "A confirmation may be taken back.",
        form(a=asked('<trigger ref="{ref}"/>')),
        ["a = OK", "clear a"],
        {"a": ""},
    ),
    (
        "A confirmation shows what comes next.",
        form(a=asked('<trigger ref="{ref}"/>'), b=question(relevant="/data/a = 'OK'")),
        ["a = OK"],
        {"b relevant": True},
    ),
    (
        "A hidden place cannot be chosen.",
        form(a=hidden("x")),
        ["!run.not_a_question a = y"],
        {"a": "x"},
    ),
)
def test_orders_and_lines(behaviour):
    """What the sentence says holds."""
    behaviour.holds()
