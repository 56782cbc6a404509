import pytest
from ground import CASE, PERSON, SUPERVISOR, Ground, tables

from screenio.domain import protection, referral, screening
from screenio.errors import Refusal

THERE = bytes([9]) * 16


def seal(ground, pathway, package=referral.FULL, **more):
    fields = {
        "receiver": THERE,
        "receiver_kind": tables().pathways[pathway].destination,
        "receiver_country": "SRB",
        "envelope": bytes([7]) * 16,
    }
    command = referral.SealDossier(
        subject=ground.referral(pathway), package=package, **(fields | more)
    )
    return ground.submit(command)


def no_wish():
    birth = {"calendar": "GREG", "y": 1990, "m": 1, "d": 2, "precision": "EXACT", "text": "1990"}
    ground = Ground().talking().says("S0.3", "NO").says("S2.4", birth).says("S1.7", "TEACH_BACK_OK")
    for name in ("S5.1a", "S5.1b", "S5.1c", "S5.2"):
        ground.says(name, "NO")
    return ground


def sent_to_return():
    ground = no_wish().signed_off().opened("RET_F")
    ground.submit(referral.ApproveReferral(subject=ground.referral("RET_F")))
    seal(ground, "RET_F")
    return ground


def receipt(ground, pathway, state, **more):
    return ground.submit(
        referral.RecordReceipt(
            subject=ground.referral(pathway), envelope=bytes([7]) * 16, state=state, **more
        )
    )


def wish(ground):
    ground.submit(protection.RecordWish(subject=ground.lock, person=PERSON))
    return ground


def test_the_notification_waits_for_nobody():
    """After a wish the asylum notification is sealed before sign-off and without approval."""
    ground = wish(Ground().talking())
    seal(ground, "ASY", referral.NOTICE)
    assert ground.state(ground.referral("ASY")).state == referral.QUEUED


def test_the_full_dossier_waits_for_sign_off():
    """The full dossier to the asylum authority leaves after sign-off only."""
    with pytest.raises(Refusal, match=r"referral.not_signed_off"):
        seal(wish(Ground().talking()), "ASY")


def test_a_shut_door_lets_nothing_out():
    """With a wish neither approval nor sealing passes to the return side, each names R1."""
    ground = wish(no_wish()).opened("RET_F")
    ground.acts("SUP", SUPERVISOR)
    for attempt in (
        lambda: ground.submit(referral.ApproveReferral(subject=ground.referral("RET_F"))),
        lambda: seal(ground, "RET_F"),
    ):
        with pytest.raises(Refusal, match=r"referral.door_closed") as refused:
            attempt()
        assert "R1" in refused.value.values["rules"]


def test_an_officer_approves_nothing():
    """Approval is the supervisor's; without it a return referral is not sealed."""
    ground = no_wish().signed_off().opened("RET_F").acts("OFF")
    with pytest.raises(Refusal, match=r"referral.only_supervisor"):
        ground.submit(referral.ApproveReferral(subject=ground.referral("RET_F")))
    with pytest.raises(Refusal, match=r"referral.not_approved"):
        seal(ground, "RET_F")


def test_a_receiver_of_another_kind_gets_nothing():
    """A dossier for one kind of receiver is not sealed to another."""
    ground = wish(Ground().talking())
    with pytest.raises(Refusal, match=r"referral.wrong_receiver"):
        seal(ground, "ASY", referral.NOTICE, receiver_kind="RET")


def test_nothing_crosses_a_border_this_way():
    """A receiver in another state gets no personal data."""
    with pytest.raises(Refusal, match=r"referral.door_closed") as refused:
        seal(wish(Ground().talking()), "ASY", referral.NOTICE, receiver_country="BGR")
    assert refused.value.values["rules"] == ("D2",)


def test_green_comes_from_a_receipt_alone():
    """Sealing queues, writing to a stick sends, and only a receipt accepts."""
    ground = sent_to_return()
    subject = ground.referral("RET_F")
    assert ground.state(subject).state == referral.QUEUED
    ground.submit(referral.CarryReferral(subject=subject))
    assert ground.state(subject).state == referral.SENT
    receipt(ground, "RET_F", referral.ACCEPTED)
    assert ground.state(subject).state == referral.ACCEPTED
    assert ground.state(CASE).state == screening.REFERRED


