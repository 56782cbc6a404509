from screenio.domain import interview, protection, screening
from screenio.projections.cases import case_rows, flag_rows, interview_rows, task_rows


def test_what_has_not_begun_has_no_row():
    """A case that is not open and an interview that has not begun make no row."""
    assert case_rows(screening.State()) == []
    assert interview_rows(interview.State()) == []


def test_tasks_and_flags_make_their_rows():
    """Each task is a row; the flags of a person are one."""
    assert [row["task"] for row in task_rows(screening.State(tasks=(("PAUSE", "t"),)))] == ["PAUSE"]
    assert flag_rows(protection.State(flags=frozenset({"UAM", "PROT"})))[0]["flags"] == "PROT UAM"


def test_an_interview_shows_how_far_it_is(heard):
    """The row of an interview counts what is settled."""
    desk, *_ = heard
    row = desk.opened.vault.db.execute(
        "SELECT languages, settled, read_back FROM interviews"
    ).fetchone()
    assert row == ("en ps pbu", 4, 0)
