import datetime

import pytest
from coi_shelf import head
from PySide6.QtCore import Qt

from screenio.encoding import SubjectId
from screenio.ui.coi.packs_sheet import PacksSheet
from screenio.ui.parts.page import Page

TODAY = datetime.date(2026, 11, 29)
PACKS = (
    head(signer=b"s" * 16, title="Theirs"),
    head(SubjectId(b"b" * 16), signer=b"t" * 16, title="Odd"),
    head(SubjectId(b"o" * 16), title="Ours"),
    head(SubjectId(b"d" * 16), signer=b"s" * 16, is_document=True, title="Report"),
)


def opened(look, show, *, may_take_out=True):
    """Open the sheet."""
    page = show(Page(look))
    sheet = PacksSheet(
        look, PACKS, TODAY, signers={b"s" * 16: "COI unit"}, may_take_out=may_take_out
    )
    sheet.open_over(page)
    return sheet


def test_who_signed_is_said(look, show):
    """A station whose card is known, one that is not, the program, this station."""
    sheet = opened(look, show)
    said = [sheet._signer(one).text for one in PACKS]
    assert said == ["COI unit", "Another station", "Came with the program", "Brought in here"]


def test_a_pack_is_taken_out_by_keyboard(look, show, qtbot):
    """Enter chooses; the pack of the program stays; who may not has no button."""
    sheet = opened(look, show)
    out = []
    sheet.taken_out.connect(out.append)
    sheet.sorted.sort("title", descending=False)
    sheet.table.choose(1)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    assert not sheet.out.isEnabled()
    sheet.table.choose(3)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    sheet.out.click()
    assert out == [PACKS[0]]
    assert not opened(look, show, may_take_out=False).out.isVisible()


@pytest.mark.parametrize("key", ["title", "edition", "age", "signer", "items"])
def test_every_column_sorts(look, show, key):
    """By title, edition, age, who signed and how many items there are."""
    sheet = opened(look, show)
    sheet.sorted.sort(key, descending=True)
    turned = [sheet.sorted.rows.row_at(at) for at in range(4)]
    sheet.sorted.sort(key, descending=False)
    rows = [sheet.sorted.rows.row_at(at) for at in range(4)]
    value = sheet.sorted._keys[key]
    assert [value(one) for one in rows] == [value(one) for one in reversed(turned)]
