import own_forms
import pytest
from pool import MAN, listing
from stations import NAME, arrive, says, talk, wish

from screenio.domain import interpreter, interview, migration, person, screening
from screenio.encoding import SubjectId
from screenio.errors import Refusal, Trouble
from screenio.projections import PROJECTIONS
from screenio.projections.interview_card import resume_at
from screenio.projections.people import people_like
from screenio.projections.projection import clear, prepare, refresh
from screenio.station.check import check

TYPED = "My uncle was in Iran, then by t"


def names(desk):
    return [row.name_latin for row in desk.ask(people_like, "", "name", descending=False)]


def test_an_answer_comes_back_as_a_row(two):
    """A name that was answered is in the list of people, and the outcome says so."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    outcome = says(desk, talk(desk, about, case), "S2.1", NAME)
    assert "people" in outcome.changed
    assert names(desk) == ["Gul Agha"]


def test_a_refusal_leaves_nothing(two):
    """When one of several commands is refused none of them happened, in the file and in memory."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    before = desk.opened.vault.entries.heads()
    good = interview.AnswerQuestion(subject=subject, question="S2.1", value=NAME)
    bad = interview.AnswerQuestion(subject=subject, question="S2.6a", value="Q")
    with pytest.raises(Refusal, match=r"answer.unknown_code"):
        desk.submit(good, bad)
    assert desk.opened.vault.entries.heads() == before
    assert "S2.1" not in desk.view().state(subject).values
    assert desk.view().session(subject).node("S2.1").status == "MISSING"
    assert names(desk) == [""]


def test_a_role_sits_at_its_own_forms(two):
    """The asylum office may not open a case, the gate may not accept a dossier."""
    with pytest.raises(Refusal, match=r"access.not_your_role"):
        arrive(two.desk("asylum", "ASY"))


def test_everything_is_there_after_unlocking(two):
    """After a lock, answers, states and rows are the same."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    says(desk, subject, "S2.1", NAME)
    state = desk.view().state(subject)
    two.leave("gate")
    again = two.desk("gate", "OFF")
    assert again.view().state(subject) == state
    assert names(again) == ["Gul Agha"]


def test_half_typed_text_waits_behind_the_lock(two):
    """Half-typed text is there after a lock, at the same question, for whoever typed it and nobody else."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    desk.unsettled.jot(subject, "S8.2", TYPED)
    two.leave("gate")
    assert two.desk("gate", "OFF").ask(resume_at, subject) == ("S8.2", TYPED)
    assert two.desk("gate", "SUP").ask(resume_at, subject)[1] == ""


def test_submitting_wipes_what_was_half_typed(two):
    """What was submitted is not half typed any more; an emptied field neither."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    desk.unsettled.jot(subject, "S0.1b", "bread")
    says(desk, subject, "S0.1b", "bread, this morning")
    desk.unsettled.jot(subject, "S8.2", TYPED)
    desk.unsettled.jot(subject, "S8.2", "")
    assert desk.view().half_typed() == {}


def test_closed_values_open_for_the_author_until_sign_off(two):
    """The author reads back what he wrote until sign-off; the supervisor reads it always."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    for question in ("S5.1a", "S5.1b", "S5.1c"):
        says(desk, subject, question, "NO")
    says(desk, subject, "S5.2", "NO")
    says(desk, subject, "S1.7", "TEACH_BACK_OK")
    assert desk.view().closed(subject)["S5.1a"] == "NO"
    for state in (screening.FORM_DRAFT, screening.READ_BACK, screening.CONFIRMED):
        desk.submit(screening.ReachState(subject=case, state=state))
    supervisor = two.desk("gate", "SUP")
    assert supervisor.view().closed(subject)["S5.1a"] == "NO"
    supervisor.submit(screening.SignOff(subject=case))
    assert two.desk("gate", "OFF").view().closed(subject) == {}
    assert two.desk("gate", "SUP").view().closed(subject)["S5.1a"] == "NO"


def test_a_wish_is_open_to_all_and_its_words_to_few(two):
    """Every desk sees the lock; the words are opened by the entitled."""
    desk = two.desk("gate", "VUL")
    officer = two.desk("gate", "OFF")
    about, _ = arrive(officer)
    wish(officer, about, native="وژني مې", translated="they kill me")
    lock = officer.view().latest_id("protection", about)
    desk = two.desk("gate", "VUL")
    assert "PROT" in desk.view().latest("protection", about).flags
    assert desk.view().wish_words(lock) == (("وژني مې", "they kill me"),)


