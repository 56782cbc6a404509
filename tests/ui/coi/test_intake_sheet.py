import msgspec
import pytest
from PySide6.QtCore import QObject, Signal
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.coi.intake.draft import Draft
from screenio.coi.item import Passage
from screenio.desk.intake import Read
from screenio.desk.library import KnownItem
from screenio.errors import Refusal
from screenio.ui.coi.intake_model import Document
from screenio.ui.coi.intake_sheet import IntakeSheet
from screenio.ui.parts.page import Page

DRAFT = Draft(
    "Papers", "Landinfo", "2025-03", language="en", country="AFG", passages=(Passage("A"),)
)
KNOWN = KnownItem(("a1",), "Papers 2023", "Landinfo", "2023-05", "AFG")
ONE = Document("a.pdf", Read(b"d" * 32, (DRAFT,)))


class Model(QObject):
    """What the sheet is told and what it asks for."""

    step, read, brought, refused = Signal(int, int), Signal(object), Signal(str), Signal(object)

    def __init__(self):
        super().__init__()
        self.taken, self.started, self.cancelled = [], [], 0

    def start(self, path):
        """Note the file."""
        self.started.append(path)

    def take_in(self, document, confirmed):
        """Note what a person said."""
        self.taken.append(confirmed)

    def cancel(self):
        """Count."""
        self.cancelled += 1


@pytest.fixture
def opened(looks, show):
    """Open the sheet over a page."""

    def make(language="en"):
        look = looks(language)
        page, model = show(Page(look)), Model()
        sheet = IntakeSheet(look, model)
        sheet.open_over(page)
        return sheet, model

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_read_stands_in_fields(opened, language):
    """A person confirms each; what they do not change is taken as it was read."""
    sheet, model = opened(language)
    sheet._on_picked("/a.pdf")
    assert sheet.progress.isVisible()
    model.step.emit(1, 4)
    assert (sheet.progress.value(), sheet.progress.maximum()) == (1, 4)
    model.read.emit(ONE)
    assert not clipped(sheet)
    sheet.publisher.put("Landinfo, Oslo")
    sheet.province.put(" Herat ")
    sheet.take.click()
    (said,) = model.taken
    assert said.province == "Herat"
    assert (said.title, said.publisher, said.country, said.topic) == (
        "Papers",
        "Landinfo, Oslo",
        "AFG",
        "",
    )


def test_a_refusal_keeps_what_was_typed(opened):
    """A date that is none is said, and the fields stay; a file that cannot be read asks for another."""
    sheet, model = opened()
    model.read.emit(ONE)
    model.refused.emit(Refusal("coi.wrong_date", item=""))
    assert sheet.fields.isVisible()
    assert "2026-11" in words_of(sheet)
    model.brought.emit("Papers")
    assert not sheet.fields.isVisible()
    model.refused.emit(Refusal("coi.pdf_scanned", pages=3))
    assert "no text" in words_of(sheet)
    assert sheet.choose.isEnabled()


def test_leaving_ends_what_is_read(opened, qtbot):
    """Esc closes the sheet and the child."""
    sheet, model = opened()
    sheet._on_picked("/a.pdf")
    sheet.shut()
    assert model.cancelled == 1


def test_what_a_document_replaces_is_said_with_it(opened):
    """What stands here already can be chosen; without anything here nothing is asked."""
    sheet, model = opened()
    model.read.emit(msgspec.structs.replace(ONE, known=(KNOWN,)))
    assert sheet.relations.isVisible()
    sheet.relations.other.choose("0")
    sheet.relations.add.click()
    sheet.take.click()
    assert model.taken[0].supersedes == ("a1",)
    model.read.emit(ONE)
    assert not sheet.relations.isVisible()


def test_taking_in_shows_how_far_it_is_and_can_be_cancelled(opened):
    """A large document is taken in slice by slice; after a refusal what was said still stands there."""
    sheet, model = opened()
    model.read.emit(ONE)
    sheet.take.click()
    assert sheet.progress.isVisible()
    assert not sheet.take.isEnabled()
    model.step.emit(400, 900)
    assert (sheet.progress.value(), sheet.progress.maximum()) == (400, 900)
    sheet.stop.click()
    assert model.cancelled == 1
    model.refused.emit(Refusal("coi.cancelled"))
    assert sheet.take.isEnabled()
    assert sheet.fields.isVisible()
    assert not sheet.progress.isVisible()


def test_the_kind_of_a_known_publisher_is_set(opened):
    """As it was read, and when a person names another one that is known."""
    sheet, model = opened()
    draft = msgspec.structs.replace(DRAFT, kind="GOV_COI_UNIT")
    document = Document("a.pdf", Read(b"d" * 32, (draft,)), kinds={"UNAMA": "UN"})
    model.read.emit(document)
    assert sheet.kind.chosen() == "GOV_COI_UNIT"
    sheet.publisher.edited.emit("Somebody")
    assert sheet.kind.chosen() == "GOV_COI_UNIT"
    sheet.publisher.edited.emit("UNAMA")
    assert sheet.kind.chosen() == "UN"
