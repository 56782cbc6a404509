"""Labels and hints in every language, with what is put into them while the form is answered."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from babel.core import get_global
from lxml import etree

from screenio.forms import xml
from screenio.forms.pictures import NO_PICTURES, Pictures
from screenio.xpath.compile import Expression, expression
from screenio.xpath.values import Context, to_text

Text = tuple[str | Expression, ...]
"""Words and, between them, what is worked out in place."""

_ITEXT = re.compile(r"\s*jr:itext\(\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)\s*")
_IN_BRACKETS = re.compile(r".*\(\s*([A-Za-z]{2,3}(?:[_-][A-Za-z]{2,4})?)\s*\)\s*")
_SHOWN = (None, "long", "short")
UNNAMED = "default"
"""What the compiler calls the language of columns that name none. Source: XLSForm."""
GUIDANCE = "guidance"
"""The form of a text that explains a question to who asks it. Source: ODK XForms specification, guidance."""
_MEDIA = frozenset({"image", "big-image", "audio", "video"})
"""Source: ODK XForms specification, media."""


def code_of(language: str) -> str:
    """Give the code of a language column: "Pashto (ps)" and "ps" are `ps`, "Dari (prs)" is `fa_AF`.

    Source:
        CLDR, supplemental metadata, aliases of languages: what ISO 639-3 has three letters for.
    """
    match = _IN_BRACKETS.fullmatch(language)
    code = (match[1] if match else language).replace("-", "_")
    return str(get_global("language_aliases").get(code, code)) if len(code) == 3 else code


def read_text(element: etree._Element) -> Text:
    """Read words with outputs between them."""
    found: list[str | Expression] = [element.text or ""]
    for child in element if len(element) else ():
        if xml.local(child) == "output":
            found.append(expression(child.get("value") or child.get("ref") or "''"))
        else:
            found.append("".join(str(part) for part in child.itertext()))
        found.append(child.tail or "")
    return tuple(part for part in found if part)


def written(text: Text) -> str:
    """Give the words with a gap where something is worked out."""
    joined = "".join(part if isinstance(part, str) else "…" for part in text)
    return " ".join(joined.split()) if len(text) == 1 and "\n" not in joined else joined.strip()


def worked_out(text: Text, context: Context) -> str:
    """Give the words with what is worked out in them, seen from a place."""
    return "".join(one if isinstance(one, str) else to_text(one.run(context)) for one in text)


def nearest(language: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Give the languages to look in: itself, its parent, then those of the form in order."""
    code = language.replace("-", "_")
    return tuple(dict.fromkeys((code, code.partition("_")[0], *languages)))


@dataclass(frozen=True)
class Translations:
    """Every text of a form by language and id.

    Args:
        languages: codes, the default first.
        by_language: code to id of the text to its words.
        pictures: what stands beside them, in whatever language.
    """

    languages: tuple[str, ...] = ()
    by_language: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)
    pictures: Pictures = NO_PICTURES

    def exactly(self, text_id: str, language: str) -> Text:
        """Give a text in this language alone; a dash stands for none."""
        found = self.by_language.get(language, {}).get(text_id, ())
        return () if found == ("-",) else found

    def find(self, text_id: str, language: str) -> Text:
        """Give a text in a language, else in its parent language, else in the default one."""
        for code in nearest(language, self.languages):
            found = self.by_language.get(code, {}).get(text_id)
            if found and found != ("-",):
                return found
        return ()


def read_translations(model: etree._Element, media: Mapping[str, bytes]) -> Translations:
    """Read the itext block of a model; media are the files that came along, by name."""
    block = xml.first(model, "itext")
    if block is None:
        return Translations()
    by_language: dict[str, dict[str, Text]] = {}
    named: dict[str, tuple[str, ...]] = {}
    default = ""
    for translation in block:
        code = code_of(translation.get("lang") or "")
        texts = by_language.setdefault(code, {})
        for text in translation:
            text_id = text.get("id") or ""
            if len(text) == 1 and (words := _plain(text[0])) is not None and text_id:
                texts[text_id] = words
                continue
            values = [value for value in text if xml.local(value) == "value"]
            if text_id:
                texts[text_id] = _shown(values)
                texts.update(_guidance(text_id, values))
            found = tuple(_named_files(values))
            if found:
                named[text_id] = tuple(dict.fromkeys((*named.get(text_id, ()), *found)))
        default = code if translation.get("default") else default or code
    others = [code for code in by_language if code != default]
    return Translations((default, *others), by_language, Pictures(named, media))


def _plain(value: etree._Element) -> Text | None:
    """Give words that stand alone, which most of ten thousand do; None where there is more to read."""
    if len(value) or value.attrib or xml.local(value) != "value":
        return None
    return (value.text,) if value.text else ()


def _named_files(values: list[etree._Element]) -> Iterator[str]:
    for value in values:
        form = value.get("form")
        if form in _MEDIA and value.text:
            yield value.text.strip().rpartition("/")[2]


def _guidance(text_id: str, values: list[etree._Element]) -> dict[str, Text]:
    """Give what explains a text, under its own id."""
    explaining = [value for value in values if value.get("form") == GUIDANCE]
    return {f"{text_id}#{GUIDANCE}": read_text(one) for one in explaining[:1]}


def _shown(values: list[etree._Element]) -> Text:
    forms = [value.get("form") for value in values]
    found = next((forms.index(form) for form in _SHOWN if form in forms), None)
    return () if found is None else read_text(values[found])


@dataclass(frozen=True)
class Wording:
    """What a control says: words in place, or the id of a translated text."""

    text: Text = ()
    text_id: str = ""

    def find(self, translations: Translations, language: str) -> Text:
        """Give the words in a language."""
        return (translations.find(self.text_id, language) if self.text_id else ()) or self.text

    def guidance(self) -> "Wording":
        """Give what explains these words; only a translated text has it."""
        return Wording((), f"{self.text_id}#{GUIDANCE}") if self.text_id else NO_WORDING


NO_WORDING = Wording()


def read_wording(element: etree._Element | None) -> Wording:
    """Read a label or a hint."""
    if element is None:
        return NO_WORDING
    reference = element.get("ref") or ""
    match = _ITEXT.fullmatch(reference)
    if match:
        return Wording((), match[1] or match[2] or "")
    return Wording((expression(reference),) if reference else read_text(element))
