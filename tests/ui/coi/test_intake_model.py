from coi_shelf import TODAY, content, item, lexicon
from fake_background import FakeBackground

from screenio.coi import index
from screenio.coi.item import Passage
from screenio.coi.pack import Pack, sign_pack
from screenio.coi.wanted import Wanted
from screenio.desk import library
from screenio.desk.intake import Confirmed
from screenio.ui.coi.intake_model import IntakeModel


def test_a_document_is_read_confirmed_and_taken_in(qtbot, given, gate, tmp_path):
    """Nothing is recorded before somebody said what it is."""
    (tmp_path / "a.txt").write_text("Bread in Afghanistan\n\nNan is baked in a tandoor.")
    model = IntakeModel(given(gate.behind))
    with qtbot.waitSignal(model.read, timeout=60_000) as caught:
        model.start(tmp_path / "a.txt")
    (document,) = caught.args
    assert document.first.country == "AFG"
    with qtbot.waitSignal(model.brought, timeout=60_000) as caught:
        model.take_in(document, Confirmed(title="Bread"))
    assert caught.args == ["Bread"]


def test_reading_can_be_cancelled_and_files_can_be_gone(qtbot, given, tmp_path):
    """Both are refusals, and another file may follow."""
    (tmp_path / "a.txt").write_text("Bread.")
    model = IntakeModel(given(FakeBackground()))
    with qtbot.waitSignal(model.refused, timeout=60_000) as caught:
        model.start(tmp_path / "a.txt")
        model.start(tmp_path / "a.txt")
        model.cancel()
    assert caught.args[0].code == "coi.cancelled"
    with qtbot.waitSignal(model.refused, timeout=60_000) as caught:
        model.start(tmp_path / "b.txt")
    assert caught.args[0].code == "cli.not_read"


def signed(gate, folder, passages=1):
    """Write a pack that the station signed itself."""
    parts = tuple(Passage(f"The zurna, number {n}.", "", 1, n + 1) for n in range(passages))
    whole = Pack("p", "Pack of bread", 1, TODAY.isoformat(), "", "", content(item(passages=parts)))
    raw = gate.desk(lambda desk: sign_pack(whole, desk.opened.signer))
    (folder / "p.coi").write_bytes(raw)
    return folder / "p.coi"


def zurnas(gate):
    """Count what is found, and the packs that are not of the program."""
    wanted = Wanted(units=lexicon().units("zurna"), limit=100)
    found = gate.desk(lambda desk: desk.ask(library.found, wanted))
    heads = gate.desk(lambda desk: desk.ask(library.packs))
    return len(found), len([one for one in heads if one.signer])


def test_a_pack_is_taken_in_at_once(qtbot, given, gate, tmp_path):
    """Its signature says what it is; nobody needs to, and how far it is is told."""
    model, steps = IntakeModel(given(gate.behind)), []
    model.step.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(model.brought, timeout=60_000) as caught:
        model.start(signed(gate, tmp_path, passages=3))
    assert caught.args == ["Pack of bread"]
    assert zurnas(gate) == (3, 1)
    assert {whole for _, whole in steps} <= {3}


def test_a_large_pack_gives_way_and_can_be_cancelled(qtbot, given, gate, tmp_path, monkeypatch):
    """Between two slices the desk answers others; after a cancel nothing of it is found, and it can come again."""
    monkeypatch.setattr(index, "SLICE", 2)
    model, between = IntakeModel(given(gate.behind)), []

    def on_step(done, whole):
        between.append((done, whole))
        gate.behind.run(model, lambda desk: desk.ask(library.packs), between.append)
        if done >= 4:
            model.cancel()

    model.step.connect(on_step)
    path = signed(gate, tmp_path, passages=9)
    with qtbot.waitSignal(model.refused, timeout=60_000) as caught:
        model.start(path)
    assert caught.args[0].code == "coi.cancelled"
    assert between[0] == (2, 9)
    assert any(isinstance(one, list) for one in between)
    assert zurnas(gate) == (0, 0)
    model.step.disconnect(on_step)
    with qtbot.waitSignal(model.brought, timeout=60_000):
        model.start(path)
    assert zurnas(gate) == (9, 1)
