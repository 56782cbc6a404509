"""A small world for expressions: a tree of texts, a clock, dice."""

import datetime

from screenio.forms.tables import Item
from screenio.xpath.compile import expression
from screenio.xpath.values import Context, to_text


class World:
    """Two people and a few answers, as a form's instance."""

    def __init__(self):
        self.top = Item("", None)
        data = Item("data", self.top)
        for name, text in {
            "age": "17",
            "blank": "",
            "codes": "red green",
            "born": "2009-02-01",
            "word": "Ива",
        }.items():
            Item(name, data, text)
        for name, years in (("Ana", "30"), ("Boris", "4"), ("Ceca", "")):
            person = Item("person", data)
            Item("name", person, name)
            Item("years", person, years)
        self.table = Item("", None)
        root = Item("root", self.table)
        for code, label in (("rs", "Serbia"), ("mk", "North Macedonia")):
            row = Item("item", root)
            Item("name", row, code)
            Item("label", row, label)
        self.data = data

    def root(self):
        """Give what stands above the first element."""
        return self.top

    def fixed(self, path):
        """Give nothing: every path is walked."""

    def instance(self, name):
        """Give the one table there is."""
        return self.table if name == "countries" else None

    def now(self):
        """Give half past ten."""
        return datetime.datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001 - forms know no zones

    def draw(self):
        """Give a half."""
        return 0.5

    def translated(self, text_id, context):
        """Give the id in brackets."""
        return f"[{text_id}]"

    def choice_label(self, code, question, context):
        """Give the code in brackets."""
        return f"<{code}>"

    def run(self, written, at=None):
        """Evaluate an expression at a node."""
        return expression(written).run(Context(at or self.data, self))

    def text(self, written, at=None):
        """Evaluate an expression as a text."""
        return to_text(self.run(written, at))
