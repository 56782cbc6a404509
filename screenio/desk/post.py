"""Envelopes of the desk: sealing what leaves, taking in what comes, answering it.

Sealing stands in the same transaction as the fact that says so. What comes in is checked first and then
becomes commands like any other; what cannot be taken in raises an alarm and holds nothing else back.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from screenio.desk.access import sees_no_persons
from screenio.desk.duty_rosters import DutyRosters, duty_roster_for, only_name
from screenio.domain import dossier, person, referral
from screenio.domain.disclosure import refusal_of
from screenio.domain.duty_roster import DutyRosterSent
from screenio.domain.fact import GENERAL, PROTECTION, Command, Fact
from screenio.domain.package import (
    Package,
    Recall,
    Receipt,
    checked_bytes,
    disclosed,
    known_here,
    sealed_to,
    sections,
)
from screenio.encoding import MOST_BYTES, StationId, SubjectId, pack, pae, unpack
from screenio.errors import Expected, Refusal, Trouble
from screenio.forms.session import CLOSED
from screenio.keys.credential import seal_to
from screenio.keys.seal import Letter
from screenio.projections.pool import exchanged
from screenio.projections.preview import chosen_for
from screenio.sync import envelope as mail
from screenio.sync.envelope import Address, Envelope, close_envelope, open_envelope
from screenio.sync.pack import Seen

if TYPE_CHECKING:
    from screenio.desk.desk import Desk

NEXT_PACK = "stick.next_pack"
_DAY_MS = 24 * 3600 * 1000
LASTS_MS = {mail.RECEIPT: 30 * _DAY_MS, mail.DUTY_ROSTER: 14 * _DAY_MS}
"""How long what gets no receipt itself goes along with every stick: a receipt, and a roster until its days
are over."""
SENT_DUTY_ROSTER = "duty_roster.sent."
"""Name of what is kept of each station: the envelope of the newest duty roster for it."""
ANSWERS = frozenset(
    {
        referral.DELIVERED,
        referral.ACCEPTED,
        referral.RETURNED,
        referral.REJECTED,
        dossier.RECALLED,
    }
)
"""What a receipt may say. Source: DOMAIN §13.1, states of a referral."""
NEEDS_ENTITLED = "inbox.closed_to_us"
NEWER = "envelope.unknown_version"
"""Waits in the inbox until this program is newer too."""


class Delivery(msgspec.Struct, frozen=True):
    """What a transport brought.

    Args:
        alarms: code and values of what was odd on the way.
        seen: what the transport has read by now; None when it keeps no count.
    """

    envelopes: tuple[Envelope, ...] = ()
    alarms: tuple[tuple[str, dict[str, Any]], ...] = ()
    seen: Seen | None = None


class Post:
    """The desk's envelopes; works inside the desk's open transaction."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._vault = desk.opened.vault
        self._takers: dict[str, Callable[[Envelope, Letter], list[Command]]] = {
            mail.DOSSIER: self._dossier,
            mail.NOTIFICATION: self._dossier,
            mail.RECEIPT: self._receipt,
            mail.RECALL: self._recall,
        }
        self._duty_rosters = DutyRosters(desk)

    @property
    def _now_ms(self) -> int:
        return round(self._desk.clock().timestamp() * 1000)

    @property
    def _now(self) -> str:
        return self._desk.clock().isoformat()

    # Leaving

    def addressed(self, command: referral.SealDossier) -> referral.SealDossier:
        """Fill in which kind of receiver it is, and where, from its card."""
        card = self._desk.opened.roster.station(StationId(command.receiver))
        return msgspec.structs.replace(
            command,
            receiver_kind=card.kind,
            receiver_country=card.country,
            envelope=command.envelope or os.urandom(16),
        )

    def sealed(self, command: referral.SealDossier) -> referral.SealDossier:
        """Build, check and seal a package, put it into the outbox, and say what was disclosed.

        Raises:
            Refusal: `referral.needs_entitled`; Trouble: `disclosure.slipped_through`.
        """
        view = self._desk.view()
        state = view.state(command.subject)
        self._must_see_all(state, command.package)
        chosen = chosen_for(view, command.subject, command.package)
        talk = view.talk(state.person)
        package = Package(
            person=state.person,
            pathway=state.pathway,
            package=command.package,
            profile=view.profile.code,
            sealed_at=self._now,
            sender_name=view.place.name,
            languages=talk.began.languages if talk and talk.began else ("en", "en", ""),
            sections=sections(chosen.leaves),
        )
        raw = checked_bytes(package, chosen, self._desk.tables)
        kind = mail.NOTIFICATION if command.package == referral.NOTICE else mail.DOSSIER
        closed = self._close(
            command.envelope, StationId(command.receiver), kind, raw, to=sealed_to(chosen)
        )
        return msgspec.structs.replace(
            command, digest=mail.digest(closed), disclosed=disclosed(chosen)
        )

    def _must_see_all(self, state: referral.State, package: str) -> None:
        """A full dossier is sealed by somebody who can open every value that goes along."""
        view = self._desk.view()
        talk = view.talk(state.person)
        talk_id = view.talk_id(state.person)
        if package == referral.NOTICE or talk is None or talk_id is None:
            return
        opened = view.closed(talk_id)
        questions = view.definition(talk.began.form_digest).questions
        destination = self._desk.tables.pathways[state.pathway].destination
        for name, value in talk.values.items():
            group = questions[name].columns.get("group", "") if name in questions else ""
            goes = group and not refusal_of(group, destination, self._desk.tables)
            if value == CLOSED and name not in opened and goes:
                raise Refusal("referral.needs_entitled")

    def _close(
        self, envelope_id: bytes, station: StationId, kind: str, raw: bytes, *, to: str = GENERAL
    ) -> Envelope:
        """Seal a payload for a station and put it into the outbox; a receipt is offered for a while only."""
        card = self._desk.opened.roster.station(station)
        address = Address(
            version=mail.VERSION,
            id=envelope_id,
            sender=self._desk.place.station,
            recipient=station,
            order=mail.BOOKINGS if kind == mail.DUTY_ROSTER else mail.DOSSIERS,
            expires_ms=self._now_ms + LASTS_MS[kind] if kind in LASTS_MS else mail.NEVER,
        )
        closed = close_envelope(
            address,
            lambda bound: self._desk.opened.seal(raw, kind, [card.recipients[to]], bound=bound),
        )
        self._vault.outbox.put(closed, self._now_ms)
        return closed

    def follow(self, fact: Fact, subject: SubjectId) -> list[Command]:
        """Send what a fact calls for, a receipt or a recall; an accepted person becomes known here."""
        match fact:
            case dossier.DossierReceived():
                self._answer(subject, referral.DELIVERED)
            case dossier.DossierAccepted(certificate=number, certificate_at=at):
                self._answer(subject, referral.ACCEPTED, certificate=number, certificate_at=at)
                return self._known_from(subject)
            case dossier.QuestionAsked(asks=asks):
                self._answer(subject, referral.RETURNED, asks=asks)
            case dossier.DossierRecalled():
                self._vault.inbox.remove(subject)
                self._answer(subject, dossier.RECALLED)
            case referral.ReferralRecalled():
                self._call_back(subject)
            case DutyRosterSent():
                self._send_duty_roster(StationId(subject))
        return []

    def _known_from(self, subject: SubjectId) -> list[Command]:
        """Claim what an accepted dossier says in `general`, with the sender's word for each value."""
        package = self.package(subject)
        about = SubjectId(package.person)
        claims: list[Command] = [
            person.ClaimValue(
                subject=about,
                attribute=item.attribute,
                value=item.value,
                status=item.status,
                source=person.REFERRAL,
                question=item.question,
                stated_on=item.stated_on,
            )
            for item in known_here(package, self._desk.view().definition(b"").questions)
            if item.status in self._desk.tables.codes["value_status"]
        ]
        known = self._vault.entries.subject(about) is not None
        return claims if known else [person.RegisterPerson(subject=about, arrival=subject), *claims]

    def _answer(
        self,
        subject: SubjectId,
        state: str,
        *,
        certificate: str = "",
        certificate_at: str = "",
        asks: str = "",
    ) -> None:
        received = self._desk.view().state(subject).received
        sender = self._desk.opened.roster.station(StationId(received.sender))
        question = seal_to(asks.encode(), [sender.recipients[PROTECTION]]) if asks else b""
        receipt = Receipt(
            envelope=subject,
            state=state,
            at=self._now,
            certificate=certificate,
            certificate_at=certificate_at,
            question=question,
        )
        self._close(os.urandom(16), sender.station, mail.RECEIPT, pack(receipt))

    def _call_back(self, subject: SubjectId) -> None:
        state: referral.State = self._desk.view().state(subject)
        for sealed in state.sealed:
            self._vault.outbox.receipted(sealed.envelope, self._now_ms)  # never leaves again
            raw = pack(Recall(envelope=sealed.envelope, at=self._now))
            recall = recall_id(sealed.envelope)
            self._close(recall, StationId(sealed.receiver), mail.RECALL, raw)

    def _send_duty_roster(self, station: StationId) -> None:
        """Put the duty roster for a station into the outbox, in place of an older one; receivers get none."""
        name = SENT_DUTY_ROSTER + station.hex()
        older = self._vault.meta.get(name)
        if older:
            self._vault.outbox.receipted(older, self._now_ms)  # never leaves again
        known, view = self._desk.opened.roster, self._desk.view()
        if known.station(station).kind != self._desk.place.kind:
            raise Refusal("duty_roster.wrong_station")
        number = exchanged(view, station).number
        roster = duty_roster_for(view, self._desk.place, only_name(known, station), number)
        closed = self._close(os.urandom(16), station, mail.DUTY_ROSTER, pack(roster))
        self._vault.meta.put(name, closed.address.id)

    def carried(self, envelopes: Sequence[Envelope], next_number: int) -> tuple[str, ...]:
        """Note that envelopes were written to a stick, and the number of the next pack."""
        self._vault.meta.put(NEXT_PACK, next_number.to_bytes(8, "big"))
        ids = {envelope.address.id for envelope in envelopes}
        view = self._desk.view()
        return self._desk.run(
            [
                referral.CarryReferral(subject=found.subject)
                for found in self._vault.entries.subjects(referral.SUBJECT)
                if any(sealed.envelope in ids for sealed in view.state(found.subject).sealed)
            ]
        )

    # Coming

    def take_in(self, delivery: Delivery) -> tuple[str, ...]:
        """Take a delivery in, and what waited in the inbox for somebody entitled."""
        alarms = [self._sound(code, **values) for code, values in delivery.alarms]
        if delivery.seen is not None:
            self._vault.inbox.remember(delivery.seen)
        for envelope in delivery.envelopes:
            self._vault.inbox.put(envelope, self._now_ms)
        for envelope in self._vault.inbox.all():
            alarms += self._open(envelope)
        return tuple(alarms)

    def _open(self, envelope: Envelope) -> list[str]:
        """Open an envelope that was not taken in yet; one that is closed to us waits in the inbox."""
        if self._is_taken(envelope):
            return []
        rosters_alone = sees_no_persons(self._desk.roles)
        if rosters_alone and envelope.address.order != mail.BOOKINGS:
            return [NEEDS_ENTITLED]
        try:
            letter = open_envelope(
                envelope,
                self._desk.place.station,
                now_ms=self._now_ms,
                unseal=self._desk.opened.unseal,
            )
            if letter.kind == mail.DUTY_ROSTER:
                said = self._duty_rosters.take_over(envelope.address.sender, letter)
                self._vault.inbox.remove(envelope.address.id)
                return [self._sound(code, who=who) for code, who in said.items()]
            if rosters_alone:
                return [NEEDS_ENTITLED]
            self._desk.run(self._takers[letter.kind](envelope, letter))
        except Expected as fault:
            if fault.code == "keys.closed_to_us":
                return [NEEDS_ENTITLED]
            if fault.code == NEWER:
                return [self._sound(fault.code)]
            self._vault.inbox.remove(envelope.address.id)
            return [self._sound(fault.code)]
        if letter.kind in {mail.RECEIPT, mail.RECALL}:
            self._vault.inbox.remove(envelope.address.id)
        return []

    def _is_taken(self, envelope: Envelope) -> bool:
        return self._vault.entries.subject(SubjectId(envelope.address.id)) is not None

    def _sound(self, code: str, **values: Any) -> str:
        self._vault.alarms.sound(code, self._now_ms, **values)
        return code

    def _dossier(self, envelope: Envelope, letter: Letter) -> list[Command]:
        package = unpack(letter.payload, Package, most_bytes=MOST_BYTES)
        return [
            dossier.ReceiveDossier(
                subject=SubjectId(envelope.address.id),
                person=package.person,
                sender=envelope.address.sender,
                sender_name=package.sender_name,
                pathway=package.pathway,
                package=package.package,
                digest=mail.digest(envelope),
                sealed_at=package.sealed_at,
            )
        ]

    def _receipt(self, envelope: Envelope, letter: Letter) -> list[Command]:
        receipt = unpack(letter.payload, Receipt)
        if receipt.state not in ANSWERS:
            raise Trouble("envelope.damaged")
        subject = self._referral_of(receipt.envelope, envelope.address.sender)
        answered = receipt.envelope
        if receipt.state == dossier.RECALLED:
            answered = recall_id(receipt.envelope)
        self._vault.outbox.receipted(answered, self._now_ms)
        return [
            referral.RecordReceipt(
                subject=subject,
                envelope=receipt.envelope,
                state=receipt.state,
                certificate=receipt.certificate,
                certificate_at=receipt.certificate_at,
                question=receipt.question,
            )
        ]

    def _referral_of(self, envelope_id: bytes, receiver: StationId) -> SubjectId:
        """Find the referral of a sealed package; a receipt of anybody but its receiver is foreign."""
        view = self._desk.view()
        for found in self._vault.entries.subjects(referral.SUBJECT):
            for sealed in view.state(found.subject).sealed:
                if (sealed.envelope, sealed.receiver) == (envelope_id, receiver):
                    return found.subject
        raise Trouble("receipt.foreign")

    def _recall(self, envelope: Envelope, letter: Letter) -> list[Command]:
        recall = unpack(letter.payload, Recall)
        subject = SubjectId(recall.envelope)
        known = self._vault.entries.subject(subject)
        if known is None:
            raise Trouble("recall.foreign")
        if self._desk.view().state(subject).received.sender != envelope.address.sender:
            raise Trouble("recall.foreign")
        return [dossier.RecallDossier(subject=subject)]

    def package(self, subject: SubjectId) -> Package:
        """Open a received dossier in memory.

        Raises:
            Refusal: `dossier.recalled`; Trouble: `keys.closed_to_us`, `dossier.gone`.
        """
        if self._desk.view().state(subject).state == dossier.RECALLED:
            raise Refusal("dossier.recalled")
        envelope = self._vault.inbox.get(subject)
        if envelope is None:
            raise Trouble("dossier.gone")
        letter = open_envelope(
            envelope, self._desk.place.station, now_ms=self._now_ms, unseal=self._desk.opened.unseal
        )
        return unpack(letter.payload, Package)


def recall_id(envelope_id: bytes) -> bytes:
    """Give the id of the envelope that recalls another, so that its receipt can be told."""
    return hashlib.sha256(pae("recall", envelope_id)).digest()[:16]
