import msgspec
import pytest
from coi_shelf import CITED
from ground import PERSON, Ground

from screenio.domain.lookup import (
    LONGEST_TEXT,
    CitationWithdrawn,
    CiteItem,
    ItemCited,
    ItemOpened,
    LocalAnswerNoted,
    NoteLocalAnswer,
    OpenItem,
    QueryWritten,
    WithdrawCitation,
    WriteQuery,
    subject_of,
)
from screenio.encoding import PersonId
from screenio.errors import Refusal

ABOUT = PersonId(PERSON)
HERE = subject_of(ABOUT)


@pytest.fixture
def made():
    """A person here, and three passages of different age."""
    ground = Ground().arrived()
    for at, light in enumerate(("green", "amber", "red")):
        ground.passages[at] = msgspec.structs.replace(CITED, currency=light, item=light)
    return ground


def cite(passage=0, **fields):
    """Cite a passage."""
    return CiteItem(subject=HERE, person=ABOUT, passage=passage, **fields)


def test_a_citation_says_where_it_stands(made):
    """Pack, edition, hash, page, paragraph and currency of the day are in the record."""
    (fact,) = made.submit(cite(quote="Thirteen digits.", question="S1.8"))
    assert fact.cited == made.passages[0]
    assert (fact.cited.edition, fact.cited.page, fact.cited.digest) == (3, 7, b"d" * 32)
    assert made.submit(cite(quote="Thirteen digits.", question="S1.8")) == []
    assert made.state(HERE).person == ABOUT


def test_amber_may_be_cited_and_red_may_not(made):
    """Red is read only."""
    assert made.submit(cite(1))
    with pytest.raises(Refusal, match=r"coi.red_not_cited"):
        made.submit(cite(2))


def test_a_quotation_is_short(made):
    """Fifty words and no more."""
    assert made.submit(cite(quote="word " * 50))
    with pytest.raises(Refusal, match=r"coi.quote_too_long"):
        made.submit(cite(quote="word " * 51))


def test_a_citation_can_be_withdrawn(made):
    """It stands no longer, and can be seen to have stood; a second time is nothing."""
    made.submit(cite())
    (one,) = made.state(HERE).citations
    take_back = WithdrawCitation(subject=HERE, citation=one.eid)
    assert made.submit(take_back) == [CitationWithdrawn(citation=one.eid)]
    assert made.state(HERE).citations == []
    assert len(made.state(HERE).of(ItemCited)) == 1
    assert made.submit(take_back) == []


def test_what_was_opened_is_noted_once_a_question(made):
    """The same item at the same question again is nothing; at another question it is."""
    opens = [
        OpenItem(subject=HERE, person=ABOUT, passage=2, question=one) for one in ("a", "a", "b")
    ]
    made.submit(*opens)
    assert [one.fact.question for one in made.state(HERE).of(ItemOpened)] == ["a", "b"]


def test_a_local_answer_is_words_without_a_mark(made):
    """What was asked and said, by which item; no field could hold a score."""
    noted = LocalAnswerNoted(
        person=ABOUT,
        local_question="AFG-01",
        asked="Which river?",
        item="AFG-rivers",
        answer="Harirud",
        language="fa",
    )
    assert made.submit(NoteLocalAnswer(subject=HERE, noted=noted)) == [noted]
    fields = set(LocalAnswerNoted.__struct_fields__)
    assert fields == {"person", "local_question", "asked", "item", "answer", "language"}
    for wrong, code in ((" ", "coi.nothing_said"), ("x" * (LONGEST_TEXT + 1), "answer.too_long")):
        changed = msgspec.structs.replace(noted, answer=wrong)
        with pytest.raises(Refusal, match=code):
            made.submit(NoteLocalAnswer(subject=HERE, noted=changed))


@pytest.mark.parametrize(
    ("text", "code"),
    [(" ", "coi.nothing_asked"), ("x" * (LONGEST_TEXT + 1), "answer.too_long")],
)
def test_a_query_asks_something(made, text, code):
    """Neither nothing nor a book."""
    with pytest.raises(Refusal, match=code):
        made.submit(query(text))


def query(text):
    """Write a query."""
    written = QueryWritten(person=ABOUT, country="AFG", topic="WOMEN", text=text, needed_by="")
    return WriteQuery(subject=HERE, written=written)


def test_a_query_names_nobody():
    """What stands in the person's record may not stand in a query."""
    made = Ground().talking()
    name = {"native": "ګل آغا", "script": "Arab", "latin": "Gul Agha", "parts": [], "single": True}
    made.says("S2.1", name)
    with pytest.raises(Refusal, match=r"coi.query_names_person"):
        made.submit(query("Who is Gul Agha?"))
    (fact,) = made.submit(query("Are girls at school in Herat?"))
    assert fact.text == "Are girls at school in Herat?"
