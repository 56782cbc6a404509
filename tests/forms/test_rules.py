from small_world import World

from screenio.forms.binds import Bind
from screenio.forms.cells import Board
from screenio.forms.rules import Rules
from screenio.xpath.compile import expression
from screenio.xpath.values import Context

BOARD = Board()


def rules(above=None, **written):
    """The rules of a bind, at the top of the small world."""
    world = World()
    bind = Bind("/data", **{name: expression(text) for name, text in written.items()})
    return Rules(bind, Context(world.data, world), BOARD, above)


def test_a_rule_is_worked_out_at_its_place():
    """What stands there decides."""
    made = rules(relevant="age > 18", constraint="age < 18")
    assert not made.relevant.get()
    assert made.constraint.get()


def test_a_place_without_a_bind_has_no_rules():
    """Nothing is there to be worked out."""
    assert rules().required is None
    assert Rules(None, Context(World().data, World()), BOARD, None).relevant is None


def test_a_rule_that_was_dropped_keeps_what_it_said():
    """The row is gone; nobody asks any more."""
    made = rules(required="true()")
    assert made.required.get()
    made.drop()
    assert made.required.get()


def test_what_holds_above_holds_below():
    """What does not apply, or may not be written, hides or keeps all below, whatever rules there."""
    outer = rules(relevant="false()", readonly="true()")
    inner = rules(outer, relevant="true()", readonly="false()")
    assert not inner.relevant.get()
    assert inner.readonly.get()


def test_without_a_rule_of_its_own_a_place_shares_that_above():
    """One cell speaks for both."""
    outer = rules(relevant="true()")
    assert rules(outer).relevant is outer.relevant
    assert Rules(None, Context(World().data, World()), BOARD, outer).relevant is outer.relevant
