from coi_shown import ABOUT, HITS, Desk
from fake_background import FakeBackground

from screenio.coi.filters import Filters
from screenio.desk import library
from screenio.domain import lookup
from screenio.domain.coi_pack import TakePackOut
from screenio.errors import Refusal
from screenio.ui.coi.about import About
from screenio.ui.coi.model import CoiModel


def made(given, about=None, **answers):
    """Make a model over a desk with two hits."""
    behind = FakeBackground(answers.get("answers"), Desk())
    return CoiModel(
        given(behind), about or About(person=ABOUT, country="AFG", question="S2.1")
    ), behind


def test_a_pause_in_typing_searches_with_what_is_set(qtbot, given):
    """Country of the question and words in another script; what else was searched is said."""
    model, behind = made(given)
    model.search("تذکره")
    with qtbot.waitSignal(model.shown) as caught:
        pass
    (found,) = caught.args
    (wanted,) = behind.desk.wanted
    assert wanted.country == "AFG"
    assert wanted.units
    assert "tazkira" in found.also
    assert found.signers


def test_narrowing_searches_again(qapp, given):
    """Each filter is one more search."""
    model, behind = made(given)
    model.narrow(Filters(topic="WOMEN"))
    model.narrow(Filters(topic="WOMEN", light="green", province="Herat"))
    assert [one.topic for one in behind.desk.wanted] == ["WOMEN", "WOMEN"]
    assert behind.desk.wanted[-1].lights == ("green",)
    assert "هرات" in behind.desk.wanted[-1].province.said


def test_provinces_are_told(qapp, given):
    """Those of the country, from the gazetteer."""
    model, _ = made(given)
    told = []
    model.ask_provinces("SYR", told.extend)
    assert "Aleppo" in [one.name for one in told]


def test_opening_is_noted_for_a_person_only(qapp, given):
    """With a person it is recorded that the item was opened; without one nothing is."""
    answers = {library.whole_item: HITS}
    model, behind = made(given, answers=answers)
    read = []
    model.read.connect(read.append)
    model.open(HITS[0])
    (opens,) = behind.submitted
    assert isinstance(opens, lookup.OpenItem)
    assert (opens.question, read) == ("S2.1", [HITS])
    alone, behind = made(given, About(), answers=answers)
    alone.open(HITS[0])
    assert behind.submitted == []


def test_a_citation_stands_in_somebodys_record(qapp, given):
    """Without a person it is refused; with one it is a command and then said."""
    model, behind = made(given)
    cited, refused = [], []
    model.cited.connect(cited.append)
    model.cite(HITS[0])
    assert isinstance(behind.submitted[0], lookup.CiteItem)
    assert cited == [HITS[0]]
    alone, _ = made(given, About())
    alone.refused.connect(refused.append)
    alone.cite(HITS[0])
    assert [one.code for one in refused] == ["coi.nobody"]


def test_queries_answers_and_packs(qapp, given):
    """Each is a command; a refusal is passed on."""
    model, behind = made(given)
    noted, refused = [], []
    model.noted.connect(noted.append)
    model.refused.connect(refused.append)
    model.ask_unit("AFG", "WOMEN", "Bread?", "")
    answer = lookup.LocalAnswerNoted(
        person=ABOUT, local_question="q", asked="?", item="i", answer="Bread", language="en"
    )
    model.note_answer(answer)
    assert [type(one) for one in noted] == [lookup.WriteQuery, lookup.NoteLocalAnswer]
    model.take_out(behind.desk.ask(library.packs)[0])
    assert isinstance(behind.submitted[-1], TakePackOut)
    behind.fault = Refusal("coi.nothing_asked")
    model.ask_unit("AFG", "", "", "")
    assert refused == [behind.fault]


def test_a_place_that_is_named_is_shown_and_can_be_chosen(qapp, given):
    """Choosing it asks for every name of it in its country; other words choose nothing yet."""
    model, behind = made(given, About(text="Qarabagh"))
    shown = []
    model.shown.connect(shown.append)
    model.start()
    assert len(shown[-1].where.places) >= 2
    model.choose_place(1)
    assert behind.desk.wanted[-1].country == "AFG"
    assert ("ghazni",) in behind.desk.wanted[-1].units[-1].wordings
    assert "Ghazni" in shown[-1].also
    model.choose_place(-1)
    assert behind.desk.wanted[-1].country == ""
    model.choose_place(0)
    model.search("bread")
    assert model.chosen is None


def test_a_place_of_the_question_is_shown_while_nothing_is_typed(qapp, given):
    """It comes with the question; what is typed takes its place."""
    model, _ = made(given, About(place="Ghazni"))
    shown = []
    model.shown.connect(shown.append)
    model.start()
    assert shown[-1].where.shown.name == "Ghazni"
    model.text = "bread"
    model.start()
    assert shown[-1].where is None
