from screenio.ui.coi.about import About


def test_nobody_is_somewhere_to_come_from():
    """Without a person nothing is preset."""
    assert About() == About(None, "", "", "", "")
