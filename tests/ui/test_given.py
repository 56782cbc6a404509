"""What a page is built from."""

from fake_background import FakeBackground


def test_a_page_is_told_who_sits_where(given):
    """A builder learns who signed in and at which kind of station."""
    made = given(FakeBackground(), kind="ASY", roles=("ASY",))
    assert made.place.kind == "ASY"
    assert made.signed.roles == {"ASY"}
