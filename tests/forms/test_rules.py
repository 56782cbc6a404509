from small_world import World

from screenio.forms.binds import Bind
from screenio.forms.cells import Board
from screenio.forms.rules import Rules, says, with_own
from screenio.xpath.compile import expression
from screenio.xpath.values import Context


def rules(**written):
    """The rules of a bind, at the top of the small world."""
    world = World()
    bind = Bind("/data", **{name: expression(text) for name, text in written.items()})
    return Rules(bind, Context(world.data, world), Board())


def test_a_rule_is_worked_out_at_its_place():
    """What stands there decides."""
    made = rules(relevant="age > 18", constraint="age < 18")
    assert not says(made.relevant, otherwise=True)
    assert says(made.constraint, otherwise=False)


def test_without_a_rule_there_is_what_holds_otherwise():
    """A place without a bind has no rule at all."""
    assert says(rules().required, otherwise=True)
    assert Rules(None, Context(World().data, World()), Board()).relevant is None


def test_a_rule_that_was_dropped_keeps_what_it_said():
    """The row is gone; nobody asks any more."""
    made = rules(required="true()")
    assert says(made.required, otherwise=False)
    made.drop()
    assert says(made.required, otherwise=False)


def test_what_holds_above_holds_below():
    """A place's own rule comes last."""
    outer, inner = rules(readonly="true()").readonly, rules(readonly="false()").readonly
    assert with_own((), None) == ()
    assert with_own((outer,), None) == (outer,)
    assert with_own((outer,), inner) == (outer, inner)
