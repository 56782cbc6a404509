import csv
import itertools
import json

import pytest
import typst
from ground import RESOURCES

from screenio.coi.intake.pdf import read_pdf
from screenio.coi.intake.right_to_left import Letter, lines

LEAST = 0.98
"""Share of the words of a text that are read as they were written, in that order."""


def letters(text, start=500.0, base=700.0, step=-5.0):
    """Boxes for the letters of a text, from the right unless told otherwise."""
    return [
        Letter(one, start + step * at, start + step * at + 4, base, base + 9, base)
        for at, one in enumerate(text)
    ]


def test_a_line_is_read_from_the_right():
    """However the letters come, where they stand says their order; another height is another line."""
    line = letters("هذا بلد")
    assert list(lines([*line[4:], *line[:4]])) == ["هذا بلد"]
    assert list(lines([*line, *letters("أو", base=680.0)])) == ["هذا بلد", "أو"]


def test_latin_words_within_a_line_are_read_from_the_left():
    """A name and a number stay whole, with their brackets around them as they were meant."""
    shown = [*letters("المفوضية ("), *letters("UNHCR", 430.0, step=5.0), *letters(") في", 420.0)]
    assert list(lines(shown)) == ["المفوضية (UNHCR) في"]
    assert list(lines(letters("UNHCR يف", 100.0, step=5.0))) == ["UNHCR في"]


def test_a_glyph_of_two_letters_is_turned_back():
    """Lam with alef is one glyph; PDFium gives its letters backwards, in one box."""
    lam = Letter("ل", 490.0, 495.0, 700.0, 709.0, 700.0)
    alef = Letter("ا", 490.0, 495.0, 700.0, 709.0, 700.0)
    assert list(lines([alef, lam, *letters("جئ", 485.0)])) == ["لاجئ"]


def test_a_letter_named_for_its_sign_as_well_is_read_once():
    """Some makers name letter and sign for both glyphs; the one off the base line is not read again."""
    sign = [Letter(one, 491.0, 493.0, 708.0, 711.0, 702.0) for one in "ًب"]
    letter = [Letter(one, 490.0, 494.0, 700.0, 709.0, 700.0) for one in "ًب"]
    line = [*letters("طي"), *sign, *letter, *letters("ا", 485.0)]
    assert list(lines(line)) == ["طيبًا"]


@pytest.mark.parametrize(
    "text",
    [
        "وُلِدَ مُحَمَّدٌ فِي مَدِينَةِ هَرَاتَ وَهُوَ يَتَكَلَّمُ اللُّغَةَ الدَّرِيَّةَ.",
        "بَرادَرَم دَر شَهرِ هِرات زِندِگی می‌کُنَد و بِه زَبانِ دَری صُحبَت می‌کُنَد.",
        "كَتَبَ الكاتِبُ كِتابًا فِي سَنَةِ 1998 عَنِ الأَنْهَارِ الكُبْرَى وَالْجِبَالِ.",
    ],
)
def test_vowel_signs_do_not_repeat_letters(text):
    """A text with a sign on nearly every letter is read as it was written, with its spaces."""
    source = f'#set text(font: "Vazirmatn", lang: "ar", dir: rtl, size: 12pt)\n{text}'
    fonts = {"font_paths": [str(RESOURCES / "fonts")], "ignore_system_fonts": True}
    (passage,) = read_pdf(typst.compile(source.encode(), **fonts), lambda *_: None).passages
    assert passage.text == text


def test_lines_in_latin_letters_are_left_alone():
    """They come in reading order."""
    assert list(lines(letters("Herat", 100.0, step=5.0))) == ["Herat"]
    assert list(lines([])) == []


@pytest.mark.parametrize("language", ["ar", "fa", "ps"])
def test_real_texts_are_read_as_they_were_written(language):
    """The notices of the program, set in a PDF, come back word by word in their order."""
    with (RESOURCES / "notices" / f"{language}.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    source = f'#set text(font: "Vazirmatn", dir: rtl, lang: "{language}")\n' + "\n\n".join(
        f"#{json.dumps(text, ensure_ascii=False)}" for text in texts
    )
    raw = typst.compile(source.encode(), font_paths=[RESOURCES / "fonts"])
    read = " ".join(one.text for one in read_pdf(raw, lambda _done, _all: None).passages).split()
    written = " ".join(texts).split()
    pairs = set(itertools.pairwise(read))
    kept = [pair in pairs for pair in itertools.pairwise(written)]
    assert sum(kept) / len(kept) >= LEAST


def test_a_line_without_end_is_left_as_it_comes():
    """A page made to keep a reader busy is read in no time."""
    assert len("".join(lines(letters("ا" * 50_000, step=0.01)))) == 50_000
