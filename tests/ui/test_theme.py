"""Colours and sizes."""

import itertools

import pytest
from ground import RESOURCES
from PySide6.QtGui import QTextLayout

from screenio.ui.theme import SCHEMES, TONES, Theme

LEAST = {"light": 4.5, "dark": 4.5, "sunlight": 7.0}
"""Source: WCAG 2.2, 1.4.3 and 1.4.6."""
PAIRS = [
    *itertools.product(("text", "text_second", "text_third"), ("ground", "card", "soft")),
    *itertools.product(("text", "accent_text", "text_second"), ("accent_soft",)),
    *itertools.product(("accent_text", "red", "green", "amber", "purple"), ("ground", "card")),
    *itertools.product(("text",), ("green_soft", "amber_soft", "red_soft", "purple_soft")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("side_text", "side"),
    ("side_text", "practice_side"),
    ("on_side", "side_chosen"),
    ("on_side", "practice_chosen"),
    ("side", "mark"),
    ("practice_side", "mark"),
    ("on_practice", "practice"),
    ("on_full", "green_full"),
]


def luminance(colour):
    """Relative luminance. Source: WCAG 2.2, definitions."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Contrast ratio. Source: WCAG 2.2, definitions."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_can_be_read_on_its_ground(scheme, qapp):
    """Text stands out from its ground by 4.5 to 1, in sunlight by 7 to 1."""
    theme = Theme(RESOURCES, scheme)
    pairs = [(theme.colour(ink), theme.colour(ground), (ink, ground)) for ink, ground in PAIRS]
    pairs += [(*theme.tone(tone)[:2], tone) for tone in TONES]
    weak = [
        (of, contrast(ink, ground))
        for ink, ground, of in pairs
        if contrast(ink, ground) < LEAST[scheme]
    ]
    assert not weak


def test_a_practice_station_has_another_colour(qapp):
    """The side bar of a practice station is plum, in every scheme."""
    for scheme in SCHEMES:
        real, practice = Theme(RESOURCES, scheme), Theme(RESOURCES, scheme, practice=True)
        assert real.colour("side") != practice.colour("side")


def test_sizes_follow_the_text_size(qapp):
    """Letters, fields and gaps grow together."""
    small, large = Theme(RESOURCES), Theme(RESOURCES, scale=1.5)
    assert large.font("body").pixelSize() == round(small.font("body").pixelSize() * 1.5)
    assert large.height("field") == small.height("field") * 1.5


def test_arabic_script_has_its_own_font(qapp):
    """Text in Arabic script is set in its own font, a little larger."""
    theme = Theme(RESOURCES)
    arabic, latin = theme.font("body", arabic_script=True), theme.font("body")
    assert arabic.families()[0] == "Vazirmatn"
    assert arabic.pixelSize() > latin.pixelSize()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    "name",
    ["दिल्ली", "काठमाडौं", "ঢাকা", "অসম", "አዲስ አበባ", "ኣስመራ", "ਪੰਜਾਬ", "Šid", "Шид", "هرات", "لښکرګاه"],
)
def test_names_are_written_as_at_home(fonts, name, language):
    """Every letter has a picture in the fonts of the program; one without it would be an empty box."""
    font = Theme(RESOURCES, right_to_left=language == "ar").font("body")
    layout = QTextLayout(name, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert runs
    assert all(0 not in run.glyphIndexes() for run in runs)


def test_the_style_sheet_has_no_gap(qapp):
    """Every token of the style sheet is filled."""
    for scheme in SCHEMES:
        assert "$" not in Theme(RESOURCES, scheme).style_sheet()
