"""Files between an answer and the desk."""

from PySide6.QtCore import QObject

from screenio.ui.interview.files import Files
from screenio.ui.parts.answers.answer import Keep, Show


def test_a_chosen_file_is_kept_and_given_again(gate, tmp_path):
    """The desk keeps a file as soon as it is chosen; what cannot be kept is refused, and whoever wished hears."""
    scan, found, refused, owner = tmp_path / "Ali Rahimi.jpg", [], [], QObject()
    scan.write_bytes(b"a scan")
    files = Files(gate.behind, gate.talk, refused.append)
    files.grant("S0.1", Keep(owner, scan, "jpg", found.append))
    name, raw = found.pop()
    assert (name[-4:], raw) == (".jpg", b"a scan")
    scan.unlink()
    Files(gate.behind, gate.talk, refused.append).grant("S0.1", Show(owner, name, found.append))
    assert found.pop() == b"a scan"
    files.grant("S0.1", Keep(owner, scan, "jpg", found.append))
    files.grant("S0.1", Keep(owner, b"", "png", found.append))
    assert found == [None, None]
    assert [one.code for one in refused] == ["cli.not_read", "attachment.empty"]
