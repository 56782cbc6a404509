"""Brings the catalogues up to what the program says: `./run words`.

The template holds every sentence of the code. Serbian and Arabic, the languages of the window, get all of
them; languages of the pool get those that an interpreter sees: sign-in, frame, their own pages, papers, and
every refusal and trouble that the code behind these can give. What is already translated stays; a sentence
whose English changed begins anew, because a guess would look like a translation. Exits with 1 while something
waits for its translation.
"""

import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from screenio.language.catalogue import PLURALS
from screenio.language.messages import MESSAGES, UNKNOWN

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
SPEAKING = ("ui", "cli", "papers", "language")
"""Packages in which sentences stand."""
KEYWORDS = {"say": (1,), "_say": (1,), "count": (1, 2), "mark": (1,)}
IDLE = re.compile(
    rb'"(POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To|Last-Translator|Language-Team|'
    rb"Project-Id-Version|Generated-By):[^\n]*\n"
)
"""Headers that say nothing, or change when nothing else does."""
WINDOW, POOL = ("sr", "ar"), ("fa", "ps")
OF_THE_POOL = (
    "papers",
    "ui/assignments",
    "ui/frame.py",
    "ui/interpreters/wording.py",
    "ui/parts/dialog.py",
    "ui/parts/field.py",
    "ui/parts/folder.py",
    "ui/parts/notice.py",
    "ui/preferences/look_card.py",
    "ui/qt_words.py",
    "ui/saving.py",
    "ui/screens.py",
    "ui/status_line.py",
    "ui/top_strip.py",
    "ui/unlock",
    "ui/welcome",
    "ui/window.py",
)
"""What an interpreter reads: sign-in, frame, preferences, their own page, papers. Source: `side_bar`."""
BEHIND_THE_POOL = (
    "desk/access.py",
    "desk/states.py",
    "domain/availability.py",
    "domain/booking.py",
    "domain/booking_check.py",
    "domain/interpreter.py",
    "encoding.py",
    "journal",
    "keys/compartments.py",
    "keys/credential.py",
    "keys/roster.py",
    "keys/slots.py",
    "language",
    "papers",
    "preferences.py",
    "sql.py",
    "station/places.py",
    "station/unlock.py",
    "table_rows.py",
    "transports/calendar_file.py",
    "ui/assignments",
    "ui/saving.py",
    "ui/unlock",
    "vault",
    "whole_file.py",
)
"""Code that can refuse an interpreter something: what their commands and queries go through."""


def files(packages: tuple[str, ...]) -> Iterator[Path]:
    """Give the files of packages, and those named themselves."""
    for package in packages:
        at = ROOT / "screenio" / package
        yield from [at] if at.is_file() else sorted(at.rglob("*.py"))


def said(packages: tuple[str, ...]) -> Iterator[tuple[str | tuple[str, ...], str]]:
    """Give every sentence of some packages with the file it stands in."""
    for path in files(packages):
        for _, text, _, _ in extract_from_file("python", path, keywords=KEYWORDS):
            yield text, path.relative_to(ROOT).as_posix()


def refused(packages: tuple[str, ...]) -> Iterator[str]:
    """Give the sentence of every refusal and trouble that some packages name."""
    yield UNKNOWN
    for path in files(packages):
        if path.name == "messages.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from filter(None, [MESSAGES.get(node.value)])


def template(packages: tuple[str, ...] = SPEAKING) -> Catalog:
    """Make the template."""
    comment = "# screenio: every sentence the program says."
    made = Catalog(project="screenio", fuzzy=False, header_comment=comment)
    for text, file in said(packages):
        made.add(text, locations=[(file, 1)])
    return made


def wanted(language: str) -> Catalog:
    """Give what a language has to say: everything, or what an interpreter sees."""
    if language in WINDOW:
        return template()
    made = template(OF_THE_POOL)
    for text in refused(BEHIND_THE_POOL):
        made.add(text, locations=[("screenio/language/messages.py", 1)])
    return made


def missing(catalogue: Catalog) -> list[Message]:
    """List what waits for its translation."""
    return [
        one
        for one in catalogue
        if one.id and not (all(one.string) if isinstance(one.string, tuple) else one.string)
    ]


def renewed(language: str, wished: Catalog) -> Catalog:
    """Give the catalogue of a language with every sentence of the template and no other."""
    with place(language).open("rb") as file:
        held = read_po(file, locale=language)
    comment = (
        f'# screenio, {language}. What is marked "not reviewed" no native speaker has read yet.'
    )
    made = Catalog(locale=language, project="screenio", fuzzy=False, header_comment=comment)
    made._num_plurals, made._plural_expr = _parts(PLURALS[language])  # Babel's are wrong for Arabic
    for one in wished:
        if not one.id:
            continue
        known = held.get(one.id[0] if isinstance(one.id, tuple) else one.id)
        has_plural = isinstance(one.id, tuple)
        fits = known is not None and isinstance(known.string, tuple) == has_plural
        made.add(
            one.id,
            known.string if known and fits else ("",) * made.num_plurals if has_plural else "",
            auto_comments=known.auto_comments if known and fits else ["not reviewed"],
        )
    return made


def place(language: str) -> Path:
    """Say where the catalogue of a language lies."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "screenio.po"


def written(catalogue: Catalog) -> bytes:
    """Write a catalogue without idle headers."""
    raw = io.BytesIO()
    write_po(raw, catalogue, width=100, include_lineno=False)
    return IDLE.sub(b"", raw.getvalue())


def _parts(plurals: str) -> tuple[int, str]:
    count, _, rule = plurals.partition(";")
    return int(count.partition("=")[2]), rule.partition("=")[2].strip()


def main() -> int:
    """Write template and catalogues; say what waits."""
    (TRANSLATIONS / "screenio.pot").write_bytes(written(template()))
    waiting = 0
    for language in (*WINDOW, *POOL):
        made = renewed(language, wanted(language))
        place(language).write_bytes(written(made))
        lacking = missing(made)
        waiting += len(lacking)
        print(f"{language}: {len(lacking)} of {len(made)} wait")
        for one in lacking:
            print(f"  {one.id}")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
