from stations import arrive, seal, wish

from screenio.projections.wish_card import notifications, wish_card


def test_the_sheet_shows_what_was_shut_and_what_may_leave(heard):
    """After a wish the return side is shut, and the asylum notification may leave at once."""
    desk, about, _, subject = heard
    wish(desk, about)
    card = desk.ask(wish_card, about)
    shut = {door.door for door in card.doors if "R1" in door.rules}
    assert {"RET_F", "READM", "AVRR"} <= shut
    (row,) = card.notifications
    assert (row.pathway, row.may_leave) == ("ASY", True)
    assert card.interview == subject
    assert card.up_next[0] == "S5.0"
    assert card.native == "پښتو"
    assert card.wish_at


def test_what_was_sealed_does_not_leave_twice_by_mistake(heard):
    """Once sealed, the notification is not offered again."""
    desk, about, *_ = heard
    wish(desk, about)
    seal(desk, about, "ASY", "asylum")
    (row,) = desk.ask(notifications, about)
    assert not row.may_leave
    assert row.sealed_at


def test_before_any_wish_nothing_is_shown_as_made(gate):
    """Somebody who said nothing has no wish, no languages and no notification."""
    desk = gate.desk("gate", "OFF")
    about, _ = arrive(desk)
    card = desk.ask(wish_card, about)
    assert (card.wish_at, card.languages, card.notifications) == ("", ("", "", ""), ())
