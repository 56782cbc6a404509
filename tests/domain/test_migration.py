import dataclasses

import pytest
from own_forms import FIRST, SECOND, own
from small_forms import form

from screenio.domain.migration import (
    GONE,
    OTHER_CODES,
    OTHER_COMPARTMENT,
    OTHER_KIND,
    OTHER_PARTS,
    migration,
)
from screenio.errors import Refusal
from screenio.forms.session import CLOSED


def lost(before, after, values, declined=None):
    after = dataclasses.replace(after, digest=b"of the next version")
    found = migration(before, after, values=values, declined=declined or {})
    return found.kept, {one.question: one.reason for one in found.lost}


def test_what_has_its_place_and_kind_goes_along():
    """Equal place, kind and codes go along; another kind, a code that is gone and nothing else are lost."""
    values = {"sleeps": "CAR", "blankets": 2, "remark": "cold", "call": "Mr. Gul"}
    assert lost(own("1", FIRST), own("2", SECOND), values) == (
        ("remark", "call"),
        {"sleeps": OTHER_CODES, "blankets": OTHER_KIND},
    )
    assert lost(own("1", FIRST), own("2", SECOND), {"sleeps": "TENT"}) == (("sleeps",), {})


def test_a_question_that_moved_or_is_gone_is_lost():
    """A question in another group, or in none of the new form, is another question."""
    text = {"type": "text", "name": "q", "label": "Q"}
    flat = form(text)
    grouped = form({"type": "begin group", "name": "g", "label": "G"}, text, {"type": "end group"})
    assert lost(flat, grouped, {"q": "x"})[1] == {"q": GONE}
    assert lost(flat, form({**text, "name": "other"}), {"q": "x"})[1] == {"q": GONE}


def test_an_answer_does_not_change_its_compartment():
    """What everybody reads is not moved to where few read, nor the other way."""
    text = {"type": "text", "name": "q", "label": "Q"}
    closed = form({**text, "bind::scr:compartment": "health"})
    assert lost(form(text), closed, {"q": "x"})[1] == {"q": OTHER_COMPARTMENT}
    assert lost(closed, form(text), {"q": CLOSED})[1] == {"q": OTHER_COMPARTMENT}
    assert lost(closed, closed, {"q": CLOSED})[0] == ("q",)


def test_rows_go_along_when_all_their_parts_do():
    """A repeat is lost when a part of a row has no place any more, or a code of it."""
    start = {"type": "begin repeat", "name": "r", "label": "R"}
    name = {"type": "text", "name": "n", "label": "N"}
    kind = {"type": "select_one s", "name": "k", "label": "K"}
    codes = ({"list_name": "s", "name": "A", "label": "A"},)
    whole = form(start, name, kind, {"type": "end repeat"}, choices=codes)
    less = form(start, name, {"type": "end repeat"})
    assert lost(whole, whole, {"r": [{"n": "x", "k": "A"}]})[0] == ("r",)
    assert lost(whole, less, {"r": [{"n": "x"}]})[0] == ("r",)
    assert lost(whole, less, {"r": [{"k": "A"}]})[1] == {"r": OTHER_PARTS}
    assert lost(whole, whole, {"r": [{"k": "B"}]})[1] == {"r": OTHER_CODES}


def test_a_reason_for_no_answer_goes_along():
    """A declined question stays declined where it still stands."""
    kept, gone = lost(own("1", FIRST), own("2", SECOND), {}, {"remark": "DECLINED"})
    assert (kept, gone) == (("remark",), {})


def test_the_loss_must_have_been_seen():
    """A move is made when what is lost is what somebody saw; a form is no next version of itself."""
    found = migration(own("1", FIRST), own("2", SECOND), values={"sleeps": "CAR"}, declined={})
    assert found.seen(("sleeps",)) == ("sleeps",)
    for seen in ((), ("sleeps", "remark")):
        with pytest.raises(Refusal, match=r"interview.loss_not_seen"):
            found.seen(seen)
    with pytest.raises(Refusal, match=r"interview.not_another_version"):
        migration(own("1", FIRST), own("1", FIRST), values={}, declined={})


def test_rows_are_lost_when_a_part_is_of_another_kind():
    """Words in a row do not become a number; where nobody said anything in that part they go along."""

    def rooms(kind):
        return form(
            {"type": "begin repeat", "name": "r", "label": "R"},
            {"type": kind, "name": "n", "label": "N"},
            {"type": "text", "name": "m", "label": "M"},
            {"type": "end repeat"},
        )

    words, numbers = rooms("text"), rooms("integer")
    assert lost(words, numbers, {"r": [{"n": "abc"}]})[1] == {"r": OTHER_KIND}
    assert lost(words, numbers, {"r": [{"n": None, "m": "dry"}]}) == (("r",), {})
    assert lost(words, words, {"r": [{"n": "abc"}]}) == (("r",), {})
