import csv
import io

import openpyxl
from small_forms import form

from screenio.forms.run import Run
from screenio.forms.table import HEADER, lines, to_csv, to_xlsx

FORM = form(
    {"type": "begin repeat", "name": "r", "label": "R"},
    {"type": "text", "name": "a", "label": "Name"},
    {"type": "select_multiple l", "name": "b", "label": "Which of ${a}?"},
    {"type": "end repeat"},
    {"type": "integer", "name": "n", "label": "N", "relevant": "count(${r}) > 1"},
    choices=(
        {"list_name": "l", "name": "x", "label": "Ex"},
        {"list_name": "l", "name": "y", "label": "Why"},
    ),
)


def walked():
    """A walk with an answer that looks like a formula."""
    run = Run(FORM)
    for path, value in (("/data/r[1]/a", "=1+1"), ("/data/r[1]/b", "x y")):
        run.take({"do": "answer", "path": path, "value": value})
    return run


def test_every_place_that_applies_has_its_words():
    """Codes are given in words as well; what does not apply is left out."""
    found = {line.path: line for line in lines(walked())}
    assert found["/data/r[1]/b"].label.replace(" ?", "?") == "Which of =1+1?"
    assert (found["/data/r[1]/b"].value, found["/data/r[1]/b"].answer) == ("x y", "Ex; Why")
    assert "/data/n" not in found
    assert repr(found["/data/r[1]/a"]) == "Line(/data/r[1]/a)"


def test_no_cell_is_a_formula():
    """In CSV it begins with a sign that stops it; in Excel it is a text."""
    rows = list(csv.reader(io.StringIO(to_csv(walked()).decode("utf-8-sig"))))
    assert rows[0] == list(HEADER)
    assert rows[1][3] == "'=1+1"
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(walked()))).active
    assert (sheet["D2"].value, sheet["D2"].data_type) == ("=1+1", "s")
