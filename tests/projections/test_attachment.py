"""A file that an answer names."""

from stations import arrive, talk

from screenio.projections.attachment import attachment
from screenio.vault.attachments import File


def test_a_file_is_found_in_its_interview_alone(gate):
    """The name of a file says nothing in another interview."""
    desk = gate.desk("gate", "OFF")
    first, second = (talk(desk, *arrive(desk)) for _ in range(2))
    name = desk.unsettled.keep(first, "S8.2", File(b"raw", "png"))
    assert desk.ask(attachment, first, name) == b"raw"
    assert desk.ask(attachment, second, name) is None
