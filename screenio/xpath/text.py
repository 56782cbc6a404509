"""Functions about texts; a pattern from a stranger's form can never run for long.

Patterns run in RE2, in time that grows with the text and not with its powers. What RE2 does not know
(looking ahead, or back to what was found) is left to Python's `re`, which may need exponential time: there
a pattern is short, has no repeat of what varies, and looks at short texts only. What breaks this is refused
when the form is read if the pattern is written out, else when it is first met.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable
from functools import lru_cache

import re2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from screenio.errors import Refusal
from screenio.xpath.values import MOST_WORKED_OUT, Value, for_xml, to_number, to_text

MOST_PATTERN = 300
_MOST_CHARACTERS = (1_000, 1_000, 1_000, 250, 64, 64, 32, 32, 32)
"""Repeats without end in a pattern to the longest text it looks at: the worst case stays under a second."""
_ESCAPED = re.compile(r"\\.|\[\^?\]?[^\]]*\]")
_ENDLESS = re.compile(r"[*+]|\{\d*,\}")
_VARIES = re.compile(r"[*+?|]|\{\d*,\d*\}")
_SIGNATURE_BYTES = 64
"""Source: RFC 8032, 5.1.6."""
_DIGESTS = frozenset({"md5", "sha1", "sha256", "sha384", "sha512"})


_QUIET = re2.Options()
_QUIET.log_errors = False


@lru_cache(maxsize=256)
def pattern(written: str) -> Callable[[str], bool]:
    """Compile a pattern that cannot run for long, to a search for it.

    Raises:
        Refusal: `xpath.pattern_too_costly`, `xpath.pattern_damaged`.
    """
    try:
        found = re2.compile(written, _QUIET)
    except re2.error:
        return _guarded(written)
    return lambda text: found.search(text) is not None


def _guarded(written: str) -> Callable[[str], bool]:
    flat = _ESCAPED.sub("_", written)
    endless = len(_ENDLESS.findall(flat))
    if len(written) > MOST_PATTERN or endless >= len(_MOST_CHARACTERS) or _repeats_a_repeat(flat):
        raise Refusal("xpath.pattern_too_costly")
    try:
        found = re.compile(written, re.ASCII)
    except (re.error, RecursionError, OverflowError) as fault:
        raise Refusal("xpath.pattern_damaged") from fault
    longest = _MOST_CHARACTERS[endless]
    return lambda text: len(text) <= longest and found.search(text) is not None


def _repeats_a_repeat(flat: str) -> bool:
    """Say whether a group that may vary is itself repeated, with or without end."""
    open_groups: list[bool] = []
    for place, sign in enumerate(flat):
        if sign == "(":
            open_groups.append(False)
        elif sign == ")" and open_groups:
            varied = open_groups.pop()
            repeated = re.match(r"[*+]|\{\d*,?\d*\}", flat[place + 1 :])
            if varied and repeated:
                return True
            if open_groups:
                open_groups[-1] |= varied or bool(repeated)
        elif open_groups and _VARIES.match(flat, place) and flat[place - 1] != "(":
            open_groups[-1] = True
    return False


def matches(value: Value, written: Value) -> Value:
    """Say whether a pattern is found in a text."""
    return pattern(to_text(written))(to_text(value))


def chosen(value: Value) -> list[str]:
    """Give the codes of a several-choice answer, or the texts of nodes."""
    if isinstance(value, list) and len(value) > 1:
        return [node.text() for node in value]
    return to_text(value).split()


def selected(value: Value, code: Value) -> Value:
    """Say whether a code is among those chosen; part of a code is not enough.

    Of nothing chosen, nothing is: other engines say so of a blank code.
    """
    return to_text(code).strip() in (to_text(value).split() or [""])


def selected_at(value: Value, place: Value) -> Value:
    """Give the code chosen at a place, counted from 0."""
    codes, at = chosen(value), to_number(place)
    return codes[int(at)] if at >= 0 and at < len(codes) else ""


def count_selected(value: Value) -> Value:
    """Count the codes chosen."""
    return float(len(to_text(value).split()))


def every_text(given: tuple[Value, ...]) -> list[str]:
    """Give the text of every value, node by node."""
    found: list[str] = []
    for value in given:
        if isinstance(value, list):
            found.extend(node.text() for node in value)
        else:
            found.append(to_text(value))
    return found


def concat(*given: Value) -> Value:
    """Put texts after each other, all nodes of a list included."""
    return "".join(every_text(given))[:MOST_WORKED_OUT]


def join(between: Value, *given: Value) -> Value:
    """Put texts after each other with something between."""
    return to_text(between).join(every_text(given))[:MOST_WORKED_OUT]


def substr(value: Value, start: Value, end: Value | None = None) -> Value:
    """Cut from a place, counted from 0, up to another; negative places count from the end."""
    text, first = to_text(value), to_number(start)
    last = float(len(text)) if end is None else to_number(end)
    if first != first or last != last:  # noqa: PLR0124 - not a number
        return ""
    low, high = (int(max(-1e9, min(1e9, one))) for one in (first, last))
    low, high = (max(0, one + len(text)) if one < 0 else one for one in (low, high))
    return text[low:high]


def substring(value: Value, start: Value, length: Value | None = None) -> Value:
    """Cut as XPath 1.0 does: places from 1, rounded."""
    text = to_text(value)
    first = to_number(start)
    end = float("inf") if length is None else first + to_number(length)
    return "".join(sign for place, sign in enumerate(text, 1) if first - 0.5 <= place < end - 0.5)


def before(value: Value, mark: Value) -> Value:
    """Give what stands before a mark."""
    head, found, _ = to_text(value).partition(to_text(mark) or "\0")
    return head if found else ""


def after(value: Value, mark: Value) -> Value:
    """Give what stands after a mark."""
    wanted = to_text(mark)
    _, found, tail = to_text(value).partition(wanted) if wanted else ("", "", to_text(value))
    return tail if found or not wanted else ""


def translate(value: Value, these: Value, those: Value) -> Value:
    """Replace signs one by one; signs without a partner vanish."""
    partners = to_text(those)
    table: dict[int, str | None] = {}
    for place, sign in enumerate(to_text(these)):
        table.setdefault(ord(sign), partners[place] if place < len(partners) else None)
    return to_text(value).translate(table)


def normalized(value: Value) -> Value:
    """Leave one space between words and none around."""
    return " ".join(to_text(value).split())


def digest(value: Value, method: Value, encoding: Value = "base64") -> Value:
    """Give a digest of a text.

    Raises:
        Refusal: `xpath.unknown_digest`.
    """
    wanted = to_text(method).lower().replace("-", "")
    if wanted not in _DIGESTS:
        raise Refusal("xpath.unknown_digest")
    raw = hashlib.new(wanted, to_text(value).encode(), usedforsecurity=False).digest()
    return raw.hex() if to_text(encoding) == "hex" else base64.b64encode(raw).decode()


def base64_text(value: Value) -> Value:
    """Read base64 as text, with a sign of its own for what no form can hold; what is no base64 is blank."""
    raw = _from_base64(value)
    return "" if raw is None else for_xml(raw.decode(errors="replace"))


def extract_signed(value: Value, public_key: Value) -> Value:
    """Give the message behind an Ed25519 signature, both in base64; blank where it is not the key's.

    Source: ODK documentation, extract-signed.
    """
    raw, key = _from_base64(value), _from_base64(public_key)
    if raw is None or key is None:
        return ""
    signature, message = raw[:_SIGNATURE_BYTES], raw[_SIGNATURE_BYTES:]
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return for_xml(message.decode())
    except (InvalidSignature, ValueError):
        return ""


def _from_base64(value: Value) -> bytes | None:
    try:
        return base64.b64decode("".join(to_text(value).split()), validate=True)
    except (binascii.Error, ValueError):
        return None
