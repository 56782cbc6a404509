"""Old bodies made new."""

import pytest

from screenio.encoding import pack
from screenio.errors import Trouble
from screenio.journal.upcast import Body, read_body

TABLE = {
    ("person.named", 1): lambda fields: {"name": fields["n"]},
    ("person.named", 2): lambda fields: {**fields, "script": "Latn"},
}


def test_an_old_body_takes_every_step():
    """A body of version 1 is read as version 3."""
    read = read_body(pack(["person.named", 1, {"n": "A"}]), TABLE)
    assert read == Body("person.named", 3, {"name": "A", "script": "Latn"})


def test_an_unknown_kind_is_kept_as_it_is():
    """What a newer desk wrote stays whole."""
    read = read_body(pack(["newer.kind", 9, {"x": [1]}]), TABLE)
    assert read == Body("newer.kind", 9, {"x": [1]})


def test_a_body_that_is_none_is_told():
    """Bytes without kind, version and fields are damage."""
    with pytest.raises(Trouble, match="journal.damaged"):
        read_body(pack({"kind": 1}), TABLE)


def test_what_is_shown_is_the_kind():
    """No field of a body stands in a log line."""
    assert repr(Body("k", 1, {"name": "A"})) == "Body(k, 1)"
