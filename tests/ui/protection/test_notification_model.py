"""What may leave at once, without a window."""

from screenio.ui.protection.notification_model import NotificationModel


def test_a_wish_opens_one_and_it_is_sealed_once_asked_for(gate):
    """There is a notification after a wish; it is looked into and sealed to the receiver."""
    model = NotificationModel(gate.behind, gate.person)
    model.start()
    assert model.card.notifications == ()
    gate.wish()
    model.start()
    (found,) = model.card.notifications
    assert (found.pathway, found.may_leave) == ("ASY", True)
    model.look_into(found.referral)
    assert {item.group for item in model.preview.leaves} <= {"G1", "G2", "G6"}
    heard = []
    model.sealed.connect(lambda: heard.append(True))
    model.seal(found.referral, found.receivers[0].station)
    model.start()
    assert heard == [True]
    assert not model.card.notifications[0].may_leave
