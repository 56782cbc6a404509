"""A stick at a desk: write what waits, read what is there, in the order that loses nothing.

Writing marks nothing as delivered. Reading takes the new envelopes in by the desk, together with the note of
what was read, in one transaction.
"""

from pathlib import Path

from screenio.desk.desk import Desk
from screenio.desk.outcome import Outcome
from screenio.desk.post import Delivery
from screenio.transports import folder as files


def write_stick(desk: Desk, folder: Path) -> int:
    """Write everything that waits for a receipt; gives how many envelopes were written.

    Raises:
        Trouble: `stick.not_here`, `stick.full`, `stick.read_only`, `stick.failed`.
    """
    waiting, number = desk.outgoing()
    if waiting:
        following = files.write(folder, waiting, desk.place.station, number=number)
        desk.carried(waiting, following)
    return len(waiting)


def read_stick(desk: Desk, folder: Path) -> Outcome:
    """Read every pack in a folder and take the new ones in; what was odd comes back as alarms."""
    reading = files.read(folder, desk.seen(), desk.place.station)
    alarms = tuple((alarm.code, alarm.values) for alarm in reading.alarms)
    return desk.receive(Delivery(reading.envelopes, alarms, reading.seen))
