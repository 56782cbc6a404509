from screenio.cli.practice import PASSPHRASE, STATIONS, practice_station
from screenio.projections.people import people_like
from screenio.projections.pool import interpreters


def test_a_practice_gate_knows_its_receivers_and_its_people(tmp_path, program):
    """The gate has invented people and interpreters, knows every receiver, and is marked as practice."""
    gate = practice_station(tmp_path, program)
    desk = program.open_desk(gate, "Ana", PASSPHRASE)
    assert desk.place.practice
    assert {one.kind for one in desk.view().stations} == {"ASY", "RET", "CHILD"}
    assert len(desk.ask(people_like, "", "arrived", descending=False)) == 3
    assert desk.ask(interpreters)
    desk.lock()


def test_it_is_made_once(tmp_path, program):
    """Opening the practice station again changes nothing."""
    gate = practice_station(tmp_path, program)
    before = (gate / "vault.db").read_bytes()
    assert practice_station(tmp_path, program) == gate
    assert (gate / "vault.db").read_bytes() == before
    assert set(STATIONS) == {path.name for path in tmp_path.iterdir()}
