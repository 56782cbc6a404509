"""What a wish has shut."""

from stations import seal, wish

from screenio.projections.wish_card import wish_card


def test_doors_and_notifications_after_a_wish(heard):
    """The return side is shut by R1, the notification may leave once, the questions come next."""
    desk, about, _, talk = heard
    before = desk.ask(wish_card, about)
    assert (before.notifications, before.wish_at) == ((), "")
    wish(desk, about)
    card = desk.ask(wish_card, about)
    assert [door.door for door in card.doors if "R1" in door.rules]
    assert [one.may_leave for one in card.notifications] == [True]
    assert (card.interview, card.up_next[0]) == (talk, "S5.0")
    assert card.native
    seal(desk, about, "ASY", "asylum")
    assert [one.may_leave for one in desk.ask(wish_card, about).notifications] == [False]
