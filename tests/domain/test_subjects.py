from pathlib import Path

import pytest
from ground import PERSON, Ground

from screenio.domain import person
from screenio.domain.subjects import KINDS, UPCASTS, fact_from, kind_of, kind_of_fact, person_of
from screenio.errors import Trouble
from screenio.journal.upcast import Body, read_body

BODIES = sorted((Path(__file__).resolve().parents[1] / "golden" / "bodies").glob("*.msgpack"))


def test_every_command_has_one_kind():
    """Each command belongs to exactly one kind of subject."""
    commands = [command for kind in KINDS.values() for command in kind.commands]
    assert len(set(commands)) == len(commands)
    assert kind_of(person.RegisterPerson(subject=PERSON, arrival=b"")).name == "person"


def test_a_fact_of_a_newer_desk_is_no_fact_here():
    """An unknown kind and a newer version are kept elsewhere and read as nothing."""
    assert fact_from(Body("person.levitated", 1, {})) is None
    assert fact_from(Body("person.registered", 99, {"arrival": b""})) is None


def test_a_damaged_body_is_told():
    """A body of a known kind with other fields is damaged."""
    with pytest.raises(Trouble, match=r"journal.damaged"):
        fact_from(Body("person.registered", 1, {"departure": b""}))


def test_a_fact_is_kept_under_its_persons_keys():
    """The person of a fact is whom the state is about, else whom the fact names."""
    fresh = KINDS["person"].start(PERSON)
    fact = person.PersonRegistered(arrival=b"")
    assert person_of(fact, fresh) == PERSON
    assert kind_of_fact(fact).name == "person"
    for subject, one in Ground().talking().facts:
        named = getattr(one, "person", None)
        assert named in {None, PERSON}, subject


@pytest.mark.parametrize("path", BODIES, ids=lambda path: path.stem)
def test_every_recorded_body_is_read(path):
    """The body of a fact is read as the version that first wrote it meant it."""
    fact = fact_from(read_body(path.read_bytes(), UPCASTS))
    assert fact is not None
    kind, _, version = path.stem.rpartition("-")
    assert kind == fact.KIND
    assert int(version) <= fact.VERSION
