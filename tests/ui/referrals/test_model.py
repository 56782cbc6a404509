"""The list of referrals, without a window."""

from screenio.ui.referrals.model import ReferralsModel


def test_one_person_or_everybody(gate):
    """The list of a person has its head and doors, the list of everybody has neither."""
    gate.wish()
    everybody, one = (ReferralsModel(gate.behind, who) for who in (None, gate.person))
    everybody.start()
    one.start()
    assert everybody.page.head is None
    assert [one.row.pathway for one in everybody.page.rows] == ["ASY"]
    assert one.page.head.person == gate.person
    assert any(door.door == "RET_F" and door.rules for door in one.page.doors)


def test_a_referral_is_opened_once(gate):
    """Opening the same pathway twice leads to the same referral."""
    model = ReferralsModel(gate.behind, gate.person)
    model.start()
    heard = []
    model.opened.connect(lambda referral: heard.append(bytes(referral)))
    model.open("LEGAL")
    model.open("LEGAL")
    assert heard[0] == heard[1]
    assert [one.row.pathway for one in model.page.rows] == ["LEGAL"]


def test_without_a_person_none_is_opened(gate):
    """The list of everybody opens nothing."""
    model = ReferralsModel(gate.behind, None)
    model.open("LEGAL")
    model.start()
    assert model.page.rows == ()
