from ground import RESOURCES
from stations import PARTS, PASSPHRASE, Stations

from screenio.desk.program import Program
from screenio.start import anchor_of, now


def test_a_program_opens_desks(tmp_path):
    """The parts that start joins open a desk of a station."""
    made = Stations(tmp_path, {"gate": "SCREENING"})
    made.leave()
    program = Program(
        RESOURCES,
        RESOURCES.parent / "translations",
        PARTS.open_desk,
        anchor_of,
        now,
        PARTS.lexicon,
        PARTS.gazetteer,
    )
    desk = program.open_desk(tmp_path / "gate", "OFF", PASSPHRASE)
    assert desk.place.name == "gate"
    desk.lock()
