import msgspec
import pytest
from coi_shelf import COI, pdf

from screenio.coi.intake.draft import Draft, Known
from screenio.coi.item import Passage
from screenio.coi.pack import decompress
from screenio.coi.tables import read_known
from screenio.desk.intake import Confirmed, Here, Intake, Read, of_document
from screenio.encoding import StationId
from screenio.errors import Refusal

STATION = StationId(b"s" * 16)
HERE = Here(STATION, practice=True, today="2026-11-29", card_of=lambda _: None)
DRAFT = Draft("Papers", "EUAA", "2025-03", language="en", passages=(Passage("Words.", "", 1, 1),))
OTHER = Draft("", "", "", passages=(Passage("More.", "", 2, 1),))


def take(*drafts, **said):
    """Take drafts in; gives the command and its pack."""
    read = Read(b"\x01" * 32, drafts)
    made = of_document(read, Confirmed(**said), "f.pdf", HERE).command
    return made, decompress(made.body)


def test_a_document_is_read_apart(tmp_path):
    """Its drafts come back with the hash of the file, page by page."""
    (tmp_path / "a.pdf").write_bytes(pdf("Papers in Afghanistan, by Landinfo.\n#pagebreak()\nB"))
    steps = []
    read = Intake(tmp_path / "a.pdf", read_known(COI)).wait(lambda *step: steps.append(step))
    (draft,) = read.drafts
    assert (draft.country, draft.publisher, draft.pages) == ("AFG", "Landinfo", 2)
    assert (len(read.digest), steps) == (32, [(1, 2), (2, 2)])


def test_what_cannot_be_read_is_a_refusal(tmp_path):
    """The code of the child is the refusal here, with its values."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    with pytest.raises(Refusal, match=r"coi.pdf_damaged"):
        Intake(tmp_path / "a.pdf", Known()).wait()


def test_reading_can_be_stopped(tmp_path):
    """Nothing comes of it."""
    (tmp_path / "a.txt").write_text("Words.")
    work = Intake(tmp_path / "a.txt", Known())
    work.cancel()
    with pytest.raises(Refusal, match=r"coi.cancelled"):
        work.wait()


def test_drafts_become_a_pack_of_the_station():
    """Items with ids by the hash of the file; who published it is never left empty."""
    made, whole = take(DRAFT, OTHER)
    first, second = whole.content.items
    assert (first.id, second.id) == ("0101010101010101-1", "0101010101010101-2")
    assert (first.published, first.retrieved, first.digest) == ("2025-03", "2026-11-29", "01" * 32)
    names = {one.id: one.name for one in whole.content.sources}
    assert (names[first.source], names[second.source]) == ("EUAA", "f.pdf")
    assert second.title == "f.pdf"
    assert (made.taken.is_document, made.taken.signer, made.taken.items) == (True, STATION, 2)


def test_what_a_person_says_takes_the_place_of_what_was_read():
    """Only where they say something."""
    said = {"country": "SYR", "province": "Idlib", "topic": "WOMEN", "kind": "NGO"}
    _, whole = take(DRAFT, **said, supersedes=("old",))
    (item,) = whole.content.items
    assert item.admin1 == ("Idlib",)
    assert (item.country, item.topic, item.title) == ("SYR", "WOMEN", "Papers")
    assert (item.supersedes, whole.content.sources[0].kind) == (("old",), "NGO")
    with pytest.raises(Refusal, match=r"coi.wrong_date"):
        take(DRAFT, published="yesterday")


def test_what_a_document_is_to_others_stands_in_its_items():
    """Each item of it replaces, contradicts and agrees with what a person named."""
    _, whole = take(DRAFT, OTHER, supersedes=("x",), contradicts=("y",), corroborated_by=("z",))
    said = [(one.supersedes, one.contradicts, one.corroborated_by) for one in whole.content.items]
    assert said == [(("x",), ("y",), ("z",))] * 2


def test_the_kind_of_source_is_that_of_the_publisher():
    """As it is known of the publisher, or as a person says; not that of another publisher."""
    known = msgspec.structs.replace(DRAFT, kind="ASYLUM_AGENCY")
    assert take(known)[1].content.sources[0].kind == "ASYLUM_AGENCY"
    assert take(known, kind="NGO")[1].content.sources[0].kind == "NGO"
    assert take(known, publisher="Somebody")[1].content.sources[0].kind == ""


def test_a_file_name_that_turns_around_is_tamed():
    """The name of a file stands for a title that is missing, without characters that reorder text."""
    read = Read(b"\x01" * 32, (msgspec.structs.replace(DRAFT, title="", publisher=""),))
    made = of_document(read, Confirmed(), "report\u202efdp.exe\u2066\n.pdf", HERE)
    (one,) = made.content.items
    assert one.title == made.content.sources[0].name == "reportfdp.exe .pdf"
    assert made.title == one.title
