import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from screenio.errors import Refusal
from screenio.xpath.text import matches, pattern


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("selected(codes, 'red')", "true"),
        ("selected(codes, 're')", "false"),
        ("selected(blank, '')", "true"),
        ("selected-at(codes, 1)", "green"),
        ("selected-at(codes, 5)", ""),
        ("count-selected(codes)", "2"),
        ("concat(age, '-', person/name)", "17-AnaBorisCeca"),
        ("join(', ', person/name)", "Ana, Boris, Ceca"),
        ("contains('abc', 'b')", "true"),
        ("starts-with('abc', 'ab')", "true"),
        ("ends-with('abc', 'ab')", "false"),
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -3)", "llo"),
        ("substr('hello', 'x')", ""),
        ("substring('12345', 2, 3)", "234"),
        ("substring('12345', 0)", "12345"),
        ("substring-before('a-b-c', '-')", "a"),
        ("substring-before('abc', '-')", ""),
        ("substring-after('a-b-c', '-')", "b-c"),
        ("substring-after('abc', '')", "abc"),
        ("translate('aabbc', 'ab', 'x')", "xxc"),
        ("normalize-space('  a   b ')", "a b"),
        ("upper-case('ж')", "Ж"),
        ("regex('0641234567', '06[0-9]{7,8}')", "true"),
        ("regex('x0641234567', '06[0-9]{7,8}')", "true"),
        ("regex('x0641234567', '^06[0-9]{7,8}$')", "false"),
        ("regex('\u0661', '[0-9]|\\d')", "false"),
        ("regex('aa', '^(.)\\1$')", "true"),
        ("selected('', '')", "true"),
        ("selected('a', '')", "false"),
        (
            "digest('abc', 'SHA-256', 'hex')",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ),
        ("digest('abc', 'MD5')", "kAFQmDzST7DWlj99KOF/cg=="),
        ("base64-decode('w6lkdQ==')", "édu"),
        ("base64-decode('%')", ""),
        ("base64-decode(' YW Jj ')", "abc"),
        ("base64-decode('/w==')", "\ufffd"),
        ("base64-decode('YQAB')", "a\ufffd\ufffd"),
    ],
)
def test_texts_are_cut_and_joined(world, written, wanted):
    """Each call gives this text; digests as in RFC 1321 and FIPS 180-4."""
    assert world.text(written) == wanted


@pytest.mark.parametrize(
    "costly",
    ["(a+)+", "(a|aa)+", "((ab)*c)*", "(a?){30}", "(x+x+)+y", "a*" * 20, "a" * 301, "(.*a){12}"],
)
def test_a_pattern_that_may_never_end_is_refused(costly):
    """What looks ahead may have no repeat of what varies."""
    with pytest.raises(Refusal, match="xpath.pattern_too_costly"):
        pattern(f"(?=a){costly}")


def test_a_damaged_pattern_is_refused():
    """A bracket left open is no pattern, nor is an unknown digest one."""
    with pytest.raises(Refusal, match="xpath.pattern_damaged"):
        pattern("[a")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("slow", [".*.*.*x", ".*.*.*.*.*x", ".*.*.*.*.*.*.*.*x"])
def test_the_worst_pattern_left_ends(slow):
    """A text is only as long as its pattern can bear; without that bound this would run for years."""
    for length in (32, 64, 250, 1000, 100_000):
        assert matches("a" * length, f"(?=a){slow}") is False
        assert matches("a" * length, f"({slow})+") is False


@pytest.mark.parametrize(
    "plain",
    [r"^\+?[0-9]{6,15}$", r"[^@]+@[^@]+\.[a-z]{2,}", r"(\d{3}-){2}\d{4}", "(00|\\+)?[1-9]+"],
)
def test_patterns_of_real_forms_are_taken(plain):
    """Telephone numbers, addresses and numbers in groups are no attack."""
    assert pattern(plain)


def test_an_unknown_digest_is_refused(world):
    """A digest that nobody knows has no answer."""
    with pytest.raises(Refusal, match="xpath.unknown_digest"):
        world.text("digest('a', 'crc')")


def test_a_signed_message_is_given_when_the_signature_is_the_keys(world):
    """The message stands behind its signature; another key, message or shape gives nothing."""
    key = Ed25519PrivateKey.generate()
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    message = "Ана, 1987".encode()
    signed = base64.b64encode(key.sign(message) + message).decode()
    assert world.text(f"extract-signed('{signed}', '{public}')") == "Ана, 1987"
    other = base64.b64encode(Ed25519PrivateKey.generate().public_key().public_bytes_raw()).decode()
    changed = base64.b64encode(key.sign(message) + message + b"!").decode()
    for text, of in ((signed, other), (changed, public), ("", public), (signed, ""), ("%", "%")):
        assert world.text(f"extract-signed('{text}', '{of}')") == ""
