import inspect

import pytest
from small_forms import drawn, form

from screenio.errors import Refusal
from screenio.forms.answers import Told
from screenio.forms.interchange import instance_xml
from screenio.forms.outline import ANSWERED, DECLINED, MISSING, NOT_ALLOWED, NOT_RELEVANT
from screenio.forms.session import CLOSED, Session, worded, worded_choice

TALK = (
    {"type": "begin group", "name": "context"},
    {"type": "hidden", "name": "case.child_path"},
    {"type": "hidden", "name": "flag.PROT"},
    {"type": "end group"},
    {"type": "begin group", "name": "S1", "label": "Opening"},
    {"type": "note", "name": "hello", "label": "Hello", "required": "yes"},
    {"type": "select_one yes_no", "name": "well", "label": "Well?", "required": "yes"},
    {"type": "end group"},
    {
        "type": "begin group",
        "name": "S2",
        "label": "Identity",
        "relevant": "${case.child_path} = 'NONE'",
    },
    {
        "type": "begin group",
        "name": "born",
        "appearance": "scr-partial-date",
        "label": "Born?",
        "required": "yes",
    },
    {"type": "integer", "name": "born.y", "label": "y", "constraint": ". > 1200"},
    {"type": "text", "name": "born.text", "label": "text"},
    {"type": "end group"},
    {"type": "begin repeat", "name": "who", "label": "Who is with you?", "required": "yes"},
    {"type": "text", "name": "who.1", "label": "Name", "required": "yes"},
    {"type": "integer", "name": "who.2", "label": "Age", "constraint": ". < 120"},
    {"type": "end repeat"},
    {"type": "select_multiple country", "name": "citizen", "label": "Citizen of?"},
    {
        "type": "note",
        "name": "none",
        "label": "Of ${count}",
        "relevant": "selected(${citizen}, 'XXA')",
    },
    {"type": "calculate", "name": "count", "calculation": "count-selected(${citizen})"},
    {"type": "end group"},
    {
        "type": "text",
        "name": "words",
        "label": "Words",
        "required": "yes",
        "relevant": "${flag.PROT} = 'RAISED'",
    },
)
CHOICES = (
    {"list_name": "yes_no", "name": "YES", "label": "Yes"},
    {"list_name": "yes_no", "name": "NO", "label": "No"},
    {"list_name": "country", "name": "AFG", "label": "Afghanistan"},
    {"list_name": "country", "name": "XXA", "label": "None"},
)
TALK_FORM = form(*TALK, choices=CHOICES)


@pytest.fixture
def session():
    """A talk with an adult."""
    begun = Session(TALK_FORM)
    begun.set_context({"case.child_path": "NONE", "case.unknown_to_this_form": "x"})
    return begun


def picture(text):
    """A drawing without its margin."""
    return inspect.cleandoc(text)


def test_a_walk_from_the_first_question_to_the_last(session):
    """What is asked follows from the case and the answers."""
    assert drawn(Session(TALK_FORM)) == picture("""
        S1 0 done, 2 missing
          [!] hello
          [!] well
        S2 0 done, 0 missing
          [.] born
          [.] who
          [.] citizen
          [.] none
        (none) 0 done, 0 missing
          [.] words
        """)
    walked = []
    while (name := session.next_question(walked[-1] if walked else None)) is not None:
        walked.append(name)
        session.answer(
            name,
            {
                "hello": "READ",
                "well": "YES",
                "born": {"y": 1387},
                "who": [],
                "citizen": ["XXA"],
                "none": "READ",
            }[name],
        )
    assert walked == ["hello", "well", "born", "who", "citizen", "none"]
    session.set_context({"flag.PROT": "RAISED"})
    assert drawn(session) == picture("""
        S1 2 done, 0 missing
          [x] hello
          [x] well
        S2 4 done, 0 missing
          [x] born
          [x] who
          [x] citizen
          [x] none
        (none) 0 done, 1 missing
          [!] words
        """)
    assert session.missing() == ("words",)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("nothing", "x", "answer.unknown_question"),
        ("who.1", "x", "answer.part_of_another"),
        ("words", "x", "answer.not_asked"),
        ("well", ["YES"], "answer.wrong_kind"),
        ("well", "MAYBE", "answer.unknown_code"),
        ("citizen", ["AFG", "ZZZ"], "answer.unknown_code"),
        ("born", {"y": 12}, "answer.constraint"),
        ("who", [{"who.1": "Ana"}, {"who.2": 130}], "answer.constraint"),
    ],
)
def test_a_refused_answer_leaves_everything_as_it_was(session, name, value, code):
    """The answer before it stands, in the tree too."""
    session.answer("well", "NO")
    session.answer("citizen", ["AFG"])
    session.answer("born", {"y": 1300})
    session.answer("who", [{"who.1": "Boris"}])
    before = instance_xml(session.tree.first)
    with pytest.raises(Refusal) as refusal:
        session.answer(name, value)
    assert refusal.value.code == code
    assert instance_xml(session.tree.first) == before
    assert len(session.answers) == 4


