"""What is said: labels, languages, what is worked out in them."""

from nets.given import Part, asked, choice, each, form, group, hidden, question, repeat

ITEXT = """<itext><translation lang="English" default="true()"><text id="a"><value>Name</value>
</text><text id="b"><value>Hello <output value="/data/a"/></value></text>
<text id="c"><value>Long</value><value form="guidance">Ask twice</value></text></translation>
<translation lang="Srpski"><text id="a"><value>Име</value></text><text id="b"><value>Здраво <output value="/data/a"/></value></text>
<text id="c"><value>Дуго</value></text></translation>
<translation lang="العربية"><text id="a"><value>الاسم</value></text></translation></itext>"""


def said(text_id: str) -> Part:
    """Give a question whose label is a translated text."""
    return asked(f'<input ref="{{ref}}"><label ref="jr:itext(\'{text_id}\')"/></input>')


def words(language: str = "", **parts: Part):
    """Give a form that speaks three languages."""
    return form(itext=ITEXT, language=language, **parts)


ONE = words(a=said("a"), b=said("b"), c=said("c"))
SERBIAN = words("Srpski", a=said("a"), b=said("b"), c=said("c"))
OUTPUT = '<output value="/data/a"/>'


@each(
    ("A question says its label.", form(a=question(label="Name")), [], {"a label": "Name"}),
    ("A question without a label says nothing.", form(a=question()), [], {"a label": None}),
    ("A place that nobody is asked for says nothing.", form(a=hidden()), [], {"a label": None}),
    (
        "A label says an answer.",
        form(a=question(), b=question(label=f"Hello {OUTPUT}")),
        ["a = Ana"],
        {"b label": "Hello Ana"},
    ),
    (
        "A label follows the answer that it says.",
        form(a=question(), b=question(label=f"Hello {OUTPUT}")),
        ["a = Ana", "a = Bo"],
        {"b label": "Hello Bo"},
    ),
    (
        "A label says what is worked out.",
        form(a=question(), b=question(label='<output value="/data/a * 2"/> days')),
        ["a = 4"],
        {"b label": "8 days"},
    ),
    (
        "A label says nothing of what does not apply.",
        form(
            a=question("Ana", relevant="/data/on = '1'"),
            on=question(),
            b=question(label=f"Hello {OUTPUT}!"),
        ),
        [],
        {"b label": "Hello !"},
    ),
    (
        "A label in a row says an answer of that row.",
        form(r=repeat(rows=2, a=question(), b=question(label='Age of <output value="../a"/>'))),
        ["r[2]/a = Ana"],
        {"r[2]/b label": "Age of Ana"},
    ),
    (
        "A label says Arabic letters as they are.",
        form(a=question(label="الاسم")),
        [],
        {"a label": "الاسم"},
    ),
    (
        "A choice has a label of its own.",
        form(
            a=asked(
                '<select1 ref="{ref}"><label>Bread?</label><item><label>Y</label><value>y</value></item></select1>'
            )
        ),
        [],
        {"a label": "Bread?", "a choices": ["y"]},
    ),
    (
        "A group says its label.",
        form(
            g=Part(
                control='<group ref="{ref}"><label>Family</label>{inside}</group>',
                inside={"a": question()},
            )
        ),
        [],
        {"g label": "Family", "g/a label": None},
    ),
    (
        "A group without a label says nothing.",
        form(g=group(a=question(label="A"))),
        [],
        {"g label": None, "g/a label": "A"},
    ),
)
def test_labels(behaviour):
    """What the sentence says holds."""
    behaviour.holds()


@each(
    ("The language that the form names first is spoken.", ONE, [], {"a label": "Name"}),
    ("Another language is spoken when it is asked for.", SERBIAN, [], {"a label": "Име"}),
    (
        "Arabic is spoken when it is asked for.",
        words("العربية", a=said("a")),
        [],
        {"a label": "الاسم"},
    ),
    (
        "A language that the form does not speak is its first.",
        words("Deutsch", a=said("a")),
        [],
        {"a label": "Name"},
    ),
    ("An answer is said in every language.", SERBIAN, ["a = Ана"], {"b label": "Здраво Ана"}),
    ("A note for the one who asks is no label.", ONE, [], {"c label": "Long"}),
    (
        "A translated text may be worked with.",
        words("Srpski", a=said("a"), b=hidden(calculate="jr:itext('a')")),
        [],
        {"b": "Име"},
    ),
    (
        "A choice is named in the language that is spoken.",
        words(
            "Srpski",
            a=asked(
                '<select1 ref="{ref}"><item><label ref="jr:itext(\'a\')"/><value>x</value></item></select1>'
            ),
            b=hidden(calculate="jr:choice-name(/data/a, '/data/a')"),
        ),
        ["a = x"],
        {"b": "Име"},
    ),
    (
        "A form that speaks one language needs no translations.",
        form(a=question(label="Name"), language="English"),
        [],
        {"a label": "Name"},
    ),
    (
        "Codes are the same in every language.",
        words("Srpski", a=choice("x y")),
        ["a = x"],
        {"a": "x"},
    ),
)
def test_languages(behaviour):
    """What the sentence says holds."""
    behaviour.holds()
