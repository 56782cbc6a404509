def test_a_view_gives_the_newest(heard):
    """A view gives the newest subject of a kind about a person, or nothing."""
    desk, about, case, subject = heard
    view = desk.view()
    assert view.latest_id("screening", about) == case
    assert view.latest("interview", about).person == about
    assert view.latest_id("dossier", about) is None
    assert view.latest_id("interview", about) == subject
