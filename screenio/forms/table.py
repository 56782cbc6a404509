"""A walked form as a table for people: each place with its words, and what was answered in words."""

import io
from collections.abc import Iterator
from dataclasses import astuple, dataclass

from screenio.forms.interchange import csv_text
from screenio.forms.place import Place
from screenio.forms.run import Run
from screenio.forms.ways import numbered

HEADER = ("path", "name", "label", "value", "answer", "declined")


@dataclass(frozen=True, slots=True)
class Line:
    """One place that applies.

    Args:
        value: as it stands in the instance; `answer` the words of the codes chosen.
    """

    path: str
    name: str
    label: str
    value: str
    answer: str
    declined: str

    def __repr__(self) -> str:
        return f"Line({self.path})"


def lines(run: Run) -> Iterator[Line]:
    """Give every place that applies and holds an answer, in the order of the form."""
    yield from _below(run, run.tree.first, run.tree.first.part.path)


def _below(run: Run, above: Place, path: str) -> Iterator[Line]:
    for place, step in numbered(above):
        here = f"{path}/{step}"
        if place.is_relevant and not place.children:
            label = " ".join((run.label(place) or "").split())
            yield Line(here, place.name, label, place.text(), _words(run, place), place.declined)
        yield from _below(run, place, here)


def _words(run: Run, place: Place) -> str:
    chosen = place.text().split()
    if not chosen or place.part.path not in run.definition.chosen:
        return ""
    labels = {one.code: one.label(run.tree.language) for one in run.tree.choices(place)}
    return "; ".join(labels.get(code, code) for code in chosen)


def to_csv(run: Run) -> bytes:
    """Write the table as CSV in UTF-8, with the mark that spreadsheets want."""
    return csv_text(HEADER, map(astuple, lines(run))).encode("utf-8-sig")


def to_xlsx(run: Run) -> bytes:
    """Write the table as a workbook; every cell is a text."""
    from openpyxl import Workbook  # noqa: PLC0415  # late: only when a table is taken away
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415  # late: as above

    book = Workbook(write_only=True)
    sheet = book.create_sheet("answers")
    sheet.append(HEADER)
    for line in lines(run):
        cells = [WriteOnlyCell(sheet, cell) for cell in astuple(line)]
        for cell in cells:
            cell.data_type = "s"
        sheet.append(cells)
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()
