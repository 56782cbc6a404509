import datetime

import pytest
from stations import BIRTH, NAME, Stations, arrive, says, seal, talk, wish

from screenio.desk.post import NEEDS_ENTITLED, Delivery
from screenio.domain import dossier, interview, referral, screening
from screenio.domain.duty_roster import SendDutyRoster
from screenio.domain.item import Item
from screenio.domain.package import Package
from screenio.encoding import SubjectId, pack
from screenio.errors import Refusal
from screenio.projections.people import people_like
from screenio.projections.referrals import all_referrals, dossiers, subject_for
from screenio.sync.envelope import BOOKINGS, NEVER, Address, Envelope, close_envelope
from screenio.transports.stick import read_stick


def sent(two):
    """A wish whose notification lies sealed at the asylum office."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    talk(desk, about, case)
    wish(desk, about, native="وژني مې", translated="they kill me")
    subject = seal(desk, about, "ASY", "asylum")
    two.carry("gate", "OFF", "asylum", "ASY")
    return about, subject


def state(two, subject):
    return two.desk("gate", "OFF").view().state(subject).state


def test_a_dossier_arrives_and_its_receipt_comes_back(two):
    """Delivered, then accepted: each is known to the sender by the receipt alone."""
    _, subject = sent(two)
    assert state(two, subject) == referral.SENT
    two.carry("asylum", "ASY", "gate", "OFF")
    assert state(two, subject) == referral.DELIVERED
    desk = two.desk("asylum", "ASY")
    (row,) = desk.ask(dossiers)
    assert desk.dossier(row.dossier).sections["G6"]
    desk.submit(
        dossier.AcceptDossier(
            subject=row.dossier, certificate="B-7", certificate_at="2026-11-23T08:00:00+01:00"
        )
    )
    two.carry("asylum", "ASY", "gate", "OFF")
    assert state(two, subject) == referral.ACCEPTED
    view = two.desk("gate", "OFF").view()
    assert view.latest("screening", view.state(subject).person).certificate.number == "B-7"


def test_opening_a_dossier_is_recorded(two):
    """That somebody opened it stands in the journal of the receiver."""
    sent(two)
    desk = two.desk("asylum", "ASY")
    (row,) = desk.ask(dossiers)
    assert row.state == dossier.RECEIVED
    desk.dossier(row.dossier)
    assert desk.ask(dossiers)[0].state == dossier.OPENED


def test_a_question_is_read_by_the_entitled_only(two):
    """The receiver's question is a task for the officer and words for the supervisor."""
    _, subject = sent(two)
    desk = two.desk("asylum", "ASY")
    desk.submit(dossier.ReturnDossier(subject=desk.ask(dossiers)[0].dossier, asks="Which paper?"))
    two.carry("asylum", "ASY", "gate", "OFF")
    officer = two.desk("gate", "OFF")
    sealed = officer.view().state(subject).receipt.question
    assert officer.view().open_sealed(sealed) is None
    assert officer.ask(all_referrals)[0].asks == 1
    assert two.desk("gate", "SUP").view().open_sealed(sealed) == "Which paper?"


def test_a_recall_reaches_the_receiver(tmp_path):
    """A wish after sending recalls at the return unit what was sent; it can no longer be accepted."""
    made = Stations(tmp_path, {"gate": "SCREENING", "return": "RET"})
    about, subject = sent_to_return(made)
    made.carry("gate", "SUP", "return", "RET")
    wish(made.desk("gate", "OFF"), about)
    assert made.desk("gate", "OFF").view().state(subject).state == referral.SUPERSEDED
    made.carry("gate", "OFF", "return", "RET")
    desk = made.desk("return", "RET")
    (row,) = desk.ask(dossiers)
    assert row.state == dossier.RECALLED
    with pytest.raises(Refusal, match=r"dossier.recalled"):
        desk.submit(dossier.AcceptDossier(subject=row.dossier))
    with pytest.raises(Refusal, match=r"dossier.recalled"):
        desk.dossier(row.dossier)
    assert desk.opened.vault.inbox.get(row.dossier) is None
    assert waiting(made, "gate", "OFF") == 1
    made.carry("return", "RET", "gate", "OFF")
    assert waiting(made, "gate", "OFF") == 0
    made.leave()


