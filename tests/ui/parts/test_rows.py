"""Rows by pages."""

from screenio.ui.parts.rows import MOST_PAGES, PAGE, Cell, Column, RowsModel


def make(qtmodeltester=None):
    """Make rows of numbers."""
    rows = RowsModel([Column("Number", lambda n: Cell(str(n), second="below"))])
    asked = []
    rows.lacking.connect(asked.append)
    return rows, asked


def test_a_page_is_asked_for_when_it_comes_into_sight(qapp):
    """Nothing is asked for before it is looked at, and nothing twice."""
    rows, asked = make()
    rows.begin(1_000)
    assert asked == []
    assert rows.row_at(300) is None
    assert rows.row_at(301) is None
    assert asked == [PAGE]
    rows.put(PAGE, list(range(PAGE, 2 * PAGE)))
    assert rows.row_at(300) == 300
    assert rows.data(rows.index(300, 0)) == "300 · below"


def test_few_pages_are_held(qapp):
    """However far somebody scrolls, only a few pages stay, and a page that went comes again."""
    rows, asked = make()
    rows.begin(100 * PAGE)
    for page in range(MOST_PAGES + 2):
        rows.row_at(page * PAGE)
        rows.put(page * PAGE, [0] * PAGE)
    assert rows.row_at(0) is None
    assert asked.count(0) == 2


def test_the_same_list_again_keeps_what_is_shown(qapp):
    """When rows changed but not their number, the old ones stay in sight until the new ones come."""
    rows, asked = make()
    rows.begin(3)
    rows.row_at(0)
    rows.put(0, [1, 2, 3])
    rows.begin(3)
    assert rows.row_at(0) == 1
    assert asked == [0, 0]


def test_the_model_keeps_the_contract_of_qt(qapp, qtmodeltester):
    """Qt's own checks of a table model hold."""
    rows, _ = make()
    rows.fill(list(range(600)))
    qtmodeltester.check(rows)
    rows.begin(0)
    qtmodeltester.check(rows)
