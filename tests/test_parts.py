from ground import RESOURCES

from screenio.parts import Parts


def test_forms_and_tables_are_read_once():
    """The program reads its tables and its form once, the form by its digest."""
    parts = Parts(RESOURCES)
    assert parts.tables is parts.tables
    (form,) = parts.forms.values()
    assert form.form_id == "SCR-1"
