"""A wish, without a window."""

from ui_desk import settle

from screenio.domain.fact import own_subject
from screenio.errors import Trouble
from screenio.ui.protection.model import WishModel


def words(gate):
    """Give the words of wishes that whoever is signed in can open."""
    subject = own_subject("protection", gate.person)
    return gate.desk(lambda desk: desk.view().wish_words(subject))


def test_it_is_recorded_before_anything_is_said(gate):
    """Opening it records the wish and shuts the doors; no word is needed."""
    heard = []
    model = WishModel(gate.behind, gate.person)
    model.recorded.connect(lambda: heard.append("recorded"))
    model.start()
    assert heard == ["recorded"]
    assert model.card.head.flags == ("PROT",)
    assert any("R1" in one.rules for one in model.card.doors)
    assert words(gate) == ()


def test_words_follow_and_are_recorded_even_when_it_goes(gate):
    """Words are added to what is recorded; a model that ends lets them through first."""
    model = WishModel(gate.behind, gate.person)
    model.start()
    model.add("که", "if I go back", "", "")
    model.end()
    settle()
    assert words(gate) == (("که", "if I go back"),)


def test_what_the_disk_refuses_is_said(gate, monkeypatch):
    """When nothing could be recorded, the sheet is told so; after it went, the line below is."""
    fault = Trouble("vault.disk_full")
    monkeypatch.setattr(
        gate.behind, "submit", lambda owner, command, refused, then=None: refused(fault)
    )
    model = WishModel(gate.behind, gate.person)
    heard, late = [], []
    model.refused.connect(heard.append)
    gate.behind.failed.disconnect(gate.faults.append)
    gate.behind.failed.connect(late.append)
    model.start()
    assert heard == [fault]
    model._ends = True
    model.add("", "late", "", "")
    assert late == [fault]
