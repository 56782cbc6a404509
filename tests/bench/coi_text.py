"""Text for the figures of country information: passages of real sentences, questions, and a long PDF.

The sentences are those of the program's own facts and of public country files where they are here; a passage
strings one to six together, as reports have them, and names a place. Everything is drawn with one seed.
"""

import csv
import json
import random
import re
from dataclasses import dataclass

import typst

from screenio.coi.gazetteer import open_gazetteer
from screenio.coi.intake.reading import read_document
from screenio.coi.item import Content, Item, Passage, Source
from screenio.coi.tables import read_known
from screenio.coi.words import places_of, read_stop_words

SEED = 7
PASSAGES, OF_ITEM, OF_PAGE = 100_000, 25, 3
QUESTIONS = 200
PAGES = 78
"""Source: the issue, Quality to reach."""
COUNTRIES = ("AFG", "SYR", "IRN", "PAK", "IRQ")
TOPICS = ("SECURITY", "PROFILES", "HUMANITARIAN", "DOCUMENTS_CIVIL_STATUS")
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_ARABIC = '#set text(font: ("Vazirmatn", "DejaVu Sans"), dir: rtl, lang: "ar")'


@dataclass(frozen=True)
class Corpus:
    """What is searched: items, the bytes of their text, questions of two or three words of one sentence."""

    content: Content
    text_bytes: int
    questions: tuple[tuple[str, ...], ...]

    @property
    def passages(self):
        """Give every passage with the title of its item."""
        return [(item.title, one.text) for item in self.content.items for one in item.passages]


def corpus(resources, public, size=PASSAGES):
    """Make a corpus."""
    chance = random.Random(SEED)
    sentences = list(_sentences(resources / "coi", public))
    names = [
        name for (name,) in open_gazetteer(resources)._connection.execute("SELECT name FROM place")
    ]
    items = [_item(chance, number, sentences, names) for number in range(size // OF_ITEM)]
    texts = [one.text for item in items for one in item.passages]
    stop = read_stop_words(resources / "coi")
    asked = []
    while len(asked) < QUESTIONS:
        words = [m[0].lower() for m in places_of(chance.choice(sentences)) if len(m[0]) > 3]
        telling = list(dict.fromkeys(one for one in words if one.isalpha() and one not in stop))
        if len(telling) > 2:
            asked.append(tuple(chance.sample(telling, chance.choice((2, 2, 3)))))
    source = Source("s", "EUAA", "ASYLUM_AGENCY")
    size_of = sum(len(text.encode()) for text in texts)
    return Corpus(Content((source,), tuple(items)), size_of, tuple(asked))


def _item(chance, number, sentences, names):
    passages = []
    for at in range(OF_ITEM):
        text = " ".join(chance.choices(sentences, k=chance.randint(1, 6)))
        text += f" Near {chance.choice(names)}."
        passages.append(Passage(text, "", at // OF_PAGE + 1, at % OF_PAGE + 1))
    return Item(
        id=f"i{number}",
        title=" ".join(chance.choice(sentences).split()[:6]),
        source="s",
        country=chance.choice(COUNTRIES),
        topic=chance.choice(TOPICS),
        published=f"{chance.randint(2019, 2026)}-0{chance.randint(1, 9)}",
        passages=tuple(passages),
    )


def _sentences(folder, public):
    texts = [
        passage["text"]
        for path in sorted((folder / "facts").glob("*.json"))
        for item in json.loads(path.read_text("utf-8"))["items"]
        for passage in item["passages"]
    ]
    known = read_known(folder)
    for path in sorted((public / "coi").glob("*.json")) if public else ():
        drafts = read_document(path.read_bytes(), path.name, known, lambda _done, _all: None)
        texts += [passage.text for draft in drafts for passage in draft.passages]
    for text in texts:
        yield from (one for one in _SENTENCE.split(text) if len(one) > 15)


def long_pdf(resources, public):
    """Set a PDF of 78 pages in English and Arabic; gives it with the Arabic sentences in order."""
    english = list(_sentences(resources / "coi", public))
    with (resources / "notices" / "ar.csv").open(encoding="utf-8", newline="") as file:
        arabic = [row["text"] for row in csv.DictReader(file)]
    chance, pages = random.Random(SEED), []
    for _ in range(PAGES):
        words = "\n\n".join(_plain(" ".join(chance.choices(english, k=7))) for _ in range(3))
        chosen = arabic[len(pages) % len(arabic)]
        pages.append(f"{words}\n\n#block[{_ARABIC}\n{_plain(chosen)}]")
    fonts = [resources / "fonts"]
    whole = "#set page(margin: 1.5cm)\n#set text(9pt)\n" + "\n#pagebreak()\n".join(pages)
    raw = typst.compile(whole.encode(), font_paths=fonts)
    return raw, arabic


def _plain(text):
    """Write text so that the setter reads no command in it."""
    return f"#{json.dumps(text, ensure_ascii=False)}"
