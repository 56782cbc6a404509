"""Documents of strangers are read apart (`apart.py`), and what was read becomes a pack of this station."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from screenio.coi.intake.draft import Draft, Known, line
from screenio.coi.item import Content, Item, Source
from screenio.coi.pack import MAGIC, Pack, compress, is_pack, read_pack
from screenio.desk.apart import Apart, Endings, Progress, answer
from screenio.desk.desk import Desk
from screenio.desk.named_file import read_named
from screenio.domain import coi_pack
from screenio.encoding import StationId
from screenio.errors import Expected, Refusal
from screenio.keys.card import Card

SECONDS = 300
"""A report of 5,000 pages takes a third of it on a slow laptop."""
MOST_MEMORY = 3 * 1024**3
"""Bytes of address space."""
ENDINGS = Endings("coi.cancelled", "coi.takes_too_long", "coi.reader_died")


class Work(msgspec.Struct, frozen=True):
    """What the child gets: where the file lies, so that it is not held twice."""

    path: str
    known: Known


class Read(msgspec.Struct, frozen=True):
    """What the child says: drafts with the SHA-256 of the file, or the code of a refusal."""

    digest: bytes = b""
    drafts: tuple[Draft, ...] = ()
    refused: str = ""
    values: dict[str, str | int] = {}


class Intake:
    """One file being read; begins at once, and `cancel` ends it from any thread."""

    def __init__(self, path: Path, known: Known) -> None:
        self._apart = Apart(__name__, Work(str(path.resolve()), known), ENDINGS)

    def cancel(self) -> None:
        """End it now; whoever waits is told that it was cancelled."""
        self._apart.cancel()

    def wait(self, on_page: Progress = lambda _done, _all: None, seconds: float = SECONDS) -> Read:
        """Wait for what was read.

        Raises:
            Refusal: `coi.cancelled`, `coi.takes_too_long`, `coi.reader_died`, and what
                `read_document` refuses.
        """
        read = self._apart.wait(Read, seconds, on_page)
        if read.refused:
            raise Refusal(read.refused, **read.values)
        return read


RELATIONS = ("supersedes", "contradicts", "corroborated_by")
"""What a document may be to others."""


class Confirmed(msgspec.Struct, frozen=True):
    """What a person says of a document, in place of what was read; "" leaves what was read.

    Args:
        province: which it is about; "" for none in particular.
        supersedes, contradicts, corroborated_by: ids of items that are here.
    """

    title: str = ""
    publisher: str = ""
    kind: str = ""
    country: str = ""
    province: str = ""
    topic: str = ""
    published: str = ""
    language: str = ""
    answers: str = ""
    supersedes: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    corroborated_by: tuple[str, ...] = ()


def begins_as_pack(path: Path) -> bool:
    """Say whether a file is a signed pack, and no document.

    Raises:
        Trouble: `cli.not_read`.
    """
    return is_pack(read_named(path, len(MAGIC)))


class Here(msgspec.Struct, frozen=True):
    """What must be known of a station to prepare what it takes in, away from its desk.

    Args:
        today: ISO.
        card_of: gives the card of a station that is known here.
    """

    station: StationId
    practice: bool
    today: str
    card_of: Callable[[StationId], Card]


class Prepared(msgspec.Struct, frozen=True):
    """A pack that can be taken in: what will be recorded, and what will be found."""

    command: coi_pack.TakePackIn
    content: Content

    @property
    def title(self) -> str:
        """Give its title."""
        return self.command.taken.title

    @property
    def passages(self) -> int:
        """Count its passages."""
        return sum(len(item.passages) for item in self.content.items)


def here(desk: Desk) -> Here:
    """Say what must be known of the station."""
    roster, today = desk.opened.roster, desk.view().today.isoformat()
    return Here(desk.place.station, desk.place.practice, today, roster.station)


def take(desk: Desk, made: Prepared, on_step: Progress = lambda _done, _all: None) -> None:
    """Take a pack in at one go.

    Args:
        on_step: told the passages that are written, and how many there are.

    Raises:
        Refusal: those of `coi_pack`.
    """
    whole = made.passages
    for done in desk.take_in(made.command, made.content):
        on_step(done or whole, whole)


def of_pack(path: Path, known: Here) -> Prepared:
    """Prepare a signed pack; its signature says what it is, and nobody needs to.

    Raises:
        Trouble: `cli.not_read` and those of `read_pack`.
    """
    signed = read_pack(read_named(path), known.card_of, practice=known.practice)
    return prepared(signed.pack, signed.body, station=signed.station, is_document=False)


def of_document(read: Read, confirmed: Confirmed, name: str, known: Here) -> Prepared:
    """Prepare a document as a person says it is.

    Args:
        name: of the file, for a document without a title.

    Raises:
        Refusal: `coi.wrong_date` and those of `compress`.
    """
    name = line(name)
    drafts = [_confirmed(draft, confirmed, name) for draft in read.drafts]
    publishers = list(dict.fromkeys(draft.publisher for draft in drafts))
    kinds = {draft.publisher: confirmed.kind or draft.kind for draft in drafts}
    sources = [Source(_source(at), one, kinds[one]) for at, one in enumerate(publishers)]
    items = [_item(draft, read, publishers, name=name, today=known.today) for draft in drafts]
    short = read.digest.hex()[:16]
    said = {name: getattr(confirmed, name) for name in RELATIONS}
    said["admin1"] = tuple(filter(None, [line(confirmed.province)]))
    items = [
        msgspec.structs.replace(item, id=f"{short}-{number}", **said)
        for number, item in enumerate(items, 1)
    ]
    title = items[0].title if len(items) == 1 else name
    content = Content(tuple(sources), tuple(items))
    whole = Pack(f"document-{short}", title, 1, known.today, "", "", content)
    return prepared(whole, compress(whole), station=known.station, is_document=True)


def _source(at: int) -> str:
    return f"s{at}"


def _item(draft: Draft, read: Read, publishers: list[str], *, name: str, today: str) -> Item:
    """Make the item of a draft; its id comes with its number."""
    return Item(
        id="",
        title=draft.title or name,
        source=_source(publishers.index(draft.publisher)),
        country=draft.country,
        topic=draft.topic,
        published=draft.published,
        period_from=draft.period_from or None,
        period_to=draft.period_to or None,
        retrieved=today,
        language=draft.language or "en",
        url=draft.url,
        answers=draft.answers,
        digest=read.digest.hex(),
        passages=draft.passages,
    )


def prepared(whole: Pack, body: bytes, *, station: StationId, is_document: bool) -> Prepared:
    """Say what will be recorded of a pack."""
    taken = coi_pack.PackTakenIn(
        pack_id=whole.id,
        title=whole.title,
        edition=whole.edition,
        digest=hashlib.sha256(body).digest(),
        built_on=whole.built_on,
        expires_on=whole.expires_on,
        licence=whole.licence,
        signer=station,
        is_document=is_document,
        items=len(whole.content.items),
    )
    subject = coi_pack.subject_of(whole.id)
    command = coi_pack.TakePackIn(subject=subject, taken=taken, body=body)
    return Prepared(command, whole.content)


def _confirmed(draft: Draft, said: Confirmed, file: str) -> Draft:
    """Put what a person says in place of what was read; who published it is never left empty."""
    fields = ("title", "publisher", "country", "topic", "published", "language", "answers")
    changed = {name: line(getattr(said, name)) for name in fields if getattr(said, name)}
    if said.publisher not in {"", draft.publisher}:
        changed["kind"] = said.kind  # what was known of another publisher says nothing of this one
    whole = msgspec.structs.replace(draft, **changed)
    return msgspec.structs.replace(whole, publisher=whole.publisher or file)


# In the child


def make(work: Work, on_page: Progress) -> Read:
    """Read a document; what is wrong becomes a code."""
    from screenio.coi.intake.reading import read_document  # noqa: PLC0415  # late: in the child alone

    path = Path(work.path)
    try:
        raw = read_named(path)
        drafts = tuple(read_document(raw, path.name, work.known, on_page))
    except Expected as fault:
        plain = {name: one for name, one in fault.values.items() if isinstance(one, str | int)}
        return Read(refused=fault.code, values=plain)
    return Read(hashlib.sha256(raw).digest(), drafts)


if __name__ == "__main__":
    answer(Work, make, seconds=SECONDS, most_memory=MOST_MEMORY)