def test_values_come_back_as_they_were_given(session):
    """A dict is kept whole, also what has no place of its own."""
    said = {"y": 1387, "precision": "YEAR", "text": "۱۳۸۷"}
    session.answer("born", said)
    session.answer("who", [{"who.1": "Ana", "who.2": 3}, {"who.1": "Boris"}])
    assert session.node("born").value == said
    assert session.node("who").value == [{"who.1": "Ana", "who.2": 3}, {"who.1": "Boris"}]
    assert b"<who.2>3</who.2>" in instance_xml(session.tree.first)


def test_a_refusal_by_the_person_is_not_a_blank(session):
    """A reason satisfies what is required; the answer before it is gone."""
    session.answer("well", "YES")
    session.decline("well", "DECLINED")
    node = session.node("well")
    assert (node.status, node.value, node.declined, node.required) == (
        DECLINED,
        None,
        "DECLINED",
        True,
    )
    assert "well" not in session.missing()
    session.clear("well")
    assert session.node("well").status == MISSING
    assert [line.declined for line in session.answers.of("well")] == ["", "DECLINED", ""]
    with pytest.raises(Refusal, match="answer.no_reason"):
        session.decline("well", "")


def test_a_closed_answer_counts_and_equals_no_code(session):
    """It is always taken, stands as answered, and steers nothing."""
    session.answer("citizen", ["XXA"])
    assert session.node("none").relevant
    session.answer("citizen", CLOSED)
    assert session.node("citizen").status == ANSWERED
    assert not session.node("none").relevant
    for name in ("born", "who", "words", "hello"):
        session.answer(name, CLOSED)
    assert session.node("who").status == ANSWERED
    assert b"\xee\x80\x80" not in instance_xml(session.tree.first)


def test_what_no_longer_applies_keeps_its_answer(session):
    """It reads as nothing, leaves the instance, and comes back."""
    session.answer("born", {"y": 1387})
    session.set_context({"case.child_path": "LONE"})
    assert (session.node("born").status, session.node("born").value) == (NOT_RELEVANT, None)
    assert b"1387" not in instance_xml(session.tree.first)
    session.set_context({"case.child_path": "NONE"})
    assert session.node("born").value == {"y": 1387}


def test_an_answer_that_the_rules_stop_allowing_is_shown():
    """A later answer may make an earlier one impossible; nothing is erased."""
    begun = Session(
        form(
            {"type": "integer", "name": "most", "label": "Most"},
            {"type": "integer", "name": "n", "label": "n", "constraint": ". <= ${most}"},
        )
    )
    begun.answer("most", 5)
    begun.answer("n", 4)
    begun.answer("most", 3)
    assert (begun.node("n").status, begun.node("n").value) == (NOT_ALLOWED, 4)


def test_a_session_is_replayed_from_its_log(session):
    """The same answers lead to the same instance; what was recorded is not judged again."""
    session.answer("well", "YES", told=Told(through="I-07"))
    session.answer("who", [{"who.1": "Ana"}])
    session.decline("born", "DOES_NOT_KNOW")
    session.answer("citizen", CLOSED)
    log = [(line.question, line.value, line.declined) for line in session.answers]
    again = Session.replay(
        TALK_FORM, [*log, ("words", "x", ""), ("gone", "x", "")], {"case.child_path": "NONE"}
    )
    assert instance_xml(again.tree.first) == instance_xml(session.tree.first)
    assert again.node("words").status == NOT_RELEVANT
    assert drawn(again) == drawn(session)


def test_parts_never_stand_alone(session):
    """A part of a repeat is not asked; an unknown question has no node."""
    assert session.node("who.1").status == NOT_RELEVANT
    with pytest.raises(Refusal, match="answer.unknown_question"):
        session.node("nothing")


def test_a_question_offers_what_its_filter_leaves():
    """All codes, or those that fit another answer."""
    begun = Session(
        form(
            {"type": "select_one country", "name": "c", "label": "c"},
            {"type": "select_one city", "name": "d", "label": "d", "choice_filter": "in = ${c}"},
            choices=(
                *({"list_name": "country", "name": code, "label": "x"} for code in ("rs", "mk")),
                {"list_name": "city", "name": "sid", "label": "x", "in": "rs"},
                {"list_name": "city", "name": "bitola", "label": "x", "in": "mk"},
            ),
        )
    )
    begun.answer("c", "rs")
    assert [one.code for one in begun.offered("c")] == ["rs", "mk"]
    assert [one.code for one in begun.offered("d")] == ["sid"]
    with pytest.raises(Refusal, match="answer.unknown_code"):
        begun.answer("d", "bitola")


def test_words_are_filled_in(session):
    """What a label works out is worked out where it stands."""
    session.answer("citizen", ["XXA", "AFG"])
    assert worded(session, "none", "en") == "Of 2"
    assert worded(session, "S2", "en") == "Identity"


def test_words_of_a_choice_may_name_an_answer():
    """What is worked out in them is filled in."""
    session = Session(
        form(
            {"type": "text", "name": "a", "label::en": "Name"},
            {"type": "select_one l", "name": "b", "label::en": "Who?"},
            choices=({"list_name": "l", "name": "x", "label::en": "Only ${a}"},),
        )
    )
    session.answer("a", "Ana")
    (choice,) = session.offered("b")
    assert worded_choice(session, choice, "en") == "Only Ana"