def test_rebuilt_rows_are_the_refreshed_rows(two):
    """Throwing every read model away and making it again gives the same rows."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    says(desk, talk(desk, about, case), "S2.1", NAME)
    wish(desk, about)
    db = desk.opened.vault.db
    before = {one.name: db.execute(f"SELECT * FROM {one.name}").fetchall() for one in PROJECTIONS}
    for one in PROJECTIONS:
        clear(db, one)
        for found in desk.opened.vault.entries.subjects(one.kind):
            refresh(db, one, found.subject, desk.view().state(found.subject))
    assert prepare(db, PROJECTIONS) == []
    assert {
        one.name: db.execute(f"SELECT * FROM {one.name}").fetchall() for one in PROJECTIONS
    } == before


def test_one_commit_for_one_submit(two):
    """What a command brings about is one commit of one author, and the station checks whole."""
    desk = two.desk("gate", "OFF")
    about, _ = arrive(desk)
    vault = desk.opened.vault
    before = len(vault.entries.commits_of(vault.feed))
    outcome = wish(desk, about, native="وژني مې")
    commits = vault.entries.commits_of(vault.feed)
    assert len(commits) == before + 1
    assert len(commits[-1].headers) == len(outcome.entries) > 3
    assert check(desk.opened) == []


def test_an_unknown_subject_is_told(two):
    """Asking for what was never recorded is refused."""
    with pytest.raises(Refusal, match=r"desk.unknown_subject"):
        two.desk("gate", "OFF").view().state(SubjectId(bytes(16)))


def test_asking_writes_nothing(two):
    """Asking changes no byte of the file's content."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    before = desk.opened.vault.db.execute("SELECT total_changes()").fetchone()
    desk.ask(resume_at, subject)
    names(desk)
    assert desk.opened.vault.db.execute("SELECT total_changes()").fetchone() == before


def test_a_full_disk_is_told_and_loses_nothing(two):
    """When the file may not grow the answer is refused with a trouble; what was recorded stands."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    db = desk.opened.vault.db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    many = [
        person.ClaimValue(subject=about, attribute=f"a{n}", value="x" * 900, source="ANSWER")
        for n in range(500)
    ]
    with pytest.raises(Trouble, match=r"vault.disk_full"):
        desk.submit(*many)
    db.execute("PRAGMA max_page_count = 1000000")
    says(desk, subject, "S2.1", NAME)
    assert names(desk) == ["Gul Agha"]
    assert check(desk.opened) == []


def test_text_of_what_is_not_recorded_yet_is_kept_too(two):
    """Half-typed text of a new arrival, and words of a wish, are kept where they will stand."""
    desk = two.desk("gate", "OFF")
    fresh = SubjectId(bytes([8]) * 16)
    desk.unsettled.jot(fresh, "name", "Gul A")
    about, _ = arrive(desk)
    wish(desk, about)
    lock = desk.view().latest_id("protection", about)
    desk.unsettled.jot(lock, "words", "they will k")
    two.leave("gate")
    typed = two.desk("gate", "OFF").view().half_typed()
    assert typed == {(fresh, "name"): "Gul A", (lock, "words"): "they will k"}


def test_an_own_form_is_brought_in_whole_or_not_at_all(two):
    """Documents and fact stand together; a form that is refused leaves neither."""
    desk = two.desk("gate", "SUP")
    with pytest.raises(Refusal, match=r"questionnaire.reserved_id"):
        desk.submit(own_forms.bring(form_id="SCR-1"))
    count = "SELECT count(*) FROM document"
    assert desk.opened.vault.db.execute(count).fetchone() == (0,)
    outcome = desk.submit(own_forms.bring(**{"v.csv": b"name,label\n"}))
    assert outcome.changed == {"questionnaires"}
    assert desk.opened.vault.db.execute(count).fetchone() == (3,)


def test_only_a_supervisor_brings_forms_in(two):
    """An officer neither brings a form in nor puts it into use."""
    desk = two.desk("gate", "OFF")
    for command in (own_forms.bring(), own_forms.use()):
        with pytest.raises(Refusal, match=r"access.not_your_role"):
            desk.submit(command)


def test_a_form_of_another_version_stays_for_what_began_with_it(two):
    """An interview goes on with its version after the next is in use, after unlocking too, until it is moved."""
    desk = two.desk("gate", "SUP")
    desk.submit(own_forms.bring(), own_forms.use())
    about, case = arrive(desk)
    subject = own_forms.begin(desk, about, case, own_forms.own())
    says(desk, subject, "sleeps", "CAR")
    after = own_forms.own("2", own_forms.SECOND)
    desk.submit(own_forms.bring("2", own_forms.SECOND), own_forms.use("2", own_forms.SECOND))
    two.leave("gate")
    desk = two.desk("gate", "OFF")
    says(desk, subject, "blankets", 2)
    command = migration.MigrateInterview(
        subject=subject, form_digest=after.digest, lost=("sleeps", "blankets")
    )
    desk.submit(command)
    says(desk, subject, "food", "bread")
    two.leave("gate")
    view = two.desk("gate", "OFF").view()
    assert view.state(subject).values == {"food": "bread"}
    assert view.session(subject).definition.version == "2"


def test_of_two_entries_with_one_number_the_bars_of_both_count(two):
    """When two desks listed one pool id, nobody interprets for whom either entry is barred."""
    desk = two.desk("gate", "SUP")
    desk.roles |= {"ICO"}
    desk.submit(*listing(), *listing(MAN, "I-07", "M"))
    desk.submit(interpreter.BarInterpreter(subject=MAN, countries=("AFG",)))
    assert desk._pool("I-03").barred == ()
    desk.view().db.execute("UPDATE pool SET pool_id = 'I-03' WHERE subject = ?", [MAN])
    found = desk._pool("I-03")
    assert (found.listed.pool_id, found.barred) == ("I-03", ("AFG",))
    assert desk._pool("I-99") is None
