from coi_shelf import TODAY, content, item
from fake_background import FakeBackground

from screenio.coi.pack import Pack, sign_pack
from screenio.desk.intake import Confirmed
from screenio.domain.coi_pack import TakePackIn
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


class Signed:
    """A desk of the station that signed a pack itself."""

    def __init__(self, opened):
        self.opened, self.submitted = opened, []
        self.place = type("Place", (), {"practice": opened.card.practice})

    def submit(self, command):
        """Note the command."""
        self.submitted.append(command)


def test_a_pack_is_taken_in_at_once(qtbot, given, gate, tmp_path):
    """Its signature says what it is; nobody needs to."""
    opened = gate.desk(lambda desk: desk.opened)
    whole = Pack("p", "Pack of bread", 1, TODAY.isoformat(), "", "", content(item()))
    (tmp_path / "p.coi").write_bytes(sign_pack(whole, opened.signer))
    desk = Signed(opened)
    model = IntakeModel(given(FakeBackground(desk=desk)))
    with qtbot.waitSignal(model.brought) as caught:
        model.start(tmp_path / "p.coi")
    assert caught.args == ["Pack of bread"]
    assert isinstance(desk.submitted[0], TakePackIn)
    assert not desk.submitted[0].taken.is_document
