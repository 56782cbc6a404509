import pytest
from ground import SUPERVISOR, Ground
from own_forms import FIRST, FORM_ID, SECOND, bring, own, use
from small_forms import rows

from screenio.domain import questionnaire
from screenio.domain.questionnaire import TakeFormOutOfUse, subject_of
from screenio.encoding import NOBODY
from screenio.errors import Refusal

NEEDS = subject_of(FORM_ID)
CIRCLE = rows(
    {"type": "text", "name": "a", "label": "A", "relevant": "${b} != ''"},
    {"type": "text", "name": "b", "label": "B", "relevant": "${a} != ''"},
)
TYPED = rows(
    {
        "type": "text",
        "name": "fear",
        "label": "What are you afraid of?",
        "bind::scr:compartement": "protection",
    }
)


def ground(*versions):
    made = Ground().acts("SUP", SUPERVISOR)
    for version, survey in versions:
        form = own(version, survey)
        made.forms[form.digest] = form
        made.submit(bring(version, survey))
    return made


def test_a_form_is_brought_in_with_what_it_is():
    """A version stands with id, title, version, languages and the hashes of its documents; about nobody."""
    state = ground(("1", FIRST)).state(NEEDS)
    (one,) = state.versions
    assert (one.brought.form_id, one.brought.title, one.brought.version) == (
        FORM_ID,
        "Needs tonight",
        "1",
    )
    assert one.brought.digest == own().digest
    assert set(one.brought.languages) == {"en", "ar"}
    assert one.author == SUPERVISOR
    assert state.person == NOBODY
    assert state.in_use == b""


def test_bringing_the_same_in_again_is_nothing():
    """The same form a second time records nothing; another content of the same version is refused."""
    made = ground(("1", FIRST))
    assert made.submit(bring("1")) == []
    with pytest.raises(Refusal, match=r"questionnaire.version_taken"):
        made.submit(bring("1", SECOND))
    with pytest.raises(Refusal, match=r"questionnaire.version_taken"):
        made.submit(bring("1", **{"villages.csv": b"name,label\n"}))
    assert len(made.state(NEEDS).versions) == 1


def test_the_id_of_the_screening_form_is_taken():
    """No own form can stand in for the screening form."""
    with pytest.raises(Refusal, match=r"questionnaire.reserved_id"):
        Ground().submit(bring(form_id="SCR-1"))


def test_one_version_is_in_use_at_a_time():
    """Putting the next version into use takes the place of the one before; both stay known."""
    made = ground(("1", FIRST), ("2", SECOND))
    made.submit(use("1"))
    assert made.submit(use("1")) == []
    made.submit(use("2", SECOND))
    state = made.state(NEEDS)
    assert state.in_use == own("2", SECOND).digest
    assert [one.brought.version for one in state.versions] == ["1", "2"]


def test_a_form_is_taken_out_of_use():
    """Taking out what is used ends it; taking out what is not used is nothing."""
    made = ground(("1", FIRST))
    made.submit(use("1"))
    out = TakeFormOutOfUse(subject=NEEDS, digest=own().digest)
    made.submit(out)
    assert made.state(NEEDS).in_use == b""
    assert made.submit(out) == []
    with pytest.raises(Refusal, match=r"questionnaire.not_in_use"):
        questionnaire.must_be_in_use(made.find, own().digest)


@pytest.mark.parametrize("survey", [CIRCLE, TYPED], ids=["circle", "misspelt column"])
def test_a_form_with_a_fault_is_not_used(survey):
    """A circle, and an own column that is misspelt, keep a form out of use."""
    made = ground(("1", survey))
    with pytest.raises(Refusal, match=r"questionnaire.faulty"):
        made.submit(use("1", survey))


def test_a_version_that_is_not_here_is_refused():
    """Nothing can be said of a version that was not brought in."""
    made = ground(("1", FIRST))
    with pytest.raises(Refusal, match=r"questionnaire.unknown_version"):
        made.submit(use("2", SECOND))
