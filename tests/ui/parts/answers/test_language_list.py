"""Languages that somebody speaks."""

from ui_desk import card_of

from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.language_list import LanguageListAnswer

GIVEN = {"code": "pbu", "level": "NATIVE", "reads": True, "writes": False, "preferred": True}


def test_languages_go_in_and_out(look, show):
    """Each has its level and what the person does with it; an empty line is none."""
    answer = show(LanguageListAnswer(look, card_of("S2.8a"), Tongue("ps", "Pashto")), (800, 500))
    assert answer.value() is None
    answer.put([GIVEN, GIVEN | {"code": "prs"}])
    assert answer.value() == [GIVEN, GIVEN | {"code": "prs"}]
    answer._on_add()
    assert len(answer.value()) == 2
    answer._on_gone(answer.rows[0])
    assert [one["code"] for one in answer.value()] == ["prs"]
    answer.restore(answer.draft())
    assert [one["code"] for one in answer.value()] == ["prs"]
