"""Work on forms, at a real desk and with a real compiler."""

import pytest
from own_forms import FIRST, SECOND, WORDS, book, bring, use
from small_forms import rows
from ui_desk import AtOnce

from screenio.errors import Refusal
from screenio.ui.forms.model import Checked, FormsModel

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
"""How a workbook begins that a password locks."""


@pytest.fixture
def model(gate, qtbot):
    """A model, and what it said."""
    gate.sign_in("SUP")
    made = FormsModel(gate.behind, AtOnce())
    made.said = []
    for name in ("checked", "brought", "used", "ended", "refused", "reading"):
        getattr(made, name).connect(lambda *what, name=name: made.said.append((name, *what)))
    made.start()
    return made


def documents(gate):
    """Count what the vault keeps beside the journal."""
    count = "SELECT count(*) FROM document"
    return gate.desk(lambda desk: desk.opened.vault.db.execute(count).fetchone()[0])


def test_a_workbook_is_looked_over_and_then_brought_in(model, gate, tmp_path):
    """Looking over records nothing; bringing in records the form, which is not in use by that."""
    path = tmp_path / "needs.xlsx"
    path.write_bytes(book())
    model.read(path)
    assert [one[0] for one in model.said] == ["reading", "reading", "checked"]
    checked = model.said[-1][1]
    assert checked.is_usable
    assert checked.name == "needs.xlsx"
    assert dict(checked.lacking) == {"ar": 2}
    assert {one.row for one in checked.lines if one.code == "form.untranslated"} == {5, 7}
    assert documents(gate) == 0
    model.bring_in(checked)
    assert model.said[-1] == ("brought", "Needs tonight", "1")
    assert [(one.version, one.in_use) for one in model.rows] == [("1", 0)]
    assert documents(gate) == 2


def test_a_version_is_used_and_taken_out(model, gate):
    """Putting into use and taking out are recorded, and the list says so."""
    gate.desk(lambda desk: desk.submit(bring()))
    model.start()
    model.use(model.rows[0])
    assert model.rows[0].in_use
    model.take_out(model.rows[0])
    assert not model.rows[0].in_use
    assert [one[0] for one in model.said] == ["used", "ended"]
    model.look_at(model.rows[0])
    assert model.said[-1][1].made is None
    assert model.said[-1][1].lacking == (("ar", 2),)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000), "workbook."),
        (LOCKED, "workbook.locked"),
        (book()[: len(book()) // 2], "workbook.not_whole"),
        (bytes(10_000_001), "workbook.too_large"),
        (b"just words", "workbook.not_a_workbook"),
    ],
    ids=["an .xls that is none", "locked by a password", "half saved", "too large", "no workbook"],
)
def test_what_cannot_be_read_is_said_and_nothing_is_brought_in(model, gate, tmp_path, raw, code):
    """Each bad file gives a code with a sentence, and leaves nothing behind."""
    path = tmp_path / "bad.xlsx"
    path.write_bytes(raw)
    model.read(path)
    kind, what = model.said[-1]
    fault = what.refused if kind == "checked" else what
    assert fault.code.startswith(code)
    assert documents(gate) == 0
    assert model.rows == []


def test_a_file_that_is_not_there_is_said(model, tmp_path):
    """A path to nothing is told by its code."""
    model.read(tmp_path / "none.xlsx")
    assert model.said[-1][1].code == "cli.not_read"


def test_a_faulty_form_is_not_usable(model, tmp_path):
    """A fault of a rule and of an own column are lines with their row; the form is not usable."""
    path = tmp_path / "f.xlsx"
    survey = rows(
        {"type": "text", "name": "a", WORDS[0]: "A", "bind::scr:grup": "G2"},
        {"type": "text", "name": "b", WORDS[0]: "B"},
    )
    path.write_bytes(book("1", survey))
    model.read(path)
    checked = model.said[-1][1]
    assert not checked.is_usable
    assert [(one.code, one.row) for one in checked.lines if one.severity == "fault"] == [
        ("column.unknown", 2)
    ]
    path.write_bytes(book("1", rows({"type": "txet", "name": "a", WORDS[0]: "A"})))
    model.read(path)
    assert model.said[-1][1].refused.code == "workbook.faulty"


def test_what_began_with_an_older_version_waits(model, gate, held):
    """An open interview with an older version is listed once the next one is in use."""
    model.start()
    assert model.waiting() == []
    gate.desk(lambda desk: desk.submit(bring("2", SECOND), use("2", SECOND)))
    model.start()
    assert [(one.interview, one.newer_version) for one in model.waiting()] == [(held, "2")]


def test_a_reading_can_be_cancelled(gate, tmp_path):
    """Cancelling ends the compiler; it is said that nothing was brought in."""

    class Later(AtOnce):
        """Is cancelled before it works."""

        def submit(self, work, /, *values, **named):
            """Cancel first."""
            model.cancel()
            return super().submit(work, *values, **named)

    model = FormsModel(gate.behind, Later())
    heard = []
    model.refused.connect(lambda fault: heard.append(fault.code))
    path = tmp_path / "needs.xlsx"
    path.write_bytes(book())
    model.read(path)
    assert heard == ["workbook.cancelled"]
    model.cancel()
    assert documents(gate) == 0


def test_a_version_that_is_here_with_other_content_is_refused(model, gate, tmp_path):
    """The same version with other content is told when it is brought in."""
    gate.desk(lambda desk: desk.submit(bring("1", FIRST)))
    path = tmp_path / "f.xlsx"
    path.write_bytes(book("1", SECOND))
    model.read(path)
    model.bring_in(model.said[-1][1])
    assert model.said[-1][1].code == "questionnaire.version_taken"


def test_a_refused_form_is_not_usable():
    """What was refused cannot be used, whatever lines it has."""
    assert not Checked("x", refused=Refusal("workbook.not_whole")).is_usable
    assert Checked("x").is_usable
