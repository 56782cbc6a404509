import datetime
import json

import pytest
from coi_shelf import pdf

from screenio.cli.coi_add import age
from screenio.domain.coi_pack import SHIPPED

REPORT = "Bread in Herat, Afghanistan. By Landinfo, 12 March 2025. The nan is baked in a tandoor."


@pytest.fixture
def gate(terminal):
    """A terminal with one station, and documents of several kinds."""
    terminal.create("gate")
    (terminal.folder / "bread.txt").write_text(REPORT)
    (terminal.folder / "salt.pdf").write_bytes(pdf("Salt in Balkh, Afghanistan, costs little."))
    (terminal.folder / "scan.pdf").write_bytes(pdf("#circle()"))
    return terminal


def test_documents_are_taken_in_and_told(gate):
    """What was read of each is told; one that cannot be read says why and stops no other."""
    names = [gate.folder / name for name in ("scan.pdf", "bread.txt", "salt.pdf", "none.pdf")]
    code, told, _ = gate.at("gate", "Ana", "coi", "add", *names)
    scan, bread, salt, none = told
    assert code == 1
    assert (scan["error"], none["error"]) == ("coi.pdf_scanned", "cli.not_read")
    assert "no text" in scan["says"]
    (item,) = bread["items"]
    assert (item["publisher"], item["published"], item["country"]) == (
        "Landinfo",
        "2025-03-12",
        "AFG",
    )
    assert salt["items"][0]["pages"] == 1
    code, found, _ = gate.at("gate", "Vera", "coi", "search", "tandoor")
    assert [hit["title"] for hit in found] == [REPORT]


def test_what_the_command_says_takes_the_place_of_what_was_read(gate):
    """Topic, date and kind as the person says; words that are no codes are refused."""
    words = ["--topic", "SECURITY", "--published", "2026-11", "--kind", "NGO", "--country", "irn"]
    code, (told,), _ = gate.at("gate", "Ana", "coi", "add", gate.folder / "bread.txt", *words)
    assert code == 0
    (item,) = told["items"]
    assert (item["published"], item["country"], item["topic"]) == ("2026-11", "IRN", "SECURITY")
    _, (hit,), _ = gate.at("gate", "Ana", "coi", "search", "tandoor", "--topic", "SECURITY")
    assert (hit["published"], hit["currency"], hit["topic"]) == ("2026-11", "green", "SECURITY")
    for wrong in (
        ["--topic", "BREAD"],
        ["--kind", "X"],
        ["--published", "soon"],
        ["--country", "Atlantis"],
    ):
        code, told, _ = gate.at("gate", "Ana", "coi", "add", gate.folder / "bread.txt", *wrong)
        assert (code, told["error"].startswith("coi.")) == (1, True)


def test_a_pack_goes_from_one_station_to_another(gate):
    """Made and signed at one, checked and taken in at the other, once its card was accepted."""
    gate.create("field")
    gate.at("gate", "Ana", "coi", "add", gate.folder / "bread.txt")
    out = gate.folder / "bread.coi"
    made = ["--id", "bread", "--title", "Bread", "--expires", "2026-01-01", "--out", out]
    code, told, _ = gate.at("gate", "Ana", "coi", "pack", *made)
    assert (code, told["items"], told["edition"]) == (0, 1, 1)
    code, told, _ = gate.at("field", "Ana", "coi", "add", out)
    assert told[0]["error"] == "coi.unknown_signer"
    code, told, _ = gate.at("gate", "Ana", "coi", "check", out)
    assert (code, told["signed_by"], told["expired"], told["held_edition"]) == (
        0,
        "gate",
        True,
        None,
    )
    code, told, _ = gate.at("gate", "Ana", "coi", "add", out)
    assert (code, told[0]["pack"], told[0]["expired"]) == (0, "bread", True)
    _, told, _ = gate.at("gate", "Ana", "coi", "check", out)
    assert (told["held_edition"], told["held_signed_by"]) == (1, "gate")
    raw = bytearray(out.read_bytes())
    raw[-1] ^= 1
    out.write_bytes(raw)
    code, told, err = gate.at("gate", "Ana", "coi", "check", out)
    assert (code, told["error"]) == (2, "coi.pack_not_signed")
    assert "signature" in err