def test_a_receipt_twice_is_a_receipt_once():
    """The same receipt changes nothing the second time; a foreign one is refused."""
    ground = sent_to_return()
    receipt(ground, "RET_F", referral.ACCEPTED)
    assert receipt(ground, "RET_F", referral.ACCEPTED) == []
    with pytest.raises(Refusal, match=r"referral.unknown_envelope"):
        ground.submit(
            referral.RecordReceipt(
                subject=ground.referral("RET_F"), envelope=bytes(16), state=referral.ACCEPTED
            )
        )


def test_a_late_delivery_receipt_does_not_take_acceptance_back():
    """Receipts may come in any order; accepted stays accepted."""
    ground = sent_to_return()
    receipt(ground, "RET_F", referral.ACCEPTED)
    receipt(ground, "RET_F", referral.DELIVERED)
    assert ground.state(ground.referral("RET_F")).receipt.state == referral.ACCEPTED


def test_a_question_becomes_a_task():
    """A returned referral is a task for the sender."""
    ground = sent_to_return()
    receipt(ground, "RET_F", referral.RETURNED, question=b"sealed")
    assert "ANSWER_RECEIVER" in {task for task, _ in ground.state(CASE).tasks}


def test_an_acceptance_brings_the_certificate():
    """The certificate's number and date come with the acceptance."""
    ground = wish(Ground().talking())
    seal(ground, "ASY", referral.NOTICE)
    receipt(
        ground,
        "ASY",
        referral.ACCEPTED,
        certificate="B-12",
        certificate_at="2026-11-23T09:00:00+01:00",
    )
    assert ground.state(CASE).certificate.number == "B-12"


def test_a_lock_after_sending_recalls():
    """A wish after sending recalls every return-side referral and raises the task to telephone (R11)."""
    ground = wish(sent_to_return())
    assert [s.state for _, s in ground.find("referral", PERSON) if s.pathway == "RET_F"] == [
        "SUPERSEDED"
    ]
    assert "PHONE_RECEIVER" in {task for task, _ in ground.state(CASE).tasks}


def test_a_wanted_specialist_recalls_as_well():
    """When a sign calls for the specialist after sending, the return side is recalled (D4)."""
    ground = sent_to_return()
    ground.submit(screening.WantSpecialist(subject=CASE))
    assert [s.state for _, s in ground.find("referral", PERSON) if s.pathway == "RET_F"] == [
        "SUPERSEDED"
    ]


def test_after_a_recall_the_next_referral_is_another():
    """A recalled referral is over; a new one has an id of its own."""
    ground = sent_to_return()
    before = ground.referral("RET_F")
    assert wish(ground).referral("RET_F") != before


def test_what_was_sealed_is_recalled_not_cancelled():
    """A sealed referral cannot be cancelled; one that is a draft can."""
    ground = sent_to_return()
    with pytest.raises(Refusal, match=r"referral.already_sealed"):
        ground.submit(referral.CancelReferral(subject=ground.referral("RET_F")))
    other = Ground().talking().opened("REC")
    subject = other.referral("REC")
    other.submit(referral.CancelReferral(subject=subject))
    assert other.state(subject).state == referral.CANCELLED


def test_an_unknown_pathway_is_refused():
    """There is no way on that the table does not know."""
    with pytest.raises(Refusal, match=r"referral.unknown_pathway"):
        Ground().talking().opened("MOON")


def test_opening_twice_is_opening_once():
    """A referral that is open is not opened again."""
    ground = Ground().talking().opened("REC")
    assert (
        ground.submit(
            referral.OpenReferral(subject=ground.referral("REC"), person=PERSON, pathway="REC")
        )
        == []
    )


def test_one_command_is_about_one_person():
    """No command of the program names receivers or persons in the plural (R15)."""
    for command in referral.COMMANDS:
        assert not {"persons", "people", "receivers"} & set(command.__struct_fields__)
