"""An opened dossier."""

import datetime

from stations import NAME, PARTS
from ui_desk import settle
from ui_fixtures import HOSTILE, words_of

from screenio.domain.item import Item
from screenio.domain.package import Package
from screenio.language.answers import AnswerWriter
from screenio.ui.inbox.dossier import DossierView

OBJECTION = {"officer": "not so", "person": "نه"}
WORDS = {"person": "که", "officer": "if I go back"}
SECTIONS = {
    "G1": [
        Item("G1", "person.name", "S2.1", NAME | {"native": HOSTILE}, certainty="CONFIRMED"),
        Item("G1", "person.sex", "S2.6a", "F", objection=OBJECTION),
    ],
    "G6x": [Item("G6x", "protection.words", "S5.3", WORDS, compartment="protection")],
}
PACKAGE = Package(
    bytes(16), "ASY", "FULL", "RS", "2026-11-22", "gate", ("en", "ps", "pbu"), SECTIONS
)


def test_values_say_what_they_are_worth_and_words_wait_to_be_asked_for(look, show):
    """Declared or confirmed, already asked, the objection below; closed words only on request."""
    form = next(iter(PARTS.forms.values()))
    writer = AnswerWriter(form, "en", look.label, stated_on=datetime.date(2026, 11, 22))
    view = show(DossierView(look), (700, 700))
    wanted = []
    view.words_wanted.connect(lambda: wanted.append(True))
    view.show_package(PACKAGE, writer, words_shown=False)
    settle()
    said = words_of(view)
    for text in ("Confirmed", "Declared", "Do not ask again", "not so", "<b>Bold</b>", "Female"):
        assert text in said
    assert "if I go back" not in said
    view.show_package(PACKAGE, writer, words_shown=True)
    settle()
    assert "if I go back" in words_of(view)