def test_a_recalled_dossier_that_has_not_left_never_leaves(tmp_path):
    """A lock raised while the return dossier still waits takes it out of the outbox."""
    made = Stations(tmp_path, {"gate": "SCREENING", "return": "RET"})
    about, _ = sent_to_return(made)
    assert waiting(made, "gate", "SUP") == 1
    wish(made.desk("gate", "OFF"), about)
    outcome, _ = made.carry("gate", "OFF", "return", "RET")
    assert outcome.alarms == ("recall.foreign",)
    assert made.desk("return", "RET").ask(dossiers) == []
    made.leave()


def waiting(made, station, role):
    return len(made.desk(station, role).outgoing()[0])


def test_a_receipt_is_offered_for_a_while(two):
    """A receipt goes along with every stick for thirty days, then no more."""
    sent(two)
    assert waiting(two, "asylum", "ASY") == 1
    two.now += datetime.timedelta(days=31)
    assert waiting(two, "asylum", "ASY") == 0


def sent_to_return(made):
    """Somebody who wishes no protection, read back and signed off, sealed to the return unit."""
    desk = made.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    for question, value in ANSWERS.items():
        says(desk, subject, question, value)
    desk.submit(interview.FinishReadBack(subject=subject))
    desk = made.desk("gate", "SUP")
    desk.submit(screening.SignOff(subject=case))
    way = desk.ask(subject_for, about, "RET_F")
    desk.submit(
        referral.OpenReferral(subject=way, person=about, pathway="RET_F"),
        referral.ApproveReferral(subject=way),
    )
    return about, seal(desk, about, "RET_F", "return", referral.FULL)


ANSWERS = {
    "S0.3": "NO",
    "S1.7": "TEACH_BACK_OK",
    "S2.1": NAME,
    "S2.4": BIRTH,
    "S5.1a": "NO",
    "S5.1b": "NO",
    "S5.1c": "NO",
    "S5.2": "NO",
    "S9.1": "CORRECT",
    "S9.2": "CORRECT",
    "S9.3": "CORRECT",
    "S9.4": "CORRECT",
    "S9.4b": "CORRECT",
}


def test_what_is_for_another_station_is_not_taken_in(tmp_path):
    """A stick read at the wrong station raises an alarm and opens nothing."""
    three = Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY", "return": "RET"})
    desk = three.desk("gate", "OFF")
    about, _ = arrive(desk)
    wish(desk, about)
    seal(desk, about, "ASY", "asylum")
    outcome, _ = three.carry("gate", "OFF", "return", "RET")
    assert "envelope.not_for_us" in outcome.alarms
    assert three.desk("return", "RET").ask(dossiers) == []
    three.leave()


def test_a_station_that_is_not_known_is_not_believed(two, tmp_path):
    """An envelope of a station whose card was not accepted raises an alarm and changes nothing."""
    strangers = Stations(tmp_path / "other", {"far": "SCREENING", "asylum": "ASY"})
    envelope = letter(strangers, "far", two.desk("asylum", "ASY").place.station, two)
    outcome = two.desk("asylum", "ASY").receive(Delivery((envelope,)))
    assert outcome.alarms == ("envelope.unknown_sender",)
    assert two.desk("asylum", "ASY").ask(dossiers) == []
    strangers.leave()


def letter(
    stations, name, station, to, kind="notification", payload=None, reader=("asylum", "ASY")
):
    """Seal a letter at one station to another's general recipient."""
    desk = stations.desk(name, "ASY" if name == "asylum" else "OFF")
    card = to.desk(*reader).opened.card
    address = Address(1, bytes([3]) * 16, desk.place.station, station, 2, NEVER)
    raw = payload or pack({"nothing": 1})
    return close_envelope(
        address,
        lambda bound: desk.opened.seal(raw, kind, [card.recipients["general"]], bound=bound),
    )


