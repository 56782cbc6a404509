import pytest
from ground import PERSON, Ground

from screenio.domain import dossier
from screenio.encoding import SubjectId
from screenio.errors import Refusal

DOSSIER = SubjectId(bytes([21]) * 16)


def received():
    ground = Ground(kind="ASY").acts("ASY")
    ground.submit(
        dossier.ReceiveDossier(
            subject=DOSSIER,
            person=PERSON,
            sender=bytes([9]) * 16,
            sender_name="Šid",
            pathway="ASY",
            package="FULL",
            digest=bytes(32),
            sealed_at="2026-11-22T12:00:00+01:00",
        )
    )
    return ground


def test_a_dossier_is_received_once():
    """What came twice is one dossier."""
    ground = received()
    again = dossier.ReceiveDossier(
        subject=DOSSIER,
        person=PERSON,
        sender=b"",
        sender_name="",
        pathway="ASY",
        package="FULL",
        digest=b"",
        sealed_at="",
    )
    assert ground.submit(again) == []


def test_opening_is_recorded_each_time():
    """Every opening is a fact; the state is opened."""
    ground = received()
    for _ in range(2):
        assert len(ground.submit(dossier.OpenDossier(subject=DOSSIER))) == 1
    assert ground.state(DOSSIER).state == dossier.OPENED


def test_accepting_keeps_the_certificate_and_happens_once():
    """Acceptance carries number and date of the certificate; accepting again is nothing."""
    ground = received()
    accept = dossier.AcceptDossier(subject=DOSSIER, certificate="7", certificate_at="2026-11-23")
    ground.submit(accept)
    assert ground.state(DOSSIER).certificate == "7"
    assert ground.submit(accept) == []


def test_returning_needs_a_question_and_keeps_it_closed():
    """An empty question is refused; the words of one stand in protection."""
    ground = received()
    with pytest.raises(Refusal, match=r"dossier.question_empty"):
        ground.submit(dossier.ReturnDossier(subject=DOSSIER, asks="  "))
    made = ground.submit(dossier.ReturnDossier(subject=DOSSIER, asks="Which paper?"))
    assert [fact.compartment for fact in made] == ["general", "protection"]


def test_a_recalled_dossier_is_over():
    """After a recall neither accepting nor returning is possible."""
    ground = received()
    ground.submit(dossier.RecallDossier(subject=DOSSIER))
    assert ground.submit(dossier.RecallDossier(subject=DOSSIER)) == []
    with pytest.raises(Refusal, match=r"dossier.recalled"):
        ground.submit(dossier.AcceptDossier(subject=DOSSIER))


def test_an_unknown_dossier_is_refused():
    """What never came can be neither opened nor accepted."""
    with pytest.raises(Refusal, match=r"dossier.unknown"):
        Ground(kind="ASY").submit(dossier.OpenDossier(subject=DOSSIER))
