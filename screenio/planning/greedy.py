"""A plan at once: the most pressing first, each where it costs least; then who was left out, once more.

It is the plan when nothing better is at hand, and where the search begins.
"""

from screenio.planning.board import Board, Choice
from screenio.planning.grid import Grid
from screenio.planning.instance import Assignment, Request
from screenio.planning.points import unplaced_points

URGENCIES = ("NOW", "TODAY", "PLANNED")
MOST_EXCHANGES = 400
"""Exchanges tried for all that were left out, so that a large plan stays a matter of seconds."""


def greedy(grid: Grid) -> tuple[Assignment, ...]:
    """Give a plan that keeps every rule and what is locked."""
    board = Board(grid, grid.instance.locked)
    fill(board)
    exchange(board)
    return board.assignments()


def pressing(request: Request) -> tuple[bool, int, int, str]:
    """Give what orders requests: vulnerability, urgency, deadline."""
    return (
        not request.vulnerable,
        URGENCIES.index(request.urgency),
        request.deadline,
        request.id,
    )


def missing(board: Board) -> list[int]:
    """Give the requests that have no place, the most pressing first."""
    left = [number for number in range(len(board.grid.requests)) if number not in board.placed]
    return sorted(left, key=lambda number: pressing(board.grid.requests[number]))


def worth(board: Board, request: int, choice: Choice | None) -> bool:
    """Whether a place costs no more than to have none."""
    if choice is None:
        return False
    return choice.points <= unplaced_points(board.grid.instance, board.grid.requests[request])


def fill(board: Board) -> None:
    """Put every request that has a place where it costs least."""
    for request in missing(board):
        choice = board.best(request)
        if choice is not None and worth(board, request, choice):
            board.put(choice.placed)


def exchange(board: Board) -> None:
    """Put who was left out in the place of somebody who finds another."""
    tries = MOST_EXCHANGES
    for request in missing(board):
        people = {option.who for option in board.grid.options[request]}
        others = [one.request for who in sorted(people) for one in board.lanes[who].sessions]
        for other in others[:tries]:
            tries -= 1
            if other not in board.locked and _swap(board, request, other):
                break


def _swap(board: Board, request: int, other: int) -> bool:
    """Put one in the place of another, if the other finds a new one; else nothing is changed."""
    out = board.take(other)
    choice = board.best(request, out.who)
    if choice is not None and worth(board, request, choice):
        board.put(choice.placed)
        again = board.best(other)
        if again is not None and worth(board, other, again):
            board.put(again.placed)
            return True
        board.take(request)
    board.put(out)
    return False