def test_a_damaged_payload_is_an_alarm(two):
    """A known station that sends nonsense raises an alarm; everything else still counts."""
    station = two.desk("asylum", "ASY").place.station
    envelope = letter(two, "gate", station, two)
    outcome = two.desk("asylum", "ASY").receive(Delivery((envelope,)))
    assert outcome.alarms == ("encoding.damaged",)


def test_a_changed_byte_is_noticed(two):
    """One changed byte of the body is told, and nothing is taken in."""
    station = two.desk("asylum", "ASY").place.station
    whole = letter(two, "gate", station, two)
    body = whole.body[:-1] + bytes([whole.body[-1] ^ 1])
    outcome = two.desk("asylum", "ASY").receive(
        Delivery((Envelope(whole.address, whole.size, body),))
    )
    assert outcome.alarms == ("envelope.damaged",)
    assert two.desk("asylum", "ASY").ask(dossiers) == []


@pytest.mark.parametrize("kind", ["receipt", "recall"])
def test_receipts_and_recalls_of_nothing_are_foreign(two, kind):
    """A receipt or recall that belongs to nothing here changes nothing and says so."""
    payload = pack({"envelope": bytes(16), "state": "ACCEPTED", "at": "2026-11-23T08:00:00+01:00"})
    if kind == "recall":
        payload = pack({"envelope": bytes(16), "at": "2026-11-23T08:00:00+01:00"})
    station = two.desk("asylum", "ASY").place.station
    outcome = two.desk("asylum", "ASY").receive(
        Delivery((letter(two, "gate", station, two, kind, payload),))
    )
    assert outcome.alarms == (f"{kind}.foreign",)


def test_a_stick_read_twice_changes_nothing_and_says_so(two):
    """Reading the same stick again raises an alarm and records nothing."""
    about, _ = sent(two)
    desk = two.desk("asylum", "ASY")
    before = desk.opened.vault.entries.heads()
    stick = next(two.folder.glob("stick-*"))
    assert "stick.seen_before" in read_stick(desk, stick).alarms
    assert desk.opened.vault.entries.heads() == before
    assert about


def test_a_dossier_that_is_gone_is_told(two):
    """A dossier that never came cannot be opened."""
    with pytest.raises(Refusal, match=r"desk.unknown_subject"):
        two.desk("asylum", "ASY").dossier(SubjectId(bytes(16)))


def test_practice_and_real_never_mix(tmp_path):
    """An envelope of a practice station changes nothing at a real one."""
    practice = Stations(tmp_path / "practice", {"gate": "SCREENING", "asylum": "ASY"})
    real = Stations(tmp_path / "real", {"gate": "SCREENING", "asylum": "ASY"}, practice=False)
    station = real.desk("asylum", "ASY").place.station
    envelope = letter(practice, "gate", station, real)
    outcome = real.desk("asylum", "ASY").receive(Delivery((envelope,)))
    assert outcome.alarms[0] in {"envelope.unknown_sender", "envelope.practice"}
    assert real.desk("asylum", "ASY").ask(dossiers) == []
    practice.leave()
    real.leave()


def test_an_accepted_person_is_known_at_the_receiver(two):
    """After acceptance the person is in the receiver's list, with the sender's values, still declared."""
    about, _ = sent(two)
    says_name(two, about)
    desk = two.desk("asylum", "ASY")
    for row in desk.ask(dossiers):
        desk.submit(dossier.AcceptDossier(subject=row.dossier))
    (row,) = desk.ask(people_like, "", "name", descending=False)
    assert row.name_latin == "Gul Agha"
    assert desk.view().state(about).standing("person.name")[0].certainty == "DECLARED"


def says_name(two, about):
    """Tell the name later and notify again."""
    desk = two.desk("gate", "OFF")
    says(desk, desk.view().latest_id("interview", about), "S2.1", NAME)
    seal(desk, about, "ASY", "asylum")
    two.carry("gate", "OFF", "asylum", "ASY")


