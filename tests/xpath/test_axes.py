import pytest

from screenio.xpath.axes import AXES, local


@pytest.mark.parametrize(
    ("axis", "name", "wanted"),
    [
        ("child", "person", ["person", "person", "person"]),
        ("child", "x:person", ["person", "person", "person"]),
        ("parent", "node()", [""]),
        ("self", "*", ["data"]),
        ("self", "other", []),
        ("descendant", "years", ["years", "years", "years"]),
        ("descendant-or-self", "data", ["data"]),
        ("ancestor-or-self", "*", ["data", ""]),
        ("following-sibling", "*", []),
        ("attribute", "id", []),
    ],
)
def test_an_axis_leads_from_a_node_to_others(world, axis, name, wanted):
    """Those of the name that is asked for, in the order of the axis."""
    assert [node.name for node in AXES[axis](name)(world.data)] == wanted


def test_what_stands_before_comes_nearest_first(world):
    """Places are counted backwards there."""
    last = world.data.named("person")[-1]
    before = AXES["preceding-sibling"]("person")(last)
    assert [node.named("name")[0].text() for node in before] == ["Boris", "Ana"]
    assert world.text("person[3]/preceding-sibling::person[1]/name") == "Boris"
    assert world.text("person[3]/preceding-sibling::person/name") == "Ana"
    assert world.text("count(person[1]/following-sibling::person | person)") == "3"
    assert world.text("count(//years)") == "3"


def test_a_name_stands_without_its_prefix():
    """Names are matched as the form's own."""
    assert [local(name) for name in ("a:b", "b")] == ["b", "b"]
