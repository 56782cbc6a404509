"""What rules one place of a form: whether it applies, is wanted, may be written, and may stand as it is."""

from screenio.forms.binds import Bind
from screenio.forms.cells import Board, Cell
from screenio.xpath.compile import Expression
from screenio.xpath.values import Context, to_truth


class Rules:
    """The rules of a bind at one place, each worked out when it is asked for; None where there is none."""

    __slots__ = ("constraint", "readonly", "relevant", "required")

    def __init__(self, bind: Bind | None, context: Context, board: Board) -> None:
        def truth(rule: Expression | None) -> Cell | None:
            if rule is None:
                return None
            return Cell(board, lambda: to_truth(rule.run(context)), True)  # noqa: FBT003 - a value

        self.relevant = truth(bind.relevant if bind else None)
        self.required = truth(bind.required if bind else None)
        self.readonly = truth(bind.readonly if bind else None)
        self.constraint = truth(bind.constraint if bind else None)

    def drop(self) -> None:
        """Stop being told of changes."""
        for cell in (self.relevant, self.required, self.readonly, self.constraint):
            if cell is not None:
                cell.drop()


def with_own(above: tuple[Cell, ...], own: Cell | None) -> tuple[Cell, ...]:
    """Give the rules of one sort that hold at a place, from the top: those above it and its own."""
    return above if own is None else (*above, own)


def says(rule: Cell | None, *, otherwise: bool) -> bool:
    """Give what a rule comes to, or what holds without one."""
    return otherwise if rule is None else bool(rule.get())
