"""The first page."""

import datetime

import msgspec
import pytest
from fake_background import FakeBackground
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.encoding import PersonId, SubjectId
from screenio.projections.referrals import DossierRow, dossiers
from screenio.projections.worklist import Counts, DueRow, TaskRow, counts, due, tasks
from screenio.ui.overview.screen import build, dossier_cell

SOON = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=3)
DUE = [
    DueRow(PersonId(b"1" * 16), HOSTILE, HOSTILE, "RS72", SOON, 4, overdue=False),
    DueRow(PersonId(b"2" * 16), "نصیر", "", "ASY", SOON.replace(year=2020), 4, overdue=True),
    DueRow(PersonId(b"3" * 16), "", "", "SINCE_START", None, 40, overdue=False),
]
TASKS = [TaskRow(PersonId(b"1" * 16), "نصیر", "Nasir", "CALL_MED", "2026-11-22T09:00:00+01:00")]
DOSSIER = DossierRow(
    dossier=SubjectId(b"d" * 16),
    person=PersonId(b"1" * 16),
    sender=b"s" * 16,
    sender_name="Šid",
    pathway="ASY",
    package="FULL",
    state="RECEIVED",
    sealed_at="2026-11-22T09:00:00+01:00",
    certificate="",
)
ANSWERS = {counts: Counts(8, 3, 2, 1, 1, 4, 2), due: DUE, tasks: TASKS, dossiers: [DOSSIER]}


@pytest.mark.parametrize("kind", ["SCREENING", "ASY"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(looks, show, given, language, kind):
    """Numbers and lists are there, for a station and for a receiver, whatever the names are."""
    behind = FakeBackground(ANSWERS)
    page = show(build(given(behind, kind=kind, with_look=looks(language)), None))
    page.focus_first()
    assert not clipped(page)
    assert all("x" * 100 not in one.text() for one in page.numbers.values())


def test_a_number_opens_what_it_counts(look, show, given):
    """Each number leads to its list; what is overdue is counted."""
    page = show(build(given(FakeBackground(ANSWERS)), None))
    asked = []
    page.wanted.connect(lambda place, subject: asked.append(place))
    for name in ("open_cases", "unsent"):
        page.numbers[name].click()
    assert asked == ["people", "referrals"]
    assert page.numbers["due"].accessibleName() == "Overdue: 1"


def test_a_row_opens_the_person(look, show, given):
    """A clock leads to the person it runs for."""
    page = show(build(given(FakeBackground(ANSWERS)), None))
    asked = []
    page.wanted.connect(lambda place, subject: asked.append((place, subject)))
    page.lists["due"].table.opened.emit(DUE[0])
    assert asked == [("person", b"1" * 16)]


def test_an_empty_station_says_what_to_do(look, show, given):
    """Where nothing waits, the page says what would change that."""
    nothing = {counts: Counts(0, 0, 0, 0, 0, 0, 0), due: [], tasks: []}
    page = show(build(given(FakeBackground(nothing)), None))
    assert "Register an arrival" in words_of(page)


def test_every_state_of_a_dossier_has_word_and_icon(look):
    """Received, opened, accepted, returned and recalled are told apart by word and icon."""
    states = ("RECEIVED", "OPENED", "ACCEPTED", "RETURNED_FOR_INFO", "RECALLED")
    cells = [dossier_cell(look, _with(state)) for state in states]
    assert len({(cell.text, cell.icon) for cell in cells}) == len(states)


def _with(state):
    return msgspec.structs.replace(DOSSIER, state=state)
