"""What is to be mended."""

import pytest
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.desk.compiling import Made
from screenio.domain.form_check import FAULT, REMARK, FormLine
from screenio.ui.forms.lines import LinesCard
from screenio.ui.forms.model import Checked

LINES = (
    FormLine(REMARK, "form.untranslated", "survey", 9, "label", "q", "ar"),
    FormLine(FAULT, "column.unknown", "survey", 4, "", "a", HOSTILE),
    FormLine(FAULT, "workbook.type_unknown", "choices", 2, "type", "", "txet"),
)


def severities(card):
    """Give what the list shows first to last."""
    return [card.rows.row_at(number).severity for number in range(card.rows.rowCount())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_are_shown_in_every_language(looks, show, language):
    """Faults come first, each with its place; a hostile detail stays plain."""
    card = show(LinesCard(looks(language)), (900, 400))
    card.show_checked(Checked("f.xlsx", LINES, lacking=(("ar", 3),)))
    assert severities(card) == [FAULT, FAULT, REMARK]
    assert not clipped(card)


def test_columns_sort_and_a_line_is_read_whole(look, show):
    """A header sorts by its column; the sentence of the line that was chosen stands below, whole."""
    card = show(LinesCard(look), (900, 400))
    card.show_checked(Checked("f.xlsx", LINES))
    for key, first in (("row", 2), ("sheet", 2), ("column", 4), ("code", 4), ("severity", 2)):
        card.table.sorted.emit(key, False)
        assert card.rows.row_at(0).row == first
    card.table.sorted.emit("row", True)
    assert card.rows.row_at(0).row == 9
    card.table.opened.emit(LINES[0])
    assert "Arabic" in card.sentence.text()
    card.table.opened.emit(LINES[2])
    assert card.sentence.text().startswith("choices · 2 · type\n")


def test_nothing_to_mend_says_so(look, show):
    """A sound form is told so, and can be brought in; what was refused or is here cannot."""
    card = show(LinesCard(look), (900, 400))
    card.show_checked(Checked("f.xlsx", made=Made(b"<form/>")))
    assert "Nothing to mend" in words_of(card)
    assert card.bring.isVisible()
    card.show_checked(Checked("f.xlsx"))
    assert not card.bring.isVisible()
    card.show_checked(Checked("f.xlsx", LINES, made=Made(b"<form/>")))
    assert not card.bring.isVisible()
