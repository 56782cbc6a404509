import pytest
from small_forms import rows, workbook, xform

from screenio.cli.form_file import read_form
from screenio.errors import Trouble

BODY = (
    '<select1 ref="/data/a"><itemset nodeset="instance(\'c\')/root/item">'
    '<value ref="name"/><label ref="name"/></itemset></select1>'
)


def test_tables_are_read_from_where_one_says_or_from_beside_the_form(tmp_path):
    """A folder of the form's own name comes before the form's folder."""
    raw = xform("<a/>", body=BODY).replace(
        b"</instance>", b'</instance><instance id="c" src="jr://file-csv/c.csv"/>', 1
    )
    form = tmp_path / "f.xml"
    form.write_bytes(raw)
    for folder in (tmp_path / "other", tmp_path / "f-media", tmp_path):
        folder.mkdir(exist_ok=True)
        (folder / "c.csv").write_text(f"name\n{folder.name}\n")
    (tmp_path / "not_named.csv").write_text("name\n")
    assert read_form(form, None).chosen["/data/a"].codes == ("f-media",)
    assert read_form(form, tmp_path / "other").chosen["/data/a"].codes == ("other",)


def test_workbooks_and_compiled_forms_are_read(tmp_path):
    """By the ending of their name; what is not there is said."""
    (tmp_path / "f.xlsx").write_bytes(workbook(rows({"type": "text", "name": "a", "label": "a"})))
    assert list(read_form(tmp_path / "f.xlsx", None).questions) == ["a"]
    with pytest.raises(Trouble, match="cli.not_read"):
        read_form(tmp_path / "none.xml", None)
