import hashlib
import shutil
from pathlib import Path

import pytest

from screenio.domain.disclosure import HARD_DENIALS
from screenio.errors import Trouble
from screenio.reference import read_glossary, read_labels, read_matrix, read_tables

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


@pytest.fixture
def law(tmp_path):
    shutil.copytree(
        RESOURCES, tmp_path / "resources", ignore=shutil.ignore_patterns("fonts", "icons")
    )
    return tmp_path / "resources"


def signed_again(law):

    matrix = law / "law" / "matrix.csv"
    digest = hashlib.sha256(matrix.read_bytes()).hexdigest()
    (law / "law" / "matrix.sha256").write_text(f"{digest}  matrix.csv\n")


def test_the_tables_agree_with_each_other():
    """Gates, flags, pathways and clocks name only codes that other tables have."""
    tables = read_tables(RESOURCES)
    outputs = set(tables.codes["gate_output"]) | set(tables.pathways)
    assert all(set(gate.denies) <= outputs for gate in tables.gates.values())
    assert all(set(pathway.denied_by) <= set(tables.gates) for pathway in tables.pathways.values())
    assert all(set(flag.opens) <= set(tables.pathways) for flag in tables.flags.values())
    assert all(set(p.protection_clocks) <= set(tables.clocks) for p in tables.profiles.values())


def test_a_changed_matrix_opens_nothing(law):
    """One changed byte of the matrix is noticed before anything is read from it."""
    matrix = law / "law" / "matrix.csv"
    matrix.write_bytes(matrix.read_bytes().replace(b"deny", b"send", 1))
    with pytest.raises(Trouble, match=r"tables.matrix_changed"):
        read_matrix(matrix)


def test_a_matrix_that_opens_a_bold_denial_is_refused(law):
    """Even with a right digest a matrix may not open what stands in code."""
    matrix = law / "law" / "matrix.csv"
    lines = matrix.read_text(encoding="utf-8").splitlines(keepends=True)
    group, destination = min(HARD_DENIALS)
    changed = [
        line.replace(",deny,", ",send,", 1) if line.startswith(f"{group},{destination},") else line
        for line in lines
    ]
    assert changed != lines
    matrix.write_text("".join(changed), encoding="utf-8")
    signed_again(law)
    with pytest.raises(Trouble, match=r"tables.matrix_opens_denial"):
        read_matrix(matrix)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda path: path.unlink(), "tables.missing"),
        (lambda path: path.write_bytes(b"\xff\xfe"), "tables.damaged"),
        (lambda path: path.write_text("id\n"), "tables.damaged"),
        (lambda path: path.write_text("id,kind\nR1\n"), "tables.damaged"),
    ],
)
def test_a_damaged_table_is_named(law, damage, code):
    """A missing, unreadable, empty or torn table is told by its name."""
    damage(law / "law" / "gates.csv")
    with pytest.raises(Trouble, match=code) as told:
        read_tables(law)
    assert told.value.values["table"] == "gates.csv"


def test_an_unknown_value_in_the_matrix_is_damage(law):
    """A cell says send, minimised, consent, on request or deny, and nothing else."""
    matrix = law / "law" / "matrix.csv"
    matrix.write_text(
        matrix.read_text(encoding="utf-8").replace(",deny,", ",perhaps,", 1), encoding="utf-8"
    )
    signed_again(law)
    with pytest.raises(Trouble, match=r"tables.damaged"):
        read_matrix(matrix)


def test_a_tariff_is_brought_in_as_a_line(law):
    """A contract of one's own is a line of the table; one whose minutes are no number is damage."""
    path = law / "planning" / "tariffs.csv"
    line = "AGENCY-2026,30,90,30,100,125,150,22:00,06:00,,contract 7,own\n"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    made = read_tables(law).tariffs
    assert set(made) == {"STANDARD", "AGENCY-2026"}
    assert (made["AGENCY-2026"].unit, made["AGENCY-2026"].weekend) == (30, 150)
    path.write_text(path.read_text(encoding="utf-8").replace(",150,", ",half,"), encoding="utf-8")
    with pytest.raises(Trouble, match=r"tables.damaged"):
        read_tables(law)


def test_labels_fall_back_to_english():
    """A code without a label in a language is labelled in English."""
    tables = read_tables(RESOURCES)
    labels = read_labels(RESOURCES, "xx", tables)
    assert labels["sex", "F"] == "Female"
    assert labels["pathway", "ASY"] == tables.pathways["ASY"].label


def test_the_glossary_has_every_term_once():
    """Each standard term has its meaning, and no term stands twice."""
    terms = read_glossary(RESOURCES)
    assert len({one.term for one in terms}) == len(terms) == 18
    assert all(one.meaning and one.sr for one in terms)


@pytest.mark.parametrize("language", ["sr", "ar", "fa", "ps"])
def test_every_variety_has_a_name_in_every_language_of_the_window(language):
    """Also those that CLDR does not name: who books an interpreter reads no English."""
    tables = read_tables(RESOURCES)
    labels = read_labels(RESOURCES, language, tables)
    english = {one.code: one.name for one in tables.languages.values()}
    assert [code for code, name in english.items() if labels["languages", code] == name] == []
