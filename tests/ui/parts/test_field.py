"""Fields."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from screenio.errors import Refusal
from screenio.ui.parts.button import Button
from screenio.ui.parts.field import Field, Pick


def test_a_field_reports_what_a_person_typed(look, show, qtbot):
    """Typing is reported, what code puts in is not; a refusal goes when somebody types on."""
    field = show(Field(look, "Name"), (300, 120))
    typed, entered = [], []
    field.edited.connect(typed.append)
    field.entered.connect(lambda: entered.append(True))
    field.put("from code")
    assert typed == []
    field.refuse(Refusal("arrival.nobody"))
    assert field.notice.says == "Add at least one person."
    qtbot.keyClicks(field.edit, "!")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert typed == ["from code!"]
    assert field.notice.says == ""
    assert entered == [True]
    assert field.edit.accessibleName() == "Name"


def test_a_passphrase_is_hidden_until_somebody_asks(look, show, qtbot):
    """A passphrase is dots, and letters while its button says so."""
    field = show(Field(look, "Passphrase", passphrase=True), (300, 90))
    eye = field.findChild(Button)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    eye.click()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    assert eye.words == "Hide"


def test_a_pick_reports_what_a_person_chose(look, show, qtbot):
    """Choosing by key is reported with its code, choosing by code is not."""
    pick = show(Pick(look, "Language", [("en", "English"), ("sr", "Српски")]), (200, 80))
    picked = []
    pick.picked.connect(picked.append)
    pick.choose("sr")
    assert (pick.chosen(), picked) == ("sr", [])
    qtbot.keyClick(pick.box, Qt.Key.Key_Up)
    assert picked == ["en"]
