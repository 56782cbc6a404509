"""Choice lists: what a question offers, and the words of each choice in every language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial

from screenio.forms.controls import Control, Itemset
from screenio.forms.tables import Item, Library
from screenio.forms.texts import Text, Translations, Wording, nearest
from screenio.forms.types import CLOSED_TEXT
from screenio.xpath import tree
from screenio.xpath.compile import Expression
from screenio.xpath.values import Context, Node, Scope, to_text


class Choice:
    """One code of a list with its words in every language, looked up when they are first read.

    `text_id` is under which a translated text of it stands.
    """

    __slots__ = ("_find", "_found", "code", "item", "text_id")

    def __init__(
        self,
        code: str,
        item: Node | None,
        find: Callable[[], Mapping[str, Text]],
        text_id: str = "",
    ) -> None:
        self.code = code
        self.item = item
        self.text_id = text_id
        self._find = find
        self._found: Mapping[str, Text] | None = None

    def __repr__(self) -> str:
        return f"Choice({self.code!r})"

    def text(self, language: str) -> Text:
        """Give the words in a language, as near as there are."""
        if self._found is None:
            self._found = self._find()
        for code in nearest(language, ("", *self._found)):
            if self._found.get(code):
                return self._found[code]
        return (self.code,)

    def label(self, language: str) -> str:
        """Give the words in a language, as plain text."""
        return "".join(
            part if isinstance(part, str) else "…" for part in self.text(language)
        ).strip()


class Choosing:
    """How one question is answered by choosing, and from what.

    Args:
        tag: `select1`, `select` or `rank`.
        itemset: where the choices come from; None where they stand in the question itself.
        written: those that stand in the question itself.
    """

    def __init__(
        self, tag: str, itemset: Itemset | None, written: Sequence[Choice], library: Library
    ) -> None:
        self.tag = tag
        self.itemset = itemset
        self.is_worked_out = itemset is not None and not itemset.is_fixed
        self._written = tuple(written)
        self._library = library
        self._by_item: dict[Item, Choice] = {}

    @classmethod
    def of(cls, control: Control, library: Library, translations: Translations) -> "Choosing":
        """Read how a control is answered."""
        languages = ("", *translations.languages)

        def texts(label: Wording) -> dict[str, Text]:
            return {one: label.find(translations, one) for one in languages}

        written = [
            Choice(code, None, partial(texts, label), label.text_id)
            for code, label in control.items
        ]
        return cls(control.tag, control.itemset, written, library)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """Give the choices whatever was answered; of a list that is worked out, all there can be."""
        if self.itemset is None:
            return self._written
        nodes = self._every() if self.is_worked_out else self._library.nodes(self.itemset.nodes)
        return tuple(self.choice(node, self._library) for node in nodes)

    def _every(self) -> Iterable[Node]:
        assert self.itemset is not None
        top = self._library.instance(self.itemset.instance)
        return [item for root in top.every() for item in root.every()] if top else []

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Give the codes of the choices, in order."""
        return tuple(one.code for one in self.choices)

    def choice(self, node: Node, scope: Scope) -> Choice:
        """Give the choice that a node is; what stands in a table is read once."""
        if not isinstance(node, Item):
            return self._choice(node, scope)
        if node not in self._by_item:
            self._by_item[node] = self._choice(node, scope)
        return self._by_item[node]

    def _choice(self, node: Node, scope: Scope) -> Choice:
        assert self.itemset is not None
        words = _seen(self.itemset.label, node, scope)
        code = _seen(self.itemset.value, node, scope)
        texts = self._translated if self.itemset.is_translated else _in_place
        text_id = words if self.itemset.is_translated else ""
        return Choice(code, node, partial(texts, words), text_id)

    def _translated(self, text_id: str) -> dict[str, Text]:
        translations = self._library.translations
        return {code: translations.exactly(text_id, code) for code in translations.languages}

    @cached_property
    def known(self) -> Mapping[str, None]:
        """Give the codes of the choices, each once, to be looked up."""
        return dict.fromkeys(self.codes)

    @cached_property
    def stays(self) -> frozenset[str]:
        """Give the texts that stay as they are, which is one code; what is ranked gets the rest."""
        codes = () if self.tag == "rank" else self.codes
        return frozenset(code for code in codes if code.split() == [code])

    def offered_only(self, text: str, codes: tuple[str, ...] | None = None) -> str:
        """Give what was chosen as far as it may be chosen; what is ranked is followed by the rest.

        Args:
            codes: those that are offered now; without them all of the list.
        """
        offered = self.known if codes is None else dict.fromkeys(codes)
        if not text or (not offered and not self.is_worked_out) or text == CLOSED_TEXT:
            return text
        if self.tag == "select1":
            return text if text in offered else ""
        chosen = [code for code in text.split() if code in offered]
        if self.tag == "rank":
            chosen.extend(code for code in offered if code not in chosen)
        return " ".join(chosen)

    def in_order(self, text: str, codes: Iterable[str]) -> str:
        """Give several codes in the order of the list; ranked ones as they are."""
        if self.tag != "select":
            return text
        chosen = set(text.split())
        return " ".join(code for code in dict.fromkeys(codes) if code in chosen)


def _in_place(words: str) -> dict[str, Text]:
    return {"": (words,) if words else ()}


def _seen(expression: Expression, node: Node, scope: Scope) -> str:
    """Work out a column of a choice; one that is only named is looked up."""
    match expression.tree:
        case tree.Path(start=None, absolute=False, steps=(tree.Step(tree.CHILD, name, ()),)):
            found = node.named(name.rpartition(":")[2])
            return found[0].text() if found else ""
    return to_text(expression.run(Context(node, scope)))
