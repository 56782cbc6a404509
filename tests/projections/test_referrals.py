from stations import seal, wish

from screenio.projections.referrals import (
    DOSSIERS,
    REFERRALS,
    all_referrals,
    dossiers,
    referrals_of,
    subject_for,
)


def test_a_referral_is_listed_with_its_name_and_state(heard):
    """The list shows whose referral it is, where to, and in which state."""
    desk, about, *_ = heard
    wish(desk, about)
    (row,) = desk.ask(all_referrals)
    assert (row.name_latin, row.pathway, row.state, row.asks) == ("Gul Agha", "ASY", "DRAFT", 0)
    seal(desk, about, "ASY", "asylum")
    (row,) = desk.ask(referrals_of, about)
    assert (row.state, row.package) == ("QUEUED", "NOTICE")
    assert desk.ask(subject_for, about, "ASY") == row.referral


def test_a_dossier_is_listed_without_a_name(heard, gate):
    """The inbox shows sender, pathway and state; who it is about shows when it is opened."""
    desk, about, *_ = heard
    wish(desk, about)
    seal(desk, about, "ASY", "asylum")
    gate.carry("gate", "OFF", "asylum", "ASY")
    (row,) = gate.desk("asylum", "ASY").ask(dossiers)
    assert (row.sender_name, row.pathway, row.state) == ("gate", "ASY", "RECEIVED")
    assert not hasattr(row, "name_latin")
    assert {REFERRALS.kind, DOSSIERS.kind} == {"referral", "dossier"}
