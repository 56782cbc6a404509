"""Plain text, in whatever encoding it was saved."""

import re

from charset_normalizer import from_bytes

from screenio.coi.intake import guess
from screenio.coi.intake.draft import Draft, passages, tidied
from screenio.errors import Refusal

BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
SAMPLE = 100_000
"""Bytes by which an encoding is guessed."""
OLD_ENCODINGS = ["cp1256", "cp1251", "cp1250", "cp1252"]
"""What Windows wrote in Arabic, Serbian and Western countries before Unicode."""
_BLANK = re.compile(r"\n\s*\n")


def decoded(raw: bytes) -> str:
    """Give the text of bytes: by their mark, as UTF-8, else by the encoding that fits best.

    Raises:
        Refusal: `coi.nothing_to_read` when they are no text.
    """
    for mark, encoding in BOMS.items():
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    if b"\x00" in raw[:SAMPLE]:
        raise Refusal("coi.nothing_to_read")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        best = from_bytes(raw[:SAMPLE], cp_isolation=OLD_ENCODINGS).best()
        return raw.decode(best.encoding if best else "cp1252", errors="replace")


def read_plain(raw: bytes) -> Draft:
    """Read plain text.

    Raises:
        Refusal: `coi.nothing_to_read`.
    """
    text = tidied(decoded(raw))
    period_from, period_to = guess.period_in(text)
    return Draft(
        title=next((line[:300] for line in text.split("\n") if line), ""),
        published=guess.date_in(text),
        period_from=period_from,
        period_to=period_to,
        language=guess.language_of(text),
        passages=passages((None, "", one) for one in _BLANK.split(text)),
    )
