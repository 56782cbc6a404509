from ground import RESOURCES

from screenio.cli.walk.people import invented

PRACTICE = RESOURCES / "practice"


def test_the_same_seed_gives_the_same_people():
    """People are drawn again the same; another seed draws others."""
    one, again, other = (list(invented(6, seed, PRACTICE)) for seed in (1, 1, 2))
    assert [story.steps for story in one] == [story.steps for story in again]
    assert [story.steps for story in one] != [story.steps for story in other]


def test_three_patterns_follow_each_other():
    """Asks, asks nothing, a child alone: each pattern in turn, each with expectations."""
    stories = list(invented(3, 1, PRACTICE))
    assert [bool(story.expect.flags["p1"]) for story in stories] == [True, False, True]
    assert all(story.expect.nowhere for story in stories)
