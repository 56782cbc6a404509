from screenio.coi.filters import Filters
from screenio.ui.coi.about import About


def test_nobody_is_somewhere_to_come_from():
    """Without a person nothing is preset."""
    assert About() == About(None, "", "", "", "")


def test_filters_go_along():
    """Country and topic stand for themselves, the others beside them; all come back together."""
    filters = Filters("AFG", "Herat", "WOMEN", "NGO")
    about = About(question="S2.1").taking(filters, "bread")
    assert (about.country, about.topic, about.text, about.question) == (
        "AFG",
        "WOMEN",
        "bread",
        "S2.1",
    )
    assert about.narrowed == filters
    assert About(country="AFG").taking(Filters("AFG"), "") == About(country="AFG")