def test_a_receipt_says_only_what_a_receipt_can_say(two):
    """A known receiver's unknown word is an alarm; the referral stands as it stood."""
    about, subject = sent(two)
    sealed = two.desk("gate", "OFF").view().state(subject).sealed[0].envelope
    word = {"envelope": sealed, "state": "CLOSED", "at": "2026-11-23T08:00:00+01:00"}
    station = two.desk("gate", "OFF").place.station
    outcome = two.desk("gate", "OFF").receive(
        Delivery((letter(two, "asylum", station, two, "receipt", pack(word), ("gate", "OFF")),))
    )
    assert outcome.alarms == ("envelope.damaged",)
    assert state(two, subject) == referral.SENT
    assert about


ODD = (
    Item("G2", "person.birth", "S2.4", {"y": 1387, "calendar": "MOON", "precision": "YEAR"}),
    Item("G2", "person.birth", "S2.4", {"y": "1387"}),
    Item("G2", "person.birth", "S2.4", "1387"),
    Item("G2", "person.birth", "S2.4", {"age": 17}, stated_on="yesterday"),
    Item("G2", "person.birth", "S2.1", NAME),
    Item("G2", "person.name", "S99.9", NAME),
    Item("G2", "person.name", "S2.1", ["Gul"]),
    Item("G2", "person.name", "S2.1", None),
    Item("G2", "person.name", "S2.1", NAME, status="CERTAIN"),
    Item("G2", "person.name", "S2.1", NAME, compartment="protection"),
)


@pytest.mark.parametrize("odd", ODD)
def test_values_that_do_not_fit_break_nothing_when_a_dossier_is_accepted(two, odd):
    """Another station's odd value is claimed nowhere; the person is known and the day goes on."""
    desk = accepted(two, odd)
    (row,) = desk.ask(people_like, "", "name", descending=False)
    assert desk.view().state(row.person).claims == ()


def test_an_age_counts_from_the_day_it_was_stated_at_the_sender(two):
    """In the year after seventeen was said it still counts from that day; unfinished, it may be sixteen."""
    desk = accepted(two, Item("G2", "person.birth", "S2.4", {"age": 17}, stated_on="2025-11-23"))
    (row,) = desk.ask(people_like, "", "name", descending=False)
    assert desk.view().state(row.person).birth()[1].last == datetime.date(2009, 11, 23)


def accepted(two, item):
    """Let a package with one value arrive at the asylum office and accept it."""
    package = Package(
        person=bytes(range(16)),
        pathway="ASY",
        package=referral.FULL,
        profile="RS",
        sealed_at="2026-11-23T08:00:00+01:00",
        sender_name="gate",
        languages=("en", "ps", ""),
        sections={item.group: [item]},
    )
    desk = two.desk("asylum", "ASY")
    envelope = letter(two, "gate", desk.place.station, two, "dossier", pack(package))
    assert desk.receive(Delivery((envelope,))).alarms == ()
    (row,) = desk.ask(dossiers)
    desk.submit(dossier.AcceptDossier(subject=row.dossier))
    return desk


def test_who_sees_no_persons_carries_duty_rosters_alone(tmp_path):
    """A dossier does not leave with the coordinator; a receipt that she reads waits for who may open it."""
    kinds = {"gate": "SCREENING", "next": "SCREENING", "asylum": "ASY"}
    made = Stations(tmp_path, kinds, besides=("ICO",))
    beside = made.desk("next", "OFF").place.station
    _, subject = sent(made)
    hers = made.desk("gate", "ICO")
    assert hers.outgoing()[0] == []
    hers.submit(SendDutyRoster(subject=SubjectId(beside)))
    (roster,) = hers.outgoing()[0]
    assert roster.address.order == BOOKINGS
    assert len(made.desk("gate", "OFF").outgoing()[0]) > 1
    outcome, _ = made.carry("asylum", "ASY", "gate", "ICO")
    assert NEEDS_ENTITLED in outcome.alarms
    assert state(made, subject) == referral.SENT
    made.desk("gate", "OFF").receive(Delivery())
    assert state(made, subject) == referral.DELIVERED
    made.leave()
