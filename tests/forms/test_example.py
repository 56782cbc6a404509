import importlib.util
import sys

import pytest
from ground import RESOURCES

from screenio.domain.questionnaire import findings
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session
from screenio.forms.workbook import compile_workbook
from screenio.reference import read_tables

FORMS = RESOURCES / "forms"
PACKAGING = RESOURCES.parent / "packaging"


@pytest.fixture(scope="module")
def compiled():
    """The example, compiled."""
    return compile_workbook((FORMS / "example.xlsx").read_bytes())


def test_the_example_is_what_its_script_makes(monkeypatch):
    """Made again, byte for byte."""
    monkeypatch.syspath_prepend(PACKAGING)
    spec = importlib.util.spec_from_file_location("example_form", PACKAGING / "example_form.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    sys.modules.pop("scr1", None)
    assert (FORMS / "example.xlsx").read_bytes() == made.workbook()


def test_the_example_has_nothing_to_mend(compiled):
    """An author copies it."""
    form = FormDefinition.parse(compiled.xform)
    screening = FormDefinition.parse((FORMS / "SCR-1.xml").read_bytes())
    assert compiled.remarks == ()
    assert findings(form, screening, read_tables(RESOURCES)) == ()
    assert form.languages == ("en", "sr", "ar")


def test_the_example_is_walked(compiled):
    """Children, towns of a country, a closed answer."""
    session = Session(FormDefinition.parse(compiled.xform))
    session.answer("slept", "YES")
    session.answer("needs", ["WATER", "OTHER"])
    assert session.node("other_need").relevant
    session.answer("child", [{"child_name": "Lina", "child_age": 4}])
    assert session.node("nursery").relevant
    session.answer("from", "MK")
    assert [one.code for one in session.offered("crossing")] == ["PRESEVO"]
    assert session.definition.questions["doctor"].columns["compartment"] == "health"
