from screenio.forms.cells import Board, Cell, Source


def counted(board, work, seen):
    """A cell that notes each time it is worked out."""

    def run():
        seen.append(1)
        return work()

    return Cell(board, run, None)


def test_a_cell_is_worked_out_once_until_something_it_read_changes():
    """Asking twice costs once; a like value costs nothing."""
    board, seen = Board(), []
    source = Source(board, 1)
    cell = counted(board, lambda: source.get() + 1, seen)
    assert (cell.get(), cell.get(), len(seen)) == (2, 2, 1)
    source.set(1)
    assert (cell.get(), len(seen)) == (2, 1)
    source.set(5)
    assert (cell.get(), len(seen)) == (6, 2)


def test_what_comes_out_the_same_stops_the_change():
    """A cell whose reads came out as before is not worked out again."""
    board, seen = Board(), []
    source = Source(board, 1)
    even = Cell(board, lambda: source.get() % 2 == 0, None)
    word = counted(board, lambda: "even" if even.get() else "odd", seen)
    assert word.get() == "odd"
    source.set(3)
    assert (word.get(), len(seen)) == ("odd", 1)
    source.set(4)
    assert (word.get(), len(seen)) == ("even", 2)


def test_reads_follow_the_way_taken():
    """What was not read this time does not matter."""
    board, seen = Board(), []
    which, left, right = Source(board, True), Source(board, "l"), Source(board, "r")
    cell = counted(board, lambda: left.get() if which.get() else right.get(), seen)
    cell.get()
    right.set("R")
    assert (cell.get(), len(seen)) == ("l", 1)
    which.set(False)
    left.set("L")
    assert (cell.get(), len(seen)) == ("R", 2)


def test_a_circle_ends():
    """A cell that asks for itself gets what it held before."""
    board = Board()
    cells = {}
    source = Source(board, 1)
    cells["a"] = Cell(board, lambda: cells["b"].get() + source.get(), 0)
    cells["b"] = Cell(board, lambda: cells["a"].get() + 0, 0)
    assert cells["a"].get() == 1
    source.set(10)
    assert isinstance(cells["a"].get(), int)


def test_a_long_line_of_waiting_cells_does_not_exhaust_the_stack():
    """Two thousand cells, each reading the one before, follow one change."""
    board = Board()
    source = Source(board, 1)
    line = [source]
    for _ in range(2000):
        line.append(Cell(board, lambda before=line[-1]: before.get() + 1, 0))
        line[-1].get()
    source.set(10)
    assert line[-1].get() == 2010
