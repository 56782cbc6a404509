"""Secondary instances and choice lists: tables that come with a form."""

import csv
import io
from collections.abc import Mapping, Sequence

from lxml import etree

from screenio.errors import Refusal
from screenio.forms import xml
from screenio.forms.texts import Text, Translations, nearest
from screenio.xpath.values import Node

MOST_ROWS = 200_000


class Item:
    """An element of a table that never changes; a node for expressions."""

    __slots__ = ("_all", "_attributes", "_by_name", "_text", "name", "parent")

    def __init__(self, name: str, parent: "Item | None", text: str = "") -> None:
        self.name = name
        self.parent: Node | None = parent
        self._text = text
        self._all: list[Node] = []
        self._by_name: dict[str, list[Node]] = {}
        self._attributes: Mapping[str, str] = {}
        if parent is not None:
            parent._all.append(self)
            parent._by_name.setdefault(name, []).append(self)

    def named(self, name: str) -> Sequence[Node]:
        """Give the children of that name."""
        return self._by_name.get(name, ())

    def every(self) -> Sequence[Node]:
        """Give all children."""
        return self._all

    def text(self) -> str:
        """Give the text."""
        return self._text

    def attribute(self, name: str) -> str:
        """Give an attribute."""
        return self._attributes.get(name, "")


def read_instance(element: etree._Element, media: Mapping[str, bytes]) -> Item:
    """Read a secondary instance: inline, or from a file that came along; without it, empty."""
    top = Item("", None)
    inline = [child for child in element if isinstance(child.tag, str)]
    if inline:
        _copied(inline[0], top)
        return top
    source = element.get("src") or ""
    raw = media.get(source.rpartition("/")[2])
    if raw is None:
        Item("root", top)
    elif source.startswith("jr://file-csv/") or source.endswith(".csv"):
        _table(raw, top)
    else:
        _copied(xml.parse(raw), top)
    return top


def _copied(element: etree._Element, parent: Item) -> None:
    item = Item(xml.local(element), parent, (element.text or "").strip())
    if element.attrib:
        item._attributes = {str(k).rpartition("}")[2]: str(v) for k, v in element.attrib.items()}
    for child in element:
        _copied(child, item)


def _table(raw: bytes, top: Item) -> None:
    root = Item("root", top)
    try:
        rows = csv.reader(io.StringIO(raw.decode("utf-8-sig")), strict=False)
        names = [name.strip() for name in next(rows, [])]
        for number, row in enumerate(rows):
            if number >= MOST_ROWS:
                raise Refusal("form.too_large", most_rows=MOST_ROWS)
            item = Item("item", root)
            for name, cell in zip(names, row, strict=False):
                Item(name, item, cell)
    except (UnicodeDecodeError, csv.Error) as fault:
        raise Refusal("form.damaged_media") from fault


class Choice:
    """One code of a list with its words in every language."""

    __slots__ = ("_texts", "code", "item")

    def __init__(self, code: str, item: Item | None, texts: Mapping[str, Text]) -> None:
        self.code = code
        self.item = item
        self._texts = texts

    def __repr__(self) -> str:
        return f"Choice({self.code!r})"

    def text(self, language: str) -> Text:
        """Give the words in a language, as near as there are."""
        for code in nearest(language, ("", *self._texts)):
            if self._texts.get(code):
                return self._texts[code]
        return (self.code,)

    def label(self, language: str) -> str:
        """Give the words in a language, as plain text."""
        return "".join(
            part if isinstance(part, str) else "…" for part in self.text(language)
        ).strip()


def choices_of(
    items: Sequence[Node], value: str, label: str, translations: Translations
) -> tuple[Choice, ...]:
    """Give the choices that items of a table are; `label` names the column of words or of their id."""
    found = []
    translated = label.startswith("jr:itext(")
    column = label.removeprefix("jr:itext(").rstrip(") ").strip()
    for item in items:
        assert isinstance(item, Item)
        words = next((cell.text() for cell in item.named(column)), "")
        code = next((cell.text() for cell in item.named(value)), "")
        texts = _texts(words, translations) if translated else {"": (words,) if words else ()}
        found.append(Choice(code, item, texts))
    return tuple(found)


def _texts(text_id: str, translations: Translations) -> dict[str, Text]:
    found = {}
    for language in translations.languages:
        text = translations.by_language[language].get(text_id, ())
        if text and text != ("-",):
            found[language] = text
    return found