def test_one_id_is_one_pack(gate):
    """Other words under one edition, and an older one, are refused; what is here stays as it was."""
    gate.at("gate", "Ana", "coi", "add", gate.folder / "bread.txt")
    packs = {}
    for edition in (1, 2):
        packs[edition] = gate.folder / f"{edition}.coi"
        made = ["--id", "one", "--title", f"Edition {edition}", "--edition", str(edition)]
        gate.at("gate", "Ana", "coi", "pack", *made, "--out", packs[edition])
        gate.at("gate", "Ana", "coi", "add", gate.folder / "salt.pdf")
    other = gate.folder / "other.coi"
    gate.at("gate", "Ana", "coi", "pack", *made, "--licence", "CC0", "--out", other)
    assert gate.at("gate", "Ana", "coi", "add", packs[2])[0] == 0
    _, before, _ = gate.at("gate", "Ana", "coi", "search", "tandoor")
    _, told, _ = gate.at("gate", "Ana", "coi", "add", packs[1], other)
    assert [one["error"] for one in told] == ["coi.older_edition", "coi.edition_taken"]
    assert gate.at("gate", "Ana", "coi", "search", "tandoor")[1] == before


def test_nothing_of_a_hostile_document_is_more_than_letters(gate):
    """Markup is read as text, what would run is not read, and no character commands the terminal."""
    (gate.folder / "evil.txt").write_text("<b>\u202eevil</b>\x1b[31m\n\nPomegranate.\x1b]0;x\x07")
    page = "<title>Quince</title><script>steal()</script><p onclick='x()'>Quince is sold.</p>"
    (gate.folder / "evil.html").write_text(f"<html>{page}<iframe src='http://e/'></iframe></html>")
    names = [gate.folder / name for name in ("evil.txt", "evil.html")]
    assert gate.at("gate", "Ana", "coi", "add", *names)[0] == 0
    for question in ("pomegranate", "quince"):
        _, (hit,), _ = gate.at("gate", "Ana", "coi", "search", question)
        whole = hit["title"] + hit["passage"]
        assert not set(whole) & {"\x1b", "\x07", "\u202e"}
        assert "steal" not in whole


def test_nothing_is_no_pack(gate):
    """A station that brought nothing in has nothing to pack, a date is a date, one id is taken."""
    words = ["--id", "a", "--title", "A", "--out", gate.folder / "a.coi"]
    assert gate.at("gate", "Ana", "coi", "pack", *words)[0] == 1
    assert gate.at("gate", "Ana", "coi", "pack", *words, "--expires", "never")[0] == 1
    gate.at("gate", "Ana", "coi", "add", gate.folder / "bread.txt")
    _, told, _ = gate.at("gate", "Ana", "coi", "pack", *words, "--id", SHIPPED)
    assert told["error"] == "coi.reserved_id"
    words[-1] = gate.folder / "no" / "a.coi"
    assert gate.at("gate", "Ana", "coi", "pack", *words)[0] == 2


def test_whoever_has_the_passphrase_signs_in(gate):
    """Without a name the passphrase says who it is; one that is nobody's opens nothing."""
    words = ["coi", "add", "--station", gate.folder / "gate", "--json", gate.folder / "bread.txt"]
    code, out, _ = gate(*words, "--passphrase-file", gate.folder / "Vera")
    assert (code, json.loads(out)[0]["file"]) == (0, "bread.txt")
    (gate.folder / "wrong").write_text("nobody has these words\n")
    assert gate(*words, "--passphrase-file", gate.folder / "wrong")[0] == 2


def test_a_document_replaces_another(gate):
    """The command names the item; what is replaced is red and says by what."""
    gate.at("gate", "Ana", "coi", "add", gate.folder / "bread.txt")
    _, (old,), _ = gate.at("gate", "Ana", "coi", "search", "tandoor")
    words = ["--supersedes", old["item"], "--title", "Bread now", "--published", "2026-11"]
    gate.at("gate", "Ana", "coi", "add", gate.folder / "salt.pdf", *words)
    _, (old,), _ = gate.at("gate", "Ana", "coi", "search", "tandoor")
    assert old["currency"] == "red"
    assert old["superseded_by"][0].startswith("Bread now")


def test_a_clock_before_the_day_of_a_pack_is_said_and_no_age_below_nought():
    """A pack is never younger than new; without a day of building it has no age."""
    today = datetime.date(2026, 11, 29)
    assert age("2026-11-01", today) == {"age_days": 28, "clock_before_pack": False}
    assert age("2026-12-01", today) == {"age_days": None, "clock_before_pack": True}
    assert age("", today) == {"age_days": None, "clock_before_pack": False}
