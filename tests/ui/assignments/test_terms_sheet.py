import pytest
from ground import RESOURCES
from ui_fixtures import LANGUAGES, clipped

from screenio.reference import read_glossary
from screenio.ui.assignments.terms_sheet import TermsSheet


@pytest.mark.parametrize("language", [*LANGUAGES, "fa", "ps"])
def test_every_term_is_shown_in_the_language_that_is_chosen(looks, show, language):
    """A line for each standard term, first in the language of the window, then in the one that is chosen."""
    terms = read_glossary(RESOURCES)
    sheet = show(TermsSheet(looks(language), terms))
    assert sheet.spoken.chosen() == [language if language in {"ar", "fa", "ps"} else "ar"]
    assert sheet.rows.rowCount() == len(terms) == 18

    def said(term):
        one = next(one for one in terms if one.term == term)
        return [column.cell(one).text for column in sheet.rows.columns]

    sheet.spoken.choose("ps" if language != "ps" else "fa")
    assert said("referral")[1] == ("راجع کول" if language != "ps" else "ارجاع")
    assert said("referral")[2] == "upućivanje"
    assert not clipped(sheet)
