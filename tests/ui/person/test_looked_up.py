import msgspec
from coi_shelf import CITED
from coi_shown import ABOUT
from ui_fixtures import HOSTILE, words_of

from screenio.domain.lookup import (
    ItemCited,
    ItemOpened,
    LocalAnswerNoted,
    Noted,
    QueryWritten,
)
from screenio.encoding import EntryId, StaffId
from screenio.projections.looked_up import LookedUp
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.person.looked_up import LookedUpCard

HOSTILE_CITED = msgspec.structs.replace(CITED, title=HOSTILE, source="Landinfo", currency="amber")


def noted(fact):
    """Note a fact."""
    return Noted(EntryId(b"e" * 32), fact, StaffId(b"a" * 16), 1_790_000_000_000)


def test_everything_looked_up_is_told(look, show, qtbot):
    """Citations with light, page and edition; answers and queries in words; a citation can be withdrawn."""
    answer = LocalAnswerNoted(
        person=ABOUT,
        local_question="q",
        asked="Which river?",
        item="i",
        answer="Harirud",
        language="en",
    )
    opened = ItemOpened(person=ABOUT, item="i", title="T", pack=b"", edition=1, question="")
    query = QueryWritten(person=ABOUT, country="AFG", topic="", text="Bread?", needed_by="")
    found = LookedUp(
        opened=(noted(opened),),
        citations=(
            noted(ItemCited(person=ABOUT, cited=HOSTILE_CITED, quote="A quote.", question="")),
        ),
        answers=(noted(answer),),
        queries=(noted(query),),
    )
    card = show(LookedUpCard(look, found, {StaffId(b"a" * 16): "Ana"}), (330, 900))
    said = words_of(card)
    for words in (
        "Ageing",
        "Landinfo",
        "edition",
        "A quote.",
        "Harirud",
        "Bread?",
        "Ana",
        "opened",
    ):
        assert words in said
    with qtbot.waitSignal(card.withdrawn) as caught:
        card.findChild(NamedButton).click()
    assert caught.args == [b"e" * 32]
    with qtbot.waitSignal(card.wanted):
        card.search.click()
