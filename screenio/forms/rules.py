"""What rules one place of a form: whether it applies, is wanted, may be written, and may stand as it is."""

from collections.abc import Callable

from screenio.forms.binds import Bind
from screenio.forms.cells import Board, Cell
from screenio.xpath.compile import Expression
from screenio.xpath.values import Context, to_truth

Rule = Cell[bool] | None
"""A rule that is worked out when it is asked for; None where there is none."""


class Rules:
    """The rules that hold at one place: those of its bind, and what rules the places above.

    `relevant` and `readonly` speak for the places above as well; where a place has no such rule of its own,
    it shares the cell of the place above.
    """

    __slots__ = ("_board", "_own", "constraint", "readonly", "relevant", "required")

    def __init__(
        self, bind: Bind | None, context: Context, board: Board, above: "Rules | None"
    ) -> None:
        self._board = board
        self._own: tuple[Cell[bool], ...] = ()
        relevant, readonly = (above.relevant, above.readonly) if above else (None, None)
        self.relevant: Rule = relevant
        self.readonly: Rule = readonly
        self.required: Rule = None
        self.constraint: Rule = None
        if bind is None:
            return
        if bind.relevant is not None:
            self.relevant = self._cell(_both(relevant, _truth(bind.relevant, context)))
        if bind.readonly is not None:
            self.readonly = self._cell(_either(readonly, _truth(bind.readonly, context)))
        if bind.required is not None:
            self.required = self._cell(_truth(bind.required, context))
        if bind.constraint is not None:
            self.constraint = self._cell(_truth(bind.constraint, context))

    def _cell(self, rule: Callable[[], bool]) -> Cell[bool]:
        cell = Cell(self._board, rule, True)  # noqa: FBT003 - a value
        self._own = (*self._own, cell)
        return cell

    def drop(self) -> None:
        """Stop being told of changes."""
        for cell in self._own:
            cell.drop()


def _truth(rule: Expression, context: Context) -> Callable[[], bool]:
    run = rule.run
    return lambda: to_truth(run(context))


def _both(above: Rule, own: Callable[[], bool]) -> Callable[[], bool]:
    return own if above is None else lambda: above.get() and own()


def _either(above: Rule, own: Callable[[], bool]) -> Callable[[], bool]:
    return own if above is None else lambda: above.get() or own()
